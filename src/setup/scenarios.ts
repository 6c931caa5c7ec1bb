import { existsSync, readdirSync } from "node:fs";
import { isAbsolute, join, sep } from "node:path";
import { scenarioSchema, type Scenario } from "../core/scenario.ts";
import { UsageError } from "../core/usage-error.ts";
import { parseYaml } from "../core/yaml.ts";
import type { FoundScenario } from "../runner/config.ts";
import { packageRoot } from "./package-root.ts";
import { readText } from "./text-file.ts";

const folder = join(packageRoot, "scenarios");

/** Those of the notebooks that this project began with, in their order: it goes from what needs least to what needs most. */
const first = ["api-key", "interactive", "service-principal", "managed-identity", "workload-identity"];

/** The scenarios that come with the tool: those of the notebooks, then the others by id. */
export function builtInScenarios(): Scenario[] {
  const others = readdirSync(folder)
    .flatMap((name) => (name.endsWith(".yaml") ? [name.slice(0, -".yaml".length)] : []))
    .filter((id) => !first.includes(id))
    .toSorted();
  return [...first, ...others].map((id) => readScenario(join(folder, `${id}.yaml`)));
}

/**
 * A scenario by its id, or by the path of its file (anything with a slash, a backslash or a YAML ending), which
 * starts from `base`, or from here.
 * @throws UsageError where there is none, with what there is.
 */
export function findScenario(name: string, base?: string): FoundScenario {
  if (/[\\/]|\.ya?ml$/i.test(name)) {
    const path = base === undefined ? name : pathFrom(base, name);
    return { scenario: readScenario(path), file: path };
  }
  const file = join(folder, `${name}.yaml`);
  if (/^[a-z0-9-]+$/.test(name) && existsSync(file)) return { scenario: readScenario(file) };
  const known = builtInScenarios().map(({ id }) => id);
  throw new UsageError(
    `There is no scenario "${name}"; there are ${known.join(", ")}, or give the path of a file.`,
  );
}

/** The path from here, which no command takes for a flag. */
function pathFrom(base: string, name: string): string {
  const path = isAbsolute(name) ? name : join(base, name);
  return isAbsolute(path) || path.startsWith("..") ? path : `.${sep}${path}`;
}

const readScenario = (file: string): Scenario =>
  parseYaml(scenarioSchema, readText(file, `The scenario file ${file}`), file);
