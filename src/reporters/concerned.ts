import type { ScenarioReport } from "../core/report.ts";
import { someOf } from "./layout/wording.ts";
import { distinct } from "./merged.ts";

type Ran = Pick<ScenarioReport, "id" | "target">;

/** `api-key, interactive`; with targets `api-key on west, east; interactive on west`. */
export function concerned(scenarios: readonly Ran[], withTargets = isOfSeveral(scenarios)): string {
  const ids = distinct(scenarios.map(({ id }) => id));
  if (!withTargets) return ids.join(", ");
  const targetsFor = (wanted: string): string =>
    someOf(distinct(scenarios.flatMap(({ id, target }) => (id === wanted ? [target.name] : []))));
  return [...Map.groupBy(ids, targetsFor)]
    .map(([targets, members]) => `${members.join(", ")} on ${targets}`)
    .join("; ");
}

/** Whether they ran against more than one target, so that its name is to be told. */
export const isOfSeveral = (scenarios: readonly Pick<Ran, "target">[]): boolean =>
  new Set(scenarios.map(({ target }) => target.name)).size > 1;
