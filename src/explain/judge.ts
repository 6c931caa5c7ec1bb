import { confidences, diagnose, type Confidence, type Diagnosed, type Seen } from "../core/diagnosis.ts";
import type { Failure } from "../core/observation.ts";
import { diagnoses } from "../diagnoses/index.ts";
import { meaningOf } from "../diagnoses/match.ts";
import { signOf } from "../diagnoses/signs/index.ts";
import { knownFromText } from "./known.ts";
import { isShown } from "./manners/met.ts";
import { narrated } from "./manners/success.ts";

/** The root causes of failures that a text shows, the likeliest first. `text` is the mended, redacted text. */
export function judge(failures: readonly Failure[], text: string): Diagnosed[] {
  const decisive = inner(failures);
  const seen: Seen = { failures: decisive, findings: new Map(), evidence: {}, text };
  return ranked(honest(diagnose(diagnoses, seen, knownFromText(decisive, text)), decisive, text), seen);
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
function ranked(diagnosed: readonly Diagnosed[], seen: Seen): Diagnosed[] {
  const told = seen.failures.flatMap((failure) => {
    const sign = signOf(failure);
    return sign ? [...meaningOf(sign, seen)] : [];
  });
  const rank = ({ id, confidence, maskedBy }: Diagnosed): readonly number[] => {
    const own = told.flatMap(([one, sureness], place) => (one === id ? [{ place, sureness }] : []));
    const best = own.toSorted((a, b) => sure(a.sureness) - sure(b.sureness))[0];
    const raised = !best || sure(best.sureness) > sure(confidence);
    const masked = maskedBy !== undefined && confidence !== "possible";
    return [sure(confidence), masked ? 1 : 0, raised ? 0 : 1, best?.place ?? 0];
  };
  return diagnosed.toSorted((a, b) => compare(rank(a), rank(b)));
}

const sure = (confidence: Confidence): number => confidences.indexOf(confidence);

const compare = (a: readonly number[], b: readonly number[]): number =>
  a.map((one, at) => one - (b[at] ?? 0)).find((difference) => difference !== 0) ?? 0;

/** What stands before or in a program's own words. */
const program = /[:"'>|\]}]\s*$|error|exception|fail|fatal|traceback|aadsts/i;
const before = 80;

/** Words of a client's that somebody uses in telling, not those that a program printed. */
const onlyTold = ({ source, message }: Failure, text: string): boolean => {
  if (source !== "environment" && source !== "identity-sdk") return false;
  const at = text.indexOf(message.slice(0, 30));
  return at > 0 && !program.test(text.slice(Math.max(0, at - before), at)) && !program.test(message);
};

/**
 * A text shows what was said, not what lies behind it: a broken connection is at most likely to have its usual cause,
 * so is what is only told or mentioned, and where a text shows several failures none of them is certain to be the one that is asked
 * about.
 */
function honest(diagnosed: readonly Diagnosed[], failures: readonly Failure[], text: string): Diagnosed[] {
  const sure = diagnosed.filter(({ confidence }) => confidence !== "possible");
  const decided =
    sure.length === 1 &&
    failures.every(({ source }) => source !== "network") &&
    isShown(
      text,
      failures.map(({ message }) => message),
    ) &&
    !(narrated.test(text) && failures.every((failure) => onlyTold(failure, text)));
  return diagnosed.map((entry) =>
    entry.confidence === "confirmed" && !decided ? { ...entry, confidence: "likely" } : entry,
  );
}
