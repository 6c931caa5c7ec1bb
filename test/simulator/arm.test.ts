import { describe, expect, test } from "vitest";
import type { WorldDelta } from "../../src/simulator/world/delta.ts";
import { openAzure } from "../support/simulated-request.ts";

const arm = "https://management.azure.com";
const subscription = "/subscriptions/6f1c2f0e-53a1-4a0b-9d0c-2f6f0c1d7a41";
const group = `${subscription}/resourceGroups/rg-ai`;
const account = `${group}/providers/Microsoft.CognitiveServices/accounts/contoso-ai`;
const tenant = "0f8d3c5e-6a4b-4c1d-8e2f-7b9a1c3d5e7f";

async function openArm(world?: WorldDelta, resource = arm) {
  const azure = await openAzure(world ? { world } : {});
  const headers = { authorization: `Bearer ${await azure.tokenFor(resource)}` };
  return { ...azure, get: (path: string) => azure.ask(`${arm}${path}`, { headers }), headers };
}

test("a request without token learns the tenant of the subscription", async () => {
  const { ask } = await openArm();
  const { status, headers } = await ask(`${arm}${subscription}?api-version=2022-12-01`);
  expect(status).toBe(401);
  expect(headers.get("www-authenticate")).toContain(
    `authorization_uri="https://login.windows.net/${tenant}"`,
  );
});

const noRole: WorldDelta = { roleAssignments: { "application-uses-model": null, "readers-read": null } };
const refusals: Record<string, [WorldDelta | undefined, string, string, number, string, string]> = {
  "a token for another resource": [
    undefined,
    "https://cognitiveservices.azure.com",
    subscription,
    401,
    "InvalidAuthenticationTokenAudience",
    "'https://management.core.windows.net/'",
  ],
  "a token of another tenant": [
    { subscriptions: { main: { tenant: "fabrikam" } } },
    arm,
    account,
    401,
    "InvalidAuthenticationTokenTenant",
    `'https://sts.windows.net/${tenant}/'`,
  ],
  "a subscription that does not exist": [
    undefined,
    arm,
    "/subscriptions/11111111-2222-4333-8444-555555555555",
    404,
    "SubscriptionNotFound",
    "could not be found",
  ],
  "a subscription in which the caller has no role": [
    noRole,
    arm,
    subscription,
    404,
    "SubscriptionNotFound",
    "could not be found",
  ],
  "a caller without the action": [
    noRole,
    arm,
    account,
    403,
    "AuthorizationFailed",
    "with object id '4e5f6a7b-8c9d-4e0f-a1b2-c3d4e5f60718' does not have authorization to perform action 'Microsoft.CognitiveServices/accounts/read'",
  ],
  "a resource that does not exist": [
    undefined,
    arm,
    `${account}-2`,
    404,
    "ResourceNotFound",
    "'Microsoft.CognitiveServices/accounts/contoso-ai-2' under resource group 'rg-ai'",
  ],
};
test.each(Object.entries(refusals))(
  "%s is refused",
  async (_, [world, resource, path, status, code, says]) => {
    const { get } = await openArm(world, resource);
    const answer = await get(`${path}?api-version=2025-09-01`);
    expect([answer.status, answer.body.error.code]).toEqual([status, code]);
    expect(answer.body.error.message).toContain(says);
    expect(answer.headers.get("x-ms-request-id")).toBeTruthy();
  },
);

test("a token that has expired is refused with both times", async () => {
  let now = new Date();
  const { ask, tokenFor } = await openAzure({ now: () => now });
  const headers = { authorization: `Bearer ${await tokenFor(arm)}` };
  now = new Date(now.getTime() + 3 * 3_600_000);
  const { status, body } = await ask(`${arm}${subscription}`, { headers });
  expect([status, body.error.code]).toEqual([401, "ExpiredAuthenticationToken"]);
  expect(body.error.message).toContain(`current UTC time '${now.toISOString()}'`);
});

describe("role assignments", () => {
  const list = async (path: string, filter: string, world?: WorldDelta): Promise<string[]> => {
    const { get } = await openArm(world);
    const query = new URLSearchParams({ "api-version": "2022-04-01", ...(filter && { $filter: filter }) });
    const { body } = await get(
      `${path}/providers/Microsoft.Authorization/roleAssignments?${query.toString()}`,
    );
    return body.value.map((item: { name: string }) => item.name.slice(0, 2)).toSorted();
  };
  const ada = "8d7c6b5a-4938-4271-a605-f4e3d2c1b0a9";

  test.each([
    ["at and above the account", account, "atScope()", ["a1", "b2", "c3", "d4", "e5"]],
    ["at and above the group", group, "atScope()", ["e5"]],
    ["below the group too", group, "", ["a1", "b2", "c3", "d4", "e5"]],
    ["of a person by nested groups", account, `atScope() and assignedTo('${ada}')`, ["d4", "e5"]],
    ["of a person directly", account, `principalId eq '${ada}'`, []],
  ])("%s", async (_, path, filter, names) => {
    expect(await list(path, filter)).toEqual(names);
  });
});

