import type { OperationName } from "../azure/operations.ts";
import { selectChecks } from "../cli/input/check-selection.ts";
import { chooseScenarios } from "../cli/input/choose-scenarios.ts";
import { targetsOf } from "../cli/input/config-file.ts";
import { tool } from "../cli/package-root.ts";
import { findScenario } from "../cli/input/scenarios.ts";
import type { OpenSimulation } from "../cli/simulation.ts";
import type { Config } from "../core/config.ts";
import type { Scenario } from "../core/scenario.ts";
import type { Environment } from "../probes/settings.ts";
import { machineNetwork } from "../probes/network/machine.ts";
import type { RunConfig } from "../runner/config.ts";

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

const usualLimits: RunConfig["limits"] = { run: 120_000, observation: 10_000, wait: 0 };

/**
 * A whole configuration for `run` from the few settings that matter to you.
 * @throws UsageError for a scenario or a check that there is not.
 */
export function configFrom(settings: RunSettings = {}): RunConfig {
  const { simulation, environment = process.env } = settings;
  const named = settings.scenarios?.map((one) => (typeof one === "string" ? findScenario(one) : one)) ?? [];
  const targets = settings.targets ?? (settings.target ? { default: settings.target } : undefined);
  return {
    scenarios: chooseScenarios({ scenarios: named, by: "caller" }, simulation ?? null),
    targets: targetsOf(
      { config: targets ? { targets } : {}, base: process.cwd(), placeOf: () => null },
      [],
      {},
    ),
    environment: simulation?.environment ?? (() => environment),
    written: new Map(),
    allowedHosts: settings.allowHosts ?? [],
    excluded: selectChecks(settings.only ?? [], settings.skip ?? []),
    probe: settings.probe ?? "completion",
    operation: settings.operation ?? "chat",
    gate: { require: settings.require ?? "all", failOn: settings.failOn ?? ["fail", "inconclusive"] },
    limits: { ...usualLimits, ...settings.limits },
    mayInteract: simulation !== undefined,
    browser: simulation?.browser ?? noBrowser,
    transport: settings.transport ?? simulation?.transport ?? globalThis.fetch,
    network: simulation?.network ?? machineNetwork,
    simulated: simulation?.described ?? null,
    tool,
  };
}

/** A library opens no window on its own; what wants one hands its address over (`browser` of a configuration). */
const noBrowser: RunConfig["browser"] = () => Promise.reject(new Error("No browser was given to this run."));
