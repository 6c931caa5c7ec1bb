import { AzureOpenAI, OpenAI, toFile } from "openai";
import { describe, expect, onTestFinished, test } from "vitest";
import { createSimulation } from "../../src/simulator/index.ts";
import type { WorldDelta } from "../../src/simulator/world/delta.ts";
import type { Delta } from "../../src/simulator/world/delta.ts";
import type { Deployment } from "../../src/simulator/world/schema.ts";
import { openAzure } from "../support/simulated-request.ts";

const own = "https://contoso-ai.openai.azure.com";
const regional = "https://swedencentral.api.cognitive.microsoft.com";
const chat = "/openai/deployments/gpt-4o-mini/chat/completions?api-version=2024-10-21";
const project = "https://contoso-ai.services.ai.azure.com/api/projects/shop";

interface Case {
  readonly status: number;
  readonly code: string | null;
  /** `{statusCode, message}` instead of `{error}`. */
  readonly flat?: true;
  readonly says: string;
  readonly with?: "key" | "token" | "nothing";
  readonly resource?: string;
  readonly world?: WorldDelta;
  readonly url?: string;
  readonly body?: Readonly<Record<string, unknown>>;
}

const account = (change: NonNullable<WorldDelta["accounts"]>[string]): WorldDelta => ({
  accounts: { "contoso-ai": change },
});
const deployment = (change: Delta<Deployment>): WorldDelta =>
  account({ deployments: { "gpt-4o-mini": change } });

