import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { reader } from "../../src/azure/roles.ts";
import { runCli } from "../support/cli.ts";
import { askAccess as ask } from "../support/access.ts";

const folder = mkdtempSync(join(tmpdir(), "access-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** The machine's own identity, which stands in no healthy world. */
const worldFile = join(folder, "world.yaml");
writeFileSync(
  worldFile,
  `
managedIdentities:
  machine:
    clientId: 6b0a9f8e-7d6c-4b5a-9483-7261504f3e2d
    principalId: 5a4b3c2d-1e0f-4a9b-8c7d-6e5f4a3b2c1d
    tenant: contoso
    resourceId: /subscriptions/6f1c2f0e-53a1-4a0b-9d0c-2f6f0c1d7a41/resourceGroups/rg-ai/providers/Microsoft.Compute/virtualMachines/vm
    kind: system-assigned
`,
);
/** Worlds in which ada, who signs in, may read the account alone, or nothing of it. */
const readsAccountOnly = join(folder, "reads-account-only.yaml");
writeFileSync(
  readsAccountOnly,
  `
roleDefinitions:
  dddddddd-1111-4111-8111-111111111111:
    roleName: AccountOnly
    permissions: [{ actions: [Microsoft.CognitiveServices/accounts/read] }]
roleAssignments:
  people-use-model: null
  readers-read: { role: dddddddd-1111-4111-8111-111111111111 }
`,
);
const seesOtherGroup = join(folder, "sees-other-group.yaml");
writeFileSync(
  seesOtherGroup,
  `
roleAssignments:
  people-use-model: null
  readers-read: { scope: /subscriptions/6f1c2f0e-53a1-4a0b-9d0c-2f6f0c1d7a41/resourceGroups/rg-web }
`,
);
const account =
  "/subscriptions/6f1c2f0e-53a1-4a0b-9d0c-2f6f0c1d7a41/resourceGroups/rg-ai/providers/Microsoft.CognitiveServices/accounts/contoso-ai";

describe("access of another principal, asked by a person", () => {
  it.each([
    [
      "a user",
      ["--user", "ada@contoso.onmicrosoft.com"],
      "User",
      "granted",
      "8d7c6b5a-4938-4271-a605-f4e3d2c1b0a9",
    ],
    [
      "a service principal, by its client id",
      ["--app-id", "b5a4d3c2-9e8f-4706-9514-03f2e1d0c9b8"],
      "ServicePrincipal",
      "granted",
      "4e5f6a7b-8c9d-4e0f-a1b2-c3d4e5f60718",
    ],
    [
      "a user-assigned managed identity, by its client id",
      ["--app-id", "7e6d5c4b-3a29-4180-8f7e-6d5c4b3a2918"],
      "ServicePrincipal",
      "granted",
      "1d2c3b4a-5968-4776-8594-a3b2c1d0e9f8",
    ],
    [
      "a user-assigned managed identity, by its object id",
      ["--principal", "9a8b7c6d-5e4f-4302-a1b0-c9d8e7f60514"],
      "ServicePrincipal",
      "granted",
      "9a8b7c6d-5e4f-4302-a1b0-c9d8e7f60514",
    ],
    [
      "a system-assigned managed identity, which has nothing yet",
      ["--principal", "5a4b3c2d-1e0f-4a9b-8c7d-6e5f4a3b2c1d"],
      "ServicePrincipal",
      "denied",
      "5a4b3c2d-1e0f-4a9b-8c7d-6e5f4a3b2c1d",
    ],
    [
      "a group",
      ["--principal", "3f2e1d0c-9b8a-4796-8574-635241302f1e"],
      "Group",
      "granted",
      "3f2e1d0c-9b8a-4796-8574-635241302f1e",
    ],
  ] as const)("%s", async (_, words, principalType, verdict, principalId) => {
    const { answer, code } = await ask("interactive", "--world", worldFile, ...words);
    expect(answer).toMatchObject({
      verdict,
      scenario: "interactive",
      access: { whose: "other", principalId, principalType },
    });
    expect(code).toBe(verdict === "granted" ? 0 : 1);
  });

  it("follows the application's own object id to its service principal, and says so", async () => {
    const application = "7a8b9c0d-1e2f-4a3b-8c4d-5e6f708192a3";
    const { answer } = await ask("interactive", "--simulate", "--principal", application);
    expect(answer).toMatchObject({
      verdict: "granted",
      mistakenId: application,
      access: { principalId: "4e5f6a7b-8c9d-4e0f-a1b2-c3d4e5f60718" },
    });
  });

  it("asks with the principal's id in the fix, not with that of whoever looks", async () => {
    const { stdout } = await runCli([
      "access",
      "interactive",
      "--world",
      worldFile,
      "--principal",
      "5a4b3c2d-1e0f-4a9b-8c7d-6e5f4a3b2c1d",
    ]);
    expect(stdout).toContain("--assignee-object-id 5a4b3c2d-1e0f-4a9b-8c7d-6e5f4a3b2c1d");
    expect(stdout).toContain("--assignee-principal-type ServicePrincipal");
    expect(stdout).toContain(`--scope ${account}`);
    expect(stdout).not.toContain("8d7c6b5a-4938-4271-a605-f4e3d2c1b0a9");
  });

  it("gives whoever looks the right to read, and no application more for having been asked about", async () => {
    const { stdout } = await runCli([
      "access",
      "interactive",
      "--world",
      readsAccountOnly,
      "--principal",
      "4e5f6a7b-8c9d-4e0f-a1b2-c3d4e5f60718",
    ]);
    expect(stdout).toContain("Cause     arm-read-denied");
    expect(stdout).toContain("--assignee-object-id 8d7c6b5a-4938-4271-a605-f4e3d2c1b0a9");
    expect(stdout).toContain("--assignee-principal-type User");
    expect(stdout).toContain(`--role ${reader.id}`);
    expect(stdout).toContain(`--scope ${account}`);
    expect(stdout).not.toContain("--assignee-object-id 4e5f6a7b");
    expect(stdout).not.toContain("AZURE_OPENAI_RESOURCE_ID");
  });

  it("names what is hidden before any role, and then Reader on the account", async () => {
    const { answer } = await ask(
      "interactive",
      "--world",
      seesOtherGroup,
      "--principal",
      "4e5f6a7b-8c9d-4e0f-a1b2-c3d4e5f60718",
    );
    const [cause] = answer.diagnoses;
    const [naming, giving] = (cause?.remedies ?? []).flatMap(({ bash }) => bash);
    expect(cause?.id).toBe("arm-read-denied");
    expect(naming).toContain("AZURE_OPENAI_RESOURCE_ID");
    expect(giving).toContain(`--role ${reader.id} --scope '<RESOURCE_ID>'`);
    expect(giving).toContain("--assignee-object-id 8d7c6b5a-4938-4271-a605-f4e3d2c1b0a9");
  });

  it("needs no account but its id", async () => {
    const { answer } = await ask(
      "interactive",
      "--simulate",
      "--resource-id",
      account,
      "--user",
      "ada@contoso.onmicrosoft.com",
    );
    expect(answer).toMatchObject({ verdict: "granted", access: { scope: account } });
  });

  it("is about the account that is named, wherever the variables point", async () => {
    const drill = ["--drill", "endpoint-of-another-account"];
    const { answer, code } = await ask(...drill, "--resource-id", account);
    expect(answer).toMatchObject({ verdict: "granted", access: { scope: account } });
    expect(code).toBe(0);
    const endpoint = ["--endpoint", "https://contoso-eu.openai.azure.com"];
    expect(await ask(...drill, "--resource-id", account, ...endpoint)).toMatchObject({
      answer: { verdict: "unknown", decidedBy: null },
      code: 3,
    });
  });

  it("goes on with an object id where the directory may not be read, and names who may", async () => {
    const { answer } = await ask(
      "service-principal",
      "--simulate",
      "--principal",
      "9a8b7c6d-5e4f-4302-a1b0-c9d8e7f60514",
    );
    expect(answer).toMatchObject({ verdict: "granted", access: { principalType: null } });
    expect(answer.access?.unread.map(({ allowedBy }) => allowedBy)).toEqual([
      "Directory Readers in Microsoft Entra ID",
    ]);
  });

  it.each([
    [
      "may not be looked up",
      ["service-principal", "--app-id", "7e6d5c4b-3a29-4180-8f7e-6d5c4b3a2918"],
      /Directory Readers/,
    ],
    ["is nobody", ["interactive", "--user", "nobody@contoso.onmicrosoft.com"], /There is no user nobody@/],
    [
      "is no application here",
      ["interactive", "--app-id", "00000000-1e2f-4a3b-8c4d-5e6f708192a3"],
      /There is no service principal/,
    ],
    [
      "is no object here",
      ["interactive", "--principal", "00000000-1e2f-4a3b-8c4d-5e6f708192a3"],
      /There is no principal/,
    ],
  ] as const)("is unknown where the principal %s", async (_, words, statement) => {
    const { answer, code } = await ask(...words, "--simulate");
    expect(answer).toMatchObject({ verdict: "unknown", access: null });
    expect(answer.statement).toMatch(statement);
    expect(code).toBe(3);
  });
});

describe("the operation", () => {
  it("decides which data action is asked for", async () => {
    const { answer } = await ask("--simulate", "--operation", "image");
    expect(answer).toMatchObject({
      operation: "image",
      verdict: "granted",
      access: { dataAction: "Microsoft.CognitiveServices/accounts/OpenAI/images/generations/action" },
    });
  });
});

describe("what is said", () => {
  it("has the verdict first, then what decides, what is closest, and the fix", async () => {
    const { stdout, code } = await runCli(["access", "--drill", "role-wrong-scope"]);
    const labels = [...stdout.matchAll(/^ {2}(\w+) {2,}/gm)].map(([, label]) => label);
    expect(stdout).toMatch(/^✗ denied · chat on account contoso-ai/);
    expect(labels).toEqual(["Because", "Closest", "Cause", "Fix", "Then", "More"]);
    expect(code).toBe(1);
  });

  it.each([
    [
      "bicep",
      /^ +resource \w+ 'Microsoft\.Authorization\/roleAssignments@2022-04-01' = \{$/m,
      /guid\(account\.id/,
    ],
    [
      "terraform",
      /^ +resource "azurerm_role_assignment" "\w+" \{$/m,
      /principal_type {5}= "ServicePrincipal"/,
    ],
  ])("--fix %s gives source instead of the command", async (form, head, inside) => {
    for (const command of ["access", "run"]) {
      const { stdout } = await runCli([command, "--drill", "role-without-data-actions", "--fix", form]);
      expect(stdout).toMatch(head);
      expect(stdout).toMatch(inside);
      expect(stdout).not.toContain("az role assignment create");
    }
  });

  it("is hidden from strangers on request", async () => {
    const { stdout } = await runCli([
      "access",
      "interactive",
      "--simulate",
      "--user",
      "ada@contoso.onmicrosoft.com",
      "--redact",
      "strict",
    ]);
    expect(stdout).not.toMatch(/ada|8d7c6b5a|contoso-ai/);
    expect(stdout).toMatch(/^✓ granted/);
  });
});

describe("wrong usage", () => {
  it.each([
    ["an id that is none", ["--simulate", "--principal", "x' or true"], /--principal/],
    [
      "two principals at once",
      ["--simulate", "--principal", account, "--user", "a@b.c"],
      /mutually exclusive/,
    ],
    ["an account that is none", ["--simulate", "--resource-id", "/subscriptions/1"], /--resource-id/],
    // Where nothing is set, as on a developer's machine or in CI, nobody may sit at a browser.
    [
      "nothing to sign in with",
      [],
      /No way to sign in.* name one\. After az login: aoai-preflight access azure-cli\n/,
    ],
  ] as const)("%s", async (_, words, message) => {
    const { code, stderr, stdout } = await runCli(["access", ...words]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(message);
  });
});
