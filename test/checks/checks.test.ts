import { describe, expect, test } from "vitest";
import { checks } from "../../src/checks/index.ts";
import { assignment, failure, findingOf, healthy, ids, judged, setting } from "../support/evidence.ts";
import type { Row } from "./row.ts";
import { wayRows } from "./way-rows.ts";

test("in health every check passes", () => {
  expect(judged({}).filter(({ state }) => state !== "pass")).toEqual([]);
});

test("ids are unique, messages are sentences", () => {
  expect(new Set(checks.map(({ id }) => id)).size).toBe(checks.length);
  for (const { message } of judged({})) expect(message).toMatch(/^.+\.$/);
});

const { settings } = healthy.settings;
const without = (name: string) => settings.filter((fact) => fact.setting !== name);
const timeout = failure("network", "TIMEOUT", "It did not finish within 10 s.", {
  host: "contoso.openai.azure.com",
});
const forbidden = failure("arm", "AuthorizationFailed", "does not have authorization", { status: 403 });

/** A chain that two settings name an application for: one for the managed identity, one for what comes before it. */
const inChain = (
  when: string,
  applicationId: string,
  state: Row["state"],
  different: Row["different"] = {},
): Row => ({
  check: "token-client-matches",
  when: `in a chain ${when}`,
  different: {
    settings: { settings: [...settings, setting("managedIdentityClientId", ids.otherTenant)] },
    ...different,
    claims: { applicationId, ...different.claims },
  },
  state,
  context: { credential: "default-chain" },
});
const denied = { access: { verdict: "denied" } } as const;
const chainRows: readonly Row[] = [
  inChain("the managed identity was asked", ids.otherTenant, "pass"),
  inChain("the managed identity was asked, and has no right", ids.otherTenant, "pass", denied),
  inChain("the application came first, and may call", ids.application, "pass"),
  inChain("the application came first, and has no right", ids.application, "fail", denied),
  inChain("a link that reads no setting signed in", ids.principal, "skip"),
  inChain("a person signed in", ids.principal, "skip", { ...denied, claims: { principalKind: "user" } }),
];

/** Nothing was answered, which leaves open whether what is amiss does any harm. */
const uncalled = { completion: null } as const;

