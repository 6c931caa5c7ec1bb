import { describe, expect, test } from "vitest";
import { credentialSpecs } from "../../src/azure/credential-kinds.ts";
import type { CredentialKind } from "../../src/core/scenario.ts";
import { observeSettings, type SettingsInput } from "../../src/probes/settings.ts";
import { scenarioOf } from "../support/config.ts";
import { ids } from "../support/evidence.ts";

/** What a kind of credential finds of its settings. */
const observed = (
  kind: CredentialKind,
  environment: SettingsInput["environment"],
  more: Partial<SettingsInput> = {},
) =>
  observeSettings({
    scenario: scenarioOf(kind),
    spec: credentialSpecs[kind],
    given: {},
    variables: {},
    environment,
    written: new Map(),
    ...more,
  });

const conflictsOf = (...given: Parameters<typeof observed>) => observed(...given).evidence.conflicts;

const codesOf = (...given: Parameters<typeof conflictsOf>) => conflictsOf(...given).map(({ code }) => code);

const ofPublic = { AZURE_OPENAI_ENDPOINT: "https://contoso.openai.azure.com" };
const ofGovernment = { AZURE_OPENAI_ENDPOINT: "https://contoso.openai.azure.us/" };
const signInOfGovernment = { AZURE_AUTHORITY_HOST: "https://login.microsoftonline.us/" };
const secret = { AZURE_CLIENT_SECRET: "a-secret" };

describe("the sign-in host and the endpoint", () => {
  test.each<[CredentialKind, string, SettingsInput["environment"], string | undefined]>([
    ["environment", "are both of the public cloud", ofPublic, undefined],
    ["environment", "are both of another cloud", { ...ofGovernment, ...signInOfGovernment }, undefined],
    ["environment", "where the SDKs' is the public one", ofGovernment, "authorityHost-unset"],
    [
      "workload-identity",
      "where it is set to nothing",
      { ...ofGovernment, AZURE_AUTHORITY_HOST: "" },
      "authorityHost-unset",
    ],
    [
      "environment",
      "are of two clouds",
      { ...ofPublic, ...signInOfGovernment },
      "authorityHost-of-another-cloud",
    ],
    [
      "environment",
      "where the account is behind a gateway",
      { AZURE_OPENAI_ENDPOINT: "https://ai.contoso.example", ...signInOfGovernment },
      undefined,
    ],
    [
      "environment",
      "where the sign-in host is of no cloud",
      { ...ofGovernment, AZURE_AUTHORITY_HOST: "https://login.contoso.example" },
      undefined,
    ],
    ["managed-identity", "where nobody asks it", { ...ofGovernment }, undefined],
    ["azure-cli", "where the tool has its own", { ...ofGovernment, ...secret }, undefined],
    ["api-key", "where a key is sent", { ...ofPublic, ...signInOfGovernment }, undefined],
    ["default-chain", "where only a managed identity is there to be asked", ofGovernment, undefined],
    ["default-chain", "where a secret is there", { ...ofGovernment, ...secret }, "authorityHost-unset"],
    [
      "default-chain",
      "where the link that reads the secret is left out",
      { ...ofGovernment, ...secret, AZURE_TOKEN_CREDENTIALS: "dev" },
      undefined,
    ],
  ])("%s: %s", (kind, _, environment, code) => {
    expect(codesOf(kind, environment)).toEqual(code ? [code] : []);
  });

  test("says what makes SDKs ask the same host, in words that are no shell's", () => {
    const [conflict] = conflictsOf("environment", ofGovernment);
    expect(conflict?.message).toContain(
      " Set AZURE_AUTHORITY_HOST to https://login.microsoftonline.us, and they ask the same.",
    );
  });
});

describe("a variable of an env file", () => {
  const of = (name: string) => new Map([[name, { kind: "env-file" as const, file: "app.env", line: 2 }]]);
  const conflictsWhere = (replaced: SettingsInput["replaced"], value = "0123456789abcdef") =>
    conflictsOf(
      "api-key",
      { ...ofPublic, OPENAI_API_KEY: value },
      { written: of("OPENAI_API_KEY"), replaced },
    );

  test("of which the environment holds another value is told, and no value", () => {
    const conflicts = conflictsWhere({ OPENAI_API_KEY: "zzyzx-zzyzx-zzyzx" });
    expect(conflicts.map(({ message }) => message)).toEqual([
      "OPENAI_API_KEY of app.env is used; the environment holds another value.",
      expect.stringMatching(/dotenv and node --env-file keep what the environment holds: unset it there/),
    ]);
    expect(conflicts.map(({ code }) => code)).toEqual(["apiKey-rivals", "environment-wins"]);
    expect(JSON.stringify(conflicts)).not.toMatch(/zzyzx|0123/);
  });

  test("is told where either of the two is empty", () => {
    expect(conflictsWhere({ OPENAI_API_KEY: "" })).toHaveLength(2);
    expect(conflictsWhere({ OPENAI_API_KEY: "zzyzx" }, "")).toHaveLength(2);
  });

  test("is no conflict where the environment holds the same, or nothing", () => {
    expect(conflictsWhere({ OPENAI_API_KEY: "0123456789abcdef" })).toEqual([]);
    expect(conflictsWhere({})).toEqual([]);
    expect(conflictsWhere(undefined)).toEqual([]);
  });

  test("that gives two settings is told once", () => {
    const codes = codesOf(
      "default-chain",
      { ...ofPublic, AZURE_CLIENT_ID: ids.application },
      { written: of("AZURE_CLIENT_ID"), replaced: { AZURE_CLIENT_ID: ids.principal } },
    );
    expect(codes).toEqual(["clientId-rivals", "environment-wins"]);
  });

  test("that is not the one used is none of the program's", () => {
    expect(
      conflictsOf(
        "api-key",
        { ...ofPublic, AZURE_OPENAI_API_KEY: "a", OPENAI_API_KEY: "a" },
        {
          written: new Map([...of("AZURE_OPENAI_API_KEY"), ...of("OPENAI_API_KEY")]),
          replaced: { OPENAI_API_KEY: "b" },
        },
      ),
    ).toEqual([]);
  });
});

