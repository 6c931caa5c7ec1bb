import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Report } from "../../src/core/report.ts";
import { reporters, type RenderOptions } from "../../src/reporters/index.ts";
import { run } from "../../src/runner/run.ts";
import { configFor, sound } from "../support/config.ts";
import { jwt } from "../support/jwt.ts";

/** Secrets that nothing may ever show, with no shape by which a pattern could know them. */
const canaries = {
  key: "canary key#with/odd=chars&more",
  secret: 'Canary-Secret "quoted" <&> 42',
  assertion: jwt({
    iss: "https://issuer.example/",
    sub: "canary",
    aud: "api://AzureADTokenExchange",
    exp: 4_000_000_000,
  }),
  token: jwt({
    aud: "https://cognitiveservices.azure.com",
    oid: "1f6f1f0f-7f11-4d0e-9a57-3f0b7b2e8c55",
    canary: "token",
  }),
  header: "canary-identity-header",
} as const;

const folder = mkdtempSync(join(tmpdir(), "canaries-"));
const tokenFile = join(folder, "token");
writeFileSync(tokenFile, canaries.assertion);
afterAll(() => rmSync(folder, { recursive: true }));

const environment = {
  ...sound,
  OPENAI_API_KEY: "plainkeywithoutshape1234",
  AZURE_CLIENT_SECRET: "plain-secret-without-shape",
  AZURE_FEDERATED_TOKEN_FILE: tokenFile,
  IDENTITY_ENDPOINT: "http://127.0.0.1:41999/msi/token",
  IDENTITY_HEADER: canaries.header,
};
const planted = [
  environment.OPENAI_API_KEY,
  environment.AZURE_CLIENT_SECRET,
  canaries.assertion,
  canaries.token,
  canaries.header,
];

/** A service that sends everything it was sent back in its errors: headers, form, URL. */
const echo: typeof fetch = async (input, init) => {
  const request = new Request(input, init);
  const url = new URL(request.url);
  const body = await request.text();
  if (url.pathname.endsWith("/openid-configuration")) {
    const base = `${url.origin}/${sound.AZURE_TENANT_ID}`;
    return Response.json({
      token_endpoint: `${base}/oauth2/v2.0/token`,
      authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
      issuer: `${base}/v2.0`,
      jwks_uri: `${base}/discovery/v2.0/keys`,
    });
  }
  if (url.pathname.endsWith("/token") && answersTokens) {
    return Response.json({ access_token: canaries.token, token_type: "Bearer", expires_in: 3600 });
  }
  const said = [...request.headers].map(([name, value]) => `${name}: ${value}`).join("\n");
  const message = `AADSTS7000215: you sent ${body}\n${said}\n${request.url}`;
  const description = { error: "invalid_client", error_description: message, error_codes: [7000215] };
  return Response.json(
    { ...description, error: url.hostname.startsWith("login") ? "invalid_client" : { code: "401", message } },
    { status: 401, headers: { "x-ms-request-id": body.slice(0, 100).replaceAll(/[^\x20-\x7e]/g, "") } },
  );
};
let answersTokens = false;

const options: RenderOptions = {
  colour: 0,
  ascii: false,
  width: 120,
  verbose: true,
  quiet: false,
  show: ["pass", "warn", "fail", "inconclusive", "skip"],
  redact: "none",
  shell: "bash",
  fix: "commands",
};

/** Every spelling in which an output could still give the secret away. */
const spellings = (secret: string): string[] => [
  secret,
  encodeURIComponent(secret),
  JSON.stringify(secret).slice(1, -1),
  Buffer.from(secret).toString("base64").replace(/=+$/, ""),
];

function expectNone(text: string): void {
  for (const secret of planted) {
    for (const spelling of spellings(secret))
      expect(text.includes(spelling), spelling.slice(0, 20)).toBe(false);
  }
}

describe.each([
  ["Entra refuses and echoes", false],
  ["tokens are issued and everything after them echoes", true],
])("canary secrets, where %s", (_, issues) => {
  let report: Report;
  const events: unknown[] = [];
  beforeAll(async () => {
    answersTokens = issues;
    const config = configFor(environment, {
      transport: echo,
      limits: { run: 8000, observation: 3000, wait: 0 },
      // A page that shows the person what it was sent.
      browser: (url) =>
        Promise.reject(new Error(`The page ${url}&code=${canaries.token} shows ${canaries.header}`)),
    });
    report = await run(config, { onEvent: (event) => events.push(event) });
  });

  it("reached the service, so that there was something to leak", () => {
    const sent = report.scenarios
      .flatMap(({ exchanges }) => exchanges)
      .filter(({ status }) => status === 401);
    expect(sent.length).toBeGreaterThan(0);
  });
  it("are in no report", () => expectNone(JSON.stringify(report)));
  it("are in no event", () => expectNone(JSON.stringify(events)));
  it.each(Object.values(reporters))("are in no output as $id", (reporter) => {
    expectNone(reporter.render(report, options));
  });
});