test("an account is found by its subdomain, and only by who may read it", async () => {
  const search = async (world?: WorldDelta): Promise<unknown[]> => {
    const { ask, headers } = await openArm(world);
    const { body } = await ask(`${arm}/providers/Microsoft.ResourceGraph/resources?api-version=2022-10-01`, {
      method: "POST",
      headers,
      body: JSON.stringify({ query: "resources | where properties.customSubDomainName =~ 'contoso-ai'" }),
    });
    return body.data.map(({ id }: { id: string }) => id);
  };
  expect(await search()).toEqual([account]);
  expect(await search(noRole)).toEqual([]);
  expect(await search({ accounts: { "contoso-ai": { customSubdomain: "elsewhere" } } })).toEqual([account]);
});

test("the account and its deployments say what the world says", async () => {
  const { get } = await openArm({ accounts: { "contoso-ai": { disableLocalAuth: true } } });
  expect((await get(`/${account}?api-version=2025-09-01`)).body.properties).toMatchObject({
    customSubDomainName: "contoso-ai",
    endpoint: "https://contoso-ai.openai.azure.com/",
    disableLocalAuth: true,
    provisioningState: "Succeeded",
  });
  const deployments = (await get(`${account}/deployments?api-version=2025-09-01`)).body.value;
  expect(deployments.map(({ name }: { name: string }) => name)).toEqual([
    "gpt-4o-mini",
    "text-embedding-3-small",
  ]);
});

describe("identities and clusters", () => {
  const identity = `${group}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-preflight-pod`;

  test("a user-assigned identity, and what it trusts", async () => {
    const { get } = await openArm();
    expect((await get(`${identity}?api-version=2024-11-30`)).body.properties).toMatchObject({
      tenantId: tenant,
      clientId: "2b3c4d5e-6f70-4812-9324-5465768798a9",
      principalId: "9a8b7c6d-5e4f-4302-a1b0-c9d8e7f60514",
    });
    const { body } = await get(`${identity}/federatedIdentityCredentials?api-version=2024-11-30`);
    expect(body.value[0].properties).toMatchObject({
      subject: "system:serviceaccount:ai:preflight",
      audiences: ["api://AzureADTokenExchange"],
    });
    const all = await get(`${identity.replace(/\/[^/]+$/, "")}?api-version=2024-11-30`);
    expect(all.body.value).toHaveLength(2);
    expect((await get(`${identity}-2?api-version=2024-11-30`)).body.error.code).toBe("ResourceNotFound");
  });

  test("the system-assigned identity of a machine", async () => {
    const machine = `${group}/providers/Microsoft.Compute/virtualMachines/vm-1`;
    const { get } = await openArm({
      managedIdentities: { "vm-identity": { kind: "system-assigned", resourceId: machine } },
    });
    const path = `${machine}/providers/Microsoft.ManagedIdentity/identities/default?api-version=2024-11-30`;
    expect((await get(path)).body.properties.principalId).toBe("1d2c3b4a-5968-4776-8594-a3b2c1d0e9f8");
  });

  test("a cluster tells its issuer, with the slash", async () => {
    const { azure, get } = await openArm();
    const path = `${group}/providers/Microsoft.ContainerService/managedClusters/aks-ai?api-version=2026-04-01`;
    expect((await get(path)).body.properties).toMatchObject({
      oidcIssuerProfile: { enabled: true, issuerURL: azure.world.clusters["aks-ai"]?.issuer },
      securityProfile: { workloadIdentity: { enabled: true } },
    });
  });
});

test("a list comes in pages, each with the address of the next", async () => {
  const { ask, get, headers } = await openArm({ arm: { pageSize: 2 } });
  const names: string[] = [];
  let page = await get(`${account}/providers/Microsoft.Authorization/roleAssignments?api-version=2022-04-01`);
  for (;;) {
    names.push(...page.body.value.map(({ name }: { name: string }) => name.slice(0, 2)));
    if (!page.body.nextLink) break;
    page = await ask(page.body.nextLink, { headers });
  }
  expect(names).toEqual(["a1", "b2", "c3", "d4", "e5"]);
});

test("reads are counted down; a throttled principal learns when to come back", async () => {
  const { get } = await openArm();
  const left = async () =>
    Number((await get(subscription)).headers.get("x-ms-ratelimit-remaining-subscription-reads"));
  expect(await left()).toBe((await left()) + 1);
  const throttled = await (await openArm({ arm: { throttles: true } })).get(subscription);
  expect([throttled.status, throttled.body.error.code, throttled.headers.get("retry-after")]).toEqual([
    429,
    "TooManyRequests",
    "17",
  ]);
  const broken = await (await openArm({ arm: { available: false } })).get(subscription);
  expect(broken.status).toBe(503);
});

