import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { actionMatches } from "../../../src/azure/action-pattern.ts";
import { operations } from "../../../src/azure/operations.ts";
import { evaluate, permits, scopeCovers, type AccessQuestion } from "../../../src/azure/rbac/index.ts";

const subscription = "/subscriptions/6f3a1c52-8f0e-4a57-9d53-2c1e5b7a9d10";
const group = `${subscription}/resourceGroups/rg-models`;
const account = `${group}/providers/Microsoft.CognitiveServices/accounts/harbour`;
const principalId = "3c1e7a90-52d4-4be1-8f6e-71a0c2d9e490";
const teamId = "b7d2f0c1-9a3e-4c58-a1d6-0e5f4b8c7a21";
const roleId = (guid: string): string =>
  `${subscription}/providers/Microsoft.Authorization/roleDefinitions/${guid}`;
const openAiUser = roleId("5e0bd9bd-7b93-4f28-af87-19fc36ad61bd");
const contributor = roleId("b24988ac-6180-42a0-ab88-20f7382dd24c");
const dataReader = roleId("b59867f0-fa02-499b-be73-45a86b5b3e1c");
const custom = roleId("0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d");

const assignment = { id: "a1", principalId, principalType: "ServicePrincipal", scope: account };
const everyone = { id: "00000000-0000-0000-0000-000000000000", type: "SystemDefined" };
const deny = {
  id: "d1",
  denyAssignmentName: "locked",
  scope: group,
  permissions: [{ dataActions: ["*"] }],
  principals: [everyone],
};
const ask = (question: Partial<AccessQuestion>) =>
  evaluate({
    principalId,
    scope: account,
    dataAction: operations.chat.dataAction,
    assignments: [],
    definitions: [],
    denies: [],
    ...question,
  });

describe("actionMatches", () => {
  const cases = [
    ["Microsoft.CognitiveServices/*/read", "Microsoft.CognitiveServices/accounts/OpenAI/models/read", true],
    ["*", "Microsoft.CognitiveServices/accounts/read", true],
    [
      "Microsoft.CognitiveServices/accounts/listkeys/action",
      "microsoft.cognitiveservices/accounts/listKeys/action",
      true,
    ],
    ["Microsoft.CognitiveServices/accounts", "Microsoft.CognitiveServices/accounts/read", false],
    ["accounts/read", "Microsoft.CognitiveServices/accounts/read", false],
    ["a*a", "a", false],
    ["a*b*c", "a-b-b-c", true],
    ["", "", true],
  ] as const;
  test.each(cases)("%s, %s: %s", (pattern, action, expected) => {
    expect(actionMatches(pattern, action)).toBe(expected);
  });

  /** Slow, but plainly the definition. */
  const obviously = (pattern: string, action: string): boolean => {
    if (pattern === "") return action === "";
    if (pattern[0] === "*") {
      return obviously(pattern.slice(1), action) || (action !== "" && obviously(pattern, action.slice(1)));
    }
    return action !== "" && pattern[0] === action[0] && obviously(pattern.slice(1), action.slice(1));
  };
  test("agrees with the definition", () => {
    const letters = fc.constantFrom("a", "b", "/");
    fc.assert(
      fc.property(
        fc.string({ unit: fc.oneof(letters, fc.constant("*")), maxLength: 9 }),
        fc.string({ unit: letters, maxLength: 9 }),
        (pattern, action) => {
          expect(actionMatches(pattern, action)).toBe(obviously(pattern, action));
        },
      ),
      { numRuns: 2000 },
    );
  });
});

test("an exception subtracts within its role and denies nothing in another", () => {
  const excepted = {
    dataActions: ["Microsoft.CognitiveServices/*"],
    notDataActions: ["*/chat/completions/action"],
  };
  expect(permits([excepted], operations.chat.dataAction)).toBe(false);
  expect(permits([excepted, { dataActions: ["*"] }], operations.chat.dataAction)).toBe(true);
  expect(permits([{ actions: ["*"] }], operations.chat.dataAction)).toBe(false);
});

test.each([
  ["/", true],
  ["/providers/Microsoft.Management/managementGroups/contoso", true],
  [subscription, true],
  [`${subscription}/`, true],
  [group.toUpperCase(), true],
  [account, true],
  [`${group}-2`, false],
  [group.slice(0, -1), false],
  [`${account}/projects/p`, false],
  ["/subscriptions/11f0c9aa-0000-4000-8000-000000000001", false],
])("scope %s covers the account: %s", (scope, expected) => {
  expect(scopeCovers(scope, account)).toBe(expected);
});

