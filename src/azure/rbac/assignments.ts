import { conditionHolds } from "./condition.ts";
import type { RoleMeaning } from "./definitions.ts";
import { isOwn, type Via } from "./principal.ts";
import type { AccessQuestion, AssignmentFact, Certainty, RoleAssignment } from "./question.ts";
import { scopeCovers } from "./scope.ts";

/** An assignment with what it means for the question. */
export function assignmentFact(
  assignment: RoleAssignment,
  via: Via,
  role: RoleMeaning,
  question: AccessQuestion,
): AssignmentFact {
  const { id = "", roleDefinitionId = "", principalId = "", scope = "" } = assignment;
  return {
    id,
    roleDefinitionId,
    roleName: role.roleName,
    scope,
    principalId,
    principalType: assignment.principalType ?? null,
    via,
    effect: effectOf(assignment, via, role, question),
    condition: assignment.condition || null,
    createdOn: asText(assignment.createdOn),
    startsAt: asText(assignment.startDateTime),
    endsAt: asText(assignment.endDateTime),
  };
}

/** What the role lacks comes before where it is assigned: `out-of-scope` is the right role in the wrong place. */
function effectOf(
  assignment: RoleAssignment,
  via: Via,
  { gives, holds }: RoleMeaning,
  { scope, managementGroups, dataAction, at }: AccessQuestion,
): AssignmentFact["effect"] {
  const covers = scopeCovers(assignment.scope ?? "", scope, managementGroups);
  if (gives === "unreadable") return covers && isOwn(via) ? "unknown-role" : "out-of-scope";
  if (gives === "nothing") return "no-data-actions";
  if (gives === "other-data-actions") return "other-data-actions";
  if (!covers) return "out-of-scope";
  if (!isOwn(via)) return "wrong-principal";
  if (at && at < asDate(assignment.startDateTime, at)) return "not-begun";
  if (at && at >= asDate(assignment.endDateTime, new Date(Number.MAX_SAFE_INTEGER))) return "ended";
  return effects[both(conditionHolds(assignment.condition, dataAction), holds)];
}

const effects = { yes: "grants", no: "condition-not-met", unknown: "conditional" } as const;

const both = (one: Certainty, other: Certainty): Certainty =>
  one === "no" || other === "no" ? "no" : one === "yes" && other === "yes" ? "yes" : "unknown";

type Time = string | Date | undefined;
const asText = (time: Time): string | null => (time instanceof Date ? time.toISOString() : (time ?? null));
/** A time that cannot be read limits nothing. */
function asDate(time: Time, otherwise: Date): Date {
  const date = time === undefined ? otherwise : new Date(time);
  return Number.isNaN(date.getTime()) ? otherwise : date;
}
