import type { AccessQuestion, Certainty, DenyPrincipal, RoleAssignment } from "./question.ts";

/** How an assignment reaches the principal; null: it is another's. */
export type Via = "direct" | "group" | "application-object-id" | "application-id";

/** Is an assignment that reaches it so the principal's own? One given to another id by mistake is not. */
export const isOwn = (via: Via): boolean => via === "direct" || via === "group";

/** Answers whose an assignment is, for many assignments of one question. */
export function holderOf({ principalId, groups, mistakenIds = [] }: AccessQuestion) {
  const own = principalId.toLowerCase();
  const memberOf = groups && new Set(groups.map((id) => id.toLowerCase()));
  const mistaken = new Map(mistakenIds.map(({ id, via }) => [id.toLowerCase(), via]));
  return (assignment: Pick<RoleAssignment, "principalId" | "principalType">): Via | null => {
    const id = assignment.principalId?.toLowerCase() ?? "";
    if (id === own) return "direct";
    const through = memberOf ? memberOf.has(id) : isGroup(assignment.principalType);
    return through ? "group" : (mistaken.get(id) ?? null);
  };
}

/** The principal that stands for everyone, in deny assignments. Source: facts on roles §3. */
export const everyone = "00000000-0000-0000-0000-000000000000";

/** Is the principal, or a group of its, among these? Groups that we know nothing of leave it open. */
export function isAmong(
  principals: readonly DenyPrincipal[],
  { principalId, groups }: Pick<AccessQuestion, "principalId" | "groups">,
): Certainty {
  const own = [everyone, principalId, ...(groups ?? [])].map((id) => id.toLowerCase());
  if (principals.some(({ id = "" }) => own.includes(id.toLowerCase()))) return "yes";
  return !groups && principals.some(({ type }) => isGroup(type)) ? "unknown" : "no";
}

/** `Group`, `ForeignGroup`. */
const isGroup = (type: string | undefined): boolean => /group$/i.test(type ?? "");
