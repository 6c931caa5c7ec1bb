import { isDeepStrictEqual } from "node:util";
import type { Scenario } from "../../core/scenario.ts";
import { UsageError } from "../../core/usage-error.ts";
import type { ChosenScenario } from "../../runner/config.ts";
import { builtInScenarios, findScenario } from "./scenarios.ts";
import type { OpenSimulation } from "../simulation.ts";

/**
 * The scenarios of a run: those that were named, each once, else the drill's, else all that come with the tool. A
 * simulated world runs what it has a host for: of the others there is nothing to see in it.
 * @throws UsageError for a named one that the simulated world has no host for.
 */
export function chooseScenarios(
  named: readonly Scenario[],
  simulation: Pick<OpenSimulation, "drill" | "scenarios"> | null,
): ChosenScenario[] {
  const drill = simulation?.drill;
  const once = named.filter(
    (scenario, at) => named.findIndex((earlier) => isDeepStrictEqual(earlier, scenario)) === at,
  );
  const wanted = once.length > 0 || !drill ? once : [findScenario(drill.scenario)];
  const foreign = wanted.find(({ id }) => simulation?.scenarios.includes(id) === false);
  if (simulation && foreign) {
    throw new UsageError(
      `${foreign.id}: the simulated world has no such scenario; it has ${simulation.scenarios.join(", ")}. A --world file can add it.`,
    );
  }
  if (wanted.length > 0) {
    return wanted.map((scenario) => ({
      scenario: drill?.scenario === scenario.id ? { ...scenario, ...drill.scenarioDelta } : scenario,
      named: true,
    }));
  }
  return builtInScenarios()
    .filter(({ id }) => simulation?.scenarios.includes(id) ?? true)
    .map((scenario) => ({ scenario, named: false }));
}
