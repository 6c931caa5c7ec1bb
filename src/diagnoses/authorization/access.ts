import { closestTo } from "../../azure/rbac/index.ts";
import type { Confidence, Seen } from "../../core/diagnosis.ts";
import type { EvidenceMap } from "../../core/evidence.ts";
import type { Failure } from "../../core/observation.ts";
import { defineCause, hasFailed, matched, told, type Matcher } from "../match.ts";
import { signOf } from "../signs/index.ts";
import { namesTwoAccounts } from "../two-accounts.ts";

type Access = EvidenceMap["access"];
type Assignment = Access["assignments"][number];

/** Why the data action is not granted, as far as ARM's view decides: exactly one reason. */
export type Reason =
  | "denied"
  | "granted"
  | "conditional"
  | "condition-not-met"
  | "eligible"
  | "not-now"
  | "wrong-principal"
  | "no-assignment"
  | "elsewhere"
  | "no-data-actions"
  | "unknown";

/** What it means that nothing comes closer to granting than this. */
const reasons: Readonly<Record<Assignment["effect"], Reason>> = {
  grants: "granted",
  conditional: "conditional",
  "condition-not-met": "condition-not-met",
  eligible: "eligible",
  "not-begun": "not-now",
  ended: "not-now",
  "wrong-principal": "wrong-principal",
  "out-of-scope": "elsewhere",
  "other-data-actions": "no-data-actions",
  "no-data-actions": "no-data-actions",
  "unknown-role": "unknown",
};

export interface Refusal {
  readonly reason: Reason;
  /** What was seen, in one sentence. */
  readonly because: string;
  readonly access: Access | undefined;
  /** What the service itself refused with; absent where ARM alone says so. */
  readonly failure?: Failure | undefined;
  readonly details: Readonly<Record<string, string>>;
}

/** The refusal of a data action that is to be explained; null where none was seen. */
export function refusalIn(seen: Seen): Refusal | null {
  const failure = seen.failures.find(refusing);
  if (!failure && !hasFailed(seen, "data-action-granted")) return null;
  const access = namesTwoAccounts(seen) ? undefined : seen.evidence.access;
  const reason = reasonOf(access);
  const view = seen.findings.get("data-action-granted")?.message;
  const sentences = [reason === "unknown" ? undefined : view, failure && told(failure)];
  return {
    reason,
    because: sentences.filter(Boolean).join(" ") || (view ?? ""),
    access,
    failure,
    details: failure?.details ?? {},
  };
}

/** How surely the failure refuses a data action. */
const refusing = (failure: Failure): Confidence | undefined =>
  failure.source === "openai" ? signOf(failure)?.means["role-missing"] : undefined;

/** A root cause of what is refused for want of a role: the service says the same of each, whichever it is. */
export const defineRefusal: typeof defineCause = (cause) => {
  const rule = defineCause(cause);
  return { ...rule, shownBy: (failure) => refusing(failure) ?? rule.shownBy(failure) };
};

function reasonOf(access: Access | undefined): Reason {
  if (!access) return "unknown";
  const { verdict, assignments, denies } = access;
  if (verdict === "granted") return "granted";
  if (denies.length > 0) return "denied";
  if (assignments.some(({ effect }) => effect === "conditional")) return "conditional";
  if (verdict === "unknown") return "unknown";
  const closest = closestTo(access);
  return closest === null ? "no-assignment" : reasons[closest.effect];
}

/** Matches a refusal for that reason. */
export const byReason =
  (reason: Reason, confidence: Confidence = "confirmed"): Matcher =>
  (seen) => {
    const refusal = refusalIn(seen);
    return refusal?.reason === reason ? matched(confidence, refusal.because, refusal.details) : null;
  };
