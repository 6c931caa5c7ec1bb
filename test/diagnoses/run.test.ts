import { describe, expect, test } from "vitest";
import type { CheckContext } from "../../src/core/check.ts";
import { unexplained, type Confidence } from "../../src/core/diagnosis.ts";
import { rootOf } from "../../src/core/report.ts";
import type { DiagnosisId } from "../../src/diagnoses/index.ts";
import {
  assignment,
  diagnosedRun,
  healthy,
  ids,
  judged,
  setting,
  type Different,
} from "../support/evidence.ts";
import { arm, assertionTimes, data, entra, flat, network } from "../support/failures.ts";

/** Evidence of a whole run, where one kind decides what another leaves open. */
interface Row {
  readonly when: string;
  readonly different: Different;
  readonly root: DiagnosisId;
  readonly confidence: Confidence;
  /** Root causes that must be there too, folded under another or behind the first. */
  readonly beside?: readonly DiagnosisId[];
  /** Root causes that what was seen rules out. */
  readonly notBeside?: readonly DiagnosisId[];
  readonly context?: Partial<CheckContext>;
}

const refused = {
  failure: data(401, "PermissionDenied", "Principal does not have access to API/Operation."),
};
const badBearer = {
  failure: flat(
    401,
    "Unauthorized. Access token is missing, invalid, audience is incorrect (https://cognitiveservices.azure.com), or have expired.",
  ),
};
const badKey = {
  failure: data(401, "401", "Access denied due to invalid subscription key or wrong API endpoint."),
};
const noRead = arm(
  403,
  "AuthorizationFailed",
  "does not have authorization to perform action 'a/accounts/read'",
);
const unrouted = data(404, "404", "Resource not found");
const { settings } = healthy.settings;
const without = (name: string) => settings.filter((fact) => fact.setting !== name);
const unsent = { token: null, claims: null, account: null, access: null, completion: null, clock: null };
const untaken = { claims: null, account: null, access: null, completion: null };
const keyed = { token: null, claims: null, account: null, access: null } as const;
const byKey = { credential: "api-key" };
const conflict = (code: string) => ({
  settings: { conflicts: [{ code, message: "A wins over B.", names: ["A", "B"] }] },
});

