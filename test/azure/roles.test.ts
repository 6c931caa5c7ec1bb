import { expect, test } from "vitest";
import { actionMatches } from "../../src/azure/action-pattern.ts";
import { operationNames, operations } from "../../src/azure/operations.ts";
import { permits } from "../../src/azure/rbac/index.ts";
import { roleDefinitionGuid } from "../../src/azure/role-definition-id.ts";
import {
  builtInRole,
  builtInRoles,
  foundryRole,
  keyReader,
  leastPrivilegedRole,
  openAIContributor,
  reader,
  roleAdministrator,
} from "../../src/azure/roles.ts";

/** Which role permits which operation (in the order of `operationNames`); then: reads keys, lists assignments. */
const matrix = [
  ["Cognitive Services OpenAI User", "yyyyyy", "-y"],
  ["Cognitive Services OpenAI Contributor", "yyyyyy", "-y"],
  ["Cognitive Services User", "yyyyyy", "y-"],
  ["Cognitive Services Contributor", "------", "yy"],
  ["Cognitive Services Data Reader", "-----y", "--"],
  ["Cognitive Services Data Contributor (Preview)", "yyyyyy", "--"],
  ["Cognitive Services Usages Reader", "------", "--"],
  ["Cognitive Services Speech User", "------", "-y"],
  ["Cognitive Services Speech Contributor", "------", "-y"],
  ["Cognitive Services Security Integration Admin", "------", "y-"],
  ["Foundry User", "yyyyyy", "yy"],
  ["Foundry Owner", "yyyyyy", "yy"],
  ["Foundry Account Owner", "------", "yy"],
  ["Foundry Project Manager", "yyyyyy", "-y"],
  ["Foundry Agent Consumer", "------", "--"],
  ["Foundry Project Runtime User", "------", "--"],
  ["Azure AI Developer", "yyyyyy", "-y"],
  ["Azure AI Administrator", "------", "yy"],
  ["Azure AI Inference Deployment Operator", "------", "-y"],
  ["Azure AI Safety Evaluator", "------", "--"],
  ["Azure AI Enterprise Network Connection Approver", "------", "--"],
  ["Owner", "------", "yy"],
  ["Contributor", "------", "yy"],
  ["Reader", "------", "-y"],
  ["User Access Administrator", "------", "-y"],
  ["Role Based Access Control Administrator", "------", "-y"],
  ["Managed Identity Operator", "------", "-y"],
  ["Managed Identity Contributor", "------", "-y"],
  ["Managed Identity Federated Identity Credential Contributor", "------", "-y"],
  ["Azure Kubernetes Service Cluster User Role", "------", "--"],
  ["Azure Kubernetes Service RBAC Reader", "------", "-y"],
] as const;

const managementActions = [
  "Microsoft.CognitiveServices/accounts/listKeys/action",
  "Microsoft.Authorization/roleAssignments/read",
];

test.each(matrix)("%s permits %s by token, %s by management", (roleName, byToken, byManagement) => {
  const { permissions = [] } = builtInRoles.find((role) => role.roleName === roleName) ?? {};
  const marks = operationNames.map((name) => (permits(permissions, operations[name].dataAction) ? "y" : "-"));
  expect(marks.join("")).toBe(byToken);
  const managed = managementActions.map((action) =>
    permissions.some(
      ({ actions = [], notActions = [] }) =>
        actions.some((pattern) => actionMatches(pattern, action)) &&
        !notActions.some((pattern) => actionMatches(pattern, action)),
    )
      ? "y"
      : "-",
  );
  expect(managed.join("")).toBe(byManagement);
});

test("the matrix names every built-in role", () => {
  expect(matrix.map(([roleName]) => roleName)).toEqual(builtInRoles.map(({ roleName }) => roleName));
});

test.each([foundryRole, keyReader, leastPrivilegedRole, openAIContributor, reader, roleAdministrator])(
  "$name is the built-in role of that name",
  ({ id, name }) => {
    expect(builtInRole(id)?.roleName).toBe(name);
  },
);

test("role definition ids compare by their last GUID, whatever their case", () => {
  const qualified =
    "/subscriptions/6f3a1c52-8f0e-4a57-9d53-2c1e5b7a9d10/providers/Microsoft.Authorization/roleDefinitions/5E0BD9BD-7B93-4F28-AF87-19FC36AD61BD";
  expect(roleDefinitionGuid(qualified)).toBe(leastPrivilegedRole.id);
  expect(builtInRole(qualified)?.roleName).toBe(leastPrivilegedRole.name);
  expect(roleDefinitionGuid("Owner")).toBeNull();
  expect(builtInRole("")).toBeUndefined();
});
