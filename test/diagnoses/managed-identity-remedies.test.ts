import { describe, expect, test } from "vitest";
import { imdsFailure } from "../../src/azure/failures/index.ts";
import type { Diagnosed } from "../../src/core/diagnosis.ts";
import type { EvidenceMap } from "../../src/core/evidence.ts";
import type { Failure } from "../../src/core/observation.ts";
import { diagnosedRun, ids, setting, type Different } from "../support/evidence.ts";
import { data, diagnosed, imds, network, sdk } from "../support/failures.ts";

/** What mends a managed identity, by the host that was asked and by whether one was named. */

const printed = (one: Diagnosed | undefined): string =>
  (one?.remedies ?? []).flatMap(({ text, bash }) => [text, ...bash]).join("\n");

const variable = "AZURE_MANAGED_IDENTITY_CLIENT_ID";

/** Settings of which one names a managed identity, or nothing does. */
const named = (clientId: string | null) => ({
  settings: [
    setting("endpoint", "https://contoso.openai.azure.com"),
    setting("managedIdentityClientId", clientId, {
      need: "optional",
      names: [variable],
      ...(clientId !== null && { from: { kind: "environment", name: variable } }),
    }),
  ],
});
const untaken = { claims: null, account: null, access: null, completion: null };
const notFound = imds(400, "invalid_request", "Identity not found");
const several = imds(400, "invalid_request", "Multiple user assigned identities exist, please specify one");
const refusedBySite = (words: string): Failure =>
  imdsFailure({
    status: 400,
    body: JSON.stringify({
      statusCode: 400,
      message: `No ${words}Managed Identity found for specified ClientId/ResourceId/PrincipalId.`,
    }),
  });

/** A role that is missing for whatever managed identity signed in. */
const noRole = (
  host: NonNullable<Different["host"]>,
  claims: NonNullable<Different["claims"]>,
  clientId: string | null = null,
): Different => ({
  host,
  settings: named(clientId),
  token: { credential: "ManagedIdentityCredential", managedIdentitySource: "imds" },
  claims,
  access: { verdict: "denied", decidedBy: null, assignments: [] },
  completion: { failure: data(401, "PermissionDenied", "The principal lacks the required data action.") },
});
const credential = { credential: "managed-identity" };

describe("a pod that the webhook passed by", () => {
  const pod = { kubernetes: true, managedIdentitySource: "imds" } as const;
  const ofNode = {
    identity: "user-assigned managed identity",
    managedIdentityResourceId:
      "/subscriptions/s/resourcegroups/g/providers/x/userAssignedIdentities/agentpool",
  } as const;
  const label = /^AKS: the pods need the label.*\nkubectl annotate .*client-id=<CLIENT_ID>/;

  test("gets its own identity before its node's gets a role, which comes last", () => {
    const [root, ...others] = diagnosedRun(noRole(pod, ofNode), credential);
    expect(root).toMatchObject({ id: "role-wrong-principal", confidence: "likely" });
    expect(root?.because).toContain("so that the host of its node was asked");
    expect(printed(root)).toMatch(label);
    expect(printed(root)).toMatch(
      /\nOnly if the node's identity is meant: .*every pod.*\naz role assignment/,
    );
    expect(others.find(({ id }) => id === "role-missing")?.maskedBy).toBe("role-wrong-principal");
  });

  test.each([
    ["names the node's", noRole(pod, ofNode, ids.application)],
    ["is no pod", noRole({ kubernetes: false, managedIdentitySource: "imds" }, ofNode)],
    ["was given all", noRole({ kubernetes: true, managedIdentitySource: "token-exchange" }, ofNode)],
    [
      "signed in by its own token",
      { ...noRole(pod, ofNode), token: { credential: "WorkloadIdentityCredential" } },
    ],
  ])("is not what %s", (_, different) => {
    const [root] = diagnosedRun(different, credential);
    expect(root).toMatchObject({ id: "role-missing", confidence: "confirmed" });
    expect(printed(root)).not.toContain("kubectl");
  });

  test.each([
    ["managed-identity-not-assigned", notFound, null],
    ["managed-identity-not-assigned", notFound, ids.application],
    ["managed-identity-ambiguous", several, null],
  ])("%s: gives the node no identity", (id, failure, clientId) => {
    const [root] = diagnosedRun(
      { ...untaken, host: pod, settings: named(clientId), token: { failure } },
      credential,
    );
    expect(root).toMatchObject({ id, confidence: "likely" });
    expect(root?.because).toContain("the webhook of workload identity");
    expect(printed(root)).toMatch(/^AKS: the pods need the label/);
    expect(printed(root)).toContain(`client-id=${clientId ?? "<CLIENT_ID>"}`);
    expect(printed(root)).not.toContain("identity assign");
  });

  test("has a label to get before another way to sign in, where nothing answers", () => {
    const failure = network("EHOSTUNREACH", "connect EHOSTUNREACH 169.254.169.254:80", "169.254.169.254");
    const [root] = diagnosedRun({ ...untaken, host: pod, token: { failure } }, credential);
    expect(root?.id).toBe("managed-identity-unavailable");
    expect(printed(root)).toMatch(/^AKS: the pods need the label/);
  });
});