const cases: Record<string, Case> = {
  "no credential": {
    with: "nothing",
    status: 401,
    code: null,
    flat: true,
    says: "missing application credentials or subscription key",
  },
  "a wrong key": {
    world: account({ keys: { key1: "another" } }),
    status: 401,
    code: "401",
    says: "invalid subscription key or wrong API endpoint",
  },
  "a key where keys are off": {
    world: account({ disableLocalAuth: true }),
    status: 403,
    code: "AuthenticationTypeDisabled",
    says: "Key based authentication is disabled for this resource.",
  },
  "public access that is off": {
    world: account({ publicNetworkAccess: "Disabled" }),
    status: 403,
    code: "403",
    says: "Public access is disabled. Please configure private endpoint.",
  },
  "a network that is not allowed": {
    world: account({ networkDefaultAction: "Deny" }),
    status: 403,
    code: "403",
    says: "Access denied due to Virtual Network/Firewall rules.",
  },
  "a token at a regional host": {
    with: "token",
    url: `${regional}${chat}`,
    status: 400,
    code: "BadRequest",
    says: "Please provide a custom subdomain for token authentication",
  },
  "a token for another audience": {
    with: "token",
    resource: "https://management.azure.com",
    status: 401,
    code: null,
    flat: true,
    says: "audience is incorrect (https://cognitiveservices.azure.com)",
  },
  "a token for the account at a Foundry project": {
    with: "token",
    world: account({ kind: "AIServices" }),
    url: `${project}/openai/v1/chat/completions`,
    status: 401,
    code: null,
    flat: true,
    says: "audience is incorrect (https://ai.azure.com)",
  },
  "a dated path at a Foundry project": {
    with: "token",
    resource: "https://ai.azure.com",
    world: account({ kind: "AIServices" }),
    url: `${project}${chat}`,
    status: 404,
    code: "404",
    says: "Resource not found",
  },
  "a token of another tenant": {
    with: "token",
    world: { subscriptions: { main: { tenant: "fabrikam" } } },
    status: 400,
    code: "Tenant provided in token does not match resource token",
    says: "Token tenant 0f8d3c5e-6a4b-4c1d-8e2f-7b9a1c3d5e7f does not match resource tenant.",
  },
  "a principal without the data action": {
    with: "token",
    world: { roleAssignments: { "application-uses-model": null } },
    status: 401,
    code: "PermissionDenied",
    says: "The principal `4e5f6a7b-8c9d-4e0f-a1b2-c3d4e5f60718` lacks the required data action `Microsoft.CognitiveServices/accounts/OpenAI/deployments/chat/completions/action` to perform `POST /openai/deployments/{deployment-id}/chat/completions` operation.",
  },
  "an API version that is not served": {
    url: `${own}${chat.replace("2024-10-21", "2022-12-01")}`,
    status: 404,
    code: "404",
    says: "Resource not found",
  },
  "a path that is not routed": {
    url: `${own}/chat/completions?api-version=2024-10-21`,
    status: 404,
    code: "404",
    says: "Resource not found",
  },
  "an unknown deployment": {
    url: `${own}${chat.replace("gpt-4o-mini", "gpt-4o")}`,
    status: 404,
    code: "DeploymentNotFound",
    says: "The API deployment for this resource does not exist.",
  },
  "an operation that the model does not serve": {
    url: `${own}${chat.replace("gpt-4o-mini", "text-embedding-3-small")}`,
    status: 400,
    code: "OperationNotSupported",
    says: "The chatCompletion operation does not work with the specified model, text-embedding-3-small.",
  },
  "a parameter that the model refuses": {
    world: deployment({ refuses: { max_tokens: "max_completion_tokens" } }),
    body: { max_tokens: 5 },
    status: 400,
    code: "unsupported_parameter",
    says: "Use 'max_completion_tokens' instead.",
  },
  "a value that the model refuses": {
    world: deployment({ refuses: { temperature: "" } }),
    body: { temperature: 0.7 },
    status: 400,
    code: "unsupported_value",
    says: "'temperature' does not support 0.7 with this model",
  },
  "a prompt that the filter blocks": {
    world: deployment({ blockedWords: { ping: true } }),
    status: 400,
    code: "content_filter",
    says: "content management policy",
  },
  "no request left": {
    world: deployment({ requestsPerMinute: 0 }),
    status: 429,
    code: "429",
    says: "have exceeded call rate limit of your current OpenAI S0 pricing tier. Please retry after 60 seconds",
  },
  "no token left": {
    world: deployment({ tokensPerMinute: 10 }),
    status: 429,
    code: "429",
    says: "Requests to the ChatCompletions_Create Operation under Azure OpenAI API version 2024-10-21 have exceeded token rate limit",
  },
  "too many others": {
    world: deployment({ overloaded: true }),
    status: 429,
    code: "429",
    says: "high demand",
  },
  "an answer that would be all thought": {
    world: deployment({ reasoningTokens: 64 }),
    body: { max_completion_tokens: 16 },
    status: 400,
    code: null,
    says: "max_tokens or model output limit was reached",
  },
  "a stream of a model that does not stream": {
    world: deployment({ streams: false }),
    body: { stream: true },
    status: 400,
    code: "unsupported_value",
    says: "'stream' does not support true with this model",
  },
  "a limit of the responses API that is too low": {
    url: `${own}/openai/v1/responses`,
    body: { model: "gpt-4o-mini", input: "ping", max_output_tokens: 5 },
    status: 400,
    code: "integer_below_min_value",
    says: "Expected a value >= 16, but got 5",
  },
  "a version on the v1 route": {
    url: `${own}/openai/v1/chat/completions?api-version=2024-10-21`,
    status: 400,
    code: "BadRequest",
    says: "api-version query parameter is not allowed when using /v1 path",
  },
  "an operation that came later": {
    url: `${own}/openai/responses?api-version=2024-10-21`,
    body: { model: "gpt-4o-mini", input: "ping" },
    status: 400,
    code: "BadRequest",
    says: "Azure OpenAI Responses API is enabled only for api-version 2025-03-01-preview and later",
  },
  "a model that came later": {
    world: deployment({ firstApiVersion: "2025-01-01-preview" }),
    status: 400,
    code: "BadRequest",
    says: "is enabled only for api versions 2025-01-01-preview and later",
  },
  "an account that is being made": {
    world: account({ provisioningState: "Creating" }),
    status: 404,
    code: "ResourceNotFound",
    says: "Subdomain does not map to a resource",
  },
  "an account that Microsoft has blocked": {
    world: account({ blocked: true }),
    status: 403,
    code: "403",
    says: "The resource has been temporarily blocked",
  },
  "a private endpoint that nobody has approved": {
    world: {
      ...account({ privateEndpoints: { "pe-ai": "Pending" }, publicNetworkAccess: "Disabled" }),
      insideVirtualNetwork: true,
    },
    status: 403,
    code: "AccessDenied",
    says: "Traffic is not from an approved private endpoint",
  },
  "a service out of order": {
    world: account({ healthy: false }),
    status: 500,
    code: null,
    says: "The server had an error",
  },
};

