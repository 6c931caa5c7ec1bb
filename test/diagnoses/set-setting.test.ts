import { expect, test } from "vitest";
import { credentialSpecs } from "../../src/azure/credential-kinds.ts";
import type { Origin } from "../../src/core/evidence.ts";
import { knownFrom } from "../../src/core/known.ts";
import { renderRemedy } from "../../src/core/remedy.ts";
import type { SettingName } from "../../src/core/scenario.ts";
import { emptyName, setSetting, trySetting } from "../../src/diagnoses/set-setting.ts";
import { observeSettings } from "../../src/probes/settings.ts";
import { diagnosedRun, ids, setting, type Different } from "../support/evidence.ts";
import { arm, entra, imds } from "../support/failures.ts";

const workflow = ".github/workflows/gate.yml";

/** A value is given where the run has it from: anywhere else nobody would read it. */
const rows: readonly (readonly [SettingName, Origin | undefined, string, string])[] = [
  ["deployment", undefined, "chat", "Do it. export AZURE_OPENAI_DEPLOYMENT=chat"],
  ["deployment", { kind: "environment", name: "MY_MODEL" }, "chat", "Do it. export MY_MODEL=chat"],
  [
    "deployment",
    { kind: "flag", name: "--deployment" },
    "chat",
    "Do it. On the command line: --deployment chat",
  ],
  [
    "deployment",
    { kind: "env-file", name: "OPENAI_API_DEPLOY", file: ".env", line: 3 },
    "chat",
    "Do it. In .env, line 3: OPENAI_API_DEPLOY=chat",
  ],
  [
    "deployment",
    { kind: "config", name: "targets.prod.deployment", file: "preflight.yaml", line: 4 },
    "chat",
    "Do it. In preflight.yaml, line 4: deployment: chat",
  ],
  [
    "deployment",
    { kind: "config", name: "targets.prod.deployment" },
    "chat",
    "Do it. In the configuration: deployment: chat",
  ],
  [
    "deployment",
    { kind: "environment", name: "OPENAI_API_DEPLOY", file: workflow, line: 9 },
    "chat",
    `Do it. In ${workflow}, line 9: OPENAI_API_DEPLOY: chat`,
  ],
  [
    "apiKey",
    { kind: "environment", name: "OPENAI_API_KEY", file: workflow, line: 9 },
    "<KEY>",
    `Do it. It goes where ${workflow}, line 9 takes OPENAI_API_KEY from.`,
  ],
  [
    "apiKey",
    { kind: "environment", name: "OPENAI_API_KEY", file: workflow, line: 9 },
    "",
    `Do it. In ${workflow}, line 9: OPENAI_API_KEY: ""`,
  ],
];

test.each(rows)("%s from %j is set to %j", (setting, origin, value, expected) => {
  const origins = origin && { [setting]: origin };
  const { text, commands = [] } = setSetting("Do it.", setting, value, {
    scenario: "api-key",
    ...(origins && { origins }),
  });
  expect([text, ...commands.map((command) => command.join(" "))].join(" ")).toBe(expected);
});

test.each([
  ["MY_KEY", "Empty MY_KEY, if it is not the one that is meant. export MY_KEY="],
  ["OPENAI_BASE_URL", "Take OPENAI_BASE_URL out of .env, line 7, if it is not the one that is meant."],
  ["OPENAI_API_DEPLOY", "Take OPENAI_API_DEPLOY out of .env, line 3, if it is not the one that is meant."],
])("of several names, %s is taken away where it is", (name, expected) => {
  const origins: Record<string, Origin> = {
    deployment: { kind: "env-file", name: "OPENAI_API_DEPLOY", file: ".env", line: 3 },
  };
  const conflicting: readonly Origin[] = [
    { kind: "env-file", name: "OPENAI_BASE_URL", file: ".env", line: 7 },
  ];
  const { text, commands = [] } = emptyName(name, { origins, conflicting });
  expect([text, ...commands.map((command) => command.join(" "))].join(" ")).toBe(expected);
});

const byFlag: Parameters<typeof setSetting>[3] = {
  scenario: "api-key",
  flags: { deployment: ["nope"], simulate: [] },
  origins: { deployment: { kind: "flag", name: "--deployment" } },
};

test("what is run again has a flag that must be set, and not one that is only a way", () => {
  expect(setSetting("Do it.", "deployment", "chat", byFlag).sets).toEqual({ deployment: ["chat"] });
  expect(trySetting("Or do it.", "deployment", "chat", byFlag)).toEqual({
    text: "Or do it.",
    commands: [["aoai-preflight", "run", "api-key", "--deployment", "chat", "--simulate"]],
  });
});