describe("evaluate", () => {
  const grant = { ...assignment, roleDefinitionId: openAiUser };

  test("nothing held is denied, decided by nothing", () => {
    expect(ask({})).toEqual({ verdict: "denied", assignments: [], denies: [], decidedBy: null });
  });

  test("a role that permits the action grants it", () => {
    const createdOn = new Date("2026-03-01T10:00:00Z");
    const answer = ask({ assignments: [{ ...grant, createdOn }] });
    expect(answer).toMatchObject({ verdict: "granted", decidedBy: "a1" });
    expect(answer.assignments).toEqual([
      {
        id: "a1",
        roleDefinitionId: openAiUser,
        roleName: "Cognitive Services OpenAI User",
        scope: account,
        principalId,
        principalType: "ServicePrincipal",
        via: "direct",
        effect: "grants",
        condition: null,
        createdOn: "2026-03-01T10:00:00.000Z",
        startsAt: null,
        endsAt: null,
      },
    ]);
  });

  test.each([
    [{ roleDefinitionId: contributor }, "no-data-actions", "denied"],
    [{ roleDefinitionId: dataReader }, "other-data-actions", "denied"],
    [{ roleDefinitionId: openAiUser, scope: `${account}/projects/p` }, "out-of-scope", "denied"],
    [{ roleDefinitionId: openAiUser, condition: "@Resource[x] StringEquals 'y'" }, "conditional", "unknown"],
    [{ roleDefinitionId: contributor, condition: "anything" }, "no-data-actions", "denied"],
    [{ roleDefinitionId: custom }, "unknown-role", "unknown"],
    [{ roleDefinitionId: custom, scope: `${account}/projects/p` }, "out-of-scope", "denied"],
  ] as const)("%o has effect %s: %s", (properties, effect, verdict) => {
    const answer = ask({ assignments: [{ ...assignment, ...properties }] });
    expect(answer.assignments[0]?.effect).toBe(effect);
    expect(answer.verdict).toBe(verdict);
    expect(
      ask({
        assignments: [
          { ...assignment, ...properties },
          { ...grant, id: "a2" },
        ],
      }),
    ).toMatchObject({
      verdict: "granted",
      decidedBy: "a2",
    });
  });

  test("a definition that was read comes before the published one", () => {
    const definitions = [
      {
        id: custom.toUpperCase(),
        roleName: "Caller",
        permissions: [{ dataActions: [operations.chat.dataAction] }],
      },
    ];
    expect(ask({ assignments: [{ ...assignment, roleDefinitionId: custom }], definitions })).toMatchObject({
      verdict: "granted",
      assignments: [{ roleName: "Caller" }],
    });
  });

  test("groups count when named, or when ARM has already resolved them; other principals never", () => {
    const toTeam = { ...grant, principalId: teamId, principalType: "Group" };
    expect(ask({ assignments: [toTeam] })).toMatchObject({
      verdict: "granted",
      assignments: [{ via: "group" }],
    });
    expect(ask({ assignments: [toTeam], groups: [teamId.toUpperCase()] }).verdict).toBe("granted");
    expect(ask({ assignments: [toTeam], groups: [] }).assignments).toEqual([]);
    expect(ask({ assignments: [{ ...grant, principalId: teamId }] }).verdict).toBe("denied");
  });

  test.each([
    ["everyone", deny, "denied"],
    ["this principal", { ...deny, principals: [{ id: principalId, type: "ServicePrincipal" }] }, "denied"],
    ["another principal", { ...deny, principals: [{ id: teamId, type: "User" }] }, "granted"],
    ["a group nobody resolved", { ...deny, principals: [{ id: teamId, type: "Group" }] }, "unknown"],
    ["all but this one", { ...deny, excludePrincipals: [{ id: principalId, type: "User" }] }, "granted"],
    [
      "all but a group nobody resolved",
      { ...deny, excludePrincipals: [{ id: teamId, type: "Group" }] },
      "unknown",
    ],
    ["another action", { ...deny, permissions: [{ dataActions: ["*/write"] }] }, "granted"],
    ["management only", { ...deny, permissions: [{ actions: ["*"] }] }, "granted"],
    ["the group's own level only", { ...deny, doNotApplyToChildScopes: true }, "granted"],
    ["the account's own level", { ...deny, doNotApplyToChildScopes: true, scope: account }, "denied"],
    ["on a condition", { ...deny, condition: "@Resource[x] Exists" }, "unknown"],
  ] as const)("a deny assignment for %s: %#", (_, denied, verdict) => {
    const answer = ask({ assignments: [grant], denies: [denied] });
    expect(answer.verdict).toBe(verdict);
    expect(answer.denies.map(({ id }) => id)).toEqual(verdict === "granted" ? [] : ["d1"]);
    expect(answer.decidedBy).toBe({ denied: "d1", granted: "a1", unknown: null }[verdict]);
  });
});
