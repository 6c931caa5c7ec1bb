import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  armFailure,
  dataPlaneFailure,
  entraFailure,
  imdsFailure,
} from "../../../src/azure/failures/index.ts";
import { failureSchema } from "../../../src/core/observation.ts";

const oid = "3c1e7a90-52d4-4be1-8f6e-71a0c2d9e490";
const tenantA = "72a1d0c4-3b5e-4f86-9c17-5d20e8b6a934";
const tenantB = "1f0e2d3c-4b5a-4968-8776-655443322110";
const error = (code: string | null, message: string, rest: object = {}): string =>
  JSON.stringify({ error: { code, message, ...rest } });
const flat = (statusCode: number, message: string): string => JSON.stringify({ statusCode, message });
const deployment = "GET /openai/deployments/{deployment-id}/chat/completions";
const chat = "Microsoft.CognitiveServices/accounts/OpenAI/deployments/chat/completions/action";
const paramError = { type: "invalid_request_error", param: "max_tokens" };

describe("the data plane", () => {
  const host = "harbour.openai.azure.com";
  test.each([
    [
      400,
      error(
        "BadRequest",
        "Please provide a custom subdomain for token authentication, otherwise API key is required.",
      ),
      "BadRequest",
      undefined,
    ],
    [
      400,
      error(
        "Tenant provided in token does not match resource token",
        `Token tenant ${tenantA} does not match resource tenant.`,
      ),
      "TenantMismatch",
      { tokenTenant: tenantA },
    ],
    [
      400,
      error("BadRequest", "api-version query parameter is not allowed when using /v1 path"),
      "BadRequest",
      undefined,
    ],
    [
      400,
      error(
        "OperationNotSupported",
        "The chatCompletion operation does not work with the specified model, x.",
      ),
      "OperationNotSupported",
      { refusedOperation: "chatCompletion", model: "x" },
    ],
    [
      400,
      error("OpperationNotSupported", "The embeddings operation does not work with the specified model."),
      "OpperationNotSupported",
      { refusedOperation: "embeddings" },
    ],
    [
      400,
      error(
        "unsupported_parameter",
        "Unsupported parameter: 'max_tokens' is not supported with this model.",
        paramError,
      ),
      "unsupported_parameter",
      { param: "max_tokens" },
    ],
    [
      400,
      error(null, "Could not finish the message because max_tokens or model output limit was reached."),
      "HTTP_400",
      undefined,
    ],
    [
      400,
      error("content_filter", "The response was filtered", {
        param: "prompt",
        status: 400,
        innererror: { code: "ResponsibleAIPolicyViolation" },
      }),
      "content_filter",
      { param: "prompt" },
    ],
    [400, error("400", "Outbound network access is restricted."), "HTTP_400", undefined],
    [
      401,
      error(
        "401",
        "Access denied due to invalid subscription key or wrong API endpoint. Make sure to provide a valid key",
      ),
      "HTTP_401",
      undefined,
    ],
    [
      401,
      error("Unauthorized", "Access denied due to invalid subscription key or wrong API endpoint."),
      "Unauthorized",
      undefined,
    ],
    [
      401,
      flat(401, "Access denied due to a missing application credentials or subscription key. Make sure"),
      "HTTP_401",
      undefined,
    ],
    [
      401,
      flat(
        401,
        "Unauthorized. Access token is missing, invalid, audience is incorrect (https://cognitiveservices.azure.com), or have expired.",
      ),
      "HTTP_401",
      { wantedAudience: "https://cognitiveservices.azure.com" },
    ],
    [
      401,
      flat(
        401,
        "Unauthorized. Access token is missing, invalid, audience is incorrect (https://ai.azure.com), or have expired.",
      ),
      "HTTP_401",
      { wantedAudience: "https://ai.azure.com" },
    ],
    [
      401,
      error(
        "PermissionDenied",
        `The principal \`${oid}\` lacks the required data action \`${chat}\` to perform \`${deployment}\` operation.`,
      ),
      "PermissionDenied",
      { principal: oid, dataAction: chat, operation: deployment },
    ],
    [
      401,
      error("PermissionDenied", "Principal does not have access to API/Operation."),
      "PermissionDenied",
      undefined,
    ],
    [
      403,
      error("AuthenticationTypeDisabled", "Key based authentication is disabled for this resource."),
      "AuthenticationTypeDisabled",
      undefined,
    ],
    [403, error("403", "Access denied due to Virtual Network/Firewall rules."), "HTTP_403", undefined],
    [
      403,
      error("AccessDenied", "Access denied due to Virtual Network/Firewall rules."),
      "AccessDenied",
      undefined,
    ],
    [
      403,
      error("403", "Public access is disabled. Please configure private endpoint."),
      "HTTP_403",
      undefined,
    ],
    [
      404,
      error("DeploymentNotFound", "The API deployment for this resource does not exist."),
      "DeploymentNotFound",
      undefined,
    ],
    [404, error("404", "Resource not found"), "HTTP_404", undefined],
    [404, error("ResourceNotFound", "Subdomain does not map to a resource"), "ResourceNotFound", undefined],
    [
      500,
      JSON.stringify({
        error: { message: "The server had an error", type: "server_error", param: null, code: null },
      }),
      "HTTP_500",
      undefined,
    ],
    [
      500,
      JSON.stringify({ statusCode: 500, message: "Internal server error", activityId: "x" }),
      "HTTP_500",
      undefined,
    ],
    [503, "", "HTTP_503", undefined],
  ])("%i %s", (status, body, code, details) => {
    const failure = dataPlaneFailure({ status, body, host });
    expect(failure).toMatchObject({ source: "openai", code, status, host });
    expect(failure.details).toEqual(details);
    expect(failure.message.length).toBeGreaterThan(5);
  });

  test.each([
    ["a page", 403, "<html><title>Web App - Unavailable</title></html>", "harbour.openai.azure.com"],
    ["a page behind blanks", 302, "\n  <?xml version='1.0'?><a/>", "harbour.openai.azure.com"],
    ["a proxy", 407, "", "harbour.openai.azure.com"],
    [
      "API Management, no key",
      401,
      flat(401, "Access denied due to missing subscription key. Make sure to include subscription key"),
      "gw.example",
    ],
    [
      "API Management, another key",
      401,
      flat(401, "Access denied due to invalid subscription key. Make sure to provide a valid key"),
      undefined,
    ],
    ["a flat body of a stranger", 404, flat(404, "Resource not found"), "gw.example"],
    ["text of a stranger", 502, "no healthy upstream", "gw.example"],
  ])("%s is a gateway's", (_, status, body, host) => {
    expect(dataPlaneFailure({ status, body, host })).toMatchObject({
      source: "gateway",
      code: `HTTP_${status}`,
    });
  });

  test.each([
    [
      "https://user:password@portal.harbour.example/login?next=/",
      "Redirect to portal.harbour.example, not followed",
    ],
    ["/elsewhere", `Redirect to ${host}, not followed`],
    ["https://[", "Found"],
  ])("a redirect to %s names the host", (location, message) => {
    const answer = { status: 302, body: "Found", headers: { location }, host };
    expect(dataPlaneFailure(answer).message).toBe(message);
    expect(armFailure(answer).message).toBe(message);
  });

  test("Azure OpenAI's own shapes stay its own behind a stranger's host", () => {
    const body = flat(
      401,
      "Unauthorized. Access token is missing, invalid, audience is incorrect (x), or have expired.",
    );
    expect(dataPlaneFailure({ status: 401, body, host: "gw.example" }).source).toBe("openai");
    expect(
      dataPlaneFailure({ status: 404, body: error("404", "Resource not found"), host: "gw.example" }).source,
    ).toBe("openai");
    expect(
      dataPlaneFailure({ status: 502, body: "busy", host: "gw.example", trustedHost: true }).source,
    ).toBe("openai");
    expect(dataPlaneFailure({ status: 502, body: "busy" }).source).toBe("openai");
  });

  test.each([
    [{ "retry-after-ms": "1500", "retry-after": "2" }, 1.5],
    [{ "retry-after": "7" }, 7],
    [{ "retry-after": "soon" }, 20],
    [{}, 20],
  ])("429 with %o: wait %d s", (headers, retryAfter) => {
    const message =
      "Requests to the ChatCompletions_Create Operation under Azure OpenAI API version 2024-10-21 have exceeded token rate limit. Please retry after 20 seconds.";
    expect(dataPlaneFailure({ status: 429, body: error("429", message), headers })).toMatchObject({
      code: "HTTP_429",
      retryAfter,
    });
  });

  test("keeps the ids that support asks for", () => {
    const headers = { "apim-request-id": "a", "x-request-id": "b", "x-ms-correlation-request-id": "c" };
    expect(dataPlaneFailure({ status: 500, body: "", headers })).toMatchObject({
      requestId: "a",
      correlationId: "c",
    });
  });
});

