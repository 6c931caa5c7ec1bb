import { describe, expect, test } from "vitest";
import type { WorldDelta } from "../../src/simulator/index.ts";
import { openAzure } from "../support/simulated-request.ts";

const arm = "https://management.azure.com";
const subscription = "/subscriptions/6f1c2f0e-53a1-4a0b-9d0c-2f6f0c1d7a41";
const group = `${subscription}/resourceGroups/rg-ai`;
const account = `${group}/providers/Microsoft.CognitiveServices/accounts/contoso-ai`;
const tenant = "0f8d3c5e-6a4b-4c1d-8e2f-7b9a1c3d5e7f";

async function openArm(world?: WorldDelta, resource = arm) {
  const { azure, ask, tokenFor } = await openAzure(world ? { world } : {});
  const headers = { authorization: `Bearer ${await tokenFor(resource)}` };
  return { azure, ask, get: (path: string) => ask(`${arm}${path}`, { headers }), headers };
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
