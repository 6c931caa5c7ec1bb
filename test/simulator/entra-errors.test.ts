import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { WorldDelta } from "../../src/simulator/index.ts";
import { openAzure } from "../support/simulated-request.ts";

interface Case {
  readonly code: number;
  readonly status: number;
  readonly error: string;
  /** What the text must name. */
  readonly names: string;
  readonly world?: WorldDelta;
  readonly fields?: Readonly<Record<string, string>>;
  readonly tenant?: string;
}

const nobody = "11111111-2222-4333-8444-555555555555";
const cases: Record<string, Case> = {
  "a wrong secret": {
    code: 7000215,
    status: 401,
    error: "invalid_client",
    names: "not the client secret ID",
    fields: { client_secret: "another" },
  },
  "an expired secret": {
    code: 7000222,
    status: 401,
    error: "invalid_client",
    names: "are expired",
    world: { applications: { preflight: { secrets: { main: { endsAt: "2020-01-01T00:00:00Z" } } } } },
  },
  "neither secret nor assertion": {
    code: 7000218,
    status: 401,
    error: "invalid_client",
    names: "'client_assertion' or 'client_secret'",
    fields: { client_secret: "" },
  },
  "an unknown application": {
    code: 700016,
    status: 400,
    error: "unauthorized_client",
    names: `'${nobody}' was not found in the directory 'Contoso'`,
    fields: { client_id: nobody },
  },
  "an application of another tenant": {
    code: 700016,
    status: 400,
    error: "unauthorized_client",
    names: "in the directory 'Fabrikam'",
    tenant: "fabrikam.onmicrosoft.com",
  },
  "a disabled application": {
    code: 7000112,
    status: 400,
    error: "unauthorized_client",
    names: "disabled",
    world: { applications: { preflight: { enabled: false } } },
  },
  "an application without service principal": {
    code: 7000229,
    status: 400,
    error: "unauthorized_client",
    names: "missing service principal",
    world: { applications: { preflight: { principalId: null } } },
  },
  "an unknown tenant": {
    code: 90002,
    status: 400,
    error: "invalid_request",
    names: `Tenant '${nobody}' not found`,
    tenant: nobody,
  },
  "a tenant that is no tenant's name": {
    code: 900023,
    status: 400,
    error: "invalid_request",
    names: "'my tenant' is neither a valid DNS name",
    tenant: "my%20tenant",
  },
  "an unknown resource": {
    code: 500011,
    status: 400,
    error: "invalid_resource",
    names: "https://cognitiveservice.azure.com",
    fields: { scope: "https://cognitiveservice.azure.com/.default" },
  },
  "a scope without /.default": {
    code: 1002012,
    status: 400,
    error: "invalid_scope",
    names: "/.default",
    fields: { scope: "https://cognitiveservices.azure.com" },
  },
  "a throttled tenant": {
    code: 90055,
    status: 429,
    error: "temporarily_unavailable",
    names: "too many requests",
    world: { entra: { throttles: true } },
  },
  "a directory out of order": {
    code: 90033,
    status: 503,
    error: "temporarily_unavailable",
    names: "transient",
    world: { entra: { available: false } },
  },
};

test.each(Object.entries(cases))("%s is refused in Entra's own words", async (_, expected) => {
  const { signIn } = await openAzure(expected.world ? { world: expected.world } : {});
  const { status, headers, body } = await signIn(expected.fields, expected.tenant);
  expect(status).toBe(expected.status);
  expect(body).toMatchObject({ error: expected.error, error_codes: [expected.code] });
  expect(body.error_description).toContain(expected.names);
  // The shape that every refusal of the token endpoint has: facts on tokens, section 7.
  expect(Object.keys(body).toSorted()).toEqual([
    "correlation_id",
    "error",
    "error_codes",
    "error_description",
    "error_uri",
    "timestamp",
    "trace_id",
  ]);
  expect(body.error_description).toBe(
    `${body.error_description.split(" Trace ID:")[0]} Trace ID: ${body.trace_id} Correlation ID: ${body.correlation_id} Timestamp: ${body.timestamp}`,
  );
  expect(body.error_description).toMatch(new RegExp(`^AADSTS${expected.code}: `));
  expect(Date.parse(headers.get("date") ?? "")).toBeCloseTo(Date.now(), -4);
});

describe("a federated assertion", () => {
  const trusted = (change: WorldDelta["managedIdentities"]): WorldDelta => ({
    ...(change && { managedIdentities: change }),
  });
  const credential = (change: Record<string, string>): WorldDelta =>
    trusted({ "pod-identity": { federatedCredentials: { preflight: change } } });
  const pod = (change: Record<string, string | number>): WorldDelta => ({
    hosts: { pod: { projectedToken: change } },
  });
  const issuerWithoutSlash =
    "https://westeurope.oic.prod-aks.azure.com/0f8d3c5e-6a4b-4c1d-8e2f-7b9a1c3d5e7f/c2a9e6d4-1b3f-4e5a-9c7d-8f0e2a4b6c8d";

  const federated: Record<string, [WorldDelta, number, string]> = {
    "of an issuer that differs by its slash": [credential({ issuer: issuerWithoutSlash }), 700211, "issuer"],
    "of another subject": [pod({ namespace: "web" }), 700213, "'system:serviceaccount:web:preflight'"],
    "whose subject differs by case": [
      credential({ subject: "system:serviceaccount:AI:preflight" }),
      7002138,
      "case-insensitive",
    ],
    "for another audience": [pod({ audience: "api://other" }), 700212, "'api://other'"],
    "where no credential is registered": [
      trusted({ "pod-identity": { federatedCredentials: { preflight: null } } }),
      70021,
      "Assertion Issuer:",
    ],
    "that has expired": [pod({ ageSeconds: 9000 }), 700024, "expiry time of assertion"],
    "that is of the future to Azure": [{ clock: { aheadSeconds: -9000 } }, 700024, "valid from"],
  };

  const present = async (world: WorldDelta | undefined, tamper = (token: string) => token) => {
    const { azure, signIn } = await openAzure(world ? { world } : {});
    const env = azure.environment("workload-identity");
    const assertion = readFileSync(env["AZURE_FEDERATED_TOKEN_FILE"] ?? "", "utf8");
    return signIn({
      client_id: env["AZURE_CLIENT_ID"] ?? "",
      client_secret: "",
      client_assertion: tamper(assertion),
      client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
    });
  };

  test("that matches is exchanged", async () => {
    expect((await present(undefined)).status).toBe(200);
  });

  test.each(Object.entries(federated))("%s is refused", async (_, [world, code, names]) => {
    const { status, body } = await present(world);
    expect([status, body.error, body.error_codes]).toEqual([401, "invalid_client", [code]]);
    expect(body.error_description).toContain(names);
  });

  test("that nobody signed is refused", async () => {
    const forged = await present(undefined, (token) => `${token.slice(0, -8)}AAAAAAAA`);
    expect(forged.body.error_codes).toEqual([50013]);
    const text = await present(undefined, () => "not a token");
    expect(text.body.error_codes).toEqual([50027]);
  });
});
