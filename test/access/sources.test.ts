import { describe, expect, test } from "vitest";
import { accessIn, runInWorld } from "../support/simulated-run.ts";

/* What decides, by the rights that whoever asks has. */

const account =
  "/subscriptions/6f1c2f0e-53a1-4a0b-9d0c-2f6f0c1d7a41/resourceGroups/rg-ai/providers/Microsoft.CognitiveServices/accounts/contoso-ai";
const chat = "Microsoft.CognitiveServices/accounts/OpenAI/deployments/chat/completions/action";
const custom = "1b0c2d3e-4f50-4617-8829-3a4b5c6d7e8f";
const named = { AZURE_OPENAI_RESOURCE_ID: account };

/** A principal that holds one custom role on the account, and is no reader. */
const holding = (actions: string[], dataActions: string[]) => ({
  groups: { "account-readers": { members: { preflight: null } } },
  roleDefinitions: { [custom]: { roleName: "Made to measure", permissions: [{ actions, dataActions }] } },
  roleAssignments: { "application-uses-model": { role: custom } },
});
const readAccount = "Microsoft.CognitiveServices/accounts/read";
const readAssignments = "Microsoft.Authorization/roleAssignments/read";
const readPermissions = "Microsoft.Authorization/permissions/read";
const probe = "none" as const;

describe("the caller's own access", () => {
  test("from the assignments, which the data role may read, though not deny assignments", async () => {
    const world = { groups: { "account-readers": { members: { preflight: null } } } };
    const access = accessIn(await runInWorld(world, { probe }));
    expect(access).toMatchObject({ verdict: "granted", basis: "role-assignments", whose: "caller" });
    expect(access.unread.map(({ what, allowedBy }) => [what, allowedBy])).toEqual([
      ["deny assignments", "Reader on the account"],
    ]);
  });

  test("from its permissions, where assignments may not be read", async () => {
    const world = holding([readAccount, readPermissions], [chat]);
    const report = await runInWorld(world, { probe }, named);
    expect(accessIn(report)).toMatchObject({ verdict: "granted", basis: "permissions", decidedBy: null });
    expect(report.findings.find(({ check }) => check === "data-action-granted")?.state).toBe("pass");
  });

  test("denied by its permissions, where those lack the data action", async () => {
    const world = holding([readAccount, readPermissions], ["Microsoft.CognitiveServices/accounts/MaaS/*"]);
    expect(accessIn(await runInWorld(world, { probe }, named))).toMatchObject({
      verdict: "denied",
      basis: "permissions",
    });
  });

  test("unknown, never denied, where nothing may be read; each with the role that would allow it", async () => {
    const report = await runInWorld(holding([], [chat]), { probe }, named);
    const access = accessIn(report);
    expect(access).toMatchObject({ verdict: "unknown", basis: "nothing" });
    expect(access.unread.map(({ what }) => what)).toEqual([
      "role assignments",
      "deny assignments",
      "the caller's permissions",
    ]);
    for (const { allowedBy } of access.unread) expect(allowedBy).toMatch(/Reader on the account/);
    expect(report.findings.find(({ check }) => check === "data-action-granted")).toMatchObject({
      state: "inconclusive",
      message: expect.stringContaining("Reader on the account"),
    });
  });

  test("from the assignments, where the account itself may not be read but was named", async () => {
    const world = holding([readAssignments], [chat]);
    expect(accessIn(await runInWorld(world, { probe }, named)).verdict).toBe("granted");
  });

  test("a custom role's definition is read by its id", async () => {
    const world = holding([readAccount, readAssignments], [chat]);
    expect(accessIn(await runInWorld(world, { probe })).assignments[0]).toMatchObject({
      roleName: "Made to measure",
      effect: "grants",
    });
  });
});

test("a custom role that nobody may look into leaves it unknown, and is named", async () => {
  const refused = () =>
    Response.json({ error: { code: "AuthorizationFailed", message: "No." } }, { status: 403 });
  const report = await runInWorld(holding([readAccount, readAssignments], [chat]), { probe }, {}, (url) =>
    url.includes("/roleDefinitions/") ? refused() : undefined,
  );
  expect(accessIn(report)).toMatchObject({ verdict: "unknown", assignments: [{ effect: "unknown-role" }] });
  expect(accessIn(report).unread.map(({ what }) => what)).toContain("the definition of a role");
});

describe("what comes close to a grant", () => {
  const nothing = { "application-uses-model": null };
  const user = "5e0bd9bd-7b93-4f28-af87-19fc36ad61bd";
  const id = "f6c5b807-c8b9-4dad-af67-a281c3d4e566";
  const startsAt = "2026-01-01T00:00:00Z";

  test.each([
    [
      "eligible",
      {
        roleAssignments: nothing,
        roleEligibilities: { may: { id, principal: "preflight", role: user, scope: account, startsAt } },
      },
    ],
    ["not-begun", { roleAssignments: { "application-uses-model": { startsAt: "2999-01-01T00:00:00Z" } } }],
    ["ended", { roleAssignments: { "application-uses-model": { endsAt: startsAt } } }],
    [
      "wrong-principal",
      {
        roleAssignments: { "application-uses-model": { principal: "7a8b9c0d-1e2f-4a3b-8c4d-5e6f708192a3" } },
      },
    ],
    [
      "wrong-principal",
      {
        roleAssignments: { "application-uses-model": { principal: "b5a4d3c2-9e8f-4706-9514-03f2e1d0c9b8" } },
      },
    ],
    ["out-of-scope", { roleAssignments: { "application-uses-model": { scope: `${account}/projects/p` } } }],
  ] as const)("%s", async (effect, world) => {
    const access = accessIn(await runInWorld(world, { probe }));
    expect(access.verdict).toBe("denied");
    expect(access.assignments.map((one) => one.effect)).toContain(effect);
  });

  test("is not looked for beside a deny assignment", async () => {
    const world = {
      denyAssignments: {
        stack: {
          id,
          scope: account,
          principals: { preflight: true as const },
          permissions: [{ dataActions: ["*"] }],
        },
      },
    };
    const report = await runInWorld(world, { probe });
    expect(accessIn(report)).toMatchObject({ verdict: "denied", denies: [{ name: "stack" }] });
    expect(report.exchanges.filter(({ url }) => url.includes("roleEligibility"))).toEqual([]);
  });
});

describe("management groups", () => {
  const at = (name: string) => ({
    roleAssignments: {
      "application-uses-model": { scope: `/providers/Microsoft.Management/managementGroups/${name}` },
    },
  });
  test("above the subscription count", async () => {
    expect(accessIn(await runInWorld(at("mg-contoso"), { probe })).verdict).toBe("granted");
  });
  test("beside it do not", async () => {
    const world = { ...at("mg-other"), managementGroups: { "mg-other": { tenant: "contoso" } } };
    expect(accessIn(await runInWorld(world, { probe })).verdict).toBe("denied");
  });
});
