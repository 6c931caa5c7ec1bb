import { expect, test } from "vitest";
import type { Diagnosed } from "../../src/core/diagnosis.ts";
import type { Failure } from "../../src/core/observation.ts";
import { assignment, diagnosedRun, ids, type Different } from "../support/evidence.ts";
import { arm, data, network } from "../support/failures.ts";

/* Two root causes that have nothing to do with each other: the refusal is evidence of the one that it speaks of. */

const roots = (different: Different): readonly Diagnosed[] =>
  diagnosedRun(different).filter(({ maskedBy }) => maskedBy === undefined);
const commandsOf = (diagnosed: Diagnosed | undefined): string =>
  (diagnosed?.remedies ?? []).flatMap(({ bash }) => bash).join("\n");

const noRole: Different = { access: { verdict: "denied", assignments: [], decidedBy: null } };
const firewall = {
  failure: data(403, "HTTP_403", "Access denied due to Virtual Network/Firewall rules."),
};

const host = "contoso.openai.azure.com";
const unresolved = network("ENOTFOUND", `getaddrinfo ENOTFOUND ${host}`, host);
const nowhere: Different = {
  resolution: { failure: unresolved },
  connection: null,
  completion: { failure: unresolved },
};

test("a refusal by the firewall is none of a role that is missing too, and no waiting for the role mends it", () => {
  const [first, second] = roots({ ...noRole, completion: firewall });
  expect([first?.id, first?.explains]).toEqual(["firewall-denied", ["completion-succeeds"]]);
  expect([second?.id, second?.explains]).toEqual(["role-missing", ["data-action-granted"]]);
  expect(commandsOf(second)).toContain("az role assignment create");
  expect(commandsOf(second)).not.toContain("--wait");
});

test("a deployment that is missing too comes after what refused the call", () => {
  const found = roots({ account: { deployments: [] }, completion: firewall });
  expect(found.map(({ id, explains }) => [id, explains])).toEqual([
    ["firewall-denied", ["completion-succeeds"]],
    ["deployment-not-found", ["deployment-exists"]],
  ]);
});

test("what a consequence accounts for is none of a third cause's", () => {
  const found = diagnosedRun({ ...noRole, ...nowhere, account: { publicNetworkAccess: "Disabled" } });
  const dns = found.find(({ id }) => id === "dns-failure");
  expect(dns?.maskedBy).toBe("private-endpoint-dns");
  expect(found.find(({ id }) => id === "role-missing")?.explains).toEqual(["data-action-granted"]);
  expect(found.find(({ id }) => id === "private-endpoint-dns")?.explains).toContain("completion-succeeds");
});

test.each([
  ["custom-subdomain-required", { customSubdomain: null }],
  ["model-not-ready", { provisioningState: "Creating" }],
] as const)("a name that does not resolve is a consequence of %s", (id, account) => {
  const found = diagnosedRun({ ...nowhere, account });
  expect(found[0]?.id).toBe(id);
  expect(found.find((one) => one.id === "dns-failure")?.maskedBy).toBe(id);
});

const beingMade = { name: "chat", model: "gpt-4o-mini", modelVersion: "1", provisioningState: "Creating" };

test.each<[string, Different, string]>([
  ["model-not-ready", { account: { deployments: [beingMade] } }, "deployment-ready"],
  ["token-tenant-mismatch", { account: { tenantId: ids.otherTenant } }, "token-tenant-matches"],
])("a name that does not resolve comes before %s, which it has nothing to do with", (id, account, check) => {
  expect(roots({ ...nowhere, ...account }).map((one) => [one.id, one.explains])).toEqual([
    ["dns-failure", ["host-resolves", "completion-succeeds"]],
    [id, [check]],
  ]);
});

const outages = [
  ["service-error", data(500, "HTTP_500", "The server had an error while processing your request.")],
  ["rate-limited", data(429, "429", "Requests have exceeded call rate limit.")],
] as const;

