import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Environment } from "../../src/core/environment.ts";
import type { CredentialKind } from "../../src/core/scenario.ts";
import type { Report } from "../../src/core/report.ts";
import type { DiagnosisId } from "../../src/diagnoses/index.ts";
import { run } from "../../src/runner/run.ts";
import { configFor, scenarioOf, sound } from "../support/config.ts";
import { simulateAzure } from "../support/simulated-azure.ts";

const azure = simulateAzure();

/** The service that hands a job its identity token; the token is that of the simulated pod, whose issuer Entra trusts. */
const issuer = "https://jobs.ci.example";
const requests: { readonly method: string; readonly url: string; readonly authorization: string | null }[] =
  [];

const answering =
  (answer: () => Response): typeof fetch =>
  async (input, init) => {
    const request = new Request(input, init);
    if (new URL(request.url).origin !== issuer) return azure().fetch(request);
    const { method, url, headers } = request;
    requests.push({ method, url, authorization: headers.get("authorization") });
    return answer();
  };

const jobToken = (): string =>
  readFileSync(azure().environment("workload-identity")["AZURE_FEDERATED_TOKEN_FILE"] ?? "", "utf8");

const jobEnvironment = (): Environment => {
  const { AZURE_FEDERATED_TOKEN_FILE: _, ...pod } = azure().environment("workload-identity");
  return {
    ...pod,
    CI: "true",
    ACTIONS_ID_TOKEN_REQUEST_URL: `${issuer}/idtoken?api-version=2.0`,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: "proof-of-the-job-at-github",
    AZURESUBSCRIPTION_SERVICE_CONNECTION_ID: "11111111-2222-4333-8444-555555555555",
    SYSTEM_ACCESSTOKEN: "proof-of-the-job-at-azure-pipelines",
    SYSTEM_OIDCREQUESTURI: `${issuer}/distributedtask/oidctoken`,
  };
};

async function runJob(kind: CredentialKind, answer: () => Response): Promise<Report> {
  requests.length = 0;
  return run(
    configFor(jobEnvironment(), {
      scenarios: [{ scenario: scenarioOf(kind), named: true }],
      transport: answering(answer),
    }),
  );
}

const refusal = (status: number): Response => Response.json({ message: "not for you" }, { status });

/** What Azure DevOps shows for a proof that is not good any more. */
const signInPage = (): Response =>
  new Response("<html><title>Azure DevOps Services | Sign In</title></html>", {
    status: 203,
    headers: { "content-type": "text/html" },
  });

const jobs = [
  [
    "github-oidc",
    "ClientAssertionCredential",
    () => Response.json({ value: jobToken() }),
    {
      method: "GET",
      url: `${issuer}/idtoken?api-version=2.0&audience=api%3A%2F%2FAzureADTokenExchange`,
      authorization: "Bearer proof-of-the-job-at-github",
    },
  ],
  [
    "azure-pipelines",
    "AzurePipelinesCredential",
    () => Response.json({ oidcToken: jobToken() }),
    {
      method: "POST",
      url: `${issuer}/distributedtask/oidctoken?api-version=7.1&serviceConnectionId=11111111-2222-4333-8444-555555555555`,
      authorization: "Bearer proof-of-the-job-at-azure-pipelines",
    },
  ],
] as const;

