import { execFile } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import type { WorldDelta } from "../../src/simulator/world/delta.ts";
import { hostPlaces, hostProof } from "../../src/simulator/managed-identity/host.ts";
import { openAzure } from "../support/simulated-request.ts";

const child = fileURLToPath(new URL("../support/managed-identity-child.ts", import.meta.url));
const cognitiveServices = "https://cognitiveservices.azure.com";
const vmClient = "7e6d5c4b-3a29-4180-8f7e-6d5c4b3a2918";
const podClient = "2b3c4d5e-6f70-4812-9324-5465768798a9";

type Host = NonNullable<NonNullable<WorldDelta["hosts"]>[string]>;
const machine: WorldDelta["managedIdentities"] = {
  "vm-identity": { kind: "system-assigned", resourceId: "/subscriptions/s/resourceGroups/g/providers/x/y/z" },
};
const onHost = (host: Host, managedIdentities?: WorldDelta["managedIdentities"]): WorldDelta => ({
  hosts: { vm: host },
  ...(managedIdentities && { managedIdentities }),
});

async function getToken(
  world: WorldDelta,
  identity: Readonly<Record<string, string>> = {},
  resource = cognitiveServices,
): Promise<{ readonly error?: string; readonly [claim: string]: unknown }> {
  const { PATH = "", TMPDIR = "/tmp" } = process.env;
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [child, JSON.stringify({ world, identity, resource })],
    { env: { PATH, TMPDIR } },
  );
  return JSON.parse(stdout) as Awaited<ReturnType<typeof getToken>>;
}

/** Clients accept the agent's file in one place only, which this machine may not let us write to. */
const mayPlayArc = ["/var/opt/azcmagent/tokens", "/var/opt", "/var"].some((folder) => {
  try {
    if (existsSync(folder)) accessSync(folder, constants.W_OK);
    return existsSync(folder);
  } catch {
    return false;
  }
});

describe.concurrent("the real credential gets a token", () => {
  const named = { clientId: vmClient };
  test.each([
    ["App Service, by client id", onHost({ kind: "app-service" }), named],
    ["App Service, system-assigned", onHost({ kind: "app-service" }, machine), {}],
    ["Service Fabric", onHost({ kind: "service-fabric" }, machine), {}],
    ["Azure ML, by client id", onHost({ kind: "azure-ml" }), named],
    ["a virtual machine, by its only identity", onHost({}), {}],
    [
      "a virtual machine, by resource id",
      onHost({ identities: { "pod-identity": true } }),
      {
        resourceId:
          "/subscriptions/6f1c2f0e-53a1-4a0b-9d0c-2f6f0c1d7a41/resourceGroups/rg-ai/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-preflight-vm",
      },
    ],
    [
      "App Service, by object id",
      onHost({ kind: "app-service" }),
      { objectId: "1d2c3b4a-5968-4776-8594-a3b2c1d0e9f8" },
    ],
  ])("on %s", async (_, world, identity) => {
    expect(await getToken(world, identity)).toMatchObject({ aud: cognitiveServices, appid: vmClient });
  });

  test("on Cloud Shell, of the person who opened it", async () => {
    expect(await getToken(onHost({ kind: "cloud-shell" }))).toMatchObject({
      upn: "ada@contoso.onmicrosoft.com",
      scp: "user_impersonation",
    });
  });

  test.runIf(mayPlayArc)("on Azure Arc, by the challenge file", async () => {
    expect(await getToken(onHost({ kind: "azure-arc" }, machine))).toMatchObject({ appid: vmClient });
  });
});

