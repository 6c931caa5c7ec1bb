import { roleDefinitionGuid } from "../../azure/role-definition-id.ts";
import { scopeCovers } from "../../azure/rbac/index.ts";
import { denyAssignments, isDelegated, roleAssignments, roleDefinitions, rolesHeld } from "../access.ts";
import { effectiveIds } from "../principals.ts";
import { subscriptionIdOf } from "../resource-ids.ts";
import type { State } from "../state.ts";
import { armAnswer, refuse } from "./refusals.ts";
import type { Asked } from "./routes.ts";

const everyone = "00000000-0000-0000-0000-000000000000";

/** What the parts of a `$filter` ask for. Source: facts on ARM, sections 1 and 3. */
function readFilter(query: URLSearchParams) {
  const filter = query.get("$filter") ?? "";
  return {
    atScope: /\batScope\(\)/i.test(filter),
    assignedTo: /\bassignedTo\('([^']*)'\)/i.exec(filter)?.[1],
    principalId: /\bprincipalId eq '([^']*)'/i.exec(filter)?.[1],
  };
}

/** Is an assignment at this scope among those listed: at and above, and without `atScope()` also below? */
const isListed = (assigned: string, asked: string, atScope: boolean): boolean =>
  scopeCovers(assigned, asked) || (!atScope && scopeCovers(asked, assigned));

export function listRoleAssignments({ state, query, scope }: Asked): Response {
  const { atScope, assignedTo, principalId } = readFilter(query);
  const ids = assignedTo === undefined ? null : effectiveIds(state.world, assignedTo);
  const value = roleAssignments(state.world)
    .filter(
      (assignment) => isListed(assignment.scope, scope, atScope) && !isDelegated(state.world, assignment),
    )
    .filter((assignment) => ids?.has(assignment.principalId) ?? true)
    .filter((assignment) => principalId === undefined || assignment.principalId === principalId)
    .map(({ id, ...properties }) => ({
      id,
      name: lastSegment(id),
      type: "Microsoft.Authorization/roleAssignments",
      properties,
    }));
  return armAnswer(state, { value });
}

export function listDenyAssignments({ state, query, scope }: Asked): Response {
  const { atScope, assignedTo, principalId } = readFilter(query);
  const ids = assignedTo === undefined ? null : effectiveIds(state.world, assignedTo);
  const value = denyAssignments(state.world)
    .filter((deny) => isListed(deny.scope, scope, atScope))
    .filter(({ principals = [] }) =>
      principals.every(({ id = "" }) => id !== everyone)
        ? (ids === null || principals.some(({ id = "" }) => ids.has(id))) &&
          (principalId === undefined || principals.some(({ id }) => id === principalId))
        : true,
    )
    .map(({ id, ...properties }) => ({
      id,
      name: lastSegment(id),
      type: "Microsoft.Authorization/denyAssignments",
      properties,
    }));
  return armAnswer(state, { value });
}

const describeDefinition = ({ id, custom, ...properties }: ReturnType<typeof roleDefinitions>[number]) => ({
  id,
  name: lastSegment(id),
  type: "Microsoft.Authorization/roleDefinitions",
  properties: { ...properties, type: custom ? "CustomRole" : "BuiltInRole", assignableScopes: ["/"] },
});

export function listRoleDefinitions({ state, query, scope }: Asked): Response {
  const roleName = /\broleName eq '([^']*)'/i.exec(query.get("$filter") ?? "")?.[1];
  const value = roleDefinitions(state.world, subscriptionIdOf(scope))
    .filter((definition) => roleName === undefined || definition.roleName === roleName)
    .map(describeDefinition);
  return armAnswer(state, { value });
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
export const listPermissions = ({ state, caller, scope }: Asked): Response =>
  armAnswer(state, {
    value: rolesHeld(state.world, caller.principalId, scope).flatMap(({ permissions = [] }) => permissions),
  });

const noDefinition = (state: State, guid: string) =>
  refuse(
    state,
    404,
    "RoleDefinitionDoesNotExist",
    `The specified role definition with ID '${guid}' does not exist.`,
  );

const lastSegment = (id: string): string => id.slice(id.lastIndexOf("/") + 1);
