import { parseResourceId } from "./resource-id.ts";
import { roleDefinitionGuid } from "./role-definition-id.ts";

/** A role assignment that is to be made. */
export interface WantedAssignment {
  readonly principalId: string;
  readonly principalType: string;
  /** GUID of a built-in role definition. */
  readonly roleId: string;
  readonly roleName: string;
  /** Resource id of the account, or of the Foundry project in it. */
  readonly scope: string;
}

/**
 * A Bicep file for the resource group of the account. The name of the assignment follows from what it says, so that it
 * can be deployed again. Source: facts on ARM §§1, 7.
 */
export function bicepFor({ principalId, principalType, roleId, roleName, scope }: WantedAssignment): string {
  const place = parseResourceId(scope);
  const [account = "<ACCOUNT>", project] = place?.names ?? [];
  // Into a comment goes only what ends none.
  const group = /^[\w().-]+$/.exec(place?.resourceGroup ?? "")?.[0] ?? "of the account";
  const holder = project === undefined ? "account" : "account::project";
  return [
    `// ${roleName}; deploy to the resource group ${group}`,
    "resource account 'Microsoft.CognitiveServices/accounts@2025-09-01' existing = {",
    `  name: ${quoted(account)}`,
    ...(project === undefined
      ? []
      : ["", "  resource project 'projects' existing = {", `    name: ${quoted(project)}`, "  }"]),
    "}",
    "",
    `resource ${symbol("callsModel", principalId)} 'Microsoft.Authorization/roleAssignments@2022-04-01' = {`,
    `  name: guid(${holder}.id, ${quoted(principalId)}, ${quoted(roleId)})`,
    `  scope: ${holder}`,
    "  properties: {",
    `    principalId: ${quoted(principalId)}`,
    `    principalType: ${quoted(principalType)}`,
    `    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', ${quoted(roleId)})`,
    "  }",
    "}",
  ].join("\n");
}

/** A Terraform resource of the azurerm provider, which wants the role's id qualified by a subscription. */
export function terraformFor({
  principalId,
  principalType,
  roleId,
  roleName,
  scope,
}: WantedAssignment): string {
  const { subscriptionId = "<SUBSCRIPTION_ID>" } = parseResourceId(scope) ?? {};
  const definition = `/subscriptions/${subscriptionId}/providers/Microsoft.Authorization/roleDefinitions/${roleId}`;
  return [
    `# ${roleName}`,
    `resource "azurerm_role_assignment" "${symbol("calls_model_", principalId)}" {`,
    `  scope              = ${stringOf(scope)}`,
    `  role_definition_id = ${stringOf(definition)}`,
    `  principal_id       = ${stringOf(principalId)}`,
    `  principal_type     = ${stringOf(principalType)}`,
    "}",
  ].join("\n");
}

/** Tells the assignments of several principals apart; strict redaction takes the id's beginning away again. */
const symbol = (name: string, principalId: string): string =>
  roleDefinitionGuid(principalId) === null
    ? name.replace(/_$/, "")
    : name + principalId.slice(0, 8).toLowerCase();

/** A string of Terraform's: `${` and `%{` would begin a template in it. */
const stringOf = (text: string): string => JSON.stringify(text).replaceAll(/([$%])\{/g, "$1$1{");

/** A string of Bicep's: an interpolation in it must not be one. */
const quoted = (text: string): string =>
  `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'").replaceAll("${", "\\${")}'`;
