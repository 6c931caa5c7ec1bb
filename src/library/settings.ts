import * as z from "zod/mini";
import { operationNames, type OperationName } from "../azure/operations.ts";
import { configSchema, targetSchema, type Config } from "../core/config.ts";
import { faultsOf, told } from "../core/faults.ts";
import type { Scenario } from "../core/scenario.ts";
import { UsageError } from "../core/usage-error.ts";
import type { Environment } from "../core/environment.ts";
import { longestDuration, type RunConfig } from "../runner/config.ts";
import type { OpenSimulation } from "../setup/simulation.ts";

type TargetValues = NonNullable<Config["targets"]>[string];

/** What a run is to look at. All of it is optional: what is not given comes from the environment, or has a default. */
export interface RunSettings {
  /** Ids of scenarios, paths of scenario files, or scenarios of your own; they must run. Absent: all that are configured. */
  readonly scenarios?: readonly (string | Scenario)[];
  /** The one endpoint and deployment; what it leaves out comes from the environment. */
  readonly target?: TargetValues;
  /** Several of them, by names of your own, in place of `target`. */
  readonly targets?: Readonly<Record<string, TargetValues>>;
  /** Variables as the application finds them; absent: those of this process. */
  readonly environment?: Environment;
  /** A simulated Azure to run on, from `simulateAzure`; its environments then count. */
  readonly simulation?: OpenSimulation;
  readonly require?: Config["require"];
  readonly failOn?: Config["failOn"];
  readonly allowHosts?: Config["allowHosts"];
  /** Only these checks, and without those: ids or globs. */
  readonly only?: readonly string[];
  readonly skip?: readonly string[];
  /** `none` sends no completion: the role verdict is then the proof. */
  readonly probe?: RunConfig["probe"];
  readonly operation?: OperationName;
  /** Milliseconds: for the whole run (120000), one observation (10000), and waiting for what can heal (0). */
  readonly limits?: Partial<RunConfig["limits"]>;
  /** Sends the requests; absent: the platform's fetch, which knows no proxy. */
  readonly transport?: typeof globalThis.fetch;
}

const { targets, require, failOn, allowHosts } = configSchema.shape;
const patterns = z.optional(z.array(z.string()));
const milliseconds = z.number().check(z.lte(longestDuration));
const limit = z.optional(milliseconds.check(z.positive()));

/** What the compiler cannot see of a program in JavaScript, or of values that are read while it runs. */
const settingsSchema = z.strictObject({
  // Each is found or read by itself: a name is looked up, and a whole scenario has a schema of its own.
  scenarios: z.optional(z.array(z.unknown()).check(z.minLength(1, "names no scenario"))),
  target: z.optional(targetSchema),
  targets,
  environment: z.optional(z.custom(isEnvironment, "must be variables by name, each of them a string")),
  simulation: z.optional(z.custom(isSimulation, "must be what simulateAzure() resolves to; await it")),
  require,
  failOn,
  allowHosts,
  only: patterns,
  skip: patterns,
  probe: z.optional(z.enum(["completion", "none"])),
  operation: z.optional(z.enum(operationNames)),
  limits: z.optional(
    z.strictObject({ run: limit, observation: limit, wait: z.optional(milliseconds.check(z.nonnegative())) }),
  ),
  transport: z.optional(z.custom((value) => typeof value === "function", "must be a function like fetch")),
} satisfies Record<keyof RunSettings, z.ZodMiniType>);

/**
 * Refuses settings that have no meaning, all faults at once.
 * @throws UsageError that names each.
 */
export function refuseWrongSettings(settings: RunSettings): void {
  refuseFaults("configFrom", settingsSchema, settings, []);
  if (settings.target && settings.targets)
    throw new UsageError("configFrom: give target or targets, not both.");
}

/**
 * Refuses a value that a schema finds faults with; `path` is where it stands in what `called` was given.
 * @throws UsageError that names each fault.
 */
export function refuseFaults(
  called: string,
  schema: z.ZodMiniType,
  value: unknown,
  path: readonly PropertyKey[],
): void {
  const { error } = schema.safeParse(value);
  if (!error) return;
  const lines = faultsOf(error).map(
    (fault) => `${called}: ${told({ ...fault, path: [...path, ...fault.path] })}`,
  );
  throw new UsageError(lines.join("\n"));
}

/** `process.env` is no plain object, which a schema of a record would ask for. */
function isEnvironment(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return Object.values(value).every((one) => one === undefined || typeof one === "string");
}

function isSimulation(value: unknown): boolean {
  return typeof value === "object" && value !== null && "described" in value;
}