const rows: readonly Row[] = [
  {
    check: "settings-present",
    when: "one is unset and one is empty",
    different: {
      settings: {
        settings: [
          ...without("tenantId"),
          setting("tenantId", null),
          setting("clientId", null, { state: "empty" }),
        ],
      },
    },
    state: "fail",
    says: /AZURE_TENANT_ID is not set and AZURE_CLIENT_ID is empty/,
    details: { missing: "AZURE_TENANT_ID, AZURE_CLIENT_ID" },
  },
  {
    check: "settings-present",
    when: "an optional one is unset",
    different: { settings: { settings: [...settings, setting("resourceId", null, { need: "optional" })] } },
    state: "pass",
  },
  {
    check: "settings-well-formed",
    when: "a value is a placeholder",
    different: {
      settings: {
        settings: [
          ...without("tenantId"),
          setting("tenantId", "<tenant>", {
            flaws: [{ code: "placeholder", message: "It is a placeholder." }],
          }),
        ],
      },
    },
    state: "fail",
    details: { tenantId: "It is a placeholder." },
  },
  {
    check: "settings-well-formed",
    when: "the endpoint's path would be called twice",
    different: {
      settings: {
        settings: [
          ...without("endpoint"),
          setting("endpoint", "https://contoso.openai.azure.com/openai/"),
          setting("apiVersion", "2024-10-21", { need: "optional" }),
        ],
      },
    },
    state: "warn",
    says: /^AZURE_OPENAI_ENDPOINT ends in \/openai, .*Remove \/openai from the end\.$/,
  },
  {
    check: "settings-well-formed",
    when: "the endpoint's path is a gateway's, where it may be right",
    different: {
      settings: {
        settings: [
          ...without("endpoint"),
          setting("endpoint", "https://gw.azure-api.net/openai/"),
          setting("apiVersion", "2024-10-21", { need: "optional" }),
        ],
      },
    },
    state: "pass",
  },
  {
    check: "settings-well-formed",
    when: "the endpoint's path is that of the route without versions",
    different: {
      settings: {
        settings: [
          ...without("endpoint"),
          setting("endpoint", "https://contoso.openai.azure.com/openai/v1/"),
          setting("apiVersion", "v1", { need: "optional" }),
        ],
      },
    },
    state: "pass",
  },
  {
    check: "settings-well-formed",
    when: "the API version is set to nothing",
    different: {
      settings: {
        settings: [
          ...settings,
          setting("apiVersion", null, {
            need: "optional",
            state: "empty",
            from: { kind: "environment", name: "OPENAI_API_VERSION" },
          }),
        ],
      },
    },
    state: "warn",
    says: /^OPENAI_API_VERSION is empty, .*AzureOpenAI refuses/,
  },
  {
    check: "settings-agree",
    when: "two variables hold different endpoints",
    different: {
      settings: { conflicts: [{ code: "endpoint-rivals", message: "A wins.", names: ["A", "B"] }] },
    },
    state: "warn",
    details: { "endpoint-rivals": "A wins." },
  },
  {
    check: "endpoint-recognised",
    when: "the host is openai.com",
    different: { endpoint: { kind: "openai.com", host: "api.openai.com", cloud: null } },
    state: "fail",
  },
  {
    check: "endpoint-recognised",
    when: "the host is a portal",
    different: { endpoint: { kind: "unknown", host: "ai.azure.com", cloud: null, trusted: false } },
    state: "fail",
    says: /portal/,
  },
  {
    check: "endpoint-recognised",
    when: "the host is unknown",
    different: { endpoint: { kind: "unknown", host: "llm.example.org", cloud: null, trusted: false } },
    state: "fail",
    says: /--allow-host llm\.example\.org/,
  },
  {
    check: "endpoint-recognised",
    when: "an unknown host was allowed by name",
    different: { endpoint: { kind: "unknown", host: "llm.example.org", cloud: null, trusted: true } },
    state: "warn",
  },
  {
    check: "endpoint-accepts-tokens",
    when: "the host is regional",
    different: { endpoint: { kind: "regional", tokenAuth: false } },
    state: "fail",
  },
  {
    check: "endpoint-accepts-tokens",
    when: "the host is regional and a key is used",
    different: { endpoint: { kind: "regional", tokenAuth: false } },
    state: "skip",
    context: { credential: "api-key" },
  },
  {
    check: "endpoint-accepts-tokens",
    when: "nobody knows",
    different: { endpoint: { kind: "loopback", tokenAuth: null } },
    state: "inconclusive",
  },
  {
    check: "assertion-readable",
    when: "the file is missing",
    different: { assertion: { failure: failure("environment", "file-missing", "There is no file /x.") } },
    state: "fail",
  },
  {
    check: "assertion-readable",
    when: "the run is interrupted",
    different: { assertion: { failure: failure("environment", "cancelled", "Reading was cancelled.") } },
    state: "inconclusive",
  },
  {
    check: "assertion-current",
    when: "Entra names its time, and it is later",
    different: {
      token: {
        failure: failure("entra", "AADSTS700024", "…", {
          details: { currentTime: "2026-05-01T14:00:00.000Z" },
        }),
      },
    },
    state: "fail",
    details: { expiresAt: "2026-05-01T12:30:00.000Z" },
  },
  {
    check: "assertion-current",
    when: "Entra refuses for another reason",
    different: { token: { failure: failure("entra", "AADSTS700213", "…") } },
    state: "pass",
    says: /this machine's clock/,
  },
  {
    check: "token-acquired",
    when: "the secret is wrong",
    different: { token: { failure: failure("entra", "AADSTS7000215", "…", { status: 401 }) } },
    state: "fail",
  },
  ...(
    [
      failure("entra", "AADSTS50196", "…", { status: 400 }),
      failure("entra", "temporarily_unavailable", "…", { status: 400 }),
      failure("entra", "HTTP_503", "…", { status: 503 }),
      failure("imds", "HTTP_429", "…", { status: 429 }),
      failure("imds", "not_found", "The identity is not available yet.", { status: 404 }),
      failure("imds", "gone", "…", { status: 410 }),
      { ...timeout, host: "login.microsoftonline.com" },
    ] as const
  ).map((one): Row => ({
    check: "token-acquired",
    when: `the answer is ${one.code}`,
    different: { token: { failure: one } },
    state: "inconclusive",
  })),
  ...[
    "Managed identity not found for the specified application host.",
    "No MSI found for specified ClientId/ResourceId.",
    "no azure identity found for request clientID",
  ].map((text): Row => ({
    check: "token-acquired",
    when: `a managed identity host answers with 404: ${text}`,
    different: { token: { failure: failure("imds", "HTTP_404", text, { status: 404 }) } },
    state: "fail",
  })),
  {
    check: "token-acquired",
    when: "no managed identity host answers",
    different: { token: { failure: { ...timeout, host: "169.254.169.254" } } },
    state: "fail",
  },
  {
    check: "token-readable",
    when: "the token cannot be decoded",
    different: { claims: { failure: failure("environment", "token-undecodable", "…") } },
    state: "inconclusive",
  },
  {
    check: "token-audience-matches",
    when: "aud is ARM's",
    different: { claims: { audience: "https://management.azure.com" }, completion: null },
    state: "fail",
    says: /^aud is https:\/\/management\.azure\.com, expected https:\/\/cognitiveservices\.azure\.com\.$/,
    details: { expected: "https://cognitiveservices.azure.com", actual: "https://management.azure.com" },
  },
  ...["https://cognitiveservices.azure.com/", "7d312290-28c8-473c-a0ed-8e53749b6d6d"].map(
    (audience): Row => ({
      check: "token-audience-matches",
      when: `aud is ${audience}`,
      different: { claims: { audience } },
      state: "pass",
    }),
  ),
  {
    check: "token-audience-matches",
    when: "the v1 route gets the Foundry audience",
    different: { claims: { audience: "https://ai.azure.com" }, endpoint: { route: "v1" } },
    state: "pass",
  },
  {
    check: "token-audience-matches",
    when: "a Foundry project gets the account's audience",
    different: { endpoint: { kind: "foundry", route: "v1" }, completion: null },
    state: "fail",
  },
  {
    check: "token-audience-matches",
    when: "another audience than is listed was accepted",
    different: { claims: { audience: "https://management.azure.com" } },
    state: "warn",
    says: /The call went through all the same/,
  },
  ...(
    [
      ["nothing was sent", null, "inconclusive"],
      [
        "no deployment was met",
        { failure: failure("openai", "DeploymentNotFound", "", { status: 404 }) },
        "inconclusive",
      ],
      [
        "it was refused",
        { failure: failure("openai", "401", "audience is incorrect", { status: 401 }) },
        "fail",
      ],
      ["it was accepted", {}, "pass"],
    ] as const
  ).map(([outcome, completion, state]): Row => ({
    check: "token-audience-matches",
    when: `the dated route gets the Foundry audience, and ${outcome}`,
    different: { claims: { audience: "https://ai.azure.com" }, completion },
    state,
  })),
  {
    check: "token-audience-matches",
    when: "the token names none",
    different: { claims: { audience: null } },
    state: "inconclusive",
  },
  {
    check: "token-issuer-matches",
    when: "another cloud issued it",
    different: { claims: { issuer: `https://sts.chinacloudapi.cn/${ids.tenant}/` }, completion: null },
    state: "fail",
  },
  {
    check: "token-issuer-matches",
    when: "another cloud issued it, and the service accepted it",
    different: { claims: { issuer: `https://sts.chinacloudapi.cn/${ids.tenant}/` } },
    state: "warn",
  },
  {
    check: "token-tenant-matches",
    when: "the account is in another tenant",
    different: { account: { tenantId: ids.otherTenant }, completion: null },
    state: "fail",
    details: { expected: ids.otherTenant, actual: ids.tenant, source: "account" },
  },
  {
    check: "token-tenant-matches",
    when: "the account is in another tenant, and the service accepted it",
    different: { account: { tenantId: ids.otherTenant } },
    state: "warn",
  },
  {
    check: "token-tenant-matches",
    when: "the settings name another tenant",
    different: {
      settings: { settings: [...without("tenantId"), setting("tenantId", ids.otherTenant)] },
      account: null,
      completion: null,
    },
    state: "fail",
    details: { expected: ids.otherTenant, actual: ids.tenant, source: "AZURE_TENANT_ID" },
  },
  {
    check: "token-tenant-matches",
    when: "the settings name another tenant than the account's",
    different: {
      settings: { settings: [...without("tenantId"), setting("tenantId", ids.otherTenant)] },
      completion: null,
    },
    state: "warn",
    says: /as account says; what gave the token did not use AZURE_TENANT_ID/,
  },
  {
    check: "token-tenant-matches",
    when: "a link of the chain signed in that does not read the setting",
    different: {
      settings: { settings: [...without("tenantId"), setting("tenantId", ids.otherTenant)] },
      account: null,
      completion: null,
    },
    state: "warn",
    context: { credential: "default-chain" },
  },
  {
    check: "token-tenant-matches",
    when: "the settings name a domain",
    different: {
      settings: { settings: [...without("tenantId"), setting("tenantId", "contoso.com")] },
      account: null,
    },
    state: "skip",
  },
  {
    check: "token-client-matches",
    when: "another application got the token",
    different: { claims: { applicationId: ids.otherTenant } },
    state: "fail",
    details: { expected: ids.application, actual: ids.otherTenant, source: "AZURE_CLIENT_ID" },
  },
  {
    check: "token-client-matches",
    when: "a user signed in",
    different: { claims: { applicationId: ids.otherTenant } },
    state: "skip",
    context: { credential: "interactive-browser" },
  },
  ...chainRows,
  {
    check: "token-names-principal",
    when: "there is no oid",
    different: { claims: { principalId: null } },
    state: "fail",
  },
  {
    check: "token-in-lifetime",
    when: "it has ended",
    different: { ...uncalled, claims: { expiresAt: "2026-05-01T11:59:00.000Z" } },
    state: "fail",
    details: { expiresAt: "2026-05-01T11:59:00.000Z", observedAt: "2026-05-01T12:00:00.000Z" },
  },
  {
    check: "token-in-lifetime",
    when: "it starts in two minutes, which is forgiven",
    different: { claims: { notBefore: "2026-05-01T12:02:00.000Z" } },
    state: "pass",
  },
  {
    check: "token-in-lifetime",
    when: "it starts in an hour",
    different: {
      ...uncalled,
      claims: { notBefore: "2026-05-01T13:00:00.000Z", expiresAt: "2026-05-01T14:00:00.000Z" },
    },
    state: "fail",
  },
  ...[{ notBefore: "2026-05-01T13:00:00.000Z" }, { expiresAt: "2026-05-01T11:59:00.000Z" }].map(
    (claims): Row => ({
      check: "token-in-lifetime",
      when: "the service took it all the same",
      different: { claims },
      state: "warn",
      says: /went through all the same/,
    }),
  ),
  ...(
    [
      [60, "pass"],
      [62, "warn"],
      [-62, "warn"],
      [300, "warn"],
      [302, "fail"],
      [-3600, "fail"],
    ] as const
  ).map(([skewSeconds, state]): Row => ({
    check: "clock-in-step",
    when: `it is off by ${skewSeconds} s`,
    different: { ...uncalled, clock: { skewSeconds } },
    state,
  })),
  {
    check: "clock-in-step",
    when: "it is off by an hour, and every call went through",
    different: { clock: { skewSeconds: 3600 } },
    state: "warn",
    says: /went through all the same/,
  },
  {
    check: "clock-in-step",
    when: "a key is sent, which has no times",
    different: { clock: { skewSeconds: 3600 } },
    context: { credential: "api-key" },
    state: "skip",
  },
  {
    check: "clock-in-step",
    when: "no server told its time",
    different: { clock: { failure: failure("network", "no-date", "…") } },
    state: "inconclusive",
  },
  ...[
    forbidden,
    failure("arm", "SubscriptionNotFound", "…", { status: 404 }),
    failure("arm", "account-not-visible", "…"),
    failure("arm", "HTTP_429", "…", { status: 429 }),
    failure("arm", "HTTP_503", "…", { status: 503 }),
    { ...timeout, host: "management.azure.com" },
    failure("network", "ENOTFOUND", "…", { host: "management.azure.com" }),
    failure("entra", "AADSTS53003", "…"),
  ].map((one): Row => ({
    check: "account-found",
    when: `ARM says ${one.code}`,
    different: { account: { failure: one }, access: null },
    state: "inconclusive",
  })),
  ...["ResourceNotFound", "InvalidAuthenticationTokenTenant"].map((code): Row => ({
    check: "account-found",
    when: `ARM says ${code}`,
    different: { account: { failure: failure("arm", code, "…") }, access: null },
    state: "fail",
  })),
  {
    check: "account-ready",
    when: "it is being made",
    different: { account: { provisioningState: "Creating" } },
    state: "fail",
  },
  {
    check: "account-ready",
    when: "its state is not known",
    different: { account: { provisioningState: null } },
    state: "inconclusive",
  },
  {
    check: "account-accepts-tokens",
    when: "there is no custom subdomain",
    different: { account: { customSubdomain: null } },
    state: "fail",
  },
  {
    check: "deployment-exists",
    when: "there is another one only",
    different: {
      account: { deployments: [{ name: "other", model: null, modelVersion: null, provisioningState: null }] },
    },
    state: "fail",
    details: { deployment: "chat", available: "other" },
  },
  {
    check: "deployment-exists",
    when: "it is written in other letters, and nothing was called",
    different: {
      account: { deployments: [{ name: "Chat", model: null, modelVersion: null, provisioningState: null }] },
      completion: null,
    },
    state: "warn",
    details: { deployment: "chat", available: "Chat" },
  },
  {
    check: "deployment-exists",
    when: "it is written in other letters, with which the call went through",
    different: {
      account: { deployments: [{ name: "Chat", model: null, modelVersion: null, provisioningState: null }] },
    },
    state: "pass",
  },
  {
    check: "deployment-exists",
    when: "the list is not readable",
    different: { account: { deployments: null } },
    state: "inconclusive",
  },
  {
    check: "data-action-granted",
    when: "no role is held",
    different: {
      access: { verdict: "denied", assignments: [], decidedBy: null },
      completion: { failure: failure("openai", "PermissionDenied", "…", { status: 401 }) },
    },
    state: "fail",
  },
  {
    check: "data-action-granted",
    when: "no role is held, yet the call went through",
    different: { access: { verdict: "denied", assignments: [], decidedBy: null } },
    state: "warn",
    says: /ARM shows no grant, yet the service accepted the call/,
  },
  {
    check: "data-action-granted",
    when: "role assignments are not readable",
    different: {
      access: {
        verdict: "unknown",
        assignments: [],
        decidedBy: null,
        unread: [{ what: "role assignments", failure: forbidden, allowedBy: "Reader" }],
      },
    },
    state: "inconclusive",
    says: /role assignments could not be read/,
  },
  {
    check: "data-action-granted",
    when: "a condition is in the way",
    different: {
      access: { verdict: "unknown", assignments: [assignment({ effect: "conditional" })], decidedBy: null },
    },
    state: "inconclusive",
  },
  {
    check: "data-action-granted",
    when: "nothing could be read",
    different: { access: { failure: forbidden } },
    state: "inconclusive",
  },
  {
    check: "data-action-granted",
    when: "a group grants it",
    different: { access: { assignments: [assignment({ via: "group" })] } },
    state: "pass",
    says: /Cognitive Services OpenAI User at account contoso grants it to .* through group \S+\./,
  },
  ...["content-filter", "output-limit"].map((provenBy): Row => ({
    check: "completion-succeeds",
    when: `the answer is the ${provenBy}`,
    different: { completion: { provenBy: provenBy as "content-filter" } },
    state: "pass",
    says: /proves that it was reached/,
  })),
  ...[
    failure("openai", "HTTP_429", "…", { status: 429 }),
    failure("openai", "HTTP_500", "…", { status: 500 }),
    failure("openai", "Timeout", "…", { status: 408 }),
    failure("gateway", "HTTP_502", "…", { status: 502 }),
    timeout,
  ].map((one): Row => ({
    check: "completion-succeeds",
    when: `the answer is ${one.code}`,
    different: { completion: { failure: one } },
    state: "inconclusive",
  })),
  {
    check: "completion-succeeds",
    when: "the run was interrupted",
    different: { completion: { failure: failure("environment", "cancelled", "…") } },
    state: "inconclusive",
    says: /^Interrupted before the answer\.$/,
  },
  ...[
    failure("openai", "PermissionDenied", "…", { status: 401 }),
    failure("openai", "DeploymentNotFound", "…", { status: 404 }),
    failure("network", "ENOTFOUND", "…"),
    failure("network", "ECONNREFUSED", "…"),
    failure("network", "SELF_SIGNED_CERT_IN_CHAIN", "…"),
    failure("gateway", "HTTP_403", "…", { status: 403 }),
  ].map((one): Row => ({
    check: "completion-succeeds",
    when: `the answer is ${one.code}`,
    different: { completion: { failure: one } },
    state: "fail",
  })),
  ...wayRows,
];

describe.each(rows)("$check: $when", ({ check, different, state, says, details, context }) => {
  test(`is ${state}`, () => {
    const finding = findingOf(check, different, context);
    expect(finding.state).toBe(state);
    expect(finding.message).toMatch(says ?? /^.+\.$/);
    expect(details ? finding.details : details).toEqual(details);
  });
});

test("every check is shown to say something else than pass", () => {
  const shown = new Set(rows.filter(({ state }) => state !== "pass").map(({ check }) => check));
  expect(checks.map(({ id }) => id).filter((id) => !shown.has(id))).toEqual([]);
});
