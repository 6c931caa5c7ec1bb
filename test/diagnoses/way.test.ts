import { describe, expect, test } from "vitest";
import { unexplained, type Confidence } from "../../src/core/diagnosis.ts";
import type { DiagnosisId } from "../../src/diagnoses/index.ts";
import { diagnosedRun, failure, healthy, judged, type Different } from "../support/evidence.ts";
import { arm, data, network } from "../support/failures.ts";

const host = "contoso.openai.azure.com";
const closed = { publicNetworkAccess: "Disabled" } as const;
const publicRefusal = {
  failure: data(403, "403", "Public access is disabled. Please configure private endpoint."),
};
const noRole = { failure: data(401, "PermissionDenied", "Principal does not have access to API/Operation.") };
const unknownName = { failure: network("ENOTFOUND", `getaddrinfo ENOTFOUND ${host}`) };
const silent = { failure: network("ETIMEDOUT", "connect ETIMEDOUT 10.1.0.4:443") };
const tunnel = { failure: network("ERR_PROXY_TUNNEL", "Tunnel connection failed: 403 Forbidden") };
const untrusted = {
  failure: network("SELF_SIGNED_CERT_IN_CHAIN", "self-signed certificate in certificate chain"),
};
const expired = { failure: network("CERT_HAS_EXPIRED", "certificate has expired") };
const pending = [{ name: "pe-contoso", state: "Pending" }];
const proxied = {
  proxy: "http://proxy.example:8080",
  variable: "HTTPS_PROXY",
  identity: true,
  dataPlane: true,
};

const rows: readonly (readonly [when: string, Different, DiagnosisId, Confidence, RegExp])[] = [
  [
    "outside, the public side is closed",
    { account: closed, completion: publicRefusal },
    "public-access-disabled",
    "confirmed",
    /public address 198\.51\.100\.10/,
  ],
  [
    "in a pod, the name leads to the public side",
    {
      host: { kubernetes: true },
      account: closed,
      completion: publicRefusal,
    },
    "private-endpoint-dns",
    "confirmed",
    /private endpoint only \(pe-contoso\)/,
  ],
  [
    "on a virtual machine, the name leads to the public side",
    {
      token: { managedIdentitySource: "imds" },
      account: closed,
      completion: publicRefusal,
    },
    "private-endpoint-dns",
    "confirmed",
    /private endpoint only/,
  ],
  [
    "a proxy calls from the public side",
    { route: proxied, account: closed, completion: publicRefusal },
    "private-endpoint-dns",
    "likely",
    /proxy\.example:8080 calls on its behalf/,
  ],
  [
    "in a pod, there is no private endpoint at all",
    {
      host: { kubernetes: true },
      account: { ...closed, privateEndpoints: [] },
      completion: publicRefusal,
    },
    "public-access-disabled",
    "confirmed",
    /no approved private endpoint/,
  ],
  [
    "the only private endpoint is not approved",
    { account: { ...closed, privateEndpoints: pending }, completion: publicRefusal },
    "firewall-denied",
    "confirmed",
    /pe-contoso is pending/,
  ],
  [
    "the private address has no route from here",
    {
      resolution: { addresses: [{ address: "10.1.0.4", private: true }] },
      connection: silent,
      completion: silent,
    },
    "connection-timeout",
    "confirmed",
    /at the private address 10\.1\.0\.4/,
  ],
  [
    "a proxy opens no tunnel",
    { route: proxied, connection: tunnel, completion: tunnel },
    "proxy-failure",
    "confirmed",
    /Tunnel connection failed: 403/,
  ],
  [
    "another issuer signed",
    {
      connection: {
        fault: "SELF_SIGNED_CERT_IN_CHAIN",
        issuedBy: "Web Proxy",
        rootedIn: "Example Root",
        publicRoot: false,
      },
      completion: untrusted,
    },
    "tls-intercepted",
    "confirmed",
    /by Web Proxy under Example Root/,
  ],
  [
    "the certificate has ended",
    {
      connection: { fault: "CERT_HAS_EXPIRED", validTo: "2026-04-01T00:00:00.000Z" },
      completion: expired,
    },
    "tls-failure",
    "confirmed",
    /good until 2026-04-01/,
  ],
  [
    "the certificate names another host",
    { connection: { fault: "ERR_TLS_CERT_ALTNAME_INVALID" }, completion: expired },
    "tls-failure",
    "confirmed",
    /ERR_TLS_CERT_ALTNAME_INVALID/,
  ],
  [
    "the name is not known",
    { resolution: unknownName, connection: null, completion: unknownName },
    "dns-failure",
    "confirmed",
    /ENOTFOUND/,
  ],
  [
    "the name is not known, for the account was deleted",
    {
      account: { failure: failure("arm", "account-soft-deleted", "The account contoso was deleted.") },
      access: null,
      resolution: unknownName,
      connection: null,
      completion: unknownName,
    },
    "resource-not-found",
    "confirmed",
    /was deleted/,
  ],
  [
    "the name is not known, for such an account has no such host",
    {
      endpoint: { host: "contoso.services.ai.azure.com" },
      resolution: unknownName,
      connection: null,
      completion: unknownName,
    },
    "endpoint-wrong",
    "confirmed",
    /kind OpenAI/,
  ],
  [
    "the role is missing, and the way is clear",
    { access: { verdict: "denied", assignments: [], decidedBy: null }, completion: noRole },
    "role-missing",
    "confirmed",
    /holds no role/,
  ],
  [
    "the role is at the account that the resource id names, the call went to another",
    {
      account: {
        name: "other",
        foundBy: "resource-id",
        customSubdomain: "other",
        hosts: ["other.openai.azure.com"],
      },
      completion: noRole,
    },
    "env-conflict",
    "confirmed",
    /is no host of other/,
  ],
];

describe.each(rows)("%s", (_, different, id, confidence, because) => {
  const found = diagnosedRun(different);

  test(`is ${id} (${confidence}), and nothing else`, () => {
    const roots = found.filter(({ maskedBy }) => !maskedBy);
    expect(roots.map((one) => [one.id, one.confidence])).toEqual([[id, confidence]]);
    expect(roots[0]?.because).toMatch(because);
  });

  test("accounts for every failed check", () => {
    expect(unexplained(judged(different), found)).toEqual([]);
  });
});

test("what hinders only the look, and not the call, is no root cause", () => {
  expect(diagnosedRun({ resolution: unknownName, connection: null })).toEqual([]);
  expect(diagnosedRun({ connection: silent })).toEqual([]);
  expect(diagnosedRun({ connection: { ...healthy.connection, fault: "SELF_SIGNED_CERT_IN_CHAIN" } })).toEqual(
    [],
  );
});

test("an account whose reading is refused says nothing about the way", () => {
  const noRead = arm(403, "AuthorizationFailed", "does not have authorization to perform action 'a/read'");
  const found = diagnosedRun({ account: { failure: noRead }, access: null, completion: publicRefusal });
  expect(found[0]).toMatchObject({ id: "public-access-disabled", confidence: "likely" });
});
