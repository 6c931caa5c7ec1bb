import type { Absence, EvidenceKey, EvidenceMap, Gathered } from "./evidence.ts";
import type { Finding, Verdict } from "./finding.ts";
import type { Observation } from "./observation.ts";
import type { Stage } from "./vocabulary.ts";

/** What a check may look at besides evidence: which scenario and what it was asked to prove. */
export interface CheckContext {
  readonly scenario: string;
  readonly credential: string;
}

type Values<Needs extends EvidenceKey> = { readonly [K in Needs]: EvidenceMap[K] };
type Observations<Observes extends EvidenceKey> = {
  readonly [K in Observes]: Observation<EvidenceMap[K]>;
};
type Glimpses<Sees extends EvidenceKey> = { readonly [K in Sees]?: Observation<EvidenceMap[K]> };

/**
 * One yes/no question. `id` is the statement that holds when the answer is yes (`token-audience-matches`).
 *
 * - `needs`: evidence whose *values* the check compares. If one was not gathered, or its observation failed,
 *   the frame skips the check and names the check that owns that evidence.
 * - `observes`: evidence whose *observation* the check judges, failure included. The check owns that evidence.
 * - `sees`: evidence that helps where there is any; may be absent.
 *
 * Reading anything else does not compile. `judge` is pure.
 */
export interface Check<
  Id extends string = string,
  Needs extends EvidenceKey = EvidenceKey,
  Observes extends EvidenceKey = EvidenceKey,
  Sees extends EvidenceKey = EvidenceKey,
> {
  readonly id: Id;
  readonly stage: Stage;
  readonly question: string;
  readonly needs?: readonly Needs[];
  readonly observes?: readonly Observes[];
  readonly sees?: readonly Sees[];
  judge(seen: Values<Needs> & Observations<Observes> & Glimpses<Sees>, context: CheckContext): Verdict;
}

export function defineCheck<
  const Id extends string,
  const Needs extends EvidenceKey = never,
  const Observes extends EvidenceKey = never,
  const Sees extends EvidenceKey = never,
>(check: Check<Id, Needs, Observes, Sees>): AnyCheck<Id> {
  // The frame hands every check just what it declared (see `handed`), which is what makes this widening sound.
  return check;
}

/** A check as the frame sees it: its declared evidence checked at run time instead of by the compiler. */
export interface AnyCheck<Id extends string = string> {
  readonly id: Id;
  readonly stage: Stage;
  readonly question: string;
  readonly needs?: readonly EvidenceKey[];
  readonly observes?: readonly EvidenceKey[];
  readonly sees?: readonly EvidenceKey[];
  judge(seen: Readonly<Record<string, unknown>>, context: CheckContext): Verdict;
}

/** Judges all checks over what was gathered. `excluded` are check ids that the user left out. */
export function judge(
  checks: readonly AnyCheck[],
  gathered: Gathered,
  context: CheckContext,
  excluded: ReadonlySet<string> = new Set(),
): Finding[] {
  return checks.map((check) => {
    const named = { check: check.id, stage: check.stage };
    if (excluded.has(check.id)) {
      return { ...named, state: "skip", reason: "excluded", message: "Left out on request." };
    }
    const given = handed(checks, check, gathered);
    if ("absent" in given) return { ...named, ...skipFor(given.absent) };
    const { state, ...rest } = check.judge(given.evidence, context);
    return typeof state === "string"
      ? { ...named, ...rest, state }
      : { ...named, ...rest, state: "skip", reason: state.skip };
  });
}

type Handed = { evidence: Record<string, unknown> } | { absent: Absence };

function handed(checks: readonly AnyCheck[], check: AnyCheck, gathered: Gathered): Handed {
  const evidence: Record<string, unknown> = {};
  for (const key of check.observes ?? []) {
    const observation = gathered.seen[key];
    if (!observation) return { absent: gathered.absent[key] ?? { reason: "not-applicable" } };
    evidence[key] = observation;
  }
  for (const key of check.needs ?? []) {
    const observation = gathered.seen[key];
    if (!observation) return { absent: gathered.absent[key] ?? { reason: "not-applicable" } };
    if (!observation.ok) return { absent: { reason: "blocked", by: ownerOf(checks, key) } };
    evidence[key] = observation.value;
  }
  for (const key of check.sees ?? []) {
    if (gathered.seen[key]) evidence[key] = gathered.seen[key];
  }
  return { evidence };
}

/** The check that judges an observation itself: what the others are blocked by when it failed. */
function ownerOf(checks: readonly AnyCheck[], key: EvidenceKey): string {
  return checks.find((check) => check.observes?.includes(key))?.id ?? key;
}

function skipFor(absence: Absence): Pick<Finding, "state" | "reason" | "blockedBy" | "message"> {
  switch (absence.reason) {
    case "blocked":
      return {
        state: "skip",
        reason: "blocked",
        blockedBy: absence.by,
        message: `Not reached: ${absence.by} comes first.`,
      };
    case "excluded":
      return { state: "skip", reason: "excluded", message: "Left out on request." };
    case "not-configured":
      return { state: "skip", reason: "not-configured", message: "Not configured here." };
    case "not-applicable":
      return { state: "skip", reason: "not-applicable", message: "Does not apply to this scenario." };
  }
}