describe("ARM", () => {
  const scope = "/subscriptions/6f3a1c52-8f0e-4a57-9d53-2c1e5b7a9d10/resourceGroups/rg";
  const action = "Microsoft.Authorization/roleAssignments/read";
  test.each([
    [
      403,
      "AuthorizationFailed",
      `The client 'ada@harbour.example' with object id '${oid}' does not have authorization to perform action '${action}' over scope '${scope}' or the scope is invalid. If access was recently granted, please refresh your credentials.`,
      { principalId: oid, action, scope },
    ],
    [
      401,
      "InvalidAuthenticationTokenTenant",
      `The access token is from the wrong issuer 'https://sts.windows.net/${tenantA}/'. It must match the tenant 'https://sts.windows.net/${tenantB}/' associated with this subscription.`,
      { tokenTenant: tenantA, resourceTenant: tenantB },
    ],
    [
      401,
      "InvalidAuthenticationTokenAudience",
      "The access token has been obtained for wrong audience or resource 'https://ai.azure.com'. It should exactly match with one of the allowed audiences 'https://management.core.windows.net/','https://management.azure.com/'.",
      {
        audience: "https://ai.azure.com",
        allowedAudiences: "https://management.core.windows.net/,https://management.azure.com/",
      },
    ],
    [401, "InvalidAuthenticationToken", "The access token is invalid.", undefined],
    [
      401,
      "ExpiredAuthenticationToken",
      "The access token expiry UTC time '…' is earlier than current UTC time '…'.",
      undefined,
    ],
    [401, "AuthenticationFailed", "Authentication failed. The 'Authorization' header is missing.", undefined],
    [404, "SubscriptionNotFound", "The subscription '6f3a1c52' could not be found.", undefined],
    [
      404,
      "ResourceNotFound",
      "The Resource 'Microsoft.CognitiveServices/accounts/x' under resource group 'y' was not found.",
      undefined,
    ],
    [404, "NoRegisteredProviderFound", "No registered resource provider found", undefined],
    [409, "MissingSubscriptionRegistration", "The subscription is not registered", undefined],
    [429, "TooManyRequests", "The request is being throttled.", undefined],
  ])("%i %s", (status, code, message, details) => {
    const failure = armFailure({ status, body: error(code, message), headers: { "x-ms-request-id": "r" } });
    expect(failure).toMatchObject({ source: "arm", code, message, status, requestId: "r" });
    expect(failure.details).toEqual(details);
  });

  test("the step's failure wins over the deployment that wraps it", () => {
    const inner = {
      code: "AuthorizationFailed",
      message: `does not have permission to perform action '${action}' at scope '${scope}'.`,
    };
    const body = error("InvalidTemplateDeployment", "The template deployment failed.", {
      details: [{ code: "DeploymentFailed", message: "x", details: [inner] }],
    });
    expect(armFailure({ status: 400, body })).toMatchObject({
      code: "AuthorizationFailed",
      details: { action, scope },
    });
  });

  test.each([
    ["", "arm"],
    ["upstream error", "arm"],
    ["<html>blocked</html>", "gateway"],
  ])("a body %j is the %s's", (body, source) => {
    expect(armFailure({ status: 502, body })).toMatchObject({ source, code: "HTTP_502" });
  });
});