const rows: readonly Row[] = [
  {
    when: "a required setting is unset",
    different: { ...unsent, settings: { settings: [...without("tenantId"), setting("tenantId", null)] } },
    root: "env-missing",
    confidence: "confirmed",
  },
  {
    when: "the webhook injected nothing",
    different: {
      ...unsent,
      assertion: null,
      settings: {
        settings: ["federatedTokenFile", "tenantId", "clientId"].map((name) => setting(name, null)),
      },
    },
    root: "federated-token-missing",
    confidence: "confirmed",
  },
  {
    when: "a setting is a placeholder, and DNS does not know it",
    different: {
      ...untaken,
      token: { failure: network("ENOTFOUND", "getaddrinfo ENOTFOUND your.host") },
      settings: {
        settings: [
          setting("endpoint", "https://your", {
            flaws: [{ code: "placeholder", message: "It is a placeholder." }],
          }),
        ],
      },
    },
    root: "env-malformed",
    confidence: "confirmed",
    beside: ["dns-failure"],
  },
  {
    when: "the key is refused, and another variable holds another key",
    different: { ...keyed, ...conflict("apiKey-rivals"), completion: badKey },
    context: byKey,
    root: "env-conflict",
    confidence: "likely",
    beside: ["key-invalid"],
  },
  {
    when: "the key is refused, and nothing competes",
    different: { ...keyed, completion: badKey },
    context: byKey,
    root: "key-invalid",
    confidence: "likely",
  },
  {
    when: "the key is refused, and a conflict cannot have done it",
    different: { ...keyed, ...conflict("apiVersion-rivals"), completion: badKey },
    context: byKey,
    root: "key-invalid",
    confidence: "likely",
  },
  ...(
    [
      [
        "the tenant is there, and not its service",
        "AADSTS500011: The resource principal named https://cognitiveservices.azure.com was not found in the tenant named Contoso.",
        "scope-invalid",
      ],
      ["the tenant is not there", "AADSTS90002: Tenant 'contoso.example' not found.", "tenant-not-found"],
    ] as const
  ).map(([what, message, beside]): Row => ({
    when: `the sign-in host is of another cloud: ${what}`,
    different: {
      ...untaken,
      ...conflict("authorityHost-of-another-cloud"),
      token: { failure: entra(message) },
    },
    root: "authority-invalid",
    confidence: "confirmed",
    beside: [beside],
  })),
  {
    when: "the client secret is refused, and the environment holds another",
    different: {
      ...untaken,
      ...conflict("clientSecret-rivals"),
      token: { failure: entra("AADSTS7000215: Invalid client secret provided.") },
    },
    root: "client-secret-invalid",
    confidence: "confirmed",
    beside: ["env-conflict"],
  },
  {
    when: "the token file is over by Entra's clock",
    different: {
      ...untaken,
      token: {
        failure: entra(
          assertionTimes("2026-05-01T14:07:00Z", "2026-05-01T11:30:00Z", "2026-05-01T12:30:00Z"),
        ),
      },
    },
    root: "federated-token-expired",
    confidence: "confirmed",
  },
  {
    when: "the assertion is refused for its time, and the clock is wrong",
    different: {
      ...untaken,
      assertion: null,
      token: {
        failure: entra(
          assertionTimes("2026-05-01T14:07:00Z", "2026-05-01T11:30:00Z", "2026-05-01T11:40:00Z"),
        ),
      },
      clock: { skewSeconds: -9000 },
    },
    root: "clock-skew",
    confidence: "confirmed",
  },
  {
    when: "the token looks expired, and the clock is wrong",
    different: {
      claims: { observedAt: "2026-05-01T15:00:00.000Z" },
      clock: { skewSeconds: 10_800 },
      completion: badBearer,
    },
    root: "clock-skew",
    confidence: "confirmed",
    beside: ["token-expired"],
  },
  {
    when: "the token has not begun, and nobody told the time",
    different: {
      claims: { notBefore: "2026-05-01T12:20:00.000Z" },
      clock: null,
      completion: badBearer,
    },
    root: "clock-skew",
    confidence: "likely",
    beside: ["token-invalid"],
  },
  {
    when: "the token has expired",
    different: { claims: { observedAt: "2026-05-01T15:00:00.000Z" }, completion: badBearer },
    root: "token-expired",
    confidence: "confirmed",
  },
  {
    when: "the audience is ARM's",
    different: { claims: { audience: "https://management.azure.com" }, completion: badBearer },
    root: "token-audience-wrong",
    confidence: "confirmed",
  },
  {
    when: "the service names another audience than that of the token, which the route should take",
    different: {
      endpoint: { kind: "foundry", route: "v1", apiVersion: null },
      token: { scope: "https://ai.azure.com/.default" },
      claims: { audience: "https://ai.azure.com" },
      completion: badBearer,
    },
    root: "token-audience-wrong",
    confidence: "likely",
    notBeside: ["token-invalid"],
  },
  {
    when: "the bearer is refused although its claims are right",
    different: { completion: badBearer },
    root: "token-invalid",
    confidence: "likely",
  },
  {
    when: "the token is of another tenant than the account",
    different: {
      account: { tenantId: ids.otherTenant },
      completion: {
        failure: data(
          400,
          "Tenant provided in token does not match resource token",
          `Token tenant ${ids.tenant} does not match resource tenant.`,
        ),
      },
    },
    root: "token-tenant-mismatch",
    confidence: "confirmed",
  },
  {
    when: "another cloud issued the token",
    different: { claims: { issuer: `https://sts.chinacloudapi.cn/${ids.tenant}/` }, completion: badBearer },
    root: "authority-invalid",
    confidence: "confirmed",
  },
  {
    when: "the token names no principal",
    different: { claims: { principalId: null }, access: null, completion: refused },
    root: "app-not-found",
    confidence: "likely",
    beside: ["role-missing"],
  },
  {
    when: "a role without data actions is given to the application instead",
    different: {
      access: {
        verdict: "denied",
        assignments: [assignment({ effect: "no-data-actions", via: "application-object-id" })],
        decidedBy: null,
      },
      completion: refused,
    },
    root: "role-missing",
    confidence: "confirmed",
  },
  {
    when: "no role is held",
    different: { access: { verdict: "denied", assignments: [], decidedBy: null }, completion: refused },
    root: "role-missing",
    confidence: "confirmed",
  },
  {
    when: "no role is held, and nothing was sent",
    different: { access: { verdict: "denied", assignments: [], decidedBy: null }, completion: null },
    root: "role-missing",
    confidence: "confirmed",
  },
  {
    when: "a user holds no role, who may have an eligible one",
    different: {
      claims: { principalKind: "user" },
      access: {
        verdict: "denied",
        assignments: [],
        decidedBy: null,
        unread: [{ what: "eligible roles", failure: noRead, allowedBy: "Reader" }],
      },
      completion: refused,
    },
    root: "role-missing",
    confidence: "confirmed",
    beside: ["role-eligible-not-active"],
  },
  {
    when: "the role is eligible",
    different: {
      access: { verdict: "denied", assignments: [assignment({ effect: "eligible" })], decidedBy: null },
      completion: refused,
    },
    root: "role-eligible-not-active",
    confidence: "confirmed",
  },
  {
    when: "the role was held for a time that is over",
    different: {
      access: { verdict: "denied", assignments: [assignment({ effect: "ended" })], decidedBy: null },
      completion: refused,
    },
    root: "role-eligible-not-active",
    confidence: "likely",
  },
  {
    when: "the role was given to the application's object id",
    different: {
      access: {
        verdict: "denied",
        assignments: [assignment({ effect: "wrong-principal", via: "application-object-id" })],
        decidedBy: null,
      },
      completion: refused,
    },
    root: "role-wrong-principal",
    confidence: "confirmed",
  },
  {
    when: "a condition lets other actions only",
    different: {
      access: {
        verdict: "denied",
        assignments: [assignment({ effect: "condition-not-met", condition: "ActionMatches{'a'}" })],
        decidedBy: null,
      },
      completion: refused,
    },
    root: "role-condition-not-met",
    confidence: "confirmed",
  },
  {
    when: "only the refusal is known, because ARM shows nothing",
    different: { account: { failure: noRead }, access: null, completion: refused },
    root: "role-missing",
    confidence: "likely",
    beside: ["arm-read-denied"],
  },
  {
    when: "Contributor is held",
    different: {
      access: {
        verdict: "denied",
        assignments: [
          assignment({
            effect: "no-data-actions",
            roleName: "Contributor",
            roleDefinitionId: "b24988ac-6180-42a0-ab88-20f7382dd24c",
          }),
        ],
        decidedBy: null,
      },
      completion: refused,
    },
    root: "role-without-data-actions",
    confidence: "confirmed",
  },
  {
    when: "only Reader is held, without which ARM would show nothing",
    different: {
      access: {
        verdict: "denied",
        assignments: [
          assignment({
            effect: "no-data-actions",
            roleName: "Reader",
            roleDefinitionId: "acdd72a7-3385-48ef-bd42-f606fba81ae7",
          }),
        ],
        decidedBy: null,
      },
      completion: refused,
    },
    root: "role-missing",
    confidence: "confirmed",
  },
  {
    when: "an account's own host routes another version than the one in use",
    different: {
      endpoint: { apiVersion: "2022-12-01" },
      completion: { failure: { ...unrouted, details: { routedVersion: "2024-10-21" } } },
    },
    root: "api-version-unsupported",
    confidence: "likely",
  },
  {
    when: "an account's own host was not seen to route any version",
    different: { endpoint: { apiVersion: "2022-12-01" }, completion: { failure: unrouted } },
    root: "endpoint-wrong",
    confidence: "likely",
    beside: ["api-version-unsupported"],
  },
  {
    when: "an account's own host does not route the version that is known to exist",
    different: { completion: { failure: unrouted } },
    root: "endpoint-wrong",
    confidence: "likely",
  },
  {
    when: "the assertion's time is over, and the clock is right",
    different: {
      ...untaken,
      assertion: null,
      token: {
        failure: entra(
          assertionTimes("2026-05-01T14:07:00Z", "2026-05-01T11:30:00Z", "2026-05-01T12:30:00Z"),
        ),
      },
    },
    root: "federated-token-expired",
    confidence: "likely",
  },
  {
    when: "the role is held elsewhere",
    different: {
      access: {
        verdict: "denied",
        assignments: [
          assignment({ effect: "out-of-scope" }),
          assignment({ effect: "no-data-actions", roleName: "Reader" }),
        ],
        decidedBy: null,
      },
      completion: refused,
    },
    root: "role-wrong-scope",
    confidence: "confirmed",
  },
  {
    when: "a condition is on the role",
    different: {
      access: { verdict: "unknown", assignments: [assignment({ effect: "conditional" })], decidedBy: null },
      completion: refused,
    },
    root: "role-condition-not-met",
    confidence: "likely",
  },
  {
    when: "a deny assignment decides",
    different: {
      access: {
        verdict: "denied",
        denies: [{ id: "d", name: "stack", scope: "/s", systemProtected: true }],
        decidedBy: "d",
      },
      completion: refused,
    },
    root: "deny-assignment",
    confidence: "confirmed",
  },
  {
    when: "the role was granted minutes ago",
    different: {
      access: { assignments: [assignment({ createdOn: "2026-05-01T11:56:00.000Z" })] },
      completion: refused,
    },
    root: "role-propagating",
    confidence: "confirmed",
  },
  {
    when: "the role was granted long ago, and yet the call is refused",
    different: { completion: refused },
    root: "role-propagating",
    confidence: "possible",
  },
  {
    when: "the role was granted long ago to a group, which the principal may have joined just now",
    different: { access: { assignments: [assignment({ via: "group" })] }, completion: refused },
    root: "role-propagating",
    confidence: "likely",
  },
  {
    when: "the role was granted at a management group within the hours that it takes there",
    different: {
      access: {
        assignments: [
          assignment({
            scope: "/providers/Microsoft.Management/managementGroups/mg",
            createdOn: "2026-05-01T10:30:00.000Z",
          }),
        ],
      },
      completion: refused,
    },
    root: "role-propagating",
    confidence: "confirmed",
  },
  {
    when: "the role was granted long ago, and who refuses it may not be read",
    different: {
      access: {
        unread: [
          {
            what: "deny assignments",
            failure: arm(403, "AuthorizationFailed", "No authorization."),
            allowedBy: "Reader",
          },
        ],
      },
      completion: refused,
    },
    root: "deny-assignment",
    confidence: "likely",
    beside: ["role-propagating"],
  },
  {
    when: "another identity signed in, without a role",
    different: {
      claims: { applicationId: ids.otherTenant },
      access: { verdict: "denied", assignments: [], decidedBy: null },
      completion: refused,
    },
    root: "role-wrong-principal",
    confidence: "likely",
    beside: ["role-missing"],
  },
  {
    when: "another identity signed in, and may call",
    different: { claims: { applicationId: ids.otherTenant } },
    root: "env-conflict",
    confidence: "likely",
  },
  {
    when: "the account could not be read, and nothing else is wrong",
    different: { account: { failure: noRead }, access: null },
    root: "arm-read-denied",
    confidence: "confirmed",
  },
  {
    when: "the account could not be read, and the deployment is not there",
    different: {
      account: { failure: noRead },
      access: null,
      completion: {
        failure: data(404, "DeploymentNotFound", "The API deployment for this resource does not exist."),
      },
    },
    root: "deployment-not-found",
    confidence: "confirmed",
    beside: ["arm-read-denied"],
  },
  {
    when: "ARM was not reached, and a role is missing",
    different: {
      account: { failure: network("ETIMEDOUT", "connect ETIMEDOUT", "management.azure.com") },
      access: null,
      completion: refused,
    },
    root: "role-missing",
    confidence: "likely",
    beside: ["connection-timeout"],
  },
  {
    when: "role assignments are not readable, and the model is overrun",
    different: {
      access: {
        verdict: "unknown",
        assignments: [],
        decidedBy: null,
        unread: [{ what: "role assignments", failure: noRead, allowedBy: "Reader" }],
      },
      completion: {
        failure: data(
          400,
          "OperationNotSupported",
          "The chatCompletion operation does not work with the specified model.",
        ),
      },
    },
    root: "model-operation-unsupported",
    confidence: "confirmed",
    beside: ["arm-read-denied"],
  },
  {
    when: "ARM says that the subscription is in another tenant",
    different: {
      account: {
        failure: arm(401, "InvalidAuthenticationTokenTenant", "The access token is from the wrong issuer."),
      },
      access: null,
      completion: refused,
    },
    root: "token-tenant-mismatch",
    confidence: "confirmed",
    beside: ["role-missing"],
  },
  {
    when: "the account does not exist",
    different: { account: { failure: arm(404, "ResourceNotFound", "was not found") }, access: null },
    root: "resource-not-found",
    confidence: "confirmed",
  },
  {
    when: "the host is regional",
    different: {
      endpoint: { kind: "regional", tokenAuth: false },
      completion: { failure: data(404, "ResourceNotFound", "Subdomain does not map to a resource.") },
    },
    root: "custom-subdomain-required",
    confidence: "confirmed",
    beside: ["endpoint-wrong"],
  },
  {
    when: "the account has no custom subdomain",
    different: { account: { customSubdomain: null } },
    root: "custom-subdomain-required",
    confidence: "confirmed",
  },
  {
    when: "the deployment is not there",
    different: {
      account: { deployments: [] },
      completion: {
        failure: data(404, "DeploymentNotFound", "The API deployment for this resource does not exist."),
      },
    },
    root: "deployment-not-found",
    confidence: "confirmed",
  },
  {
    when: "the account is being made",
    different: {
      account: { provisioningState: "Creating" },
      completion: { failure: data(404, "ResourceNotFound", "Subdomain does not map to a resource.") },
    },
    root: "model-not-ready",
    confidence: "confirmed",
    beside: ["endpoint-wrong"],
  },
  {
    when: "the endpoint is a stranger's",
    different: {
      ...unsent,
      endpoint: { kind: "unknown", host: "llm.example.org", cloud: null, trusted: false },
    },
    root: "endpoint-wrong",
    confidence: "confirmed",
  },
  {
    when: "public access is off, for a caller in Kubernetes",
    different: {
      host: { kubernetes: true },
      completion: {
        failure: data(403, "403", "Public access is disabled. Please configure private endpoint."),
      },
    },
    root: "private-endpoint-dns",
    confidence: "likely",
    beside: ["public-access-disabled"],
  },
  {
    when: "public access is off, for a caller outside",
    different: {
      completion: {
        failure: data(403, "403", "Public access is disabled. Please configure private endpoint."),
      },
    },
    root: "public-access-disabled",
    confidence: "likely",
  },
  {
    when: "the model is throttled",
    different: { completion: { failure: data(429, "429", "have exceeded token rate limit") } },
    root: "rate-limited",
    confidence: "confirmed",
  },
];

