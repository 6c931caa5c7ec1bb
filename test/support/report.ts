import { unexplained, type Diagnosed } from "../../src/core/diagnosis.ts";
import type { Finding } from "../../src/core/finding.ts";
import { renderRemedy } from "../../src/core/remedy.ts";
import { summarise, type EvidenceEntry, type Report, type ScenarioReport } from "../../src/core/report.ts";
import type { RenderOptions } from "../../src/reporters/index.ts";

/** Identifiers of the fixture's world, none of which may be left after strict redaction. */
export const names = {
  tenant: "72f0a1b4-5c6d-4e7f-8a9b-0c1d2e3f4a5b",
  principal: "3c1e5a70-9b2d-4f6e-8c41-d7a3b5e6f890",
  application: "b2d4f6a8-1c3e-4567-89ab-cdef01234567",
  subscription: "0f9e8d7c-6b5a-4433-9221-10fedcba9876",
  resourceGroup: "rg-ai",
  account: "contoso",
  host: "contoso.openai.azure.com",
  endpoint: "https://contoso.openai.azure.com",
  deployment: "gpt-4o-mini",
  user: "ada@contoso.example",
  tokenFile: "/var/run/secrets/azure/tokens/azure-identity-token",
  request: "7f8e9d0c-1b2a-4c3d-9e8f-7a6b5c4d3e2f",
  role: "5e0bd9bd-7b93-4f28-af87-19fc36ad61bd",
} as const;
const resourceId = `/subscriptions/${names.subscription}/resourceGroups/${names.resourceGroup}/providers/Microsoft.CognitiveServices/accounts/${names.account}`;
const dataAction = "Microsoft.CognitiveServices/accounts/OpenAI/deployments/chat/completions/action";

export const options = (over: Partial<RenderOptions> = {}): RenderOptions => ({
  colour: 0,
  ascii: false,
  width: 80,
  verbose: false,
  quiet: false,
  show: [],
  redact: "ids",
  shell: "bash",
  fix: "commands",
  ...over,
});

const pass = (stage: Finding["stage"], check: string, message: string): Finding => ({
  stage,
  check,
  state: "pass",
  message,
});
const skip = (stage: Finding["stage"], check: string, by?: string): Finding => ({
  stage,
  check,
  state: "skip",
  ...(by
    ? { reason: "blocked", blockedBy: by, message: `Not reached: ${by} comes first.` }
    : { reason: "not-applicable", message: "Does not apply to this scenario." }),
});
const observedAt = (startedMs: number, durationMs: number, attempts = 1) => ({
  startedMs,
  durationMs,
  attempts,
});

const settings: EvidenceEntry = {
  key: "settings",
  ...observedAt(0, 1),
  ok: true,
  value: {
    settings: [
      {
        setting: "endpoint",
        secret: false,
        need: "required",
        state: "set",
        from: { kind: "environment", name: "AZURE_OPENAI_ENDPOINT" },
        shown: names.endpoint,
        names: ["AZURE_OPENAI_ENDPOINT", "OPENAI_API_BASE"],
        flaws: [],
        rivals: [],
      },
      {
        setting: "clientId",
        secret: false,
        need: "required",
        state: "set",
        from: { kind: "env-file", name: "AZURE_CLIENT_ID" },
        shown: names.application,
        names: ["AZURE_CLIENT_ID"],
        flaws: [],
        rivals: [],
      },
      {
        setting: "clientSecret",
        secret: true,
        need: "required",
        state: "set",
        from: { kind: "environment", name: "AZURE_CLIENT_SECRET" },
        names: ["AZURE_CLIENT_SECRET"],
        flaws: [],
        rivals: [],
      },
    ],
    conflicts: [],
  },
};
const claims: EvidenceEntry = {
  key: "claims",
  ...observedAt(240, 0),
  ok: true,
  value: {
    version: "1.0",
    audience: "https://cognitiveservices.azure.com",
    issuer: `https://sts.windows.net/${names.tenant}/`,
    tenantId: names.tenant,
    principalId: names.principal,
    applicationId: names.application,
    principalKind: "application",
    identity: "service principal with secret",
    managedIdentityResourceId: null,
    scopes: [],
    roles: [],
    userName: null,
    issuedAt: "2026-05-04T08:00:00.000Z",
    notBefore: null,
    expiresAt: "2026-05-04T09:00:00.000Z",
    observedAt: "2026-05-04T08:00:01.000Z",
  },
};
const access: EvidenceEntry = {
  key: "access",
  ...observedAt(500, 310),
  ok: true,
  value: {
    verdict: "denied",
    principalId: names.principal,
    principalType: "ServicePrincipal",
    principalName: null,
    whose: "caller",
    basis: "role-assignments",
    scope: resourceId,
    dataAction,
    assignments: [
      {
        id: `${resourceId}/providers/Microsoft.Authorization/roleAssignments/11111111-2222-4333-8444-555555555555`,
        roleDefinitionId: `/subscriptions/${names.subscription}/providers/Microsoft.Authorization/roleDefinitions/b24988ac-6180-42a0-ab88-20f7382dd24c`,
        roleName: "Contributor",
        scope: `/subscriptions/${names.subscription}/resourceGroups/${names.resourceGroup}`,
        principalId: names.principal,
        principalType: "ServicePrincipal",
        via: "direct",
        effect: "no-data-actions",
        condition: null,
        createdOn: null,
        startsAt: null,
        endsAt: null,
      },
    ],
    denies: [],
    unread: [],
    decidedBy: null,
    observedAt: "2026-05-04T08:00:01.000Z",
  },
};
const assertion: EvidenceEntry = {
  key: "assertion",
  ...observedAt(2, 1),
  ok: true,
  value: {
    path: names.tokenFile,
    issuer: "https://westeurope.oic.prod-aks.azure.com/issuer/",
    subject: "system:serviceaccount:shop:checkout",
    audiences: ["api://AzureADTokenExchange"],
    issuedAt: null,
    expiresAt: "2026-05-04T09:00:00.000Z",
    observedAt: "2026-11-02T08:00:00.000Z",
  },
};