describe("a variable of an env file beside another name's in the environment", () => {
  const written = new Map([
    ["OPENAI_API_BASE", { kind: "env-file" as const, file: "app.env", line: 1 }],
    ["AZURE_CLIENT_ID", { kind: "env-file" as const, file: "app.env", line: 2 }],
  ]);
  const environment = {
    AZURE_OPENAI_ENDPOINT: "https://shell.openai.azure.com",
    OPENAI_API_BASE: "https://file.openai.azure.com",
    AZURE_CLIENT_ID: ids.application,
    AZURE_MANAGED_IDENTITY_CLIENT_ID: ids.principal,
  };

  test("gives the value, and the other name's is told", () => {
    const { values, evidence } = observed("managed-identity", environment, { written });
    expect(values.endpoint).toBe("https://file.openai.azure.com");
    expect(evidence.conflicts).toMatchObject([
      { message: "OPENAI_API_BASE is used; AZURE_OPENAI_ENDPOINT holds another value." },
    ]);
  });

  test("does not give a managed identity what is a service principal's too", () => {
    const { values } = observed("managed-identity", environment, { written });
    expect(values.managedIdentityClientId).toBe(ids.principal);
  });

  test("that is set to nothing gives no value", () => {
    const { values } = observed("api-key", { ...environment, OPENAI_API_BASE: "" }, { written });
    expect(values.endpoint).toBe("https://shell.openai.azure.com");
  });
});

test.each([
  ["flag", []],
  ["config", ["apiVersion-rivals"]],
] as const)("a variable that a %s overrides is in conflict: %j", (kind, codes) => {
  const given = { apiVersion: { value: "v1", from: { kind, name: "it" } } };
  const environment = { ...ofPublic, OPENAI_API_VERSION: "2024-10-21" };
  expect(codesOf("api-key", environment, { given })).toEqual(codes);
});

describe("the managed identity of a chain", () => {
  const two = {
    ...ofPublic,
    AZURE_CLIENT_ID: ids.application,
    AZURE_MANAGED_IDENTITY_CLIENT_ID: ids.principal,
  };

  test.each<[CredentialKind, string, SettingsInput["environment"], boolean]>([
    ["default-chain", "is another one to a program", two, true],
    ["default-chain", "is not asked where a secret is left", { ...two, ...secret }, false],
    ["default-chain", "is not in it", { ...two, AZURE_TOKEN_CREDENTIALS: "dev" }, false],
    ["default-chain", "is the same to a program", { ...two, AZURE_CLIENT_ID: ids.principal }, false],
    ["managed-identity", "has a variable of its own on purpose", two, false],
  ])("%s: %s", (kind, _, environment, told) => {
    expect(codesOf(kind, environment)).toEqual(told ? ["managedIdentityClientId-unread"] : []);
  });
});

describe("a managed identity that is named where none can be", () => {
  const shell = { ...ofPublic, MSI_ENDPOINT: "http://localhost:50342/oauth2/token" };
  const fabric = {
    ...ofPublic,
    IDENTITY_ENDPOINT: "https://localhost:2377/metadata/identity/oauth2/token",
    IDENTITY_HEADER: "a-header",
    IDENTITY_SERVER_THUMBPRINT: "a-thumbprint",
  };
  const own = { AZURE_MANAGED_IDENTITY_CLIENT_ID: ids.principal };
  const shared = { AZURE_CLIENT_ID: ids.application };

  test.each<[CredentialKind, string, SettingsInput["environment"], string | undefined]>([
    ["managed-identity", "Cloud Shell", { ...shell, ...own }, "AZURE_MANAGED_IDENTITY_CLIENT_ID"],
    ["managed-identity", "Service Fabric", { ...fabric, ...shared }, "AZURE_CLIENT_ID"],
    ["default-chain", "Service Fabric", { ...fabric, ...shared }, "AZURE_CLIENT_ID"],
    [
      "default-chain",
      "a chain without that link",
      { ...fabric, ...shared, AZURE_TOKEN_CREDENTIALS: "dev" },
      undefined,
    ],
    ["managed-identity", "Cloud Shell, none named", shell, undefined],
    ["managed-identity", "Azure ML", { ...shell, ...own, MSI_SECRET: "a-secret" }, undefined],
    ["environment", "of an application", { ...shell, ...shared, ...secret }, undefined],
  ])("%s: %s", (kind, _, environment, name) => {
    const told = conflictsOf(kind, environment).map(({ code, names, message }) => [
      code,
      ...names,
      message.split(" and ")[0],
    ]);
    const expected = ["managedIdentityClientId-refused", name, `${name} names a managed identity,`];
    expect(told).toEqual(name ? [expected] : []);
  });
});
