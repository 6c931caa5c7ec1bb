import { expect, test } from "vitest";
import { explain } from "../../src/explain/explain.ts";
import { accountId, assignment, diagnosedRun, ids, type Different } from "../support/evidence.ts";
import { arm, data } from "../support/failures.ts";

/** What mends a role that is held, and is not in effect. */

const refused = data(
  401,
  "PermissionDenied",
  `The principal \`${ids.principal}\` lacks the required data action \`Microsoft.CognitiveServices/accounts/OpenAI/deployments/chat/completions/action\` to perform \`POST /x\` operation.`,
);

test("who has to activate a role a text does not tell: no assignment for good names anybody", () => {
  const told = explain(
    `${refused.message} I have an eligible assignment of the role in PIM, which I have not activated yet.`,
  ).find(({ id }) => id === "role-eligible-not-active");
  const commands = told?.remedies.flatMap(({ bash }) => bash) ?? [];
  expect(commands[0]).toContain(
    "--assignee-object-id '<PRINCIPAL_ID>' --assignee-principal-type ServicePrincipal",
  );
});

const conditional = assignment({ effect: "conditional", condition: "@Resource[team] StringEquals 'blue'" });

test.each([
  ["of a group", { via: "group" }],
  ["of another role", { roleDefinitionId: "a001fd3d-188f-4b5d-821b-7da978bf7442" }],
  ["at another scope", { scope: accountId.replace(/\/providers.*/, "") }],
] as const)("a conditional assignment %s is in the way of none", (_, more) => {
  const [diagnosed] = diagnosedRun({
    access: { verdict: "unknown", decidedBy: null, assignments: [{ ...conditional, ...more }] },
    completion: { failure: refused },
  });
  expect(diagnosed?.id).toBe("role-condition-not-met");
  expect(JSON.stringify(diagnosed?.remedies)).not.toMatch(/assignment delete|conditional assignment/);
});

test("where nobody could list the assignments, a conditional one may be in the way", () => {
  const unread = {
    what: "role assignments",
    allowedBy: "Reader",
    failure: arm(
      403,
      "AuthorizationFailed",
      "The client 'x' has an authorization with ABAC condition that is not fulfilled to perform action 'a/read' over scope '/s'.",
    ),
  };
  const diagnosed = diagnosedRun({
    access: { verdict: "unknown", basis: "nothing", decidedBy: null, assignments: [], unread: [unread] },
    completion: { failure: refused },
  }).find(({ id }) => id === "role-condition-not-met");
  expect(JSON.stringify(diagnosed)).toContain("a conditional assignment of the same role at the same scope");
});

const grantedAt = (createdOn: string, scope = accountId): Different => ({
  access: { assignments: [assignment({ createdOn, scope })] },
  completion: { failure: refused },
});
const fixesOf = (different: Different, id: string): string =>
  JSON.stringify(diagnosedRun(different).find((one) => one.id === id)?.remedies);

test("what takes hours at a management group takes minutes on the account", () => {
  const group = "/providers/Microsoft.Management/managementGroups/mg";
  const fixes = fixesOf(grantedAt("2026-05-01T11:05:00.000Z", group), "role-propagating");
  expect(fixes).toContain("--wait 60m");
  expect(fixes).toContain("several hours");
  expect(fixes).toContain(`--scope ${accountId}`);
});

test("nobody waits for a role of long ago", () => {
  expect(fixesOf(grantedAt("2026-01-01T00:00:00.000Z"), "role-propagating")).not.toContain("--wait");
});

test("who may not read deny assignments has them listed by somebody who may", () => {
  const failure = arm(403, "AuthorizationFailed", "No authorization.");
  const fixes = fixesOf(
    {
      access: { unread: [{ what: "deny assignments", failure, allowedBy: "Reader" }] },
      completion: { failure: refused },
    },
    "deny-assignment",
  );
  expect(fixes).toContain("someone with Reader on the account");
  expect(fixes).toContain("denyAssignments?api-version=");
});
