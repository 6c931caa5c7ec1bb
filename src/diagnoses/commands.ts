import { or, type Known } from "../core/known.ts";

/** A command and its arguments. */
type Command = readonly string[];

interface Given {
  readonly principalId: string;
  /** `User`, `Group` or `ServicePrincipal`, or a placeholder. */
  readonly principalType: string;
  /** The role's id or name. */
  readonly role: string;
  readonly scope: string;
}

/** Gives a role. By object id: the name of an assignee would have to be looked up in the directory, which may refuse. */
export const createRoleAssignment = ({ principalId, principalType, role, scope }: Given): Command => [
  "az",
  "role",
  "assignment",
  "create",
  "--assignee-object-id",
  principalId,
  "--assignee-principal-type",
  principalType,
  "--role",
  role,
  "--scope",
  scope,
];

/** Lists the roles that the principal holds at a scope, with those above it and those of its groups. */
export const listRoleAssignments = (known: Known, scope: string): Command => [
  "az",
  "role",
  "assignment",
  "list",
  "--assignee",
  or(known.principalId, "PRINCIPAL_ID"),
  "--scope",
  scope,
  "--include-inherited",
  "--include-groups",
  "--output",
  "table",
];

/** Shows a property of a deployment of the account. */
export const showDeployment = (known: Known, deployment: string, query: string): Command => [
  "az",
  "cognitiveservices",
  "account",
  "deployment",
  "show",
  "--name",
  or(known.account, "ACCOUNT"),
  "--resource-group",
  or(known.resourceGroup, "RESOURCE_GROUP"),
  "--deployment-name",
  deployment,
  "--query",
  query,
];

/** Lists the deployments of the account, with their models. */
export const listDeployments = (known: Known): Command => [
  "az",
  "cognitiveservices",
  "account",
  "deployment",
  "list",
  "--name",
  or(known.account, "ACCOUNT"),
  "--resource-group",
  or(known.resourceGroup, "RESOURCE_GROUP"),
  "--query",
  "[].{name:name, model:properties.model.name}",
  "--output",
  "table",
];

/** Sets properties of the account or of its neighbour: `["properties.name=value"]`. */
export const setProperties = (known: Known, properties: readonly string[]): Command => [
  "az",
  "resource",
  "update",
  "--ids",
  or(known.resourceId, "RESOURCE_ID"),
  "--set",
  ...properties,
];

/** Puts a permission of an API on an application's list, and consents for all. `permission`: `<id>=Scope` or `<id>=Role`. */
export const addPermission = (application: string, api: string, permission: string): Command[] => {
  const change: Command = ["az", "ad", "app", "permission"];
  return [
    [...change, "add", "--id", application, "--api", api, "--api-permissions", permission],
    [...change, "admin-consent", "--id", application],
  ];
};
