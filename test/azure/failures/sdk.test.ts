import {
  AggregateAuthenticationError,
  AuthenticationError,
  CredentialUnavailableError,
} from "@azure/identity";
import { createServer, type AddressInfo } from "node:net";
import * as fc from "fast-check";
import { APIConnectionError, APIError } from "openai";
import { describe, expect, test } from "vitest";
import { networkFailure, sdkFailure } from "../../../src/azure/failures/index.ts";
import { failureSchema } from "../../../src/core/observation.ts";

const coded = (code: string, rest: object = {}): Error =>
  Object.assign(new Error(`it failed: ${code}`), { code, ...rest });
const fetchFailed = (cause: unknown): Error => new TypeError("fetch failed", { cause });

describe("network", () => {
  test.each([
    ["ENOTFOUND", { hostname: "harbour.openai.azure.com" }, "harbour.openai.azure.com"],
    ["EAI_AGAIN", {}, "called.example"],
    ["ECONNREFUSED", { address: "10.0.0.1" }, "called.example"],
    ["ECONNRESET", {}, "called.example"],
    ["UND_ERR_CONNECT_TIMEOUT", {}, "called.example"],
    ["UND_ERR_SOCKET", {}, "called.example"],
    ["SELF_SIGNED_CERT_IN_CHAIN", {}, "called.example"],
    ["UNABLE_TO_VERIFY_LEAF_SIGNATURE", {}, "called.example"],
    ["CERT_HAS_EXPIRED", {}, "called.example"],
    ["ERR_TLS_CERT_ALTNAME_INVALID", { host: "wrong.example" }, "wrong.example"],
    ["EPROTO", {}, "called.example"],
  ])("%s", (code, rest, host) => {
    const error = new APIConnectionError({ cause: fetchFailed(coded(code, rest)) });
    expect(networkFailure(error, "called.example")).toEqual({
      source: "network",
      code,
      message: `it failed: ${code}`,
      host,
    });
  });

  test("of several addresses, the one that got further", () => {
    const attempts = [coded("ETIMEDOUT", { address: "10.0.0.1" }), coded("ENETUNREACH", { address: "::1" })];
    const error = fetchFailed(Object.assign(new AggregateError(attempts), { code: "ETIMEDOUT" }));
    expect(networkFailure(error)).toMatchObject({ code: "ETIMEDOUT", host: "10.0.0.1" });
    expect(networkFailure(new AggregateError([coded("ENETUNREACH")]))?.code).toBe("ENETUNREACH");
  });

  test.each([
    ["a time limit", fetchFailed(new DOMException("The operation timed out.", "TimeoutError")), "TIMEOUT"],
    ["the client's time limit", new APIConnectionError({ message: "Request timed out." }), "TIMEOUT"],
    ["text only", new Error("network_error: getaddrinfo ENOTFOUND login.example"), "ENOTFOUND"],
  ])("%s", (_, error, code) => {
    expect(networkFailure(error)?.code).toBe(code);
  });

  test.each([new Error("no"), coded("ENOENT"), "ENOTFOUND", null, undefined, 7, { code: 7 }])(
    "%s is none",
    (error) => {
      expect(networkFailure(error)).toBeNull();
    },
  );

  test("survives a ring of causes", () => {
    const error = coded("ECONNRESET");
    error.cause = error;
    expect(networkFailure(error)?.code).toBe("ECONNRESET");
  });
});

/** MSAL's ServerError, by shape. */
const serverError = (errorCode: string, text: string, status: number): Error =>
  Object.assign(new Error(`${errorCode}: ${text}`), {
    name: "ServerError",
    errorCode,
    errorMessage: `Error(s): not_available - Timestamp: not_available - Description: ${text} - Correlation ID: not_available - Trace ID: not_available`,
    subError: "",
    status,
  });