test.each(outages)("%s, which passes, takes nothing from a role that is missing", (id, failure) => {
  const [first, second, ...others] = roots({ ...noRole, completion: { failure } });
  expect([first?.id, first?.explains]).toEqual(["role-missing", ["data-action-granted"]]);
  expect(commandsOf(first)).toContain("--wait");
  expect([second?.id, second?.explains]).toEqual([id, ["completion-succeeds"]]);
  expect(others).toEqual([]);
});

test.each(outages)(
  "%s accounts for role assignments that it left unread",
  (id, { code, message, status }) => {
    const [first] = roots({ access: { failure: arm(status ?? 0, code, message) } });
    expect([first?.id, first?.explains]).toEqual([id, ["data-action-granted"]]);
  },
);

test("a refusal for the role is the role's, and is waited for", () => {
  const refusal = data(401, "PermissionDenied", "The principal lacks the required data action.");
  const [first, ...others] = roots({ ...noRole, completion: { failure: refusal } });
  expect([first?.id, first?.explains]).toEqual([
    "role-missing",
    ["data-action-granted", "completion-succeeds"],
  ]);
  expect(commandsOf(first)).toContain("--wait");
  expect(others).toEqual([]);
});

test("a refusal that speaks of no certain cause stays with what was seen otherwise", () => {
  const refusal = data(403, "HTTP_403", "Forbidden");
  const [first] = roots({ ...noRole, completion: { failure: refusal } });
  expect(first?.id).toBe("role-missing");
  expect(first?.explains).toContain("completion-succeeds");
});

const refused = data(401, "PermissionDenied", "The principal lacks the required data action.");
const noDenies: Different = {
  access: {
    unread: [
      {
        what: "deny assignments",
        failure: arm(403, "AuthorizationFailed", "The client has no authorization to perform the action."),
        allowedBy: "Reader",
      },
    ],
  },
};

const elsewhere: Different = {
  access: {
    verdict: "denied",
    decidedBy: null,
    assignments: [assignment({ effect: "out-of-scope", scope: `/subscriptions/${ids.subscription}/x` })],
  },
};

test.each<[string, Different]>([
  ["role-wrong-scope", elsewhere],
  ["role-propagating", { access: { assignments: [assignment({ createdOn: "2026-05-01T11:50:00.000Z" })] } }],
  ["deny-assignment", noDenies],
])("a refusal for %s is none of a deployment that is missing too", (id, access) => {
  const found = roots({ ...access, account: { deployments: [] }, completion: { failure: refused } });
  const explainedBy = (cause: string) => found.find((one) => one.id === cause)?.explains;
  expect(explainedBy(id)).toContain("completion-succeeds");
  expect(explainedBy("deployment-not-found")).toEqual(["deployment-exists"]);
});

test.each<[string, Failure]>([
  ["rate-limited", arm(429, "TooManyRequests", "The request is being throttled.")],
  [
    "connection-timeout",
    network("ETIMEDOUT", "connect ETIMEDOUT management.azure.com:443", "management.azure.com"),
  ],
])("%s, which kept the account from being read, made no refusal", (id, failure) => {
  const found = roots({ account: { failure }, access: null, completion: { failure: refused } });
  expect(found.map((one) => [one.id, one.confidence, one.explains])).toEqual([
    ["role-missing", "likely", ["completion-succeeds"]],
    [id, "possible", ["account-found"]],
  ]);
});

test("what may not be read, and kept nothing from an answer, is no root cause: not of a run that is ready", () => {
  expect(diagnosedRun(noDenies)).toEqual([]);
});

test.each(outages)("nor beside %s", (id, failure) => {
  expect(roots({ ...noDenies, completion: { failure } }).map((one) => one.id)).toEqual([id]);
});

test("a refusal in spite of a role of long ago, which nothing explains, is none of a deployment that is missing", () => {
  const found = roots({ account: { deployments: [] }, completion: { failure: refused } });
  expect(found.map((one) => [one.id, one.confidence, one.explains])).toEqual([
    ["deployment-not-found", "confirmed", ["deployment-exists"]],
    ["role-propagating", "possible", ["completion-succeeds"]],
  ]);
});
