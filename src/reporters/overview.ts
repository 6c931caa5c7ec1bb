import { summarise, type Report } from "../core/report.ts";
import type { FindingState } from "../core/vocabulary.ts";
import { namesAmong, type TargetGroup } from "./targets.ts";

/** One of several targets at a glance. */
export interface OverviewRow {
  /** What it is called among them. */
  readonly name: string;
  /** Its place among the report's targets, from 0. */
  readonly at: number;
  /** The mark for it: the worst of its scenarios. */
  readonly state: FindingState;
  readonly counts: Report["summary"];
}

/** The columns of the overview, in order. */
export const overviewColumns = [
  ["ready", "ready"],
  ["not ready", "notReady"],
  ["undetermined", "undetermined"],
] as const satisfies readonly (readonly [string, keyof Report["summary"]])[];

const order: readonly FindingState[] = ["fail", "inconclusive", "skip", "pass"];

/** Several targets, those that are not ready first; of a single one there is nothing to overlook. */
export function overviewOf(targets: readonly TargetGroup[]): OverviewRow[] {
  if (targets.length < 2) return [];
  const nameOf = namesAmong(targets.flatMap(({ scenarios }) => scenarios));
  return targets
    .map(({ target, scenarios }, at) => {
      const counts = summarise(scenarios);
      return { name: nameOf({ target }), at, counts, state: stateOf(counts) };
    })
    .toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
}

function stateOf({ ready, notReady, undetermined }: Report["summary"]): FindingState {
  if (notReady > 0) return "fail";
  if (undetermined > 0) return "inconclusive";
  return ready > 0 ? "pass" : "skip";
}
