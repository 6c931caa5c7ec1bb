import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { scenarioSchema, type Scenario } from "../core/scenario.ts";
import { UsageError } from "../core/usage-error.ts";
import { parseYaml } from "../core/yaml.ts";
import { packageRoot } from "./package-root.ts";
import { readText } from "./text-file.ts";

const folder = join(packageRoot, "scenarios");

/** The scenarios that come with the tool, by id. */
export const builtInScenarios = (): Scenario[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .toSorted()
    .map((name) => readScenario(join(folder, name)));

/**
 * A scenario by its id, or by the path of its file (anything with a slash, a backslash or a YAML ending).
 * @throws UsageError where there is none, with what there is.
 */
export function findScenario(name: string, base = process.cwd()): Scenario {
  if (/[\\/]|\.ya?ml$/i.test(name)) return readScenario(resolve(base, name));
  const file = join(folder, `${name}.yaml`);
  if (/^[a-z0-9-]+$/.test(name) && existsSync(file)) return readScenario(file);
  const known = builtInScenarios().map(({ id }) => id);
  throw new UsageError(
    `There is no scenario "${name}"; there are ${known.join(", ")}, or give the path of a file.`,
  );
}

const readScenario = (file: string): Scenario =>
  parseYaml(scenarioSchema, readText(file, `The scenario file ${file}`), file);
