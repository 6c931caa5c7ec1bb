import { describe, expect, test } from "vitest";
import { leastRoleFor, leastRoleForAction } from "../../src/azure/least-role.ts";
import { operationNames, operations } from "../../src/azure/operations.ts";
import { bicepFor, terraformFor } from "../../src/azure/role-assignment-code.ts";

const wanted = {
  principalId: "3c1e7a90-52d4-4be1-8f6e-71a0c2d9e490",
  principalType: "ServicePrincipal",
  roleId: "5e0bd9bd-7b93-4f28-af87-19fc36ad61bd",
  roleName: "Cognitive Services OpenAI User",
  scope:
    "/subscriptions/6f3a1c52-8f0e-4a57-9d53-2c1e5b7a9d10/resourceGroups/rg-models/providers/Microsoft.CognitiveServices/accounts/harbour",
} as const;

describe("Bicep", () => {
  test("assigns on the account, under a name that follows from what it says", () => {
    expect(bicepFor(wanted)).toBe(
      `// Cognitive Services OpenAI User; deploy to the resource group rg-models
resource account 'Microsoft.CognitiveServices/accounts@2025-09-01' existing = {
  name: 'harbour'
}

resource callsModel3c1e7a90 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(account.id, '3c1e7a90-52d4-4be1-8f6e-71a0c2d9e490', '5e0bd9bd-7b93-4f28-af87-19fc36ad61bd')
  scope: account
  properties: {
    principalId: '3c1e7a90-52d4-4be1-8f6e-71a0c2d9e490'
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '5e0bd9bd-7b93-4f28-af87-19fc36ad61bd')
  }
}`,
    );
  });

  test("assigns on the Foundry project, where that is what was asked for", () => {
    const source = bicepFor({ ...wanted, scope: `${wanted.scope}/projects/tides` });
    expect(source).toContain("resource project 'projects' existing = {\n    name: 'tides'");
    expect(source).toContain("scope: account::project");
    expect(source).toContain("guid(account::project.id, ");
  });

  test("has placeholders for what is not known, and takes nothing for its own syntax", () => {
    const source = bicepFor({ ...wanted, principalId: "<PRINCIPAL_ID>", scope: "<RESOURCE_ID>" });
    expect(source).toContain("name: '<ACCOUNT>'");
    expect(source).toContain("resource callsModel '");
    expect(bicepFor({ ...wanted, principalType: "a'${b}\\" })).toContain(
      String.raw`principalType: 'a\'\${b}\\'`,
    );
  });
});

describe("Terraform", () => {
  test("names the role by an id of the account's subscription", () => {
    expect(terraformFor(wanted)).toBe(
      `# Cognitive Services OpenAI User
resource "azurerm_role_assignment" "calls_model_3c1e7a90" {
  scope              = "${wanted.scope}"
  role_definition_id = "/subscriptions/6f3a1c52-8f0e-4a57-9d53-2c1e5b7a9d10/providers/Microsoft.Authorization/roleDefinitions/5e0bd9bd-7b93-4f28-af87-19fc36ad61bd"
  principal_id       = "3c1e7a90-52d4-4be1-8f6e-71a0c2d9e490"
  principal_type     = "ServicePrincipal"
}`,
    );
  });

  test("has placeholders for what is not known", () => {
    const source = terraformFor({ ...wanted, principalId: "<PRINCIPAL_ID>", scope: "<RESOURCE_ID>" });
    expect(source).toContain("/subscriptions/<SUBSCRIPTION_ID>/providers/");
    expect(source).toContain(`"azurerm_role_assignment" "calls_model" {`);
  });

  test("takes nothing for its own syntax", () => {
    expect(terraformFor({ ...wanted, principalType: 'a"${b}' })).toContain(String.raw`= "a\"$$` + "{b}");
  });
});

describe("the least role", () => {
  test.each(operationNames)("for %s is Cognitive Services OpenAI User", (name) => {
    expect(leastRoleFor(operations[name].dataAction).name).toBe("Cognitive Services OpenAI User");
  });
  test.each([
    "evals/write",
    "files/write",
    "batch-jobs/write",
    "fine-tunes/write",
    "stored-completions/read",
    "fine-tunes-deployments/write",
  ])("for OpenAI/%s reads no keys: Cognitive Services OpenAI Contributor", (action) => {
    expect(leastRoleFor(`Microsoft.CognitiveServices/accounts/OpenAI/${action}`).name).toBe(
      "Cognitive Services OpenAI Contributor",
    );
  });
  test.each(["MaaS/chat/completions/action", "AIServices/agents/read"])(
    "for %s is Foundry User",
    (action) => {
      expect(leastRoleFor(`Microsoft.CognitiveServices/accounts/${action}`).name).toBe("Foundry User");
    },
  );
  test("for what is not known is that for OpenAI models", () => {
    expect(leastRoleFor(undefined).id).toBe(wanted.roleId);
  });
});

describe("the least role for an action of management", () => {
  test.each([
    ["Microsoft.CognitiveServices/accounts/read", "Reader"],
    ["Microsoft.Authorization/roleAssignments/read", "Reader"],
    ["Microsoft.Resources/subscriptions/resources/read", "Reader"],
    ["Microsoft.CognitiveServices/accounts/deployments/write", "Cognitive Services OpenAI Contributor"],
    ["Microsoft.CognitiveServices/accounts/listKeys/action", "Cognitive Services User"],
    ["Microsoft.Authorization/roleAssignments/write", "Role Based Access Control Administrator"],
    ["Microsoft.Authorization/roleDefinitions/write", undefined],
    ["Microsoft.CognitiveServices/accounts/write", undefined],
    ["Microsoft.Support/supportTickets/write", undefined],
    ["Microsoft.Storage/storageAccounts/write", undefined],
  ])("%s: %s", (action, role) => {
    expect(leastRoleForAction(action)?.name).toBe(role);
  });
});