test("evidence of a conflict tells where a file gives its variables", () => {
  const { evidence } = observeSettings({
    scenario: { id: "api-key", title: "Key", summary: "A key.", credential: "api-key" },
    spec: credentialSpecs["api-key"],
    given: {},
    variables: {},
    environment: { AZURE_OPENAI_API_KEY: "a", OPENAI_API_KEY: "b" },
    written: new Map([["OPENAI_API_KEY", { kind: "env-file", file: ".env", line: 2 }]]),
  });
  expect(knownFrom({ settings: evidence }).conflicting).toEqual([
    { kind: "env-file", name: "OPENAI_API_KEY", file: ".env", line: 2 },
  ]);
});

const config = (name: string): Origin => ({
  kind: "config",
  name: `targets.default.${name}`,
  file: "preflight.yaml",
  line: 3,
});
const notAssigned = imds(400, "invalid_request", "Identity not found");

test.each<[SettingName, Origin, Different, string]>([
  [
    "tenantId",
    config("tenantId"),
    { token: { failure: entra("AADSTS50020: User account 'a' from another tenant does not exist.") } },
    "If another tenant is meant, name that one by its id. In preflight.yaml, line 3: tenantId: <TENANT_ID>",
  ],
  [
    "clientId",
    config("clientId"),
    { token: { failure: entra("AADSTS700016: Application with identifier 'x' was not found.") } },
    "{name:displayName, clientId:appId, principal:id}' If clientId is another than the id that was asked for, that one is an object id. Set the clientId that is shown. In preflight.yaml, line 3: clientId: <CLIENT_ID>",
  ],
  [
    "managedIdentityClientId",
    config("managedIdentityClientId"),
    { token: { failure: notAssigned } },
    "In preflight.yaml, line 3: managedIdentityClientId: <CLIENT_ID>",
  ],
  [
    "managedIdentityClientId",
    { kind: "env-file", name: "AZURE_CLIENT_ID", file: ".env", line: 1 },
    { token: { failure: notAssigned } },
    "export 'AZURE_MANAGED_IDENTITY_CLIENT_ID=<CLIENT_ID>'",
  ],
  [
    "managedIdentityClientId",
    config("managedIdentityClientId"),
    {
      token: {
        failure: imds(
          400,
          "invalid_request",
          "Multiple user assigned identities exist, please specify the clientId / resourceId of the identity in the token request",
        ),
      },
    },
    "Name the identity by its client id. In preflight.yaml, line 3: managedIdentityClientId:",
  ],
  [
    "resourceId",
    config("resourceId"),
    { account: { failure: arm(404, "ResourceNotFound", "The Resource was not found.") }, access: null },
    "Name it by its id. In preflight.yaml, line 3: resourceId:",
  ],
])("a root cause sets %s where %j has it", (name, from, different, expected) => {
  const shown = name === "tenantId" ? ids.tenant : "x";
  const [first] = diagnosedRun({
    claims: null,
    ...different,
    settings: { settings: [setting(name, shown, { from })] },
  });
  const said = first?.remedies.flatMap(({ text, bash }) => [text, ...bash]).join(" ");
  expect(said).toContain(expected);
});

test.each([
  ["of the chain the variable that it reads itself is given another", "AZURE_CLIENT_ID", "AZURE_CLIENT_ID"],
  [
    "of the chain the variable that code hands to it",
    "AZURE_MANAGED_IDENTITY_CLIENT_ID",
    "AZURE_MANAGED_IDENTITY_CLIENT_ID",
  ],
  ["of the chain the variable that it reads itself, where none is set", null, "AZURE_CLIENT_ID"],
])("%s", (_, name, expected) => {
  const { evidence } = observeSettings({
    scenario: { id: "default-chain", title: "Chain", summary: "A chain.", credential: "default-chain" },
    spec: credentialSpecs["default-chain"],
    given: {},
    variables: {},
    environment: name ? { [name]: ids.application } : {},
    written: new Map(),
  });
  const [first] = diagnosedRun({
    claims: null,
    host: { managedIdentitySource: "app-service" },
    token: { failure: notAssigned },
    settings: evidence,
  });
  expect(first?.remedies.flatMap(({ bash }) => bash)).toContain(`export '${expected}=<CLIENT_ID>'`);
});

test("where no setting names the application, none is set", () => {
  const [first] = diagnosedRun({
    claims: null,
    token: { failure: entra("AADSTS700016: Application with identifier 'x' was not found.") },
    settings: { settings: [setting("tenantId", ids.tenant)] },
  });
  expect(first?.id).toBe("app-not-found");
  expect(JSON.stringify(first?.remedies)).not.toContain("AZURE_CLIENT_ID");
});

test("a name that is no variable's, as an edited report may have it, stays one word in both shells", () => {
  const origins: Record<string, Origin> = { deployment: { kind: "environment", name: "A}; calc; #" } };
  expect(renderRemedy(setSetting("Do it.", "deployment", "chat", { origins }))).toMatchObject({
    bash: ["export 'A}; calc; #=chat'"],
    powershell: ["${env:A`}; calc; #} = 'chat'"],
  });
});
