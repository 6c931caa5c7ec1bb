import type { CredentialSpec } from "../azure/credential-kinds.ts";
import { targetSettings } from "../azure/credential-kinds.ts";
import { flawsOf } from "../azure/setting-forms.ts";
import { settings as specs } from "../azure/settings.ts";
import type { Environment } from "../core/environment.ts";
import type { EvidenceMap, Origin, SettingFact, UnreadLine } from "../core/evidence.ts";
import { settingNames, type Scenario, type SettingName } from "../core/scenario.ts";
import { comparable, conflictsIn } from "./conflicts.ts";

/** A value given directly, by flag or configuration file; it wins over every variable. */
interface GivenSetting {
  readonly value: string;
  readonly from: Origin & { readonly kind: "flag" | "config" };
  /** A target's own among several: it differs from the variables, which all of them share, on purpose. */
  readonly own?: true;
}
/** The file that gives a variable: an env file, or the workflow that sets it in the environment. */
export type WrittenAt = Required<Omit<Origin, "name">> & { readonly kind: "env-file" | "environment" };
export type GivenSettings = { readonly [K in SettingName]?: GivenSetting };

export interface SettingsInput {
  readonly scenario: Scenario;
  readonly spec: CredentialSpec;
  readonly given: GivenSettings;
  /** Variables that replace the usual ones for a setting, from the scenario or the target. */
  readonly variables: { readonly [K in SettingName]?: readonly string[] | undefined };
  readonly environment: Environment;
  /** Settings that this run can do without, whatever the scenario needs. */
  readonly dispensable?: readonly SettingName[];
  readonly written: ReadonlyMap<string, WrittenAt>;
  readonly unread?: readonly UnreadLine[] | undefined;
  /** What the process had of the variables that an env file gives. */
  readonly replaced?: Environment | undefined;
}

type Conflict = EvidenceMap["settings"]["conflicts"][number];

/** Raw values, secrets included: handed to credentials, never stored. */
export type SettingValues = { readonly [K in SettingName]?: string };

/** Looks at every setting that the scenario uses: where it comes from, what is visibly wrong, what it competes with. */
export function observeSettings(input: SettingsInput): {
  evidence: EvidenceMap["settings"];
  values: SettingValues;
} {
  const values: { [K in SettingName]?: string } = {};
  const facts: SettingFact[] = [];
  for (const setting of settingNames) {
    const need = needOf(setting, input);
    if (need === "unused") continue;
    const { fact, value } = observeOne(setting, need, input);
    facts.push(fact);
    if (value !== undefined) values[setting] = value;
  }
  const { unread = [] } = input;
  return {
    evidence: {
      settings: facts,
      conflicts: conflictsIn(facts, input).map((conflict) => placed(conflict, input)),
      ...(unread.length > 0 && { unread: [...unread] }),
    },
    values,
  };
}

/** With where its variables are written that a file gives. */
function placed(conflict: Conflict, { written }: SettingsInput): Conflict {
  const places = conflict.names.flatMap((name) => {
    const place = written.get(name);
    return place ? [{ name, ...place }] : [];
  });
  return places.length > 0 ? { ...conflict, written: places } : conflict;
}

function needOf(
  setting: SettingName,
  { spec, environment, dispensable = [] }: SettingsInput,
): SettingFact["need"] {
  if (dispensable.includes(setting)) return "optional";
  // EnvironmentCredential takes a certificate where there is no secret.
  if (setting === "clientSecret" && spec.optional.includes("clientCertificatePath")) {
    const certificate = specs.clientCertificatePath.variables.some((name) => environment[name]?.trim());
    const secret = specs.clientSecret.variables.some((name) => environment[name]?.trim());
    if (certificate && !secret) return "optional";
  }
  const { required, optional } = targetSettings;
  if (spec.required.includes(setting) || required.some((name) => name === setting)) return "required";
  return spec.optional.includes(setting) || optional.some((name) => name === setting) ? "optional" : "unused";
}

const isOfEnvFile = (name: string, written: SettingsInput["written"]): boolean =>
  written.get(name)?.kind === "env-file";

function observeOne(
  setting: SettingName,
  need: SettingFact["need"],
  { spec: credential, given, variables, environment, written }: SettingsInput,
): { fact: SettingFact; value: string | undefined } {
  const spec = specs[setting];
  const names = variables[setting] ?? spec.variables;
  const present = names.filter((name) => environment[name] !== undefined);
  const filled = present.filter((name) => environment[name]?.trim());
  const direct = given[setting];
  // An env file wins over the environment whatever the names of the two.
  const winner = (spec.ownFirst ? undefined : filled.find((name) => isOfEnvFile(name, written))) ?? filled[0];
  const form = spec.form === "tenant" && !credential.interactive ? "own-tenant" : spec.form;
  const value = direct?.value ?? (winner === undefined ? undefined : environment[winner]);
  // A flag is typed to win over what is set; so is a target's own value written to.
  const isMeant = direct?.own === true || direct?.from.kind === "flag";
  const rivals = (isMeant ? [] : filled.filter((name) => direct !== undefined || name !== winner)).map(
    (name) => ({ name, differs: comparable(environment[name]) !== comparable(value) }),
  );
  // One that is set to nothing is where a value belongs.
  const place = winner ?? present[0];
  const from =
    direct?.from ??
    (place === undefined ? undefined : { kind: "environment" as const, name: place, ...written.get(place) });
  return {
    value,
    fact: {
      setting,
      secret: spec.secret,
      need,
      state: value === undefined ? (present.length > 0 ? "empty" : "unset") : "set",
      ...(from && { from }),
      ...(value !== undefined && !spec.secret && { shown: value }),
      names: [...names],
      flaws: value === undefined ? [] : [...flawsOf(form, value)],
      rivals,
    },
  };
}
