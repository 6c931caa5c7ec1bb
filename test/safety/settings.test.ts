import { describe, expect, it } from "vitest";
import type { CredentialKind, Scenario } from "../../src/core/scenario.ts";
import type { RunConfig } from "../../src/runner/config.ts";
import { run } from "../../src/runner/run.ts";
import { configFor, scenarioOf, sound } from "../support/config.ts";

/** A service that says what it was sent, but not that it is a token. */
const echo: typeof fetch = async (input, init) => {
  const request = new Request(input, init);
  const sent = request.headers.get("authorization")?.replace("Bearer ", "") ?? request.headers.get("api-key");
  return Response.json({ message: `you sent ${sent} and ${await request.text()}` }, { status: 401 });
};

const proof = "Plain-Proof-without-shape";

const ofJobs: readonly (readonly [
  CredentialKind,
  Scenario["variables"],
  Readonly<Record<string, string>>,
])[] = [
  [
    "azure-pipelines",
    { systemAccessToken: ["MY_JOB_PAT"] },
    {
      MY_JOB_PAT: proof,
      AZURESUBSCRIPTION_SERVICE_CONNECTION_ID: "11111111-2222-4333-8444-555555555555",
      SYSTEM_OIDCREQUESTURI: "https://jobs.ci.example/oidctoken",
    },
  ],
  [
    "github-oidc",
    { idTokenRequestToken: ["MY_JOB_PAT"] },
    { MY_JOB_PAT: proof, ACTIONS_ID_TOKEN_REQUEST_URL: "https://jobs.ci.example/idtoken?api-version=2.0" },
  ],
  ["environment", { clientSecret: ["MY_WORD"] }, { MY_WORD: proof }],
  ["api-key", { apiKey: ["MY_WORD"] }, { MY_WORD: proof }],
];

it.each(ofJobs)("the secret of %s is known whatever its variable is called", async (kind, variables, own) => {
  let echoed = "";
  const transport: typeof fetch = async (input, init) => {
    const answer = await echo(input, init);
    echoed += await answer.clone().text();
    return answer;
  };
  const scenario: Scenario = { ...scenarioOf(kind), ...(variables && { variables }) };
  const config = configFor({ ...sound, ...own }, { scenarios: [{ scenario, named: true }], transport });
  const report = await run(config);
  expect(echoed).toContain(proof);
  expect(JSON.stringify(report)).not.toContain(proof);
});

describe.each([
  ["a password", `https://svc:${proof}@contoso.openai.azure.com`],
  ["a password with an @", "https://svc:Plain-Proof@without-shape@contoso.openai.azure.com"],
  ["a token for a user name", `https://${proof}@contoso.openai.azure.com`],
  ["a key in the query", `https://contoso.openai.azure.com/?api-version=2024-10-21&key=${proof}`],
])("an endpoint with %s", (_, endpoint) => {
  const config = (named: boolean): RunConfig =>
    configFor(
      { ...sound, OPENAI_API_BASE: endpoint, OPENAI_API_KEY: "" },
      { scenarios: [{ scenario: scenarioOf("api-key"), named }], transport: echo },
    );

  it.each([true, false])("is told without it, whether it is run or not", async (named) => {
    const report = await run(config(named));
    const text = JSON.stringify(report);
    expect(text).toContain(named ? '"apiVersion":"2024-10-21"' : "contoso.openai.azure.com");
    expect(text).not.toMatch(/Plain-Proof|without-shape/);
  });
});
