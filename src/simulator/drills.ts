import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod/mini";
import { scenarioSchema } from "../core/scenario.ts";
import { UsageError } from "../core/usage-error.ts";
import { parseYaml } from "../core/yaml.ts";
import { changedWorld, type WorldDelta } from "./world/delta.ts";
import { healthyWorld } from "./world/healthy.ts";

/** What differs from the healthy world; null deletes. A fault is reported where it stands in the text. */
const worldDeltaSchema = z.record(z.string(), z.unknown()).check(({ value, issues }) => {
  const changed = changedWorld(healthyWorld(), [value]);
  // They are whole issues of the same library; only its type for adding one wants the input again.
  if ("issues" in changed)
    issues.push(...(changed.issues as z.core.$ZodIssueCustom[]).map((issue) => ({ ...issue, input: value })));
});

export const drillSchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "must be kebab-case")),
  title: z.string().check(z.minLength(1)),
  /** Id of the scenario in which the fault shows. */
  scenario: z.string(),
  /** What is wrong in Azure. */
  world: z.optional(worldDeltaSchema),
  /** What is wrong in the environment of the scenario's application; null unsets. */
  environment: z.optional(z.record(z.string(), z.nullable(z.string()))),
  /** What is wrong in the scenario itself. */
  scenarioDelta: z.optional(z.pick(scenarioSchema, { scope: true })),
  /** What the tool must find. */
  expect: z.strictObject({
    diagnosis: z.string(),
    state: z.enum(["not-ready", "undetermined"]),
  }),
});

/** One simulated fault. */
export type Drill = Readonly<z.infer<typeof drillSchema>>;

/** All drills of a folder, by id. */
export const loadDrills = (folder: string): Drill[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .toSorted()
    .map((name) => readDrill(join(folder, name)));

/**
 * One drill by its id.
 * @throws UsageError where there is none, with what there is.
 */
export function findDrill(folder: string, id: string): Drill {
  const file = join(folder, `${id}.yaml`);
  if (/^[a-z0-9-]+$/.test(id) && existsSync(file)) return readDrill(file);
  const known = loadDrills(folder).map((drill) => drill.id);
  throw new UsageError(`There is no drill "${id}"; there are ${known.join(", ")}.`);
}

const readDrill = (file: string): Drill => parseYaml(drillSchema, readFileSync(file, "utf8"), file);

/**
 * Reads a file of what differs from the healthy world.
 * @throws UsageError with line and column.
 */
export const readWorldDelta = (text: string, file: string): WorldDelta =>
  // The schema has applied it to the healthy world and checked the result.
  parseYaml(worldDeltaSchema, text, file) as WorldDelta;