const scenario = (
  given: Pick<ScenarioReport, "id" | "credential" | "state" | "headline"> & Partial<ScenarioReport>,
): ScenarioReport => {
  const { findings = [], diagnoses = [] } = given;
  return {
    title: given.id,
    target: {
      name: "prod",
      endpoint: names.endpoint,
      deployment: names.deployment,
      cloud: "AzurePublic",
    },
    durationMs: 900,
    findings,
    diagnoses,
    unexplained: unexplained(findings, diagnoses),
    evidence: [],
    exchanges: [],
    ...given,
  };
};

export const ready = scenario({
  id: "managed-identity",
  credential: "managed-identity",
  state: "ready",
  headline: "412 ms · 9 tokens",
  durationMs: 1_204,
  findings: [
    pass("config", "settings-present", "All required settings are set (4 settings in use)."),
    pass("token", "token-acquired", "ManagedIdentityCredential gave a token."),
    pass("claims", "token-audience-matches", "The audience is https://cognitiveservices.azure.com."),
    pass("role", "data-action-granted", "Cognitive Services OpenAI User grants it."),
    pass("probe", "completion-succeeds", `${names.deployment} answered (412 ms, 9 tokens).`),
  ],
  evidence: [
    settings,
    {
      key: "completion",
      ...observedAt(790, 412),
      ok: true,
      value: {
        operation: "chat",
        route: "dated",
        deployment: names.deployment,
        model: "gpt-4o-mini-2024-07-18",
        requestId: names.request,
        promptTokens: 8,
        completionTokens: 1,
        totalTokens: 9,
        finishReason: "stop",
        adaptations: [],
        provenBy: "completion",
        durationMs: 412,
      },
    },
  ],
});

const roleFix = renderRemedy({
  text: `Assign Cognitive Services OpenAI User to ${names.principal} on ${names.account}: the least privileged role that can call the model.`,
  commands: [
    [
      ..."az role assignment create --assignee-object-id".split(" "),
      names.principal,
      ..."--assignee-principal-type ServicePrincipal --role".split(" "),
      names.role,
      "--scope",
      resourceId,
    ],
  ],
});
const rerun = renderRemedy({
  text: "A new assignment takes minutes to apply.",
  commands: [["aoai-preflight", "run", "service-principal", "--wait", "10m"]],
  again: true,
});
const withoutDataActions: Diagnosed = {
  id: "role-without-data-actions",
  title: "the roles held have no data actions",
  confidence: "confirmed",
  because: `${names.principal} holds Contributor at resource group ${names.resourceGroup}, which has no data actions.`,
  explains: ["data-action-granted", "completion-succeeds"],
  remedies: [roleFix, rerun],
  link: "https://learn.microsoft.com/azure/ai-services/openai/how-to/role-based-access-control",
};
const refused: Finding = {
  stage: "probe",
  check: "completion-succeeds",
  state: "fail",
  message: "The call failed: 401 PermissionDenied.",
  failure: {
    source: "openai",
    code: "PermissionDenied",
    message: `The principal \`${names.user}\` lacks the required data action \`${dataAction}\`.`,
    status: 401,
    host: names.host,
    requestId: names.request,
  },
};

