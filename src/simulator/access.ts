import { allows, evaluate, scopeCovers, type RoleAssignment } from "../azure/rbac/index.ts";
import type { RoleDefinition } from "../azure/roles.ts";
import { createdAt, denyAssignments, roleAssignments, roleDefinitions, type Held } from "./assignments.ts";
import { effectiveIds } from "./principals.ts";
import { subscriptionIdOf } from "./resource-ids.ts";
import type { State } from "./state.ts";
import type { World } from "./world/schema.ts";

/* Who may do what in the world, and when. */

type Moment = Pick<State, "world" | "now">;

/** Does the principal hold this data action on this account? An undecided answer is no. */
export function mayUseData(
  moment: Moment,
  principalId: string,
  accountId: string,
  dataAction: string,
): boolean {
  const { world } = moment;
  const { verdict } = evaluate({
    principalId,
    groups: [...effectiveIds(world, principalId)],
    scope: accountId,
    managementGroups: managementGroupsAbove(world, accountId),
    dataAction,
    assignments: inEffect(moment),
    definitions: roleDefinitions(world, subscriptionIdOf(accountId)),
    denies: denyAssignments(world),
  });
  return verdict === "granted";
}

/** Role definitions that the principal holds at a scope, inherited and by way of groups. */
export function rolesHeld({ world, now }: Moment, principalId: string, scope: string): RoleDefinition[] {
  const ids = effectiveIds(world, principalId);
  const definitions = roleDefinitions(world, subscriptionIdOf(scope));
  const above = managementGroupsAbove(world, scope);
  return roleAssignments(world, now())
    .filter((assignment) => ids.has(assignment.principalId) && scopeCovers(assignment.scope, scope, above))
    .flatMap(({ roleDefinitionId }) => definitions.find(({ id }) => id === roleDefinitionId) ?? []);
}

/** Does the principal hold this management action at this scope? */
export const mayManage = (moment: Moment, principalId: string, scope: string, action: string): boolean =>
  rolesHeld(moment, principalId, scope).some(({ permissions = [] }) => allows(permissions, action));

/** Does the principal hold any role in this subscription, at any depth? */
export const seesSubscription = (
  { world, now }: Moment,
  principalId: string,
  subscriptionId: string,
): boolean => {
  const ids = effectiveIds(world, principalId);
  return roleAssignments(world, now()).some(
    (assignment) => ids.has(assignment.principalId) && subscriptionIdOf(assignment.scope) === subscriptionId,
  );
};

/** What the services know of: a new assignment takes a while to reach them. */
const inEffect = ({ world, now }: Moment): Held<RoleAssignment>[] => {
  const at = now();
  const fresh = new Set(
    Object.values(world.roleAssignments)
      .filter((entry) => Date.parse(createdAt(entry, at)) + entry.propagationSeconds * 1000 > at.getTime())
      .map(({ id }) => id),
  );
  const holding = new Set(
    Object.values(world.roleAssignments)
      .filter(({ conditionHolds }) => conditionHolds)
      .map(({ id }) => id),
  );
  return roleAssignments(world, at)
    .filter(({ id }) => !fresh.has(lastOf(id)))
    .map((assignment) =>
      holding.has(lastOf(assignment.id)) ? { ...assignment, condition: null } : assignment,
    );
};

const lastOf = (id: string): string => id.slice(id.lastIndexOf("/") + 1);

/** Names of the management groups above the subscription of a path, the nearest first. */
export function managementGroupsAbove(world: World, path: string): string[] {
  const subscription = Object.values(world.subscriptions).find(({ id }) => id === subscriptionIdOf(path));
  const names: string[] = [];
  for (let name = subscription?.managementGroup; name && !names.includes(name);) {
    names.push(name);
    name = world.managementGroups[name]?.parent;
  }
  return names;
}