test.each(Object.entries(cases))("%s is refused as the service does", async (_, expected) => {
  const { azure, ask, tokenFor } = await openAzure(expected.world ? { world: expected.world } : {});
  const how = expected.with ?? "key";
  const headers: Record<string, string> =
    how === "key"
      ? { "api-key": azure.environment("api-key")["OPENAI_API_KEY"] ?? "" }
      : how === "token"
        ? {
            authorization: `Bearer ${await tokenFor(expected.resource ?? "https://cognitiveservices.azure.com")}`,
          }
        : {};
  const answer = await ask(expected.url ?? `${own}${chat}`, {
    method: "POST",
    headers,
    body: JSON.stringify({ messages: [{ role: "user", content: "ping" }], ...expected.body }),
  });
  expect(answer.status).toBe(expected.status);
  expect(answer.body.error?.code ?? null).toBe(expected.code);
  expect(Object.keys(answer.body)).toEqual(expected.flat ? ["statusCode", "message"] : ["error"]);
  expect(answer.body.error?.message ?? answer.body.message).toContain(expected.says);
  const named = ["apim-request-id", "x-request-id", "x-ms-region", "date"];
  expect(named.filter((name) => !answer.headers.get(name))).toEqual([]);
});

test("calls are counted: the one too many is refused", async () => {
  const { azure, ask } = await openAzure({ world: deployment({ requestsPerMinute: 2 }) });
  const call = () =>
    ask(`${own}${chat}`, {
      method: "POST",
      headers: { "api-key": azure.environment("api-key")["OPENAI_API_KEY"] ?? "" },
      body: JSON.stringify({ messages: [] }),
    });
  expect((await call()).headers.get("x-ratelimit-remaining-requests")).toBe("1");
  expect((await call()).status).toBe(200);
  const refused = await call();
  expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "60"]);
});

test("a key works at every host of the account, and as a bearer on the v1 route", async () => {
  const { azure, ask } = await openAzure();
  const key = azure.environment("api-key")["OPENAI_API_KEY"] ?? "";
  const hosts = [own, regional, "https://contoso-ai.cognitiveservices.azure.com"];
  const answers = await Promise.all(
    hosts.map((host) => ask(`${host}/openai/models?api-version=2024-10-21`, { headers: { "api-key": key } })),
  );
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  const v1 = await ask(`${own}/openai/v1/models`, { headers: { authorization: `Bearer ${key}` } });
  expect(v1.status).toBe(200);
});

test("a Foundry project takes a token of its own audience, and no key as a bearer", async () => {
  const { azure, ask, tokenFor } = await openAzure({ world: account({ kind: "AIServices" }) });
  const key = azure.environment("api-key")["OPENAI_API_KEY"] ?? "";
  const bearers = [await tokenFor("https://ai.azure.com"), key];
  const answers = await Promise.all(
    bearers.map((bearer) =>
      ask(`${project}/openai/v1/models`, { headers: { authorization: `Bearer ${bearer}` } }),
    ),
  );
  expect(answers.map(({ status }) => status)).toEqual([200, 401]);
  expect(answers[1]?.body.message).toContain("audience is incorrect (https://ai.azure.com)");
});

const openKey = async (world?: WorldDelta) => {
  const { azure, ask } = await openAzure(world ? { world } : {});
  return { ask, headers: { "api-key": azure.environment("api-key")["OPENAI_API_KEY"] ?? "" } };
};