describe("credentials", () => {
  test("the code in the message of an error without cause", () => {
    const body = {
      error: "invalid_client",
      error_description: "AADSTS7000215: Invalid client secret provided.",
    };
    expect(sdkFailure(new AuthenticationError(401, body), "login.microsoftonline.com")).toMatchObject({
      source: "entra",
      code: "AADSTS7000215",
      status: 401,
      host: "login.microsoftonline.com",
      details: { oauthError: "invalid_client" },
    });
  });

  test("the code in a cause, with what MSAL keeps beside it", () => {
    const cause = serverError(
      "invalid_request",
      "AADSTS700213: No matching … assertion subject 'repo:x'.",
      400,
    );
    const error = Object.assign(new Error("invalid_request", { cause }), {
      name: "AuthenticationRequiredError",
    });
    expect(sdkFailure(error)).toMatchObject({
      source: "entra",
      code: "AADSTS700213",
      status: 400,
      details: { oauthError: "invalid_request", assertionSubject: "repo:x" },
    });
  });

  test("a managed identity host that answered", () => {
    const refused = (cause: Error): Error =>
      new CredentialUnavailableError(
        `ManagedIdentityCredential: Authentication failed. Message ${cause.message}`,
        { cause },
      );
    expect(sdkFailure(refused(serverError("invalid_request", "Identity not found", 400)))).toEqual({
      source: "imds",
      code: "invalid_request",
      message: "Identity not found",
      status: 400,
    });
    expect(sdkFailure(refused(serverError("", "AADSTS50001: no", 400)))).toMatchObject({
      source: "imds",
      code: "HTTP_400",
      details: { aadsts: "AADSTS50001" },
    });
  });

  test("nothing answers as one", () => {
    const cause = Object.assign(new Error("network_error: connect EHOSTUNREACH"), {
      errorCode: "network_error",
    });
    const error = new CredentialUnavailableError(
      "ManagedIdentityCredential: Network unreachable. Message: x",
      { cause },
    );
    expect(sdkFailure(error, "169.254.169.254")).toMatchObject({
      source: "network",
      code: "EHOSTUNREACH",
      host: "169.254.169.254",
    });
  });

  test("the link of a chain that answered is the one to tell", () => {
    const idle = new CredentialUnavailableError("EnvironmentCredential is unavailable.");
    const culprit = new CredentialUnavailableError(
      "AzureCliCredential: AADSTS700024: Client assertion is not within",
    );
    expect(sdkFailure(new AggregateAuthenticationError([idle, culprit], "Chain failed"))).toMatchObject({
      source: "entra",
      code: "AADSTS700024",
    });
    expect(sdkFailure(new AggregateAuthenticationError([idle], "Chain failed"))).toMatchObject({
      source: "identity-sdk",
      code: "AggregateAuthenticationError",
    });
  });

  test.each([
    ["ENOENT: no such file or directory, open '/var/run/token'", "file-missing", "/var/run/token"],
    ["EACCES: permission denied, open '/var/run/token'", "file-unreadable", "/var/run/token"],
    ["No content on the file /var/run/token.", "file-empty", "/var/run/token"],
  ])("%s", (message, code, path) => {
    const error = Object.assign(new Error(message), { name: "AuthenticationRequiredError" });
    expect(sdkFailure(error)).toMatchObject({ source: "environment", code, details: { path } });
  });

  test.each([
    [new CredentialUnavailableError("Azure CLI could not be found"), "CredentialUnavailableError"],
    [new Error("spawn az ENOENT"), "Error"],
    [Object.assign(new Error("x"), { name: "BrowserAuthError", errorCode: "popup" }), "BrowserAuthError"],
    ["thrown text", "Error"],
    [undefined, "Error"],
  ])("%s goes by its name", (error, code) => {
    expect(sdkFailure(error)).toMatchObject({ source: "identity-sdk", code });
  });
});

test("MSAL's own refusal is read by its name, as out of a text", () => {
  const refusal = Object.assign(new Error("missing_tenant_id_error: A tenant id must be specified."), {
    name: "ClientConfigurationError",
    errorCode: "missing_tenant_id_error",
  });
  const wrapped = Object.assign(new Error(refusal.message, { cause: refusal }), {
    name: "AuthenticationRequiredError",
  });
  expect(sdkFailure(wrapped)).toMatchObject({ source: "environment", code: "setting-malformed" });
});

test("what answers without HTTP is the network's failure, as Node's fetch tells it", async () => {
  const server = createServer((socket) => {
    socket.on("error", () => {}).once("data", () => socket.end("hello\r\n\r\n"));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const error: unknown = await fetch(`http://127.0.0.1:${port}/`).catch((thrown: unknown) => thrown);
  server.close();
  expect(sdkFailure(error, "a.example")).toMatchObject({
    source: "network",
    code: "HTTPParserError",
    host: "a.example",
  });
});

describe("services", () => {
  test("ARM's RestError", () => {
    const body = '{"error":{"code":"AuthorizationFailed","message":"no right"}}';
    const headers = { toJSON: () => ({ "X-MS-Request-Id": "r-1" }) };
    const error = Object.assign(new Error("no right"), {
      name: "RestError",
      statusCode: 403,
      code: "AuthorizationFailed",
      response: { bodyAsText: body, headers },
    });
    expect(sdkFailure(error, "management.azure.com")).toEqual({
      source: "arm",
      code: "AuthorizationFailed",
      message: "no right",
      status: 403,
      host: "management.azure.com",
      requestId: "r-1",
    });
  });

  test("openai's APIError, of both body shapes", () => {
    const headers = new Headers({ "apim-request-id": "r-2" });
    const shaped = APIError.generate(
      404,
      { error: { code: "DeploymentNotFound", message: "gone" } },
      undefined,
      headers,
    );
    expect(sdkFailure(shaped)).toMatchObject({
      source: "openai",
      code: "DeploymentNotFound",
      message: "gone",
      status: 404,
      requestId: "r-2",
    });
    const body = { statusCode: 401, message: "Access token is missing, invalid, audience is incorrect (x)" };
    expect(sdkFailure(new APIError(401, body, undefined, headers))).toMatchObject({
      code: "HTTP_401",
      details: { wantedAudience: "x" },
    });
  });

  test("a token that could not be had, wrapped by openai", () => {
    const cause = new Error("AADSTS90002: Tenant 'x' not found.");
    expect(sdkFailure(new Error("Failed to get token from 'apiKey' function", { cause })).code).toBe(
      "AADSTS90002",
    );
  });

  test("what was never sent", () => {
    const cause = Object.assign(new Error("Nothing was sent to evil.example"), {
      code: "not-sent",
      host: "evil.example",
    });
    expect(sdkFailure(new APIConnectionError({ cause }))).toMatchObject({
      source: "environment",
      code: "not-sent",
      host: "evil.example",
    });
  });
});

test("whatever is thrown becomes a failure", () => {
  fc.assert(
    fc.property(fc.anything(), (thrown) => {
      expect(failureSchema.safeParse(sdkFailure(thrown)).success).toBe(true);
    }),
  );
});
