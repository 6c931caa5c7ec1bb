import * as z from "zod/mini";
import { evidenceKeys, type EvidenceKey, type EvidenceMap, type Gathered } from "./evidence.ts";
import type { Finding } from "./finding.ts";
import type { FlagChanges } from "./flags.ts";
import { knownFrom, type Known, type Ran } from "./known.ts";
import type { Failure } from "./observation.ts";
import { remedySchema, renderRemedy, type Remedy } from "./remedy.ts";

/** `confirmed` only where the evidence decides; ranked from there. */
export const confidences = ["confirmed", "likely", "possible"] as const;
export type Confidence = (typeof confidences)[number];

/**
 * All that a root cause may look at. A run fills all of it; `explain` has failures and perhaps the text they
 * were found in. One catalogue, two entrances.
 */
export interface Seen {
  readonly failures: readonly Failure[];
  /** Findings that are not `pass` or `skip`, by check id. */
  readonly findings: ReadonlyMap<string, Finding>;
  readonly evidence: { readonly [K in EvidenceKey]?: EvidenceMap[K] };
  /** The cleaned, redacted text that the failures were found in; only for `explain`. */
  readonly text?: string;
}

export interface Match<Args> {
  readonly confidence: Confidence;
  /** One sentence: the sign by which it was recognised, with the real names. */
  readonly because: string;
  readonly args: Args;
}

/**
 * A root cause. `id` names the fault (`client-secret-expired`), is public and never renamed.
 *
 * `explains` lists the checks whose failure it accounts for, `leavesOpen` those that it can only keep from an answer:
 * what such a check has decided is none of it. `maskedBy` lists the root causes whose mere consequence it is: it stays
 * in the report, folded under them. `cause`, `confirm` and `confusedWith` are prose for the page that `explain <id>`
 * prints.
 */
export interface DiagnosisRule<Id extends string = string, Args = never> {
  readonly id: Id;
  readonly title: string;
  /** The title where it is a service beside Azure OpenAI that refused. */
  titleAt?(neighbour: string): string;
  readonly cause: string;
  readonly explains: readonly string[];
  readonly leavesOpen?: readonly string[];
  readonly maskedBy?: readonly string[];
  /** Is it no consequence of this one of `maskedBy` after all, for what was seen of that? */
  isApartFrom?(cause: string, seen: Seen): boolean;
  match(seen: Seen): Match<Args> | null;
  /** How surely this failure by itself speaks of it, whatever else was seen; undefined: not at all. */
  shownBy(failure: Failure): Confidence | undefined;
  remedies(args: Args, known: Known): readonly Remedy[];
  readonly confirm: string;
  /** The same where its commands are not those of PowerShell. */
  readonly confirmInPowerShell?: string;
  readonly confusedWith?: Readonly<Record<string, string>>;
  readonly link: string;
  /**
   * What to wait for, as it continues "waiting for …", where waiting can cure it without anyone changing a setting:
   * propagation, name resolution, throttling, outages.
   */
  readonly heals?: string;
}

export const defineDiagnosis = <const Id extends string, Args>(
  rule: DiagnosisRule<Id, Args>,
): DiagnosisRule<Id> =>
  // `remedies` is only ever called with the args of the same rule's `match` (see `diagnose`).
  rule as unknown as DiagnosisRule<Id>;

export const diagnosedSchema = z.object({
  id: z.string().check(z.describe("Id of the root cause; never renamed.")),
  title: z.string().check(z.describe("The root cause in a few words.")),
  confidence: z
    .enum(confidences)
    .check(z.describe("How sure that is; confirmed only where the evidence decides.")),
  because: z
    .string()
    .check(z.describe("One sentence: the sign by which it was recognised, with the real names.")),
  maskedBy: z.optional(
    z.string().check(z.describe("The root cause whose consequence this is; absent for a root.")),
  ),
  explains: z.array(z.string()).check(z.describe("Checks of this scenario that it accounts for.")),
  remedies: z.array(remedySchema).check(z.describe("What to do, in order, the least privileged way first.")),
  link: z.string().check(z.describe("Where to read about it.")),
});
/** A root cause as it was recognised, with what to do about it. */
export type Diagnosed = z.infer<typeof diagnosedSchema>;

/** Judges one scenario: root causes first, each followed by nothing it masks; the masked ones last. */
export function diagnose(rules: readonly DiagnosisRule[], seen: Seen, known: Known): Diagnosed[] {
  const matched = rules.flatMap((rule) => {
    const match = rule.match(seen);
    return match ? [{ rule, match }] : [];
  });
  const found = new Map<string, Confidence>(matched.map(({ rule, match }) => [rule.id, match.confidence]));
  const placed = matched.map(({ rule, match }) => {
    // What is merely possible hides nothing that is surer.
    const masks = [...found.keys()].filter(
      (id) => found.get(id) !== "possible" || match.confidence === "possible",
    );
    const maskedBy = rule.maskedBy?.find((id) => masks.includes(id) && !rule.isApartFrom?.(id, seen));
    return { rule, match, maskedBy };
  });
  const rootOf = (id: string): string => {
    const maskedBy = placed.find(({ rule }) => rule.id === id)?.maskedBy;
    return maskedBy === undefined ? id : rootOf(maskedBy);
  };
  const diagnosed = placed.map(({ rule, match, maskedBy }) => {
    const failed = accountedFor(rule, seen);
    // What a consequence accounts for, its root does.
    const others = placed.filter((one) => rootOf(one.rule.id) !== rootOf(rule.id));
    const own = failed.filter((check) => !isOfAnother(check, rule, others, seen));
    // A refusal that is another's is met again, however long one waits for this cause to be mended. What was
    // only left open was not refused: an outage passes, and comes before nothing that was decided.
    const refused = failed.filter((check) => seen.findings.get(check)?.state === "fail");
    const refusedOtherwise = own.length > 0 && refused.some((check) => !own.includes(check));
    const entry: Diagnosed = {
      id: rule.id,
      title: (known.neighbour && rule.titleAt?.(known.neighbour)) || rule.title,
      confidence: match.confidence,
      because: match.because,
      ...(maskedBy && { maskedBy }),
      explains: own.length > 0 ? own : failed,
      remedies: remediesOf(rule, match.args, { ...known, refusedOtherwise }).map(renderRemedy),
      link: rule.link,
    };
    const order = (maskedBy ? confidences.length : 0) + confidences.indexOf(match.confidence);
    // Of two that are as sure, the one that was met comes before the one that would have been met next.
    return { entry, rank: [order, Number(refusedOtherwise)] as const };
  });
  return diagnosed
    .toSorted((a, b) => a.rank[0] - b.rank[0] || a.rank[1] - b.rank[1])
    .map(({ entry }) => entry);
}

