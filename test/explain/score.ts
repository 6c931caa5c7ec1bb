import type { Diagnosed } from "../../src/core/diagnosis.ts";
import type { LabelledText } from "./corpus.ts";

/** How an answer compares with a label. */
export interface Judged {
  readonly text: LabelledText;
  /** The ids that were told, the likeliest first. */
  readonly told: readonly string[];
  /** Where the text decides: the cause is first. Where not: the best candidate is among the first three. */
  readonly verdict: "right" | "wrong";
  /** Something was called confirmed that the label does not hold for the cause. */
  readonly confirmedWrongly: boolean;
}

export function judged(text: LabelledText, diagnosed: readonly Diagnosed[]): Judged {
  const told = diagnosed.map(({ id }) => id);
  const { expect: label } = text;
  const [best] = candidates(text);
  const right =
    "none" in label
      ? told.length === 0
      : label.decides
        ? told[0] === label.first
        : told.slice(0, 3).some((id) => id === best);
  return {
    text,
    told,
    verdict: right ? "right" : "wrong",
    confirmedWrongly: diagnosed.some(
      ({ id, confidence }) => confidence === "confirmed" && !candidates(text).includes(id),
    ),
  };
}

function candidates({ expect: label }: LabelledText): readonly string[] {
  if ("none" in label) return [];
  return label.decides ? [label.first] : label.any;
}

interface Share {
  readonly right: number;
  readonly of: number;
}

/** How many answers are right, by what the texts let one say. */
export function score(results: readonly Judged[]): Record<"decided" | "undecided" | "nothing", Share> {
  const share = (wanted: (label: LabelledText["expect"]) => boolean): Share => {
    const some = results.filter(({ text }) => wanted(text.expect));
    return { right: some.filter(({ verdict }) => verdict === "right").length, of: some.length };
  };
  return {
    decided: share((label) => "first" in label),
    undecided: share((label) => "any" in label),
    nothing: share((label) => "none" in label),
  };
}
