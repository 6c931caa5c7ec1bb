import { neighbours, type Neighbour, type Roles } from "../azure/neighbours.ts";
import { or, type Known } from "../core/known.ts";
import type { Remedy } from "../core/remedy.ts";
import { createRoleAssignment, listRoleAssignments } from "./commands.ts";

/* Remedies at a service beside Azure OpenAI, of whose operations we know nothing. */

/** Lets the principal at the data of the neighbour, in the way that counts there. */
export function giveAccess(neighbour: Neighbour, known: Known): Remedy {
  const { access, link } = neighbours[neighbour];
  if (access === "access-policy") return { ...addAccessPolicy(known), link };
  if (access === "database-user") return { ...addDatabaseUser, link };
  if (access === "directory-permission") return { ...grantPermission(known), link };
  if (access === "roles-of-its-own") return { ...assignCosmosRole(known), link };
  return { ...assignDataRole(neighbour, access, known), link };
}

/** Shows what the principal holds there. */
export function listAccess(neighbour: Neighbour, known: Known): Remedy {
  const { access } = neighbours[neighbour];
  if (access === "access-policy")
    return {
      text: "See the access policies of the key vault.",
      commands: [["az", "keyvault", "show", "--name", "<VAULT>", "--query", "properties.accessPolicies"]],
    };
  if (access === "database-user")
    return {
      text: "See the users of the database.",
      commands: [sqlcmd("SELECT name, type_desc FROM sys.database_principals WHERE type IN ('E', 'X')")],
    };
  if (access === "directory-permission")
    return {
      text: "See the permissions that the application asks for.",
      commands: [appPermission("list", known)],
    };
  if (access === "roles-of-its-own")
    return {
      text: "See the account's own role assignments.",
      commands: [cosmosRole("list")],
    };
  return {
    text: `See which roles the principal holds at the ${neighbour}, inherited ones and those of its groups included.`,
    commands: [listRoleAssignments(known, "<RESOURCE_ID>")],
  };
}

const appPermission = (verb: string, known: Known): readonly string[] => [
  "az",
  "ad",
  "app",
  "permission",
  verb,
  "--id",
  or(known.applicationId, "CLIENT_ID"),
];

const grantPermission = (known: Known): Remedy => ({
  text: "Add the permission of Microsoft Graph that the call needs to the application, and have an administrator consent to it; or give whoever calls a role of the directory. Roles of Azure, Owner too, count for nothing there.",
  commands: [appPermission("admin-consent", known)],
});

const cosmosRole = (verb: string, ...more: readonly string[]): readonly string[] =>
  `az cosmosdb sql role assignment ${verb} --account-name <ACCOUNT> --resource-group <RESOURCE_GROUP>`
    .split(" ")
    .concat(more);

const assignCosmosRole = (known: Known): Remedy => ({
  text: "Assign one of the account's own roles to the principal, by its object id: Cosmos DB Built-in Data Reader (…0001) or Data Contributor (…0002). Roles of Azure, Owner too, give no access to its data.",
  commands: [
    cosmosRole(
      "create",
      "--role-definition-id",
      "00000000-0000-0000-0000-000000000001",
      "--scope",
      "/",
      "--principal-id",
      or(known.principalId, "PRINCIPAL_ID"),
    ),
  ],
});

const assignDataRole = (neighbour: Neighbour, { read, write, note }: Roles, known: Known): Remedy => ({
  text: [
    `Assign a role for the data of the ${neighbour} to the principal: ${read} for reading, ${write} for writing.`,
    ...(note ? [note] : []),
  ].join(" "),
  commands: [
    createRoleAssignment({
      principalId: or(known.principalId, "PRINCIPAL_ID"),
      principalType: or(known.principalType, "PRINCIPAL_TYPE"),
      role: read,
      scope: "<RESOURCE_ID>",
    }),
  ],
});

const addAccessPolicy = (known: Known): Remedy => ({
  text: "Give the principal the permission in the key vault's access policies: role assignments have no effect on the data of a vault that uses these. (Keys and certificates: --key-permissions, --certificate-permissions.)",
  commands: [
    [
      "az",
      "keyvault",
      "set-policy",
      "--name",
      "<VAULT>",
      "--object-id",
      or(known.principalId, "PRINCIPAL_ID"),
      "--secret-permissions",
      "get",
      "list",
    ],
  ],
});

const sqlcmd = (query: string): readonly string[] => [
  "sqlcmd",
  "-S",
  "<SERVER>",
  "-d",
  "<DATABASE>",
  "-G",
  "-Q",
  query,
];

const addDatabaseUser: Remedy = {
  text: "Make a user for the principal in the database, as its Microsoft Entra administrator.",
  commands: [
    sqlcmd(
      "CREATE USER [<PRINCIPAL_NAME>] FROM EXTERNAL PROVIDER; ALTER ROLE db_datareader ADD MEMBER [<PRINCIPAL_NAME>]",
    ),
  ],
};
