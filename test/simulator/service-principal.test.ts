import { AuthorizationManagementClient } from "@azure/arm-authorization";
import { ClientSecretCredential, getBearerTokenProvider } from "@azure/identity";
import { AzureOpenAI, OpenAI } from "openai";
import { beforeAll, expect, test } from "vitest";
import { placedAccounts } from "../../src/simulator/resource-ids.ts";
import { payloadOf, simulateAzure } from "../support/simulated-azure.ts";

const azure = simulateAzure();
const scope = "https://cognitiveservices.azure.com/.default";
const messages = [{ role: "user" as const, content: "ping" }];

let env: Record<string, string>;
let credential: ClientSecretCredential;
beforeAll(() => {
  env = azure().environment("service-principal");
  credential = new ClientSecretCredential(
    env["AZURE_TENANT_ID"] ?? "",
    env["AZURE_CLIENT_ID"] ?? "",
    env["AZURE_CLIENT_SECRET"] ?? "",
  );
});

test("a client secret gives a v1 token of the service principal", async () => {
  const { token, expiresOnTimestamp } = await credential.getToken(scope);
  const world = azure().world;
  expect(payloadOf(token)).toMatchObject({
    aud: "https://cognitiveservices.azure.com",
    iss: `https://sts.windows.net/${env["AZURE_TENANT_ID"]}/`,
    appid: env["AZURE_CLIENT_ID"],
    appidacr: "1",
    oid: world.applications["preflight"]?.principalId,
    sub: world.applications["preflight"]?.principalId,
    tid: env["AZURE_TENANT_ID"],
    ver: "1.0",
  });
  expect(payloadOf(token)).not.toHaveProperty("scp");
  expect(expiresOnTimestamp).toBeGreaterThan(Date.now() + 3_000_000);
});

test("ARM lists the role assignments of the principal, inherited and by way of groups", async () => {
  const [account] = placedAccounts(azure().world);
  const client = new AuthorizationManagementClient(credential, account?.subscriptionId ?? "");
  const principalId = azure().world.applications["preflight"]?.principalId;
  const listed: [string | undefined, string | undefined][] = [];
  const filter = `atScope() and assignedTo('${principalId}')`;
  for await (const assignment of client.roleAssignments.listForScope(account?.id ?? "", { filter }))
    listed.push([assignment.roleDefinitionId?.slice(-36), assignment.principalType]);
  expect(listed).toEqual([
    ["5e0bd9bd-7b93-4f28-af87-19fc36ad61bd", "ServicePrincipal"],
    ["acdd72a7-3385-48ef-bd42-f606fba81ae7", "Group"],
  ]);
  const definition = await client.roleDefinitions.getById(
    `/providers/Microsoft.Authorization/roleDefinitions/${listed[0]?.[0]}`,
  );
  expect(definition.roleName).toBe("Cognitive Services OpenAI User");
});

test("the token completes a chat on the dated route", async () => {
  const client = new AzureOpenAI({
    endpoint: env["OPENAI_API_BASE"] ?? "",
    apiVersion: env["OPENAI_API_VERSION"] ?? "",
    azureADTokenProvider: getBearerTokenProvider(credential, scope),
    maxRetries: 0,
  });
  const answer = await client.chat.completions.create({ model: env["OPENAI_API_DEPLOY"] ?? "", messages });
  expect(answer.choices[0]?.message.content).toContain("simulated");
  expect(answer.usage?.total_tokens).toBeGreaterThan(0);
});

test("and on the v1 route, with a token for either of its audiences", async () => {
  for (const audience of [scope, "https://ai.azure.com/.default"]) {
    const client = new OpenAI({
      baseURL: `${env["OPENAI_API_BASE"]}openai/v1/`,
      apiKey: getBearerTokenProvider(credential, audience),
      maxRetries: 0,
    });
    const { data, request_id } = await client.chat.completions
      .create({ model: env["OPENAI_API_DEPLOY"] ?? "", messages, max_completion_tokens: 2 })
      .withResponse();
    expect(data.choices[0]?.finish_reason).toBe("length");
    expect(request_id).toMatch(/^[0-9a-f-]{36}$/);
    expect((await client.models.list()).data.map(({ id }) => id)).toContain("gpt-4o-mini-2024-07-18");
  }
});
