import type { ScenarioReport } from "../core/report.ts";
import { distinct } from "./merged.ts";
import { isOfSeveral, namesAmong } from "./targets.ts";

type Ran = Pick<ScenarioReport, "id" | "target" | "state">;

/**
 * `api-key, interactive`; where all those that are told of have several targets `api-key on west, east; interactive on west`.
 * `listed` is how the names of targets are joined: for a headline, some of them.
 */
export function concerned(
  scenarios: readonly Ran[],
  all: readonly Ran[] = scenarios,
  listed = (names: readonly string[]): string => names.join(", "),
): string {
  const ids = distinct(scenarios.map(({ id }) => id));
  if (!isOfSeveral(all)) return ids.join(", ");
  const nameOf = namesAmong(all);
  const targetsFor = (wanted: string): string[] =>
    distinct(scenarios.flatMap((ran) => (ran.id === wanted ? [nameOf(ran)] : [])));
  return [...Map.groupBy(ids, (id) => JSON.stringify(targetsFor(id))).values()]
    .map((members) => `${members.join(", ")} on ${listed(targetsFor(members[0] ?? ""))}`)
    .join("; ");
}