/** What to do; what is run again when it is done has the flags that it changes. */
function remediesOf(rule: DiagnosisRule, args: never, known: Known): readonly Remedy[] {
  const remedies = rule.remedies(args, known);
  const changes: FlagChanges = Object.fromEntries(remedies.flatMap(({ sets = {} }) => Object.entries(sets)));
  return Object.keys(changes).length === 0 ? remedies : rule.remedies(args, { ...known, changes });
}

/** The checks that are not as they should be and that this root cause can account for. */
const accountedFor = ({ explains, leavesOpen = [] }: DiagnosisRule, { findings }: Seen): string[] => [
  ...explains.filter((check) => findings.has(check)),
  ...leavesOpen.filter((check) => findings.get(check)?.state === "inconclusive"),
];

/** Did the check fail for a failure that speaks of one of these other root causes, and not of this one? */
function isOfAnother(
  check: string,
  rule: DiagnosisRule,
  others: readonly { readonly rule: DiagnosisRule; readonly match: Match<never> }[],
  seen: Seen,
): boolean {
  const failure = seen.findings.get(check)?.failure;
  if (!failure || rule.shownBy(failure)) return false;
  return others.some(({ rule: other, match }) => {
    const sureness = accountedFor(other, seen).includes(check) ? other.shownBy(failure) : undefined;
    // Of what it can mean at most, a failure is evidence only where something else decides.
    return sureness === "possible" ? match.confidence === "confirmed" : sureness !== undefined;
  });
}

/** The root cause that accounts for a finding; a root before a consequence. */
export const causeOf = (
  { diagnoses }: { readonly diagnoses: readonly Diagnosed[] },
  { check }: Finding,
): Diagnosed | undefined => {
  const candidates = diagnoses.filter(({ explains }) => explains.includes(check));
  return candidates.find(({ maskedBy }) => !maskedBy) ?? candidates[0];
};

/** Checks that failed and that no root cause accounts for. They count as failures all the same. */
export const unexplained = (findings: readonly Finding[], diagnosed: readonly Diagnosed[]): string[] => {
  const explained = new Set(diagnosed.flatMap((entry) => entry.explains));
  return findings
    .filter(({ state, check }) => state === "fail" && !explained.has(check))
    .map(({ check }) => check);
};

/** What a run has to show to the catalogue about one scenario. */
function seenIn(gathered: Gathered, findings: readonly Finding[]): Seen {
  const evidence: Record<string, unknown> = {};
  const failures: Failure[] = [];
  for (const key of evidenceKeys) {
    const observation = gathered.seen[key];
    if (observation?.ok) evidence[key] = observation.value;
    else if (observation) failures.push(observation.failure);
  }
  const values = evidence as Seen["evidence"];
  failures.push(...(values.access?.unread.map(({ failure }) => failure) ?? []));
  const notable = findings.filter(({ state }) => state !== "pass" && state !== "skip");
  return {
    failures,
    findings: new Map(notable.map((finding) => [finding.check, finding])),
    evidence: values,
  };
}

/** The catalogue's answer about one scenario of a run. */
export const diagnoseScenario = (
  rules: readonly DiagnosisRule[],
  gathered: Gathered,
  findings: readonly Finding[],
  ran: Ran,
): Diagnosed[] => {
  const seen = seenIn(gathered, findings);
  const unjudged = unjudgedIn(findings, seen);
  // What kept nothing from being as it should be is no cause: a right to read that calling the model does not need.
  const causes = rules.filter(
    (rule) => accountedFor(rule, seen).length > 0 || rule.explains.some((check) => unjudged.has(check)),
  );
  return diagnose(causes, seen, knownFrom(seen.evidence, ran));
};

/**
 * Checks that were left out, where others are not as they should be, or wait: what failed there is the cause all the
 * same. Where the model was called nothing waits for an answer.
 */
function unjudgedIn(findings: readonly Finding[], { evidence }: Seen): ReadonlySet<string> {
  const isProven = evidence.completion !== undefined;
  const allWell = findings.every(
    ({ state, reason }) => state === "pass" || (state === "skip" && (isProven || reason !== "blocked")),
  );
  return new Set(
    allWell ? [] : findings.flatMap(({ check, reason }) => (reason === "excluded" ? [check] : [])),
  );
}