describe("an identity that the host does not have", () => {
  const on = (
    managedIdentitySource: EvidenceMap["host"]["managedIdentitySource"],
    clientId: string | null,
    failure: Failure,
  ): string =>
    printed(
      diagnosedRun(
        { ...untaken, host: { managedIdentitySource }, settings: named(clientId), token: { failure } },
        credential,
      )[0],
    );

  test("App Service, none named: the only one has to be", () => {
    expect(on("app-service", null, refusedBySite(""))).toMatch(
      /^See which .*\naz webapp identity show .*\nNone is named, .*\nexport 'AZURE_MANAGED_IDENTITY_CLIENT_ID=[^]*\nOnly if it has none, assign [^]*\naz webapp identity assign /,
    );
  });

  test("App Service, one named: its id may be an application's", () => {
    const fixes = on("app-service", ids.application, refusedBySite("User Assigned or Delegated "));
    expect(fixes).toMatch(
      /^See which .*what AZURE_MANAGED_IDENTITY_CLIENT_ID names must be .*not an application's.*\naz webapp identity show/,
    );
    expect(fixes).not.toMatch(/az vm|None is named/);
  });

  test("a machine without any: nothing is there to be named", () => {
    const fixes = on("imds", null, notFound);
    expect(fixes).toMatch(/^See which .*\naz vm identity show [^]*\naz vm identity assign /);
    expect(fixes).not.toMatch(/export|webapp/);
  });

  test("another kind of host has no command of a virtual machine's", () => {
    expect(on("azure-ml", ids.application, notFound)).not.toMatch(/az (vm|webapp)/);
  });

  test.each([
    ["", /^See which [^]*az webapp [^]*None is named/],
    ["User Assigned or Delegated ", /^See which .*what is asked for must be .*\naz webapp identity show/],
  ])("is told of App Service by its words alone: No %sManaged Identity", (words, fixes) => {
    expect(printed(diagnosed([refusedBySite(words)])[0])).toMatch(fixes);
  });
});

describe("a system-assigned identity without the role", () => {
  const host = { kubernetes: false, managedIdentitySource: "app-service" } as const;
  const claims = {
    identity: "system-assigned managed identity",
    managedIdentityResourceId: "/subscriptions/s/resourceGroups/g/providers/Microsoft.Web/sites/web-chat",
  } as const;

  test("gets the role first, though it may not be the one that is meant, where none was named", () => {
    const [root] = diagnosedRun(noRole(host, claims), credential);
    expect(root?.id).toBe("role-missing");
    expect(printed(root)).toMatch(
      /^Assign .*\naz role assignment create .*\nOnly if a user-assigned .* system-assigned one of web-chat,.*\nexport 'AZURE_MANAGED_IDENTITY_CLIENT_ID=<CLIENT_ID>'\n/,
    );
    expect(printed(root)).not.toContain("In your program");
  });

  test("is the one that is meant, where it was named", () => {
    expect(printed(diagnosedRun(noRole(host, claims, ids.application), credential)[0])).toMatch(/^Assign /);
  });
});

test("a host that is being updated, or gets its identity, is waited for", () => {
  for (const status of [404, 410]) {
    const [root, ...others] = diagnosedRun({ ...untaken, token: { failure: imds(status, "gone", "") } });
    expect(root).toMatchObject({ id: "entra-service-error", confidence: "likely" });
    expect(others).toEqual([]);
    expect(printed(root)).toMatch(/^Wait for the identity service to recover\.\n.* --wait 10m/);
  }
});

test("a secret that may not be read is Azure Arc's, and no header's fault", () => {
  const failure = sdk("ManagedIdentityCredential: Authentication failed. Message unable_to_read_secret_file");
  const [root] = diagnosedRun({ ...untaken, token: { failure } });
  expect(root?.id).toBe("managed-identity-bad-request");
  expect(printed(root)).toMatch(/^Azure Arc: .*\nsudo usermod --append --groups himds '<USER>'\n/);
  expect(printed(root)).not.toContain("Metadata");
});

test("a name for an identity that cannot be named is the setting's fault, not the code's", () => {
  const failure = sdk(
    "ManagedIdentityCredential: Specifying a user-assigned managed identity is not supported for CloudShell at runtime. When using Managed Identity in CloudShell, omit the clientId, resourceId, and objectId parameters.",
  );
  const code = "managedIdentityClientId-refused";
  const settings = {
    ...named(ids.application),
    conflicts: [{ code, message: "It cannot be named.", names: [variable] }],
  };
  const [root, other] = diagnosedRun({ ...untaken, token: { failure }, settings }, credential);
  expect(root).toMatchObject({ id: "env-conflict", confidence: "confirmed" });
  expect(printed(root)).toMatch(
    new RegExp(
      `^Empty ${variable}: this host has one identity only, .* Give that one the role\\.\nexport ${variable}=\n`,
    ),
  );
  expect(printed(root)).not.toContain("is meant");
  expect(other).toMatchObject({ id: "sdk-misuse", maskedBy: "env-conflict" });
  expect(diagnosed([failure])[0]).toMatchObject({ id: "sdk-misuse", confidence: "likely" });
});
