import { describe, expect, it } from "vitest";
import { explain } from "../../src/explain/explain.ts";

/* A text that is nothing but a code, as people pass it on. */

const told = (text: string) => explain(text).map(({ id, confidence }) => ({ id, confidence }));

describe("a code alone", () => {
  it.each([
    ["RateLimitReached", "rate-limited"],
    ["openai.RateLimitError", "rate-limited"],
    ["429 Too Many Requests", "rate-limited"],
    ['"code": "PermissionDenied"', "role-missing"],
    ["AuthorizationFailed", "arm-write-denied"],
    ["OperationNotSupported", "model-operation-unsupported"],
    ["Code: ResourceNotFound", "resource-not-found"],
    ["407", "proxy-failure"],
    ["HTTP_404", "endpoint-wrong"],
    ["ETIMEOUT", "dns-failure"],
    ["EAI_AGAIN", "dns-failure"],
    ["InvalidAuthenticationToken", "arm-token-invalid"],
    ["HPE_INVALID_CONSTANT", "proxy-failure"],
    ["SSL_ERROR_SYSCALL", "tls-failure"],
    ["ssl.SSLCertVerificationError", "tls-intercepted"],
    ["ECONNABORTED", "connection-timeout"],
    ["model_not_found", "deployment-not-found"],
    ["InsufficientQuota", "quota-exceeded"],
    ["Error: ENOTFOUND", "dns-failure"],
    ["ECONNREFUSED", "connection-refused-or-reset"],
    ["SELF_SIGNED_CERT_IN_CHAIN", "tls-intercepted"],
    ["unsupported_parameter", "model-operation-unsupported"],
    ["53003", "conditional-access"],
    ["AADSTS50105", "assignment-required"],
    ["IDX10214", "token-audience-wrong"],
    ["Response status: 404 Not Found", "endpoint-wrong"],
    ["HTTP/1.1 503 Service Unavailable", "service-error"],
  ])("%s is what its source's signs say of it, never certain", (text, id) => {
    expect(told(text)[0]).toEqual({ id, confidence: "likely" });
  });

  it.each(["401", "HTTP 401", "401 Unauthorized"])("%s leaves open what was refused", (text) => {
    const ids = told(text).map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(["token-invalid", "key-invalid", "role-missing"]));
    expect(told(text).every(({ confidence }) => confidence === "possible")).toBe(true);
  });

  it.each(["AccountIsDisabled", "OperationTimedOut", "Azure.Identity.AuthenticationFailedException"])(
    "%s, which no table knows, is read as what it is named after",
    (text) => {
      expect(told(text).map(({ confidence }) => confidence)).toContain("possible");
    },
  );

  const names = `AZURE_CLIENT_ID principalId max_tokens 200 NODE_EXTRA_CA_CERTS someVariableOfOurs SSL_CERT_FILE
    REQUEST_TIMEOUT content_filter_results monthlyQuota DeploymentScripts v1.2.429 $500 0.500
    ERROR failed rest_framework.exceptions.PermissionDenied anthropic.RateLimitError`;
  it.each(names.split(/\s+/))("%s is none, and nothing is guessed", (text) => {
    expect(told(text)).toEqual([]);
  });
});
