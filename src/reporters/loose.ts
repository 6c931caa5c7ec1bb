import type { ScenarioReport } from "../core/report.ts";
import { looseIn, seenWords, type Loose } from "./told.ts";

/** A finding that no root cause accounts for, told once for all the scenarios of a target that share it. */
export interface ToldLoose {
  readonly scenarios: readonly ScenarioReport[];
  readonly finding: Loose;
}

/** In the order in which they come up; what says the same of several scenarios (an interruption) stands once. */
export function looseToldIn(scenarios: readonly ScenarioReport[]): ToldLoose[] {
  const all = scenarios.flatMap((scenario) => looseIn(scenario).map((finding) => ({ scenario, finding })));
  const same = Map.groupBy(all, ({ finding }) =>
    JSON.stringify([finding.check, finding.state, seenWords(finding), finding.failure?.message]),
  );
  return [...same.values()].flatMap((members) => {
    const [first] = members;
    return first ? [{ scenarios: members.map(({ scenario }) => scenario), finding: first.finding }] : [];
  });
}
