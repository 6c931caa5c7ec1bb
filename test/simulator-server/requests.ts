import type { WorldDelta } from "../../src/simulator/world/delta.ts";
import type { Sent } from "../support/served-azure.ts";

/* Requests to every service of the simulated world, and what they are answered with. */

const openai = "https://contoso-ai.openai.azure.com";
const arm = "https://management.azure.com";
const entra = "https://login.microsoftonline.com";
const imds = "http://169.254.169.254/metadata/identity/oauth2/token";
const dated = "api-version=2024-10-21";
const chat = `${openai}/openai/deployments/gpt-4o-mini/chat/completions?${dated}`;
const authorization = "providers/Microsoft.Authorization";

/** What the requests are made of. */
export interface Means {
  readonly key: string;
  readonly tenant: string;
  readonly client: string;
  readonly secret: string;
  readonly identity: string;
  readonly dataToken: string;
  readonly armToken: string;
  readonly subscription: string;
  readonly account: string;
}

export type Row = readonly [
  name: string,
  status: number,
  request: (means: Means) => readonly [url: string, sent?: Sent],
];

const json = (body: unknown, headers: Record<string, string>): Sent => ({
  method: "POST",
  headers: { "content-type": "application/json", ...headers },
  body: JSON.stringify(body),
});
export const form = (fields: Record<string, string>): Sent => ({
  method: "POST",
  headers: { "content-type": "application/x-www-form-urlencoded" },
  body: new URLSearchParams(fields).toString(),
});
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const messages = { messages: [{ role: "user", content: "Say ready." }] };
export const tokenAt = (tenant: string): string => `${entra}/${tenant}/oauth2/v2.0/token`;
export const credentials = ({ client, secret }: Means) => ({
  grant_type: "client_credentials",
  client_id: client,
  client_secret: secret,
  scope: "https://cognitiveservices.azure.com/.default",
});
const metadata = { headers: { metadata: "true" } };
const resource = "resource=https%3A%2F%2Fcognitiveservices.azure.com";

