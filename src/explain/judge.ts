import { confidences, diagnose, type Diagnosed, type Seen } from "../core/diagnosis.ts";
import type { Failure } from "../core/observation.ts";
import { diagnoses } from "../diagnoses/index.ts";
import { meaningOf } from "../diagnoses/match.ts";
import { signOf } from "../diagnoses/signs/index.ts";
import { knownFromText } from "./known.ts";

/** The root causes of failures that a text shows, the likeliest first. `text` is the mended, redacted text. */
export function judge(failures: readonly Failure[], text: string): Diagnosed[] {
  const decisive = inner(failures);
  const seen: Seen = { failures: decisive, findings: new Map(), evidence: {}, text };
  return honest(ranked(diagnose(diagnoses, seen, knownFromText(decisive, text)), seen), decisive);
}

/** What only wraps, mentions or comes in the wake of something that is there too says nothing more. */
function inner(failures: readonly Failure[]): readonly Failure[] {
  const known = failures.filter(signOf);
  const particular = known.filter((failure) => !signOf(failure)?.general);
  return particular.length > 0 ? particular : known;
}

/**
 * Equally sure ones in the order in which the text speaks of them, the inner failure first; before these what the text
 * itself makes surer than the failure alone does.
 */
function ranked(diagnosed: readonly Diagnosed[], seen: Seen): readonly Diagnosed[] {
  const told = new Map(
    seen.failures
      .toReversed()
      .flatMap((failure) => {
        const sign = signOf(failure);
        return sign ? [...meaningOf(sign, seen)].toReversed() : [];
      })
      .map(([id, confidence], place) => [id, { confidence, place: -place }]),
  );
  const rank = ({ id, confidence, maskedBy }: Diagnosed): readonly number[] => {
    const own = told.get(id);
    const raised = !own || confidences.indexOf(own.confidence) > confidences.indexOf(confidence);
    return [maskedBy ? 1 : 0, confidences.indexOf(confidence), raised ? 0 : 1, own?.place ?? 0];
  };
  return diagnosed.toSorted((a, b) => compare(rank(a), rank(b)));
}

const compare = (a: readonly number[], b: readonly number[]): number =>
  a.map((one, at) => one - (b[at] ?? 0)).find((difference) => difference !== 0) ?? 0;

/**
 * A text shows what was said, not what lies behind it: a broken connection is at most likely to have its usual cause,
 * and where a text shows several failures none of them is certain to be the one that is asked about.
 */
function honest(diagnosed: readonly Diagnosed[], failures: readonly Failure[]): Diagnosed[] {
  const shown = new Set(failures.map((failure) => Object.keys(signOf(failure)?.means ?? {}).join()));
  const decided = shown.size === 1 && failures.every(({ source }) => source !== "network");
  return diagnosed.map((entry, place) =>
    entry.confidence === "confirmed" && !(decided && place === 0)
      ? { ...entry, confidence: "likely" }
      : entry,
  );
}