describe("managed identity hosts", () => {
  const oauth = (code: string, text: string): string =>
    JSON.stringify({ error: code, error_description: text });
  test.each([
    [400, oauth("invalid_request", "Identity not found"), "invalid_request", "Identity not found"],
    [
      400,
      oauth("invalid_request", "Multiple user assigned identities exist, please specify the clientId"),
      "invalid_request",
      "Multiple user assigned",
    ],
    [
      400,
      oauth("bad_request_102", "Required metadata header not specified"),
      "bad_request_102",
      "Required metadata",
    ],
    [401, oauth("unknown_source", "Unknown Source 127.0.0.1"), "unknown_source", "Unknown Source"],
    [
      500,
      oauth("unknown", "Failed to retrieve token from the Active directory"),
      "unknown",
      "Failed to retrieve",
    ],
    [
      400,
      flat(
        400,
        "No User Assigned or Delegated Managed Identity found for specified ClientId/ResourceId/PrincipalId.",
      ),
      "HTTP_400",
      "No User Assigned",
    ],
    [
      500,
      flat(500, "An unexpected error occured while fetching the AAD Token."),
      "HTTP_500",
      "An unexpected error",
    ],
    [400, error("invalid_request", "nested"), "invalid_request", "nested"],
    [404, "", "HTTP_404", "HTTP 404"],
  ])("%i %s", (status, body, code, start) => {
    const failure = imdsFailure({ status, body, host: "169.254.169.254" });
    expect(failure).toMatchObject({ source: "imds", code, status, host: "169.254.169.254" });
    expect(failure.message.startsWith(start)).toBe(true);
  });

  test("capital letters, ids, and a code of Entra's inside", () => {
    const body = JSON.stringify({
      StatusCode: 400,
      Message: "No Managed Identity found",
      CorrelationId: "c-1",
    });
    expect(imdsFailure({ status: 400, body })).toMatchObject({
      message: "No Managed Identity found",
      correlationId: "c-1",
    });
    const inner = oauth(
      "invalid_resource",
      "AADSTS50001: The application named x was not found in the tenant named y.",
    );
    expect(imdsFailure({ status: 400, body: inner })).toMatchObject({
      code: "invalid_resource",
      details: { aadsts: "AADSTS50001" },
    });
    expect(imdsFailure({ status: 502, body: "<html>proxy</html>" }).source).toBe("gateway");
  });
});

test("no body makes a parser throw or break the shape of a failure", () => {
  const body = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.json(),
    fc
      .record({ error: fc.jsonValue(), message: fc.jsonValue(), error_codes: fc.jsonValue() })
      .map((one) => JSON.stringify(one)),
    fc
      .record({ error: fc.dictionary(fc.constantFrom("code", "message", "details"), fc.jsonValue()) })
      .map((one) => JSON.stringify(one)),
  );
  fc.assert(
    fc.property(fc.integer({ min: 300, max: 599 }), body, (status, text) => {
      for (const parse of [armFailure, dataPlaneFailure, entraFailure, imdsFailure]) {
        const failure = failureSchema.parse(parse({ status, body: text }));
        expect(failure.message).not.toBe("");
        expect(failure.code).toMatch(/^[^\p{C}]+$/u);
      }
    }),
  );
});
