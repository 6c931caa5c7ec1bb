import type { DenyAssignment, RoleAssignment } from "../azure/rbac/index.ts";
import { builtInRoles, type RoleDefinition } from "../azure/roles.ts";
import { principals, resolvePrincipal } from "./principals.ts";
import { subscriptionIdOf } from "./resource-ids.ts";
import type { World } from "./world/schema.ts";

/* What there is in the world of Azure RBAC, in the shapes in which Resource Manager gives it. */

export type Held<T> = T & { readonly id: string; readonly scope: string; readonly principalId: string };

const authorization = "providers/Microsoft.Authorization";

/** Role definitions, as ARM lists them for a subscription. */
export const roleDefinitions = (
  world: World,
  subscriptionId: string,
): (RoleDefinition & { readonly id: string; readonly custom: boolean })[] => {
  const qualified = (guid: string): string =>
    `/subscriptions/${subscriptionId}/${authorization}/roleDefinitions/${guid}`;
  return [
    ...builtInRoles.map((role) => ({ ...role, id: qualified(role.id), custom: false })),
    ...Object.entries(world.roleDefinitions).map(([guid, role]) => ({
      ...role,
      id: qualified(guid),
      custom: true,
    })),
  ];
};

/** Whether the assignment was made by Azure Lighthouse to a principal of another tenant: such are never listed. */
export const isDelegated = (world: World, { scope, principalId }: Held<RoleAssignment>): boolean => {
  const tenant = principals(world).find((principal) => principal.principalId === principalId)?.tenant;
  const subscription = Object.values(world.subscriptions).find(({ id }) => id === subscriptionIdOf(scope));
  return tenant !== undefined && subscription !== undefined && tenant !== subscription.tenant;
};

type Entry = World["roleAssignments"][string];

/** What an assignment and an eligibility have in common, in ARM's shape. */
function inShape(
  world: World,
  entry: Pick<Entry, "id" | "principal" | "role" | "scope" | "condition">,
  type: string,
) {
  const { principalId, type: principalType } = resolvePrincipal(world, entry.principal);
  return {
    id: `${entry.scope}/${authorization}/${type}/${entry.id}`,
    roleDefinitionId: `/subscriptions/${subscriptionIdOf(entry.scope)}/${authorization}/roleDefinitions/${entry.role}`,
    principalId,
    principalType,
    scope: entry.scope,
    ...(entry.condition && { condition: entry.condition, conditionVersion: "2.0" }),
  };
}

/** The role assignments that hold now, in ARM's shape: those for another time are only scheduled. */
export const roleAssignments = (world: World, now: Date): Held<RoleAssignment>[] =>
  Object.values(world.roleAssignments)
    .filter((entry) => holdsAt(entry, now))
    .map((entry) => ({
      ...inShape(world, entry, "roleAssignments"),
      createdOn: createdAt(entry, now),
      updatedOn: createdAt(entry, now),
    }));

/** When it was made (ISO 8601), as it is told at that moment. */
export const createdAt = ({ createdOn }: Pick<Entry, "createdOn">, now: Date): string =>
  createdOn === "minutes-ago" ? new Date(now.getTime() - 2 * 60_000).toISOString() : createdOn;

const holdsAt = ({ startsAt, endsAt }: Entry, now: Date): boolean =>
  (startsAt === undefined || new Date(startsAt) <= now) && (endsAt === undefined || now < new Date(endsAt));

/** Assignments with a beginning or an end, in ARM's shape. */
export const roleAssignmentSchedules = (world: World, now: Date) =>
  Object.values(world.roleAssignments)
    .filter(({ startsAt, endsAt }) => startsAt !== undefined || endsAt !== undefined)
    .map((entry) => ({
      ...inShape(world, entry, "roleAssignmentSchedules"),
      startDateTime: entry.startsAt ?? createdAt(entry, now),
      endDateTime: entry.endsAt,
      createdOn: createdAt(entry, now),
    }));

/** What Privileged Identity Management lets principals activate, in ARM's shape. */
export const roleEligibilities = (world: World) =>
  Object.values(world.roleEligibilities).map((entry) => ({
    ...inShape(world, entry, "roleEligibilityScheduleInstances"),
    startDateTime: entry.startsAt,
    endDateTime: entry.endsAt,
    memberType: "Direct",
    status: "Provisioned",
  }));

/** All deny assignments of the world in ARM's shape. */
export const denyAssignments = (
  world: World,
): (DenyAssignment & { readonly id: string; readonly scope: string })[] =>
  Object.entries(world.denyAssignments).map(([name, deny]) => {
    const listed = (names: Readonly<Record<string, true>>) =>
      Object.keys(names).map((principal) => {
        const { principalId, type } = resolvePrincipal(world, principal);
        return { id: principalId, type };
      });
    return {
      id: `${deny.scope}/${authorization}/denyAssignments/${deny.id}`,
      denyAssignmentName: name,
      permissions: deny.permissions,
      scope: deny.scope,
      doNotApplyToChildScopes: deny.doNotApplyToChildScopes,
      principals: listed(deny.principals),
      excludePrincipals: listed(deny.excludePrincipals),
      isSystemProtected: true,
    };
  });
