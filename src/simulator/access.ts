import { actionMatches } from "../azure/action-pattern.ts";
import { evaluate, scopeCovers, type DenyAssignment, type RoleAssignment } from "../azure/rbac/index.ts";
import { builtInRoles, type RoleDefinition } from "../azure/roles.ts";
import { effectiveIds, principals, resolvePrincipal } from "./principals.ts";
import { subscriptionIdOf } from "./resource-ids.ts";
import type { World } from "./world/schema.ts";

type Held<T> = T & { readonly id: string; readonly scope: string; readonly principalId: string };

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

/** All role assignments of the world in ARM's shape. */
export const roleAssignments = (world: World): Held<RoleAssignment>[] =>
  Object.values(world.roleAssignments).map((assignment) => {
    const { principalId, type } = resolvePrincipal(world, assignment.principal);
    return {
      id: `${assignment.scope}/${authorization}/roleAssignments/${assignment.id}`,
      roleDefinitionId: `/subscriptions/${subscriptionIdOf(assignment.scope)}/${authorization}/roleDefinitions/${assignment.role}`,
      principalId,
      principalType: type,
      scope: assignment.scope,
      ...(assignment.condition && { condition: assignment.condition, conditionVersion: "2.0" }),
      createdOn: assignment.createdOn,
      updatedOn: assignment.createdOn,
    };
  });

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

/** Does the principal hold this data action on this account? An undecided answer is no. */
export function mayUseData(
  world: World,
  principalId: string,
  accountId: string,
  dataAction: string,
): boolean {
  const { verdict } = evaluate({
    principalId,
    groups: [...effectiveIds(world, principalId)],
    scope: accountId,
    dataAction,
    assignments: roleAssignments(world),
    definitions: roleDefinitions(world, subscriptionIdOf(accountId)),
    denies: denyAssignments(world),
  });
  return verdict === "granted";
}

/** Role definitions that the principal holds at a scope, inherited and by way of groups. */
export function rolesHeld(world: World, principalId: string, scope: string): RoleDefinition[] {
  const ids = effectiveIds(world, principalId);
  const definitions = roleDefinitions(world, subscriptionIdOf(scope));
  return roleAssignments(world)
    .filter((assignment) => ids.has(assignment.principalId) && scopeCovers(assignment.scope, scope))
    .flatMap(({ roleDefinitionId }) => definitions.find(({ id }) => id === roleDefinitionId) ?? []);
}

/** Does the principal hold this management action at this scope? */
export const mayManage = (world: World, principalId: string, scope: string, action: string): boolean =>
  rolesHeld(world, principalId, scope).some(({ permissions = [] }) =>
    permissions.some(
      ({ actions = [], notActions = [] }) =>
        actions.some((pattern) => actionMatches(pattern, action)) &&
        !notActions.some((pattern) => actionMatches(pattern, action)),
    ),
  );

/** Does the principal hold any role in this subscription, at any depth? */
export const seesSubscription = (world: World, principalId: string, subscriptionId: string): boolean => {
  const ids = effectiveIds(world, principalId);
  return roleAssignments(world).some(
    (assignment) => ids.has(assignment.principalId) && subscriptionIdOf(assignment.scope) === subscriptionId,
  );
};
