import { describe, expect, test } from "vitest";
import { entraCode } from "../../../src/azure/entra-codes.ts";
import { entraCodeIn } from "../../../src/azure/failures/entra.ts";
import { entraFailure, entraFailureFromText } from "../../../src/azure/failures/index.ts";

const host = "login.microsoftonline.com";
const traceId = "5b0f0c6e-71d2-4a39-8c55-0d9e6f3a1200";
const correlationId = "b2d4f6a8-1c3e-4b5d-9f70-2a4c6e8f0b1d";
const app = "e5b8f1d2-6c47-4a09-b3f8-29d7a6c0e415";
const tenant = "72a1d0c4-3b5e-4f86-9c17-5d20e8b6a934";

/** A token endpoint's body. `separator`: line ends in older answers, blanks in newer ones. */
const bodyOf = (error: string, text: string, separator = "\r\n"): string =>
  JSON.stringify({
    error,
    error_description: [
      text,
      `Trace ID: ${traceId}`,
      `Correlation ID: ${correlationId}`,
      "Timestamp: 2026-05-04 12:00:00Z",
    ].join(separator),
    error_codes: [Number(/\d+/.exec(text)?.[0])],
    timestamp: "2026-05-04 12:00:00Z",
    trace_id: traceId,
    correlation_id: correlationId,
    error_uri: "https://login.microsoftonline.com/error",
  });

test.each(["\r\n", " "])("an answer with its ids, separated by %j", (separator) => {
  const text = `AADSTS7000215: Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '${app}'.`;
  const failure = entraFailure({ status: 401, body: bodyOf("invalid_client", text, separator), host });
  expect(failure).toMatchObject({
    source: "entra",
    code: "AADSTS7000215",
    status: 401,
    host,
    traceId,
    correlationId,
    details: { oauthError: "invalid_client", applicationId: app },
  });
  expect(failure.message).toContain(text);
});

describe("what the messages name", () => {
  test.each([
    [
      `AADSTS700016: Application with identifier '${app}' was not found in the directory 'Harbour'. This can happen if`,
      { applicationId: app, tenantId: "Harbour" },
    ],
    [`AADSTS7000222: The provided client secret keys for app '${app}' are expired.`, { applicationId: app }],
    [
      `AADSTS90002: Tenant '${tenant}' not found. Check to make sure you have the correct tenant ID`,
      { tenantId: tenant },
    ],
    [
      `AADSTS7000229: The client application '${app}' is missing service principal in the tenant '${tenant}'.`,
      { applicationId: app, tenantId: tenant },
    ],
    [
      `AADSTS500011: The resource principal named https://cognitive.example was not found in the tenant named Harbour.`,
      { resource: "https://cognitive.example", tenantId: "Harbour" },
    ],
    [
      "AADSTS1002012: The provided value for scope https://cognitiveservices.azure.com is not valid.",
      { resource: "https://cognitiveservices.azure.com" },
    ],
    [
      `AADSTS50011: The redirect URI 'http://localhost:8400' specified in the request does not match the redirect URIs configured for the application '${app}'.`,
      { redirectUri: "http://localhost:8400", applicationId: app },
    ],
    [
      "AADSTS70021: No matching federated identity record found for presented assertion. Assertion Issuer: 'https://issuer.example/'. Assertion Subject: 'system:serviceaccount:shop:web'. Assertion Audience: 'api://AzureADTokenExchange'.",
      {
        assertionIssuer: "https://issuer.example/",
        assertionSubject: "system:serviceaccount:shop:web",
        assertionAudience: "api://AzureADTokenExchange",
      },
    ],
    [
      "AADSTS700213: No matching federated identity record found for presented assertion subject 'repo:harbour/pier:ref:refs/heads/main'.",
      { assertionSubject: "repo:harbour/pier:ref:refs/heads/main" },
    ],
    [
      "AADSTS7002121: No matching federated identity record found for presented assertion audience <https://management.azure.com/>.",
      { assertionAudience: "https://management.azure.com/" },
    ],
    [
      "AADSTS700024: Client assertion is not within its valid time range. Current time: 2026-05-04T12:00:00.1234567Z, assertion valid from 2026-05-04T11:00:00.0000000Z, expiry time of assertion 2026-05-04T11:10:00.0000000Z.",
      {
        currentTime: "2026-05-04T12:00:00.1234567Z",
        validFrom: "2026-05-04T11:00:00.0000000Z",
        validTo: "2026-05-04T11:10:00.0000000Z",
      },
    ],
    [
      "AADSTS700027: The certificate with identifier used to sign the client assertion is not registered on application. [Reason - The key was not found., Thumbprint of key used by client: 'A1B2C3D4E5F60718293A4B5C6D7E8F9011223344']",
      { reason: "The key was not found", keyId: "A1B2C3D4E5F60718293A4B5C6D7E8F9011223344" },
    ],
  ])("%s", (text, details) => {
    const oauthError = "invalid_request";
    expect(entraFailure({ status: 400, body: bodyOf(oauthError, text) }).details).toEqual({
      ...details,
      oauthError,
    });
    expect(entraFailureFromText(text)?.details).toEqual(details);
  });
});

