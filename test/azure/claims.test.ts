import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assertionFrom, claimsFrom, decodeToken } from "../../src/azure/claims.ts";
import { evidenceSchemas } from "../../src/core/evidence.ts";

const observedAt = new Date("2026-05-04T12:00:00Z");
const tenant = "72a1d0c4-3b5e-4f86-9c17-5d20e8b6a934";
const oid = "3c1e7a90-52d4-4be1-8f6e-71a0c2d9e490";
const client = "e5b8f1d2-6c47-4a09-b3f8-29d7a6c0e415";
const vault = "/subscriptions/6f3a1c52-8f0e-4a57-9d53-2c1e5b7a9d10/resourceGroups/rg";

const jwtOf = (payload: unknown): string => {
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");
  return `${part({ alg: "RS256" })}.${part(payload)}.c2ln`;
};
const v1 = { aud: "https://cognitiveservices.azure.com", tid: tenant, oid, ver: "1.0", appid: client };
const app = { ...v1, sub: oid };
const user = { ...v1, sub: "pairwise", scp: "user_impersonation", upn: "ada@harbour.example" };

describe("who it is", () => {
  test.each([
    ["secret", { ...app, appidacr: "1" }, "application", "service principal with secret"],
    [
      "certificate",
      { ...app, appidacr: "2" },
      "application",
      "service principal with certificate or federated credential",
    ],
    [
      "version 2.0",
      { tid: tenant, oid, sub: oid, azp: client, azpacr: "1", ver: "2.0" },
      "application",
      "service principal with secret",
    ],
    ["no proof named", app, "application", "service principal"],
    ["app by idtyp, whatever else", { ...user, idtyp: "app" }, "application", "service principal"],
    ["roles without scp", { ...v1, sub: "x", roles: ["Some.Role"] }, "application", "service principal"],
    ["user", user, "user", "user"],
    ["user by idtyp", { ...app, idtyp: "user" }, "user", "user"],
    ["scp before roles", { ...user, roles: ["Some.Role"] }, "user", "user"],
    ["nothing decides", { ...v1, sub: "x" }, "unknown", "unknown"],
    ["nothing at all", {}, "unknown", "unknown"],
    [
      "user-assigned identity",
      { ...app, xms_mirid: `${vault}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-app` },
      "application",
      "user-assigned managed identity",
    ],
    [
      "system-assigned identity",
      { ...app, xms_mirid: `${vault}/providers/Microsoft.Web/sites/web` },
      "application",
      "system-assigned managed identity",
    ],
  ] as const)("%s", (_, payload, principalKind, identity) => {
    expect(claimsFrom(payload, observedAt)).toMatchObject({ principalKind, identity });
  });
});

test("reads all claims of a user's token", () => {
  const payload = {
    ...user,
    iss: `https://sts.windows.net/${tenant}/`,
    iat: 1777895700,
    nbf: 1777895700,
    exp: 1777899600,
  };
  expect(claimsFrom(payload, observedAt)).toEqual({
    version: "1.0",
    audience: "https://cognitiveservices.azure.com",
    issuer: `https://sts.windows.net/${tenant}/`,
    tenantId: tenant,
    principalId: oid,
    applicationId: client,
    principalKind: "user",
    identity: "user",
    managedIdentityResourceId: null,
    scopes: ["user_impersonation"],
    roles: [],
    userName: "ada@harbour.example",
    issuedAt: "2026-05-04T11:55:00.000Z",
    notBefore: "2026-05-04T11:55:00.000Z",
    expiresAt: "2026-05-04T13:00:00.000Z",
    observedAt: "2026-05-04T12:00:00.000Z",
  });
});

test("a service account's assertion", () => {
  const jwt = jwtOf({
    iss: "https://westeurope.oic.prod-aks.azure.com/t/c/",
    sub: "system:serviceaccount:shop:web",
    aud: ["api://AzureADTokenExchange"],
    iat: 1777895700,
    exp: 1777899300,
  });
  expect(
    assertionFrom("/var/run/secrets/azure/wi/token/azure-identity-token", `${jwt}\n`, observedAt),
  ).toEqual({
    path: "/var/run/secrets/azure/wi/token/azure-identity-token",
    issuer: "https://westeurope.oic.prod-aks.azure.com/t/c/",
    subject: "system:serviceaccount:shop:web",
    audiences: ["api://AzureADTokenExchange"],
    issuedAt: "2026-05-04T11:55:00.000Z",
    expiresAt: "2026-05-04T12:55:00.000Z",
    observedAt: observedAt.toISOString(),
  });
  expect(assertionFrom("/token", "not a token", observedAt)).toBeNull();
});

test.each([
  "",
  "a.b",
  "a.b.c",
  "e30",
  "..",
  `x.${Buffer.from("[1]").toString("base64url")}.y`,
  "a.e30.c.d.e",
])("%o is no readable token", (jwt) => {
  expect(decodeToken(jwt)).toBeNull();
});

test("whatever a token holds, claims have their shape and no terminal escapes", () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom("aud", "iss", "oid", "exp", "scp", "roles", "upn"), fc.jsonValue()),
      (payload) => {
        const decoded = decodeToken(jwtOf(payload));
        expect(decoded).toEqual(JSON.parse(JSON.stringify(payload)));
        evidenceSchemas.claims.parse(claimsFrom(payload, observedAt));
      },
    ),
  );
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => decodeToken(text) === null || true));
  expect(claimsFrom({ oid: "a\u001B[31mb\u202Ec" }, observedAt).principalId).toBe("abc");
});
