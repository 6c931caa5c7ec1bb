import { expect, test } from "vitest";
import { tokenFailure } from "../../src/probes/token.ts";
import type { Wire } from "../../src/probes/wire.ts";

/** What is told of a managed identity host that has answered last with this. */
const toldOf = (answer: Pick<NonNullable<ReturnType<Wire["lastBadAnswer"]>>, "status" | "headers">) => {
  const wire = {
    lastBadAnswer: () => ({ host: "127.0.0.1", body: "", ...answer }),
    lastError: () => undefined,
    lastHost: () => "127.0.0.1",
  };
  const error = Object.assign(
    new Error("ManagedIdentityCredential: Authentication failed. Message unable_to_read_secret_file"),
    { name: "CredentialUnavailableError" },
  );
  return tokenFailure(error, wire as unknown as Wire, {
    authorityHost: null,
    managedIdentitySource: "azure-arc",
  });
};

test("the challenge that every client gets of Azure Arc is no refusal: what failed after it is told", () => {
  const headers = { "www-authenticate": "Basic realm=/var/opt/azcmagent/tokens/a.key" };
  expect(toldOf({ status: 401, headers })).toMatchObject({
    source: "identity-sdk",
    message: expect.stringContaining("unable_to_read_secret_file"),
  });
});

test("any other answer of a managed identity host is its refusal", () => {
  expect(toldOf({ status: 401, headers: {} })).toMatchObject({ source: "imds", status: 401 });
  expect(toldOf({ status: 403, headers: { "www-authenticate": "Basic realm=x" } }).status).toBe(403);
});
