import { isDeepStrictEqual } from "node:util";
import type { Scenario } from "../../core/scenario.ts";
import type { ChosenScenario } from "../../runner/config.ts";
import { builtInScenarios, findScenario } from "./scenarios.ts";
import type { OpenSimulation } from "../simulation.ts";

/**
 * The scenarios of a run: those that were named, each once, else the drill's, else all that come with the tool. Of the last a
 * simulated world runs what it has a host for: of the others there is nothing to see in it.
 */
export function chooseScenarios(
  named: readonly Scenario[],
  simulation: Pick<OpenSimulation, "drill" | "describes"> | null,
): ChosenScenario[] {
  const drill = simulation?.drill;
  const once = named.filter(
    (scenario, at) => named.findIndex((earlier) => isDeepStrictEqual(earlier, scenario)) === at,
  );
  const wanted = once.length > 0 || !drill ? once : [findScenario(drill.scenario)];
  if (wanted.length > 0) {
    return wanted.map((scenario) => ({
      scenario: drill?.scenario === scenario.id ? { ...scenario, ...drill.scenarioDelta } : scenario,
      named: true,
    }));
  }
  return builtInScenarios()
    .filter(({ id }) => simulation?.describes(id) ?? true)
    .map((scenario) => ({ scenario, named: false }));
}
