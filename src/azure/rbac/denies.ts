import { conditionHolds } from "./condition.ts";
import { permits } from "./permissions.ts";
import { isAmong } from "./principal.ts";
import type { Access, AccessQuestion, Certainty, DenyAssignment } from "./question.ts";
import { normalScope, scopeCovers } from "./scope.ts";

/** Does the deny assignment forbid what is asked? System-protected ones no more and no less than others. */
export function denyApplies(deny: DenyAssignment, question: AccessQuestion): Certainty {
  const { scope = "", permissions = [], principals = [], excludePrincipals = [] } = deny;
  const reaches = deny.doNotApplyToChildScopes
    ? normalScope(scope) === normalScope(question.scope)
    : scopeCovers(scope, question.scope, question.managementGroups);
  if (!reaches || !permits(permissions, question.dataAction)) return "no";
  const parts: readonly Certainty[] = [
    isAmong(principals, question),
    opposite[isAmong(excludePrincipals, question)],
    conditionHolds(deny.condition, question.dataAction),
  ];
  return parts.includes("no") ? "no" : parts.includes("unknown") ? "unknown" : "yes";
}

const opposite = { yes: "no", no: "yes", unknown: "unknown" } as const;

export const denyFact = (deny: DenyAssignment): Access["denies"][number] => ({
  id: deny.id ?? "",
  name: deny.denyAssignmentName ?? null,
  scope: deny.scope ?? "",
  systemProtected: deny.isSystemProtected ?? false,
});
