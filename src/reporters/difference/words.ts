import type { Change, ChangeKind, Difference, ScenarioDifference } from "../../core/difference-schema.ts";
import type { ScenarioState } from "../../core/report.ts";
import type { FindingState } from "../../core/vocabulary.ts";
import { stateWords } from "../layout/wording.ts";

/** The finding state that a change looks like. */
export const likeFinding: Readonly<Record<ChangeKind, FindingState>> = {
  broke: "fail",
  healed: "pass",
  changed: "warn",
  same: "skip",
};

/** `broke: ready → not ready`. */
export function changeWords({ kind, before, after }: ScenarioDifference, arrow: string): string {
  const words = (state: ScenarioState | null): string => (state === null ? "absent" : stateWords[state]);
  return `${kind}: ${before === after ? words(after) : `${words(before)} ${arrow} ${words(after)}`}`;
}

/** What is different, each with a label: causes, claims, settings, role assignments. */
export const detailsOf = (
  { causes, claims, settings, assignments }: ScenarioDifference,
  arrow: string,
): (readonly [label: string, text: string])[] => [
  ...causes.map((change) => ["cause", comeOrGone(change)] as const),
  ...claims.map((change) => ["claim", fromTo(change, arrow)] as const),
  ...settings.map((change) => ["setting", fromTo(change, arrow)] as const),
  ...assignments.map(
    (change) => ["role", change.before && change.after ? fromTo(change, arrow) : comeOrGone(change)] as const,
  ),
];

const comeOrGone = ({ name, before, after }: Change): string =>
  before === null ? `new: ${name} (${after})` : after === null ? `gone: ${name}` : `${name} (${after})`;

const fromTo = ({ name, before, after }: Change, arrow: string): string =>
  `${name}: ${before ?? "none"} ${arrow} ${after ?? "none"}`;

/** `1 broke, 2 healed, 2 the same`: only what there is. */
export function countWords({ scenarios }: Difference): string[] {
  const names: readonly (readonly [ChangeKind, string])[] = [
    ["broke", "broke"],
    ["healed", "healed"],
    ["changed", "changed otherwise"],
    ["same", "the same"],
  ];
  const counted = names.flatMap(([kind, name]) => {
    const count = scenarios.filter((one) => one.kind === kind).length;
    return count === 0 ? [] : [`${count} ${name}`];
  });
  return counted.length > 0 ? counted : ["nothing to compare"];
}
