import type { EvidenceMap } from "../core/evidence.ts";
import { actionMatches } from "./action-pattern.ts";
import { roleDefinitionGuid } from "./role-definition-id.ts";
import { builtInRole, type Permission, type RoleDefinition } from "./roles.ts";

type Access = EvidenceMap["access"];
type AssignmentFact = Access["assignments"][number];

/** A role assignment: its id and ARM's `properties`. */
export interface RoleAssignment {
  readonly id?: string | undefined;
  readonly roleDefinitionId?: string | undefined;
  readonly principalId?: string | undefined;
  readonly principalType?: string | undefined;
  readonly scope?: string | undefined;
  readonly condition?: string | null | undefined;
  readonly createdOn?: string | Date | undefined;
}

interface DenyPrincipal {
  readonly id?: string | undefined;
  readonly type?: string | undefined;
}

/** A deny assignment: its id and ARM's `properties`. */
export interface DenyAssignment {
  readonly id?: string | undefined;
  readonly denyAssignmentName?: string | undefined;
  readonly permissions?: readonly Permission[] | undefined;
  readonly scope?: string | undefined;
  readonly doNotApplyToChildScopes?: boolean | undefined;
  readonly principals?: readonly DenyPrincipal[] | undefined;
  readonly excludePrincipals?: readonly DenyPrincipal[] | undefined;
  readonly isSystemProtected?: boolean | undefined;
  readonly condition?: string | null | undefined;
}

/** The question "may this principal perform this data action on this resource?" with all that ARM told. */
export interface AccessQuestion {
  readonly principalId: string;
  /**
   * Object ids of the groups of the principal, nested ones included. Absent: not known; then group assignments count
   * as the principal's, as they are when ARM was asked with `assignedTo('…')`.
   */
  readonly groups?: readonly string[] | undefined;
  /** Resource id of the account. */
  readonly scope: string;
  readonly dataAction: string;
  readonly assignments: readonly RoleAssignment[];
  /** Role definitions as read; a built-in role that could not be read is known all the same. */
  readonly definitions: readonly RoleDefinition[];
  readonly denies: readonly DenyAssignment[];
}

export type AccessAnswer = Pick<Access, "verdict" | "assignments" | "denies" | "decidedBy">;

/**
 * Azure RBAC's own order: a deny assignment ends it, else any role assignment that grants. What cannot be decided here
 * (a condition, a role definition nobody could read, membership of a denied group) makes the answer `unknown` unless
 * something else decides. Source: facts on roles §3.
 */
export function evaluate(question: AccessQuestion): AccessAnswer {
  const assignments = question.assignments
    .filter((assignment) => isHeld(assignment, question))
    .map((assignment) => assignmentFact(assignment, question));
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

/** Data actions less the excepted ones, per role. An exception is no denial: another role may still grant it. */
export const permits = (permissions: readonly Permission[], dataAction: string): boolean =>
  permissions.some(
    ({ dataActions = [], notDataActions = [] }) =>
      dataActions.some((pattern) => actionMatches(pattern, dataAction)) &&
      !notDataActions.some((pattern) => actionMatches(pattern, dataAction)),
  );

/**
 * Does an assignment at that scope reach the resource? Scopes inherit downwards, whole path segments at a time. The
 * management groups above a subscription do not show in its path: ARM lists their assignments only where they apply.
 */
export function scopeCovers(assignmentScope: string, resourceId: string): boolean {
  const scope = normalised(assignmentScope);
  if (scope.startsWith("/providers/microsoft.management/managementgroups/")) return true;
  return `${normalised(resourceId)}/`.startsWith(`${scope}/`);
}

const normalised = (path: string): string => path.toLowerCase().replace(/\/+$/, "");
const same = (one: string | undefined, other: string): boolean => one?.toLowerCase() === other.toLowerCase();
const isGroup = (type: string | undefined): boolean => /group$/i.test(type ?? "");

function isHeld({ principalId, principalType }: RoleAssignment, question: AccessQuestion): boolean {
  if (same(principalId, question.principalId)) return true;
  return question.groups?.some((group) => same(principalId, group)) ?? isGroup(principalType);
}

function assignmentFact(assignment: RoleAssignment, question: AccessQuestion): AssignmentFact {
  const { id = "", roleDefinitionId = "", principalId = "", scope = "", createdOn } = assignment;
  const definition = definitionOf(roleDefinitionId, question.definitions);
  return {
    id,
    roleDefinitionId,
    roleName: definition?.roleName ?? null,
    scope,
    principalId,
    principalType: assignment.principalType ?? null,
    via: same(principalId, question.principalId) ? "direct" : "group",
    effect: effectOf(assignment, definition, question),
    condition: assignment.condition || null,
    createdOn: createdOn instanceof Date ? createdOn.toISOString() : (createdOn ?? null),
  };
}

function definitionOf(id: string, definitions: readonly RoleDefinition[]): RoleDefinition | undefined {
  const guid = roleDefinitionGuid(id);
  const read = definitions.find((one) => guid !== null && roleDefinitionGuid(one.id ?? "") === guid);
  return read ?? builtInRole(id);
}

/** What the role lacks comes before where it is assigned: `out-of-scope` is the right role in the wrong place. */
function effectOf(
  { scope = "", condition }: RoleAssignment,
  definition: RoleDefinition | undefined,
  question: AccessQuestion,
): AssignmentFact["effect"] {
  const covers = scopeCovers(scope, question.scope);
  const permissions = definition?.permissions;
  if (!permissions) return covers ? "unknown-role" : "out-of-scope";
  if (!permissions.some(({ dataActions = [] }) => dataActions.length > 0)) return "no-data-actions";
  if (!permits(permissions, question.dataAction)) return "other-data-actions";
  if (!covers) return "out-of-scope";
  return condition ? "conditional" : "grants";
}

const everyone = "00000000-0000-0000-0000-000000000000";
type Certainty = "yes" | "no" | "unknown";

function denyApplies(deny: DenyAssignment, question: AccessQuestion): Certainty {
  const { scope = "", permissions = [], principals = [], excludePrincipals = [] } = deny;
  const reaches = deny.doNotApplyToChildScopes
    ? normalised(scope) === normalised(question.scope)
    : scopeCovers(scope, question.scope);
  if (!reaches || !permits(permissions, question.dataAction)) return "no";
  const included = names(principals, question);
  const excluded = names(excludePrincipals, question);
  if (included === "no" || excluded === "yes") return "no";
  return included === "yes" && excluded === "no" && !deny.condition ? "yes" : "unknown";
}

/** Is the principal, or a group of its, among these? Groups that we know nothing of leave it open. */
function names(principals: readonly DenyPrincipal[], { principalId, groups }: AccessQuestion): Certainty {
  const own = [everyone, principalId, ...(groups ?? [])];
  if (principals.some(({ id }) => own.some((one) => same(id, one)))) return "yes";
  return !groups && principals.some(({ type }) => isGroup(type)) ? "unknown" : "no";
}

const denyFact = (deny: DenyAssignment): Access["denies"][number] => ({
  id: deny.id ?? "",
  name: deny.denyAssignmentName ?? null,
  scope: deny.scope ?? "",
  systemProtected: deny.isSystemProtected ?? false,
});