test.each([
  [
    "an address that is listed",
    account({ networkDefaultAction: "Deny", allowedAddresses: { "203.0.113.20": true } }),
  ],
  [
    "a range that is listed",
    account({ networkDefaultAction: "Deny", allowedAddresses: { "203.0.113.0/24": true } }),
  ],
  [
    "an approved private endpoint",
    {
      ...account({ publicNetworkAccess: "Disabled", privateEndpoints: { "pe-ai": "Approved" } }),
      insideVirtualNetwork: true,
    },
  ],
])("%s lets requests in", async (_, world) => {
  const { ask, headers } = await openKey(world);
  const url = `${own}/openai/models?api-version=2024-10-21`;
  expect((await ask(url, { headers })).status).toBe(200);
});

describe("the real client", () => {
  const every: WorldDelta = account({
    deployments: {
      "gpt-4o-mini": { reasoningTokens: 8 },
      whisper: { model: "whisper", version: "001", operations: { audioTranscription: true } },
      "dall-e-3": { model: "dall-e-3", version: "3.0", operations: { imageGenerations: true } },
    },
  });
  /** One client of the dated route, one of v1. */
  async function clients() {
    const azure = await createSimulation({ world: every });
    onTestFinished(() => azure.stop());
    const apiKey = azure.environment("api-key")["OPENAI_API_KEY"] ?? "";
    const shared = { apiKey, fetch: azure.fetch, maxRetries: 0 };
    return [
      new AzureOpenAI({ ...shared, baseURL: "", endpoint: own, apiVersion: "2025-04-01-preview" }),
      new OpenAI({ ...shared, baseURL: `${own}/openai/v1/` }),
    ] as const;
  }
  const text = "Hello from a simulated deployment.";

  test("chats, whole and as a stream", async () => {
    for (const client of await clients()) {
      const model = "gpt-4o-mini";
      const messages = [{ role: "user" as const, content: "ping" }];
      const whole = await client.chat.completions.create({ model, messages });
      expect(whole.choices[0]?.message.content).toBe(text);
      expect(whole.usage?.completion_tokens_details?.reasoning_tokens).toBe(8);
      const stream = await client.chat.completions.create({
        model,
        messages,
        stream: true,
        stream_options: { include_usage: true },
      });
      let streamed = "";
      let total = 0;
      for await (const chunk of stream) {
        streamed += chunk.choices[0]?.delta.content ?? "";
        total = chunk.usage?.total_tokens ?? total;
      }
      expect([streamed, total]).toEqual([text, whole.usage?.total_tokens]);
    }
  });

  test("gets responses, whole and as a stream", async () => {
    for (const client of await clients()) {
      const asked = { model: "gpt-4o-mini", input: "ping" };
      expect((await client.responses.create(asked)).output_text).toBe(text);
      const types: string[] = [];
      let streamed = "";
      for await (const event of await client.responses.create({ ...asked, stream: true })) {
        types.push(event.type);
        if (event.type === "response.output_text.delta") streamed += event.delta;
      }
      expect(streamed).toBe(text);
      expect([types[0], types.at(-1)]).toEqual(["response.created", "response.completed"]);
    }
  });

  test("embeds: the same text has the same vector, of length one", async () => {
    for (const client of await clients()) {
      const input = ["ping", "pong", "ping"];
      const { data } = await client.embeddings.create({
        model: "text-embedding-3-small",
        input,
        dimensions: 64,
      });
      const [ping, pong, again] = data.map(({ embedding }) => embedding);
      expect(ping).toHaveLength(64);
      expect(ping).toEqual(again);
      expect(ping).not.toEqual(pong);
      expect(Math.hypot(...(ping ?? []))).toBeCloseTo(1, 4);
    }
  });

  test("transcribes a file and draws a picture", async () => {
    for (const client of await clients()) {
      const file = await toFile(Buffer.from("RIFF"), "speech.wav");
      const { text: spoken } = await client.audio.transcriptions.create({ model: "whisper", file });
      expect(spoken).toBe(text);
      const { data } = await client.images.generate({ model: "dall-e-3", prompt: "a dot", n: 2 });
      expect(data?.map(({ b64_json }) => b64_json?.slice(0, 5))).toEqual(["iVBOR", "iVBOR"]);
      await expect(
        client.audio.transcriptions.create({ model: "whisper", file: new File([], "empty.wav") }),
      ).rejects.toThrow("corrupted or unsupported");
    }
  });
});