describe.each(rows)("$when", ({ different, root, confidence, beside = [], notBeside = [], context }) => {
  const found = diagnosedRun(different, context);

  test(`is ${root} (${confidence})`, () => {
    const first = rootOf(found);
    expect([first?.id, first?.confidence]).toEqual([root, confidence]);
    const others = found.map(({ id }) => id).filter((id) => id !== root);
    expect(others).toEqual(expect.arrayContaining([...beside]));
    expect(others.filter((id) => notBeside.some((other) => other === id))).toEqual([]);
  });

  test("accounts for every failed check", () => {
    expect(unexplained(judged(different, context), found)).toEqual([]);
  });
});

test("health, and a warning that did no harm, have no root cause", () => {
  expect(diagnosedRun({})).toEqual([]);
  expect(diagnosedRun(conflict("key-and-token"))).toEqual([]);
  expect(diagnosedRun({ clock: { skewSeconds: 90 } })).toEqual([]);
  expect(
    diagnosedRun({
      clock: { skewSeconds: -1800 },
      claims: { observedAt: "2026-05-01T11:30:00.000Z" },
    }),
  ).toEqual([]);
});

test("a bare 404 is the version's only where it is another than the one that is known to exist", () => {
  const because = (apiVersion: string) =>
    diagnosedRun({ endpoint: { apiVersion }, completion: { failure: unrouted } }).find(
      ({ id }) => id === "api-version-unsupported",
    )?.because;
  expect(because("2022-12-01")).toBe(
    "The service answered 404 Resource not found. API version 2022-12-01 may be the reason.",
  );
  expect(because("2024-10-21")).toBeUndefined();
});
