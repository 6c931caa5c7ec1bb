import type { CheckId } from "../checks/index.ts";
import { beginningOf } from "../core/anonymise.ts";
import { oneLine } from "../core/clean.ts";
import { confidences, defineDiagnosis } from "../core/diagnosis.ts";
import type { Confidence, DiagnosisRule, Match, Seen } from "../core/diagnosis.ts";
import type { Failure, FailureSource } from "../core/observation.ts";
import { ended } from "../core/sentence.ts";
import { fits } from "./signs/hints/hint.ts";
import { hints } from "./signs/hints/index.ts";
import { read, signOf } from "./signs/index.ts";
import type { Sign } from "./signs/sign.ts";

/** What a match hands to the remedies: the names that a message or a finding gave. */
export interface Told {
  readonly details: Readonly<Record<string, string>>;
  /** The failure by which it was recognised, if it was one: a code can ask for another remedy than its neighbours. */
  readonly failure?: Failure;
}
export type Matcher = (seen: Seen) => Match<Told> | null;

interface Cause<Id extends string> extends Omit<
  DiagnosisRule<Id, Told>,
  "explains" | "leavesOpen" | "shownBy"
> {
  readonly explains: readonly CheckId[];
  readonly leavesOpen?: readonly CheckId[];
}

/** A root cause of this catalogue: its checks are known ids, its remedies take what any match tells. */
export const defineCause = <const Id extends string>(cause: Cause<Id>): DiagnosisRule<Id> =>
  defineDiagnosis({
    ...cause,
    shownBy: (failure) => new Map(Object.entries(signOf(failure)?.means ?? {})).get(cause.id),
  });

export const matched = (
  confidence: Confidence,
  because: string,
  details: Told["details"] = {},
  failure?: Failure,
): Match<Told> => ({ confidence, because, args: { details, ...(failure && { failure }) } });

/** Matches where a failure carries a sign of this root cause, or the text around it hints at it; the surest one is told. */
export const bySign =
  (id: string): Matcher =>
  (seen) => {
    const carried = carriedBy(seen, "fail");
    // What a check only warns of has broken nothing.
    const harmless = carriedBy(seen, "warn");
    const matches = read(seen.failures).flatMap(({ failure, sign }) => {
      const meaning = meaningOf(sign, seen);
      const confidence = isHintedAt(id, sign, seen, failure) ? "likely" : meaning.get(id);
      if (!confidence) return [];
      if (harmless.has(valueOf(failure))) return [];
      // What left something open ranks behind what made something fail.
      const rank = carried.size > 0 && !carried.has(valueOf(failure)) ? "possible" : confidence;
      return [matched(rank, told(failure), failure.details, failure)];
    });
    return mostTelling(matches.toSorted(bySureness));
  };

/** The first; of equally sure ones the first that names something: a mention of a message names less than the message. */
function mostTelling(sorted: readonly Match<Told>[]): Match<Told> | null {
  const [first] = sorted;
  const naming = sorted.find(({ args }) => Object.keys(args.details).length > 0);
  return (naming?.confidence === first?.confidence ? naming : first) ?? null;
}

const isHintedAt = (id: string, { means }: Sign, { text }: Seen, failure: Failure): boolean =>
  text !== undefined &&
  hints.some((hint) => hint.means === id && hint.of in means && fits(hint, text, failure));

/**
 * What a sign can mean here, with how surely; the likeliest first. A text alone proves nothing that has turned out to be
 * something else as well.
 */
export function meaningOf({ means, mayBe = [] }: Sign, { text }: Seen): ReadonlyMap<string, Confidence> {
  const sure = Object.entries(means).toSorted(
    ([, a], [, b]) => confidences.indexOf(a) - confidences.indexOf(b),
  );
  if (text === undefined || mayBe.length === 0) return new Map(sure);
  const others = mayBe.filter((id) => !(id in means));
  return new Map([
    ...sure.map(([id, confidence]): [string, Confidence] => [
      id,
      confidence === "confirmed" ? "likely" : confidence,
    ]),
    ...others.map((id): [string, Confidence] => [id, "possible"]),
  ]);
}

/** Matches where a check failed. */
export const byFinding =
  (check: CheckId, confidence: Confidence = "confirmed"): Matcher =>
  ({ findings }) => {
    const finding = findings.get(check);
    return finding?.state === "fail" ? matched(confidence, finding.message, finding.details) : null;
  };

export const firstOf =
  (...matchers: readonly Matcher[]): Matcher =>
  (seen) => {
    for (const matcher of matchers) {
      const match = matcher(seen);
      if (match) return match;
    }
    return null;
  };

export const hasFailed = ({ findings }: Seen, check: CheckId): boolean =>
  findings.get(check)?.state === "fail";

/** The failures for which a check failed or warns; empty where no check did, as for pasted text. */
const carriedBy = ({ findings }: Seen, wanted: "fail" | "warn"): ReadonlySet<string> =>
  new Set(
    [...findings.values()].flatMap(({ state, failure }) =>
      state === wanted && failure ? [valueOf(failure)] : [],
    ),
  );

/** In a saved report a check's failure and that of its evidence are no longer one object. */
const valueOf = (failure: Failure): string => JSON.stringify(failure);

const bySureness = (a: Match<Told>, b: Match<Told>): number =>
  confidences.indexOf(a.confidence) - confidences.indexOf(b.confidence);

const speakers: Readonly<Record<FailureSource, string>> = {
  entra: "Microsoft Entra ID answered",
  imds: "The managed identity host answered",
  "identity-sdk": "The client said",
  arm: "Azure Resource Manager answered",
  openai: "The service answered",
  network: "The connection failed with",
  gateway: "Something in front of the service answered",
  environment: "Here:",
};

/** The same, and then a sentence of our own. */
export const toldWith = (failure: Failure, more: string): string => `${ended(told(failure))} ${more}`;

/** One sentence about a failure: who said what. */
export function told({ source, code, message, status, host, details }: Failure): string {
  const [text = ""] = beginningOf(oneLine(message, 2000), 300).split(/\s*Trace ID:/);
  const named = text.includes(code) || code.startsWith("HTTP_") ? "" : `${code}: `;
  const at = host && source === "network" && !text.includes(host) ? ` (${host})` : "";
  const numbered = status && !text.startsWith(`HTTP ${status} `) ? `${status} ` : "";
  const speaker = details?.["asked"]
    ? "What answers in place of a managed identity host said"
    : speakers[source];
  return `${speaker} ${numbered}${named}${text}${at}`;
}
