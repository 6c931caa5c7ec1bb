import { expect, test } from "vitest";
import { reader } from "../../src/azure/roles.ts";
import type { Diagnosed } from "../../src/core/diagnosis.ts";
import { accountId, diagnosedRun, ids } from "../support/evidence.ts";
import { arm, diagnosed } from "../support/failures.ts";

/** At which scope a role is given that mends a refusal of Azure Resource Manager. */

const subscription = `/subscriptions/${ids.subscription}`;
const group = `${subscription}/resourceGroups/rg-ai`;
const assignmentIn = (scope: string): string =>
  `${scope}/providers/Microsoft.Authorization/roleAssignments/${ids.otherTenant}`;

const of = (action: string, scope: string): Diagnosed["remedies"] => {
  const [cause] = diagnosed([
    arm(
      403,
      "AuthorizationFailed",
      `The client '${ids.application}' with object id '${ids.principal}' does not have authorization to perform action '${action}' over scope '${scope}' or the scope is invalid.`,
    ),
  ]);
  return cause?.remedies ?? [];
};
const first = (action: string, scope: string) => of(action, scope)[0];
const scopeIn = (command = ""): string | undefined => /--scope (\S+)/.exec(command)?.[1];

test.each([
  [assignmentIn(group), group],
  [assignmentIn(""), "'<SCOPE>'"],
  ["/", "'<SCOPE>'"],
])("what may not be written at %s needs the role at %s", (refused, scope) => {
  const remedy = first("Microsoft.Authorization/roleAssignments/write", refused);
  expect(scopeIn(remedy?.bash?.[0])).toBe(scope);
  expect(remedy?.text.includes("at a narrower scope")).toBe(scope !== group);
});

test.each([
  ["Microsoft.CognitiveServices/deletedAccounts/read", subscription],
  ["Microsoft.CognitiveServices/locations/usages/read", subscription],
  ["Microsoft.Authorization/roleAssignments/read", group],
])("%s at %s is not mended by a role on the account", (action, scope) => {
  const remedy = first(action, scope);
  expect(remedy?.text).toContain(`the least of the usual roles that have ${action}`);
  expect(scopeIn(remedy?.bash?.[0])).toBe(scope);
});

test("who looks for the account names it, or gets a role on it, never one above it", () => {
  const remedies = of("Microsoft.CognitiveServices/accounts/read", subscription);
  const [naming, giving] = remedies.flatMap(({ bash }) => bash);
  expect(naming).toContain("AZURE_OPENAI_RESOURCE_ID");
  expect(scopeIn(giving)).toBe("'<RESOURCE_ID>'");
});

test.each([
  ["Microsoft.CognitiveServices/deletedAccounts/read", subscription],
  ["Microsoft.Authorization/roleAssignments/read", group],
])("who may not read %s at %s gets no right to data there", (action, scope) => {
  expect(first(action, scope)?.bash?.[0]).toContain(`--role ${reader.id}`);
});

test("what is asked for by its id need not be named", () => {
  const told = of("Microsoft.CognitiveServices/accounts/read", accountId).flatMap(({ bash }) => bash);
  expect(told.join("\n")).not.toContain("AZURE_OPENAI_RESOURCE_ID");
});

test("a guest names the tenant of the account first", () => {
  const failure = {
    source: "arm",
    code: "account-not-visible",
    message: "No account with the custom subdomain contoso is visible to this principal.",
  } as const;
  const user = { principalKind: "user", identity: "user" } as const;
  const [cause] = diagnosedRun({ account: { failure }, access: null, claims: user });
  expect(cause?.id).toBe("arm-read-denied");
  expect(cause?.remedies.flatMap(({ bash }) => bash).slice(0, 2)).toEqual([
    "export 'AZURE_TENANT_ID=<TENANT_OF_THE_ACCOUNT>'",
    "export 'AZURE_OPENAI_RESOURCE_ID=<RESOURCE_ID>'",
  ]);
});

test.each([
  ["Microsoft.CognitiveServices/accounts/read", accountId],
  ["Microsoft.CognitiveServices/accounts/deployments/read", `${accountId}/deployments/chat`],
  ["Microsoft.Authorization/roleAssignments/read", assignmentIn(accountId)],
])("%s at %s comes with the role for calling the model", (action, scope) => {
  expect(first(action, scope)?.text).toContain("The role for calling the model");
});
