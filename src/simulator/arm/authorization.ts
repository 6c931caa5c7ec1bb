import { everyone } from "../../azure/rbac/index.ts";
import { roleDefinitionGuid } from "../../azure/role-definition-id.ts";
import { rolesHeld } from "../access.ts";
import { denyAssignments, isDelegated, roleAssignments, roleDefinitions } from "../assignments.ts";
import { effectiveIds } from "../principals.ts";
import { subscriptionIdOf } from "../resource-ids.ts";
import type { State } from "../state.ts";
import { isListed, listFiltered, readFilter, withProperties } from "./assignment-list.ts";
import { armList } from "./page.ts";
import { armAnswer, refuse } from "./refusals.ts";
import type { Asked } from "./routes.ts";

export function listRoleAssignments(asked: Asked): Response {
  const { world, now } = asked.state;
  const all = roleAssignments(world, now()).filter((assignment) => !isDelegated(world, assignment));
  return listFiltered(asked, "roleAssignments", all);
}

export function listDenyAssignments(asked: Asked): Response {
  const { state } = asked;
  const { atScope, assignedTo, principalId, denyAssignmentName, exportedPrincipalId } = readFilter(asked);
  const ids = assignedTo === undefined ? null : effectiveIds(state.world, assignedTo);
  const listed = denyAssignments(state.world)
    .filter((deny) => isListed(asked, deny.scope, atScope))
    .filter((deny) => denyAssignmentName === undefined || deny.denyAssignmentName === denyAssignmentName);
  // Of what it finds for the export of somebody's data, excluded principals included, only names are told.
  if (exportedPrincipalId !== undefined)
    return armList(
      asked,
      listed
        .filter(({ principals = [], excludePrincipals = [] }) =>
          [...principals, ...excludePrincipals].some(({ id }) => id === exportedPrincipalId),
        )
        .map(({ id, denyAssignmentName: name }) =>
          withProperties("denyAssignments", { id, denyAssignmentName: name }),
        ),
    );
  const value = listed
    .filter(({ principals = [] }) =>
      principals.every(({ id = "" }) => id !== everyone)
        ? (ids === null || principals.some(({ id = "" }) => ids.has(id))) &&
          (principalId === undefined || principals.some(({ id }) => id === principalId))
        : true,
    )
    .map((deny) => withProperties("denyAssignments", deny));
  return armList(asked, value);
}

const describeDefinition = ({ custom, ...definition }: ReturnType<typeof roleDefinitions>[number]) =>
  withProperties("roleDefinitions", {
    ...definition,
    type: custom ? "CustomRole" : "BuiltInRole",
    assignableScopes: ["/"],
  });

export function listRoleDefinitions(asked: Asked): Response {
  const { state, scope } = asked;
  const { roleName, type } = readFilter(asked);
  const value = roleDefinitions(state.world, subscriptionIdOf(scope))
    .filter((definition) => roleName === undefined || definition.roleName === roleName)
    .map(describeDefinition)
    .filter(({ properties }) => type === undefined || properties.type === type);
  return armList(asked, value);
}

export function getRoleDefinition({ state, scope, named }: Asked): Response {
  const guid = roleDefinitionGuid(named["definition"] ?? "");
  const found = roleDefinitions(state.world, subscriptionIdOf(scope)).find(
    ({ id }) => roleDefinitionGuid(id) === guid,
  );
  if (!found) throw noDefinition(state, named["definition"] ?? "");
  return armAnswer(state, describeDefinition(found));
}

/** Everything that the caller holds on the resource, one entry a role. */
export const listPermissions = (asked: Asked): Response =>
  armList(
    asked,
    rolesHeld(asked.state, asked.caller.principalId, asked.scope).flatMap(({ permissions = [] }) =>
      permissions.map((permission) => ({ ...permission })),
    ),
  );

const noDefinition = (state: State, guid: string) =>
  refuse(
    state,
    404,
    "RoleDefinitionDoesNotExist",
    `The specified role definition with ID '${guid}' does not exist.`,
  );
