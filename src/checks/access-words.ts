import { closestTo, isOwn } from "../azure/rbac/index.ts";
import type { EvidenceMap } from "../core/evidence.ts";
import { listed } from "../core/listed.ts";
import { placeOf } from "./place.ts";

/* An access verdict in sentences: the statement that decides, what comes closest, what could not be read. */

type Access = EvidenceMap["access"];
type Assignment = Access["assignments"][number];

/** A role at its place: `Owner at resource group rg-ai`. */
const roleAt = ({ roleName, roleDefinitionId, scope }: Assignment): string =>
  `${roleName ?? `role ${roleDefinitionId.split("/").at(-1)}`} at ${placeOf(scope)}`;

/** Which assignment of which role, at which place and through which group, grants the data action. */
export function grantingWords({ assignments, decidedBy, principalId, basis }: Access): string {
  const one =
    assignments.find(({ id }) => id === decidedBy) ?? assignments.find(({ effect }) => effect === "grants");
  if (!one) {
    return basis === "permissions"
      ? `The permissions that ${principalId} has there include the data action; through which role may not be read.`
      : `${principalId} holds the data action.`;
  }
  const via = one.via === "group" ? ` through group ${one.principalId}` : "";
  const until = one.endsAt === null ? "" : `, until ${one.endsAt}`;
  return `${roleAt(one)} grants it to ${principalId}${via}${until}.`;
}

/** Which statement denies, or that nothing grants. */
export function denyingWords(access: Access): string {
  const { assignments, denies, decidedBy, principalId, scope, dataAction, basis } = access;
  const deny = denies.find(({ id }) => id === decidedBy);
  if (deny) {
    const system = deny.systemProtected ? "System-protected deny assignment" : "Deny assignment";
    return `${system} ${deny.name ?? deny.id} at ${placeOf(deny.scope)} denies ${dataAction}.`;
  }
  if (basis === "permissions") return `The permissions that ${principalId} has there lack ${dataAction}.`;
  const held = assignments.filter(isHeld);
  if (held.length === 0) return `${principalId} holds no role at ${placeOf(scope)}.`;
  return `${principalId} holds ${listed(held.map(roleAt))}; none grants the data action on ${placeOf(scope)}.`;
}

const isHeld = ({ via, effect }: Assignment): boolean =>
  isOwn(via) && !["eligible", "not-begun", "ended"].includes(effect);

/** What comes closest to granting; null where nothing does that is not said already. */
export function closestWords(access: Access): string | null {
  const closest = closestTo(access);
  return closest === null ? null : wordsOf(closest, access);
}

function wordsOf(one: Assignment, { scope, dataAction }: Access): string | null {
  const role = roleAt(one);
  switch (one.effect) {
    case "eligible":
      return `${role} is eligible in Privileged Identity Management, and not activated.`;
    case "not-begun":
      return `${role} begins at ${one.startsAt}.`;
    case "ended":
      return `${role} ended at ${one.endsAt}.`;
    case "wrong-principal":
      return `${role} is given to ${one.principalId}, the ${misnomers[one.via]}, which no token names: a role goes to the service principal.`;
    case "conditional":
      return `${role} would grant it, on a condition that cannot be evaluated here: ${one.condition}`;
    case "condition-not-met":
      return `${role} would grant it, but its condition does not hold: ${one.condition}`;
    case "out-of-scope":
      return `${role} would grant it there, not on ${placeOf(scope)}.`;
    case "other-data-actions":
      return `${role} has data actions, but not ${dataAction}.`;
    case "no-data-actions":
      return `${role} has no data actions: it manages the account, and calls nothing.`;
    case "grants":
    case "unknown-role":
      return null;
  }
}

const misnomers: Readonly<Record<Assignment["via"], string>> = {
  "application-object-id": "object id of the application",
  "application-id": "application (client) id",
  direct: "principal",
  group: "group",
};

/** Why the verdict is open. */
export function undecidedWords({ unread, assignments, denies }: Access): string {
  const open = assignments.filter(({ effect }) => effect === "conditional" || effect === "unknown-role");
  const reasons = [
    ...denies.map(({ name, id }) => `whether ${name ?? id} applies cannot be evaluated here`),
    ...open.map((one) => `${roleAt(one)} cannot be evaluated here`),
    ...unread.map(unreadWords),
  ];
  return reasons.length > 0 ? reasons.join("; ") : "nothing decided it";
}

/** What could not be read, why, and which role would allow it. */
export const unreadWords = ({ what, failure, allowedBy }: Access["unread"][number]): string =>
  `${what} could not be read (${failure.code}); ${allowedBy} would allow it`;
