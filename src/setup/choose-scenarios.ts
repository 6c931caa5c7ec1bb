import { isDeepStrictEqual } from "node:util";
import { UsageError } from "../core/usage-error.ts";
import type { ChosenScenario, FoundScenario } from "../runner/config.ts";
import { builtInScenarios, findScenario } from "./scenarios.ts";
import type { OpenSimulation } from "./simulation.ts";

/** Scenarios by name, and who named them: whoever starts the run, or a configuration, which is for other runs too. */
export interface NamedScenarios {
  readonly scenarios: readonly FoundScenario[];
  readonly by: "caller" | "config";
}

/**
 * The scenarios of a run: those that were named, each once, else the drill's, else all that come with the tool. A
 * simulated world runs what it has a host for: of the others there is nothing to see in it. What only a configuration
 * names stays idle there. `worldPlace` says in a message where a file for the world is given, as in `--world`.
 * @throws UsageError for one that the caller named and that the simulated world has no host for.
 */
export function chooseScenarios(
  named: NamedScenarios,
  simulation: Pick<OpenSimulation, "drill" | "scenarios"> | null,
  worldPlace: string,
): ChosenScenario[] {
  const drill = simulation?.drill;
  const once = named.scenarios.filter(
    ({ scenario }, at) =>
      named.scenarios.findIndex((earlier) => isDeepStrictEqual(earlier.scenario, scenario)) === at,
  );
  const wanted = once.length > 0 || !drill ? once : [findScenario(drill.scenario)];
  const isForeign = ({ scenario: { id } }: FoundScenario): boolean =>
    simulation?.scenarios.includes(id) === false;
  const foreign = named.by === "caller" ? wanted.find(isForeign) : undefined;
  if (simulation && foreign) {
    throw new UsageError(
      `${foreign.scenario.id}: the simulated world has no such scenario; it has ${simulation.scenarios.join(", ")}. A file for ${worldPlace} can add it.`,
    );
  }
  if (wanted.length > 0) {
    return wanted.map(({ scenario, ...found }) => ({
      ...found,
      scenario: drill?.scenario === scenario.id ? { ...scenario, ...drill.scenarioDelta } : scenario,
      named: true,
      ...(isForeign({ scenario }) && {
        idle: `the simulated world has no such scenario; a file for ${worldPlace} can add it`,
      }),
    }));
  }
  return builtInScenarios()
    .map((scenario) => ({ scenario, named: false }))
    .filter((chosen) => !isForeign(chosen));
}