export const rows: readonly Row[] = [
  ["instance discovery", 200, () => [`${entra}/common/discovery/instance`]],
  ["tenant discovery", 200, ({ tenant }) => [`${entra}/${tenant}/v2.0/.well-known/openid-configuration`]],
  [
    "discovery of no tenant",
    400,
    () => [`${entra}/nowhere.example.com/v2.0/.well-known/openid-configuration`],
  ],
  ["signing keys", 200, () => [`${entra}/common/discovery/v2.0/keys`]],
  ["client secret", 200, (means) => [tokenAt(means.tenant), form(credentials(means))]],
  [
    "wrong secret",
    401,
    (means) => [tokenAt(means.tenant), form({ ...credentials(means), client_secret: "wrong" })],
  ],
  [
    "unknown application",
    400,
    (means) => [tokenAt(means.tenant), form({ ...credentials(means), client_id: means.tenant })],
  ],
  [
    "unknown resource",
    400,
    (means) => [
      tokenAt(means.tenant),
      form({ ...credentials(means), scope: "https://nobody.example.com/.default" }),
    ],
  ],
  [
    "unknown grant",
    400,
    (means) => [tokenAt(means.tenant), form({ ...credentials(means), grant_type: "barter" })],
  ],
  ["no form", 400, ({ tenant }) => [tokenAt(tenant), { method: "POST", body: "" }]],
  [
    "device code",
    200,
    (means) => [
      `${entra}/${means.tenant}/oauth2/v2.0/devicecode`,
      form({ client_id: "04b07795-8ddb-461a-bbee-02f9e1bf7b46", scope: "openid" }),
    ],
  ],
  [
    "sign-in page",
    200,
    ({ tenant }) => [
      `${entra}/${tenant}/oauth2/v2.0/authorize?client_id=04b07795-8ddb-461a-bbee-02f9e1bf7b46&redirect_uri=http://localhost:1&response_type=code&scope=openid`,
    ],
  ],
  [
    "sign-in page, nobody signed in",
    302,
    ({ tenant }) => [
      `${entra}/${tenant}/oauth2/v2.0/authorize?client_id=04b07795-8ddb-461a-bbee-02f9e1bf7b46&redirect_uri=http://localhost:1&response_type=code&prompt=none`,
    ],
  ],
  ["no page of Entra", 404, () => [`${entra}/common/nothing/here`]],

  ["managed identity", 200, ({ identity }) => [`${imds}?${resource}&client_id=${identity}`, metadata]],
  ["managed identity without header", 400, () => [`${imds}?${resource}`]],
  ["unknown managed identity", 400, ({ tenant }) => [`${imds}?${resource}&client_id=${tenant}`, metadata]],
  ["managed identity elsewhere", 401, () => ["http://169.254.169.254/latest", metadata]],

  [
    "subscription without token",
    401,
    ({ subscription }) => [`${arm}/subscriptions/${subscription}?api-version=2022-12-01`],
  ],
  [
    "subscription",
    200,
    (means) => [
      `${arm}/subscriptions/${means.subscription}?api-version=2022-12-01`,
      { headers: bearer(means.armToken) },
    ],
  ],
  [
    "subscriptions",
    200,
    (means) => [`${arm}/subscriptions?api-version=2022-12-01`, { headers: bearer(means.armToken) }],
  ],
  [
    "subscription with a token for data",
    401,
    (means) => [`${arm}/subscriptions?api-version=2022-12-01`, { headers: bearer(means.dataToken) }],
  ],
  [
    "account",
    200,
    (means) => [`${arm}${means.account}?api-version=2024-10-01`, { headers: bearer(means.armToken) }],
  ],
  [
    "account that is not there",
    404,
    (means) => [`${arm}${means.account}x?api-version=2024-10-01`, { headers: bearer(means.armToken) }],
  ],
  [
    "deployments",
    200,
    (means) => [
      `${arm}${means.account}/deployments?api-version=2024-10-01`,
      { headers: bearer(means.armToken) },
    ],
  ],
  [
    "role assignments, path with two slashes",
    200,
    (means) => [
      `${arm}/${means.account}/${authorization}/roleAssignments?api-version=2022-04-01&$filter=atScope()`,
      { headers: bearer(means.armToken) },
    ],
  ],
  [
    "deny assignments",
    200,
    (means) => [
      `${arm}${means.account}/${authorization}/denyAssignments?api-version=2022-04-01`,
      { headers: bearer(means.armToken) },
    ],
  ],
  [
    "permissions",
    200,
    (means) => [
      `${arm}${means.account}/${authorization}/permissions?api-version=2022-04-01`,
      { headers: bearer(means.armToken) },
    ],
  ],
  [
    "Resource Graph",
    200,
    (means) => [
      `${arm}/providers/Microsoft.ResourceGraph/resources?api-version=2022-10-01`,
      json(
        { query: "resources | where type =~ 'microsoft.cognitiveservices/accounts'" },
        bearer(means.armToken),
      ),
    ],
  ],
  [
    "no route of Resource Manager",
    404,
    (means) => [`${arm}/nothing?api-version=2022-12-01`, { headers: bearer(means.armToken) }],
  ],

  ["completion by key", 200, ({ key }) => [chat, json(messages, { "api-key": key })]],
  ["completion by token", 200, ({ dataToken }) => [chat, json(messages, bearer(dataToken))]],
  ["completion, streamed", 200, ({ key }) => [chat, json({ ...messages, stream: true }, { "api-key": key })]],
  [
    "completion on the v1 route",
    200,
    ({ key }) => [
      `${openai}/openai/v1/chat/completions`,
      json({ ...messages, model: "gpt-4o-mini" }, { "api-key": key }),
    ],
  ],
  [
    "response",
    200,
    ({ key }) => [
      `${openai}/openai/v1/responses`,
      json({ model: "gpt-4o-mini", input: "Say ready." }, { "api-key": key }),
    ],
  ],
  [
    "embedding",
    200,
    ({ key }) => [
      `${openai}/openai/deployments/text-embedding-3-small/embeddings?${dated}`,
      json({ input: "ready" }, { "api-key": key }),
    ],
  ],
  ["models", 200, ({ key }) => [`${openai}/openai/models?${dated}`, { headers: { "api-key": key } }]],
  ["completion without credential", 401, () => [chat, json(messages, {})]],
  ["completion by a wrong key", 401, ({ tenant }) => [chat, json(messages, { "api-key": tenant })]],
  [
    "completion by a token for another resource",
    401,
    ({ armToken }) => [chat, json(messages, bearer(armToken))],
  ],
  [
    "unknown deployment",
    404,
    ({ key }) => [chat.replace("gpt-4o-mini", "nothing"), json(messages, { "api-key": key })],
  ],
  [
    "unknown API version",
    404,
    ({ key }) => [chat.replace("2024-10-21", "2019-01-01"), json(messages, { "api-key": key })],
  ],
  [
    "wrong operation for the model",
    400,
    ({ key }) => [chat.replace("gpt-4o-mini", "text-embedding-3-small"), json(messages, { "api-key": key })],
  ],
  ["no JSON", 400, ({ key }) => [chat, { method: "POST", headers: { "api-key": key }, body: "{" }]],
  ["no messages", 400, ({ key }) => [chat, json({}, { "api-key": key })]],
];

/** Worlds in which something is wrong, and a request that shows it. */
export const faulty: readonly (readonly [name: string, WorldDelta, Row])[] = [
  [
    "keys are switched off",
    { accounts: { "contoso-ai": { disableLocalAuth: true } } },
    ["", 403, ({ key }) => [chat, json(messages, { "api-key": key })]],
  ],
  [
    "the network rules refuse",
    { accounts: { "contoso-ai": { networkDefaultAction: "Deny" } } },
    ["", 403, ({ key }) => [chat, json(messages, { "api-key": key })]],
  ],
  [
    "no role",
    { roleAssignments: { "application-uses-model": null } },
    ["", 401, ({ dataToken }) => [chat, json(messages, bearer(dataToken))]],
  ],
  [
    "a gateway's page",
    { network: { "contoso-ai.openai.azure.com": { fault: "gateway-page" } } },
    ["", 502, ({ key }) => [chat, json(messages, { "api-key": key })]],
  ],
  [
    "half an answer that claims to be whole",
    { network: { "management.azure.com": { fault: "malformed-body" } } },
    ["", 401, ({ subscription }) => [`${arm}/subscriptions/${subscription}?api-version=2022-12-01`]],
  ],
  [
    "an answer that drips",
    { network: { "management.azure.com": { fault: "slow-drip", milliseconds: 0 } } },
    ["", 401, ({ subscription }) => [`${arm}/subscriptions/${subscription}?api-version=2022-12-01`]],
  ],
];
