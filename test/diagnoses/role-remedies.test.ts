import { expect, test } from "vitest";
import { explain } from "../../src/explain/explain.ts";
import { accountId, assignment, diagnosedRun, ids } from "../support/evidence.ts";
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