describe("the code of a text", () => {
  test.each([
    [
      "AADSTS70002: Error validating credentials. AADSTS50012: Invalid client secret is provided.",
      "AADSTS50012",
    ],
    [`AADSTS50076: Use multi-factor.\r\nTrace ID: ${traceId}\nAADSTS700024: of another link`, "AADSTS50076"],
    [
      "invalid_client: Error(s): 7000222 - Timestamp: 2026 - Description: AADSTS7000222: expired",
      "AADSTS7000222",
    ],
    ["AzureCliCredential: AADSTS700024: stale\nEnvironmentCredential: AADSTS7000215: wrong", "AADSTS700024"],
    ["AADSTS700\n016: Application with identifier", "AADSTS700016"],
    ["AADSTS7000\r\n  215: Invalid client secret", "AADSTS7000215"],
    ["AADSTS\n50034: user", "AADSTS50034"],
    ["AADSTS700[21](https://logs.example/21)1: issuer", "AADSTS700211"],
    ["AADSTS50011\n2026-05-04 12:00:00 next line", "AADSTS50011"],
    ["error_description=AADSTS90002%3a+Tenant", "AADSTS90002"],
    ["aadsts700016: lower case", "AADSTS700016"],
    ["no code at all, AADSTS or AADSTS12", null],
    ["", null],
  ])("%j: %s", (text, code) => {
    expect(entraCodeIn(text)).toBe(code);
  });
});

test.each([
  [
    "code in error_codes only",
    400,
    '{"error":"invalid_grant","error_codes":[70043]}',
    "entra",
    "AADSTS70043",
  ],
  ["OAuth error only", 400, '{"error":"temporarily_unavailable"}', "entra", "temporarily_unavailable"],
  ["empty", 503, "", "entra", "HTTP_503"],
  [
    "Entra's own page",
    400,
    "<!DOCTYPE html><title>Sign in</title><p>AADSTS50011: no</p>",
    "entra",
    "AADSTS50011",
  ],
  ["a proxy's page", 403, "<html><head><title>Blocked</title></head></html>", "gateway", "HTTP_403"],
  ["a proxy", 407, "Proxy Authentication Required", "gateway", "HTTP_407"],
])("a body with %s", (_, status, body, source, code) => {
  expect(entraFailure({ status, body })).toMatchObject({ source, code, status });
});

test("keeps the wait and the suberror", () => {
  const body =
    '{"error":"interaction_required","error_description":"AADSTS50076: x","suberror":"basic_action"}';
  expect(entraFailure({ status: 429, body, headers: { "retry-after": "30" } })).toMatchObject({
    retryAfter: 30,
    details: { suberror: "basic_action" },
  });
});

test("text without a code is no failure of Entra's, and escapes do not survive", () => {
  expect(entraFailureFromText("connect ECONNREFUSED")).toBeNull();
  expect(entraFailureFromText("AADSTS50034: \u001B[31muser\u202E")?.message).toBe("AADSTS50034: user");
});

test("codes are explained with or without their prefix", () => {
  expect(entraCode("AADSTS7000215")?.name).toBe(entraCode("7000215")?.name);
  expect(entraCode("7000215")).toMatchObject({ kind: "credential", retryable: false });
  expect(entraCode("1")).toBeUndefined();
  expect(entraCode("constructor")).toBeUndefined();
});
