import { expect, test } from "vitest";
import { accountId, ids } from "../support/evidence.ts";
import { arm, diagnosed } from "../support/failures.ts";

/** At which scope a role is given that mends a refusal of Azure Resource Manager. */

const subscription = `/subscriptions/${ids.subscription}`;
const group = `${subscription}/resourceGroups/rg-ai`;
const assignmentIn = (scope: string): string =>
  `${scope}/providers/Microsoft.Authorization/roleAssignments/${ids.otherTenant}`;

const first = (action: string, scope: string) => {
  const [cause] = diagnosed([
    arm(
      403,
      "AuthorizationFailed",
      `The client '${ids.application}' with object id '${ids.principal}' does not have authorization to perform action '${action}' over scope '${scope}' or the scope is invalid.`,
    ),
  ]);
  return cause?.remedies[0];
};
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

test.each([
  ["Microsoft.CognitiveServices/accounts/read", accountId],
  ["Microsoft.CognitiveServices/accounts/deployments/read", `${accountId}/deployments/chat`],
  ["Microsoft.Authorization/roleAssignments/read", assignmentIn(accountId)],
])("%s at %s comes with the role for calling the model", (action, scope) => {
  expect(first(action, scope)?.text).toContain("The role for calling the model");
});
