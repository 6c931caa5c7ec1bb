import { plainSettings, type Config } from "../core/config.ts";
import { UsageError } from "../core/usage-error.ts";
import type { GivenSettings } from "../probes/settings.ts";
import type { FoundScenario, Target } from "../runner/config.ts";
import { findScenario } from "./scenarios.ts";

/** A configuration, of a file or of a program. */
export interface LoadedConfig {
  readonly config: Config;
  /** Folder that relative paths in it start from. */
  readonly base: string;
  /** Where a member of it stands; null where there is no file. */
  readonly placeOf: (path: readonly string[]) => { readonly file: string; readonly line: number } | null;
}

/**
 * The scenarios that a configuration lists.
 * @throws UsageError for one that there is not, with its line.
 */
export const scenariosOf = ({ config, base, placeOf }: LoadedConfig): FoundScenario[] =>
  (config.scenarios ?? []).map((name, at) => {
    try {
      return findScenario(name, base);
    } catch (error) {
      const place = placeOf(["scenarios", String(at)]);
      if (!(error instanceof UsageError) || place === null) throw error;
      throw new UsageError(`${place.file}:${place.line}: scenarios: ${error.message}`);
    }
  });

/** The one target where a configuration lists none. */
const defaultTarget = "default";

/** The names of the targets that runs with this configuration can have. */
export const targetNames = ({ config }: LoadedConfig): readonly string[] =>
  Object.keys(config.targets ?? { [defaultTarget]: {} });

/**
 * The targets of a configuration, each once, or one that takes everything from flags and environment. A flag wins in
 * each.
 * @throws UsageError for a name that is none of them.
 */
export function targetsOf(
  { config, placeOf }: LoadedConfig,
  names: readonly string[],
  flags: GivenSettings,
): Target[] {
  const entries = Object.entries(config.targets ?? {});
  const all = entries.map(([name, settings]): Target => {
    const given: GivenSettings = Object.fromEntries(
      plainSettings.flatMap((setting) => {
        const value = settings[setting];
        const path = ["targets", name, setting];
        const from = { kind: "config", name: path.join("."), ...placeOf(path) } as const;
        return value === undefined
          ? []
          : [[setting, { value, from, ...(entries.length > 1 && { own: true }) }]];
      }),
    );
    return { name, given: { ...given, ...flags }, variables: settings.variables ?? {} };
  });
  if (names.length === 0)
    return all.length > 0 ? all : [{ name: defaultTarget, given: flags, variables: {} }];
  return [...new Set(names)].map((name) => {
    const target = all.find((candidate) => candidate.name === name);
    if (target) return target;
    const known = all.map((candidate) => candidate.name).join(", ") || "none";
    throw new UsageError(`--target ${name}: the configuration has no such target; it has ${known}.`);
  });
}
