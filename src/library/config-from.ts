import { scenarioSchema, type Scenario } from "../core/scenario.ts";
import { machineNetwork } from "../probes/network/machine.ts";
import type { FoundScenario, RunConfig } from "../runner/config.ts";
import { selectChecks } from "../setup/check-selection.ts";
import { chooseScenarios } from "../setup/choose-scenarios.ts";
import { targetsOf, type LoadedConfig } from "../setup/loaded-config.ts";
import { tool } from "../setup/package-root.ts";
import { knownScenarios, requiredOf } from "../setup/required.ts";
import { findScenario } from "../setup/scenarios.ts";
import { refuseFaults, refuseWrongSettings, type RunSettings } from "./settings.ts";

/**
 * A whole configuration for `run` from the few settings that matter to you.
 * @throws UsageError for settings that have no meaning: a scenario or a check that there is not, a value of a wrong kind.
 */
export function configFrom(settings: RunSettings = {}): RunConfig {
  refuseWrongSettings(settings);
  const { simulation, environment = process.env, require = "all" } = settings;
  const { run = 120_000, observation = 10_000, wait = 0 } = settings.limits ?? {};
  const targets = settings.targets ?? (settings.target ? { default: settings.target } : undefined);
  const loaded: LoadedConfig = {
    config: targets ? { targets } : {},
    base: process.cwd(),
    placeOf: () => null,
  };
  const named = settings.scenarios?.map(scenarioAt) ?? [];
  const scenarios = chooseScenarios(
    { scenarios: named, by: "caller" },
    simulation ?? null,
    "simulateAzure({ world })",
  );
  return {
    scenarios,
    targets: targetsOf(loaded, [], {}),
    environment: simulation?.environment ?? (() => environment),
    ...(simulation && { onHost: simulation.onHost }),
    written: new Map(),
    allowedHosts: settings.allowHosts ?? [],
    excluded: selectChecks(
      { place: "configFrom: only", patterns: settings.only ?? [] },
      { place: "configFrom: skip", patterns: settings.skip ?? [] },
    ),
    probe: settings.probe ?? "completion",
    operation: settings.operation ?? "chat",
    gate: {
      require:
        typeof require === "string"
          ? require
          : requiredOf(require, "configFrom: require", () => knownScenarios(loaded, scenarios)),
      failOn: settings.failOn ?? ["fail", "inconclusive"],
    },
    limits: { run, observation, wait },
    mayInteract: simulation !== undefined,
    browser: simulation?.browser ?? noBrowser,
    transport: settings.transport ?? simulation?.transport ?? globalThis.fetch,
    network: simulation?.network ?? machineNetwork,
    simulated: simulation?.described ?? null,
    tool,
  };
}

function scenarioAt(given: string | Scenario, at: number): FoundScenario {
  if (typeof given === "string") return findScenario(given);
  refuseFaults("configFrom", scenarioSchema, given, ["scenarios", at]);
  return { scenario: given };
}

/** A library opens no window on its own; what wants one hands its address over (`browser` of a configuration). */
const noBrowser: RunConfig["browser"] = () => Promise.reject(new Error("No browser was given to this run."));