export const notReady = scenario({
  id: "service-principal",
  credential: "environment",
  state: "not-ready",
  headline: "role without data actions",
  durationMs: 1_050,
  findings: [
    pass("config", "settings-present", "All required settings are set (5 settings in use)."),
    pass("token", "token-acquired", "EnvironmentCredential gave a token in 230 ms."),
    pass("claims", "token-names-principal", `The token names ${names.principal}.`),
    {
      stage: "role",
      check: "data-action-granted",
      state: "fail",
      message: `${names.principal} holds Contributor at ${names.resourceGroup}; it does not grant the data action.`,
      details: { principalId: names.principal, dataAction },
    },
    refused,
  ],
  diagnoses: [
    withoutDataActions,
    {
      id: "role-missing",
      title: "no assignment grants the data action",
      confidence: "likely",
      because: "The service refused the principal.",
      maskedBy: "role-without-data-actions",
      explains: ["completion-succeeds"],
      remedies: [],
      link: "https://learn.microsoft.com/azure/role-based-access-control/troubleshooting",
    },
  ],
  evidence: [
    settings,
    claims,
    access,
    {
      key: "completion",
      ...observedAt(820, 95),
      ok: false,
      failure: {
        ...refused.failure,
        source: "openai",
        code: "PermissionDenied",
        message: "Principal does not have access to API/Operation.",
      },
    },
  ],
  exchanges: [
    {
      stage: "probe",
      method: "POST",
      url: `${names.endpoint}/openai/deployments/${names.deployment}/chat/completions?api-version=2024-10-21`,
      status: 401,
      error: null,
      startedMs: 820,
      durationMs: 95,
      requestId: names.request,
    },
  ],
});

export const throttled = scenario({
  id: "api-key",
  credential: "api-key",
  state: "undetermined",
  headline: "rate limited",
  durationMs: 300,
  findings: [
    pass("config", "settings-present", "All required settings are set (4 settings in use)."),
    skip("token", "token-acquired"),
    skip("claims", "token-readable"),
    skip("role", "data-action-granted"),
    {
      stage: "probe",
      check: "completion-succeeds",
      state: "inconclusive",
      message: "The service did not decide: 429 HTTP_429.",
      failure: {
        source: "openai",
        code: "HTTP_429",
        message: "Rate limit is exceeded. Try again in 26 seconds.",
        status: 429,
        host: names.host,
        requestId: names.request,
        retryAfter: 26,
      },
    },
  ],
  diagnoses: [
    {
      id: "rate-limited",
      title: "the deployment's rate limit is exceeded",
      confidence: "confirmed",
      because: "The service answered 429 and asked to wait 26 seconds.",
      explains: ["completion-succeeds"],
      remedies: [{ text: "Wait, or raise the deployment's tokens per minute.", bash: [], powershell: [] }],
      link: "https://learn.microsoft.com/azure/ai-services/openai/how-to/quota",
    },
  ],
  evidence: [settings],
});

const notConfigured = scenario({
  id: "interactive",
  credential: "interactive-browser",
  state: "not-configured",
  headline: "needs a terminal",
  durationMs: 0,
  findings: [
    // The very sentence of a scenario whose settings are not there.
    { ...skip("config", "settings-present"), reason: "not-configured", message: "Not configured here." },
  ],
});

export const notUnderstood = scenario({
  id: "workload-identity",
  credential: "workload-identity",
  state: "not-ready",
  headline: "no root cause known",
  durationMs: 640,
  findings: [
    pass("config", "assertion-readable", `The assertion in ${names.tokenFile} is readable.`),
    { stage: "config", check: "settings-agree", state: "warn", message: "AZURE_CLIENT_ID is set twice." },
    {
      stage: "token",
      check: "token-acquired",
      state: "fail",
      message: "No token: AADSTS999999.",
      failure: {
        source: "entra",
        code: "AADSTS999999",
        message: `AADSTS999999: Something new about '${names.application}' in tenant ${names.tenant} for ${names.user}.`,
        status: 400,
        host: "login.microsoftonline.com",
        correlationId: "aaaaaaaa-1111-4222-8333-bbbbbbbbbbbb",
        traceId: "cccccccc-1111-4222-8333-dddddddddddd",
        details: { tenantId: names.tenant },
      },
    },
    skip("claims", "token-readable", "token-acquired"),
    skip("role", "data-action-granted", "token-acquired"),
    skip("probe", "completion-succeeds", "token-acquired"),
  ],
  evidence: [assertion],
});

/** A report of one run; the default has a scenario in every state and one failure that nobody understands. */
export const report = (
  scenarios: readonly ScenarioReport[] = [throttled, notConfigured, notReady, ready, notUnderstood],
  over: Partial<Report> = {},
): Report => ({
  schemaVersion: 1,
  tool: { name: "aoai-preflight", version: "1.0.0" },
  startedAt: "2026-05-04T08:00:00.000Z",
  durationMs: 3_120,
  simulated: null,
  interrupted: false,
  gate: { require: "all", failOn: ["fail"] },
  summary: summarise(scenarios),
  exitCode: 1,
  scenarios: [...scenarios],
  ...over,
});