describe("definitions and permissions", () => {
  const authorization = `${account}/providers/Microsoft.Authorization`;
  const custom: WorldDelta = {
    roleDefinitions: {
      "0f0e0d0c-0b0a-4908-8706-050403020100": {
        roleName: "Model caller",
        permissions: [{ dataActions: ["Microsoft.CognitiveServices/accounts/OpenAI/*"] }],
      },
    },
    roleAssignments: {
      "application-uses-model": { role: "0f0e0d0c-0b0a-4908-8706-050403020100" },
    },
  };

  test.each([
    ["by name", "roleName eq 'Cognitive Services OpenAI User'", 1],
    ["by type", "type eq 'CustomRole'", 1],
  ])("are filtered %s", async (_, filter, count) => {
    const { get } = await openArm(custom);
    const query = new URLSearchParams({ "api-version": "2022-04-01", $filter: filter });
    expect((await get(`${authorization}/roleDefinitions?${query.toString()}`)).body.value).toHaveLength(
      count,
    );
  });

  test("a custom role grants what it says", async () => {
    const { ask, tokenFor, get } = await openArm(custom);
    const { body } = await get(`${authorization}/permissions?api-version=2022-04-01`);
    expect(body.value.flatMap(({ dataActions }: { dataActions?: string[] }) => dataActions ?? [])).toContain(
      "Microsoft.CognitiveServices/accounts/OpenAI/*",
    );
    const called = await ask("https://contoso-ai.openai.azure.com/openai/models?api-version=2024-10-21", {
      headers: { authorization: `Bearer ${await tokenFor("https://cognitiveservices.azure.com")}` },
    });
    expect(called.status).toBe(200);
  });

  test("deny assignments are found by name and by whom they spare", async () => {
    const { get } = await openArm({
      denyAssignments: {
        stack: {
          id: "f6c5b8a7-c8b9-4dad-8f67-a281c3d4e566",
          principals: { "00000000-0000-0000-0000-000000000000": true },
          excludePrincipals: { ada: true },
          scope: group,
          permissions: [{ dataActions: ["*"] }],
        },
      },
    });
    const list = async (filter: string) => {
      const query = new URLSearchParams({ "api-version": "2022-04-01", $filter: filter });
      return (await get(`${authorization}/denyAssignments?${query.toString()}`)).body.value;
    };
    expect(await list("denyAssignmentName eq 'stack'")).toHaveLength(1);
    expect(await list("denyAssignmentName eq 'other'")).toHaveLength(0);
    const [exported] = await list("gdprExportPrincipalId eq '8d7c6b5a-4938-4271-a605-f4e3d2c1b0a9'");
    expect(exported.properties).toEqual({ denyAssignmentName: "stack" });
  });
});

test("an assignment is listed at once, and in effect once it has reached the service", async () => {
  const { ask, tokenFor, advance, get } = await openArm({
    roleAssignments: { "application-uses-model": { createdOn: new Date().toISOString() } },
  });
  const authorization = `Bearer ${await tokenFor("https://cognitiveservices.azure.com")}`;
  const call = () =>
    ask("https://contoso-ai.openai.azure.com/openai/models?api-version=2024-10-21", {
      headers: { authorization },
    });
  const listed = await get(
    `${account}/providers/Microsoft.Authorization/roleAssignments?api-version=2022-04-01`,
  );
  expect(listed.body.value).toHaveLength(5);
  expect((await call()).body.error.code).toBe("PermissionDenied");
  advance(601);
  expect((await call()).status).toBe(200);
});

test("an assignment of minutes ago is one at any time, and never in effect", async () => {
  const { ask, tokenFor, advance, get } = await openArm({
    roleAssignments: { "application-uses-model": { createdOn: "minutes-ago" } },
  });
  const seen = async () => {
    const listed = await get(
      `${account}/providers/Microsoft.Authorization/roleAssignments?api-version=2022-04-01`,
    );
    const made = listed.body.value.map((one: Listed) => Date.parse(one.properties.createdOn));
    const authorization = `Bearer ${await tokenFor("https://cognitiveservices.azure.com")}`;
    const url = "https://contoso-ai.openai.azure.com/openai/models?api-version=2024-10-21";
    const called = await ask(url, { headers: { authorization } });
    return { newest: Math.max(...made), code: called.body.error?.code };
  };
  const before = await seen();
  advance(3000);
  const after = await seen();
  expect(after.newest - before.newest).toBeGreaterThanOrEqual(3_000_000);
  expect([before.code, after.code]).toEqual(["PermissionDenied", "PermissionDenied"]);
});

interface Listed {
  readonly properties: { readonly createdOn: string };
}