describe.each(jobs)("%s", (kind, className, answer, request) => {
  it("exchanges the job's identity token and is ready", async () => {
    const report = await runJob(kind, answer);
    const [scenario] = report.scenarios;
    expect(scenario?.diagnoses).toEqual([]);
    expect(scenario?.state).toBe("ready");
    const token = scenario?.evidence.find((entry) => entry.key === "token");
    expect(token).toMatchObject({ value: { credential: className } });
    expect(requests[0]).toEqual(request);
    for (const secret of [jobToken(), "proof-of-the-job"])
      expect(JSON.stringify(report)).not.toContain(secret);
  });

  it.each<[string, () => Response, DiagnosisId, string]>([
    ["refuses", () => refusal(403), "federated-token-missing", "likely"],
    ["knows no such thing", () => refusal(404), "federated-token-missing", "likely"],
    ["shows a page to sign in at", () => signInPage(), "federated-token-missing", "likely"],
    ["fails itself", () => refusal(500), "entra-service-error", "likely"],
    ["is asked too often", () => refusal(429), "entra-throttled", "likely"],
  ])("is the service's word where it %s", async (_, refused, id, confidence) => {
    const [scenario] = (await runJob(kind, refused)).scenarios;
    const [root, ...others] = scenario?.diagnoses.filter(({ maskedBy }) => !maskedBy) ?? [];
    expect(root).toMatchObject({
      id,
      confidence,
      because: expect.stringContaining("jobs.ci.example, which "),
    });
    expect(others.filter((one) => one.confidence !== "possible")).toEqual([]);
    expect(others.map((one) => one.id)).not.toContain("endpoint-wrong");
    expect(scenario?.unexplained).toEqual([]);
  });

  it("is Entra's word where the token is not trusted", async () => {
    const [head = "", payload = "", ...signature] = jobToken().split(".");
    const claims = JSON.parse(Buffer.from(payload, "base64url").toString()) as object;
    const forged = Buffer.from(JSON.stringify({ ...claims, sub: "somebody" })).toString("base64url");
    const value = [head, forged, ...signature].join(".");
    const report = await runJob(kind, () => Response.json({ value, oidcToken: value }));
    const failure = report.scenarios[0]?.findings.find(({ check }) => check === "token-acquired")?.failure;
    expect(failure).toMatchObject({ source: "entra", code: expect.stringMatching(/^AADSTS/) });
  });
});

describe("a job whose platform refuses it a token", () => {
  const ownToken = /^Azure Pipelines: hand the step this job's own token/;
  const connection = /^Azure Pipelines: let AZURESUBSCRIPTION_SERVICE_CONNECTION_ID be the id/;

  it.each<[CredentialKind, string, () => Response, RegExp]>([
    ["github-oidc", "403", () => refusal(403), /^GitHub Actions: the job has the permission/],
    ["azure-pipelines", "401", () => refusal(401), ownToken],
    ["azure-pipelines", "a page", signInPage, ownToken],
    ["azure-pipelines", "404", () => refusal(404), connection],
  ])("%s: is told what was refused by %s", async (kind, _, refused, first) => {
    const [scenario] = (await runJob(kind, refused)).scenarios;
    const texts = scenario?.diagnoses[0]?.remedies.map(({ text }) => text) ?? [];
    expect(texts[0]).toMatch(first);
    expect(texts.join(" ")).not.toContain("id-token: write");
  });
});

describe("a job that its platform gave no way to a token", () => {
  const root = async (kind: CredentialKind, environment: Environment) => {
    const scenarios = [{ scenario: scenarioOf(kind), named: true }];
    const { scenarios: reports } = await run(configFor(environment, { scenarios }));
    return reports[0]?.diagnoses.map(({ id, remedies }) => ({ id, first: remedies[0]?.text }));
  };

  it.each([
    ["github-oidc", /^GitHub Actions: .*`permissions: id-token: write`/],
    ["azure-pipelines", /^Azure Pipelines: .*`env: SYSTEM_ACCESSTOKEN: /],
    ["workload-identity", /^AKS: the pods need the label/],
  ] as const)("has it asked for there, and not set by hand: %s", async (kind, first) => {
    expect(await root(kind, sound)).toEqual([
      { id: "federated-token-missing", first: expect.stringMatching(first) },
    ]);
    const { OPENAI_API_DEPLOY: _, ...less } = sound;
    const roots = await root(kind, less);
    expect(roots).toContainEqual({ id: "env-missing", first: "Set OPENAI_API_DEPLOY." });
    expect(roots).toContainEqual({ id: "federated-token-missing", first: expect.stringMatching(first) });
  });
});