describe.concurrent("the real credential is refused", () => {
  const notFound = "Identity not found";
  test.each([
    ["a virtual machine without the identity", onHost({}), { clientId: podClient }, notFound],
    ["a virtual machine without any", onHost({ identities: { "vm-identity": null } }), {}, notFound],
    [
      "a virtual machine with two",
      onHost({ identities: { "pod-identity": true } }),
      {},
      "Multiple user assigned identities exist",
    ],
    [
      "App Service without the identity",
      onHost({ kind: "app-service" }),
      { clientId: podClient },
      "No User Assigned or Delegated Managed Identity found for specified ClientId/ResourceId/PrincipalId.",
    ],
    [
      "App Service where none is named",
      onHost({ kind: "app-service" }),
      {},
      "No Managed Identity found for specified ClientId/ResourceId/PrincipalId.",
    ],
    [
      "Service Fabric, which lets nobody choose",
      onHost({ kind: "service-fabric" }, machine),
      { clientId: vmClient },
      "not supported by the Service Fabric managed identity environment",
    ],
    ["Azure ML without the identity", onHost({ kind: "azure-ml" }), { clientId: podClient }, notFound],
    [
      "Azure Arc, whose file nobody may read",
      onHost({ kind: "azure-arc", mayReadAgentFiles: false }, machine),
      {},
      "unable_to_read_secret_file",
    ],
    ["a machine whose service fails", onHost({ state: "failing" }), {}, "Failed to retrieve token"],
    ["a machine whose service is throttled", onHost({ state: "throttling" }), {}, "Too many requests"],
  ])("on %s", async (_, world, identity, says) => {
    expect((await getToken(world, identity)).error).toContain(says);
  });
});

test("a wrong resource is told as each host tells it", async () => {
  const [vm, app] = await Promise.all([
    getToken(onHost({}), {}, "https://nowhere.example"),
    getToken(onHost({ kind: "app-service" }, machine), {}, "https://nowhere.example"),
  ]);
  expect(vm.error).toContain("AADSTS500011");
  expect(app.error).toContain("An unexpected error occured while fetching the AAD Token.");
});

/** Status and body by what is wrong with the request. Source: facts on managed identity, sections 3 and 4. */
describe("a host answers in its own form", () => {
  const query = `?api-version=2018-02-01&resource=${cognitiveServices}`;

  test.each([
    ["without the header", {}, {}, query, 400, { error: "bad_request_102" }],
    ["at another path", {}, { metadata: "true" }, "/more", 401, { error: "unknown_source" }],
    ["while it is updated", { state: "updating" }, { metadata: "true" }, query, 410, {}],
    ["while an identity is attached", { state: "attaching" }, { metadata: "true" }, query, 404, {}],
  ] as const)("instance metadata, %s", async (_, host, headers, rest, status, body) => {
    const { ask } = await openAzure({ world: onHost(host) });
    const answer = await ask(`${hostPlaces["virtual-machine"].endpoint}${rest}`, { headers });
    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject(body);
    expect(answer.headers.get("server")).toMatch(/^IMDS\//);
  });

  test("App Service, flat", async () => {
    const { azure, ask } = await openAzure({ world: onHost({ kind: "app-service" }) });
    const { endpoint } = hostPlaces["app-service"];
    const headers = { "x-identity-header": hostProof(azure.world, "vm") };
    const { status, body } = await ask(`${endpoint}${query}`, { headers });
    expect(status).toBe(400);
    expect(Object.keys(body)).toEqual(["statusCode", "message", "correlationId"]);
    expect((await ask(`${endpoint}${query}`)).status).toBe(401);
  });

  test("Azure Arc, with a challenge that is good once", async () => {
    const { ask } = await openAzure({ world: onHost({ kind: "azure-arc" }, machine) });
    const { endpoint } = hostPlaces["azure-arc"];
    const challenged = await ask(`${endpoint}${query}`, { headers: { metadata: "true" } });
    expect(challenged.status).toBe(401);
    expect(challenged.headers.get("www-authenticate")).toMatch(
      /^Basic realm=\/var\/opt\/azcmagent\/tokens\/[\da-f-]{36}\.key$/,
    );
    const guessed = await ask(`${endpoint}${query}`, {
      headers: { metadata: "true", authorization: "Basic guessed" },
    });
    expect(guessed.status).toBe(401);
  });
});
