import { assignmentFact } from "./assignments.ts";
import { meaningOf } from "./definitions.ts";
import { denyApplies, denyFact } from "./denies.ts";
import { holderOf } from "./principal.ts";
import type { Access, AccessAnswer, AccessQuestion, AssignmentFact, RoleAssignment } from "./question.ts";

/**
 * Azure RBAC's own order: a deny assignment ends it, else any role assignment that grants. What cannot be decided here
 * (a condition, a role definition nobody could read, membership of a denied group) makes the answer `unknown` unless
 * something else decides. Source: facts on roles §3.
 */
export function evaluate(question: AccessQuestion): AccessAnswer {
  const assignments = assignmentsOf(question);
  const denies = question.denies
    .map((deny) => ({ deny, applies: denyApplies(deny, question) }))
    .filter(({ applies }) => applies !== "no");
  const answer = (verdict: Access["verdict"], decidedBy: string | null = null): AccessAnswer => ({
    verdict,
    assignments,
    denies: denies.map(({ deny }) => denyFact(deny)),
    decidedBy,
  });

  const denied = denies.find(({ applies }) => applies === "yes");
  if (denied) return answer("denied", denied.deny.id ?? null);
  if (denies.length > 0) return answer("unknown");
  const grant = assignments.find(({ effect }) => effect === "grants");
  if (grant) return answer("granted", grant.id);
  const undecided = assignments.some(({ effect }) => effect === "conditional" || effect === "unknown-role");
  return answer(undecided ? "unknown" : "denied");
}

/** What the principal holds, and what it could activate. */
function assignmentsOf(question: AccessQuestion): AssignmentFact[] {
  const holder = holderOf(question);
  const meaning = meaningOf(question.definitions, question.dataAction);
  const factsOf = (assignments: readonly RoleAssignment[]): AssignmentFact[] =>
    assignments.flatMap((assignment) => {
      const via = holder(assignment);
      return via === null
        ? []
        : [assignmentFact(assignment, via, meaning(assignment.roleDefinitionId ?? ""), question)];
    });
  return [
    ...factsOf(question.assignments),
    ...factsOf(question.eligibilities ?? [])
      .filter(({ effect }) => wouldGrant.includes(effect))
      .map((fact) => ({ ...fact, effect: "eligible" as const })),
  ];
}

/** Effects of an eligibility that may grant once it is activated. */
const wouldGrant: readonly AssignmentFact["effect"][] = ["grants", "conditional", "unknown-role"];
