import { judge, type CheckContext } from "../../src/core/check.ts";
import { checks, type CheckId } from "../../src/checks/index.ts";
import { diagnoseScenario, type Diagnosed } from "../../src/core/diagnosis.ts";
import type { EvidenceKey, EvidenceMap, Gathered, SettingFact } from "../../src/core/evidence.ts";
import type { Finding } from "../../src/core/finding.ts";
import { failed, observed, type Failure, type Observation } from "../../src/core/observation.ts";
import { diagnoses } from "../../src/diagnoses/index.ts";

/** Small healthy evidence of one scenario, and ways to say what differs from it. */

export const ids = {
  tenant: "11111111-1111-4111-8111-111111111111",
  otherTenant: "22222222-2222-4222-8222-222222222222",
  application: "33333333-3333-4333-8333-333333333333",
  principal: "44444444-4444-4444-8444-444444444444",
  subscription: "55555555-5555-4555-8555-555555555555",
} as const;
export const accountId = `/subscriptions/${ids.subscription}/resourceGroups/rg-ai/providers/Microsoft.CognitiveServices/accounts/contoso`;
const dataAction = "Microsoft.CognitiveServices/accounts/OpenAI/deployments/chat/completions/action";

export const setting = (
  name: string,
  shown: string | null,
  more: Partial<SettingFact> = {},
): SettingFact => ({
  setting: name,
  secret: false,
  need: "required",
  state: shown === null ? "unset" : "set",
  ...(shown !== null && { shown, from: { kind: "environment", name: variables[name] ?? name } }),
  names: [variables[name] ?? name],
  flaws: [],
  rivals: [],
  ...more,
});
const variables: Readonly<Record<string, string>> = {
  endpoint: "AZURE_OPENAI_ENDPOINT",
  deployment: "AZURE_OPENAI_DEPLOYMENT",
  tenantId: "AZURE_TENANT_ID",
  clientId: "AZURE_CLIENT_ID",
  clientSecret: "AZURE_CLIENT_SECRET",
  clientCertificatePath: "AZURE_CLIENT_CERTIFICATE_PATH",
  federatedTokenFile: "AZURE_FEDERATED_TOKEN_FILE",
  apiKey: "AZURE_OPENAI_API_KEY",
};

export const assignment = (
  more: Partial<EvidenceMap["access"]["assignments"][number]> = {},
): EvidenceMap["access"]["assignments"][number] => ({
  id: `${accountId}/providers/Microsoft.Authorization/roleAssignments/a1`,
  roleDefinitionId: "5e0bd9bd-7b93-4f28-af87-19fc36ad61bd",
  roleName: "Cognitive Services OpenAI User",
  scope: accountId,
  principalId: ids.principal,
  principalType: "ServicePrincipal",
  via: "direct",
  effect: "grants",
  condition: null,
  createdOn: "2026-01-01T00:00:00.000Z",
  startsAt: null,
  endsAt: null,
  ...more,
});

/** A service principal with a secret, signed in, with its role, answered. */
export const healthy: EvidenceMap = {
  settings: {
    settings: [
      setting("endpoint", "https://contoso.openai.azure.com"),
      setting("deployment", "chat"),
      setting("tenantId", ids.tenant),
      setting("clientId", ids.application),
      { ...setting("clientSecret", null), secret: true, state: "set" },
    ],
    conflicts: [],
  },
  endpoint: {
    origin: "https://contoso.openai.azure.com",
    host: "contoso.openai.azure.com",
    cloud: "AzurePublic",
    kind: "account",
    tokenAuth: true,
    subdomain: "contoso",
    route: "dated",
    apiVersion: "2024-10-21",
    trusted: true,
  },
  host: { managedIdentitySource: "imds", ci: null, kubernetes: false, proxy: null },
  assertion: {
    path: "/var/run/secrets/azure/wi/token/azure-identity-token",
    issuer: "https://westeurope.oic.prod-aks.azure.com/t/c/",
    subject: "system:serviceaccount:ai:chat",
    audiences: ["api://AzureADTokenExchange"],
    issuedAt: "2026-05-01T11:30:00.000Z",
    expiresAt: "2026-05-01T12:30:00.000Z",
    observedAt: "2026-05-01T12:00:00.000Z",
  },
  route: {
    proxy: null,
    variable: null,
    noProxy: [],
    identity: false,
    dataPlane: false,
    openaiPackage: false,
  },
  resolution: {
    host: "contoso.openai.azure.com",
    addresses: [{ address: "198.51.100.10", private: false }],
    aliases: ["contoso.privatelink.openai.azure.com"],
  },
  connection: {
    host: "contoso.openai.azure.com",
    through: null,
    connectMs: 12,
    handshakeMs: 20,
    protocol: "TLSv1.3",
    issuedBy: "Microsoft Azure RSA TLS Issuing CA 08",
    rootedIn: "DigiCert Global Root G2",
    publicRoot: true,
    fault: null,
    validFrom: "2026-01-12T00:00:00.000Z",
    validTo: "2027-01-12T00:00:00.000Z",
    names: ["*.openai.azure.com"],
  },
  token: {
    credential: "EnvironmentCredential",
    scope: "https://cognitiveservices.azure.com/.default",
    authority: "https://login.microsoftonline.com",
    managedIdentitySource: null,
    expiresAt: "2026-05-01T13:00:00.000Z",
    observedAt: "2026-05-01T12:00:00.000Z",
    acquiredInMs: 120,
  },
  claims: {
    version: "1.0",
    audience: "https://cognitiveservices.azure.com",
    issuer: `https://sts.windows.net/${ids.tenant}/`,
    tenantId: ids.tenant,
    principalId: ids.principal,
    applicationId: ids.application,
    principalKind: "application",
    identity: "service principal with secret",
    managedIdentityResourceId: null,
    scopes: [],
    roles: [],
    userName: null,
    issuedAt: "2026-05-01T11:55:00.000Z",
    notBefore: "2026-05-01T11:55:00.000Z",
    expiresAt: "2026-05-01T13:00:00.000Z",
    observedAt: "2026-05-01T12:00:00.000Z",
  },
  clock: { skewSeconds: 1, uncertaintySeconds: 1.1, host: "login.microsoftonline.com" },
  account: {
    id: accountId,
    name: "contoso",
    subscriptionId: ids.subscription,
    resourceGroup: "rg-ai",
    foundBy: "resource-graph",
    kind: "OpenAI",
    location: "westeurope",
    tenantId: ids.tenant,
    customSubdomain: "contoso",
    endpoint: "https://contoso.openai.azure.com/",
    hosts: ["contoso.openai.azure.com"],
    localAuthDisabled: false,
    publicNetworkAccess: "Enabled",
    networkDefaultAction: "Allow",
    allowedAddresses: [],
    privateEndpoints: [{ name: "pe-contoso", state: "Approved" }],
    provisioningState: "Succeeded",
    deployments: [{ name: "chat", model: "gpt-4o-mini", modelVersion: "1", provisioningState: "Succeeded" }],
  },
  access: {
    verdict: "granted",
    principalId: ids.principal,
    principalType: "ServicePrincipal",
    principalName: null,
    whose: "caller",
    basis: "role-assignments",
    scope: accountId,
    dataAction,
    assignments: [assignment()],
    denies: [],
    unread: [],
    decidedBy: assignment().id,
    observedAt: "2026-05-01T12:00:00.000Z",
  },
  completion: {
    operation: "chat",
    route: "dated",
    deployment: "chat",
    model: "gpt-4o-mini",
    requestId: "r-1",
    promptTokens: 5,
    completionTokens: 4,
    totalTokens: 9,
    finishReason: "stop",
    adaptations: [],
    provenBy: "completion",
    durationMs: 412,
  },
};

/** What differs from health, by kind of evidence: members to replace, a failure, or null for "not gathered". */
export type Different = {
  readonly [K in EvidenceKey]?: Partial<EvidenceMap[K]> | { readonly failure: Failure } | null;
};

function gathered(different: Different = {}): Gathered {
  const seen: Partial<Record<EvidenceKey, Observation<unknown>>> = {};
  const absent: Gathered["absent"] = {};
  for (const [key, value] of Object.entries(healthy)) {
    const other = different[key as EvidenceKey];
    if (other === null) continue;
    seen[key as EvidenceKey] =
      other && "failure" in other ? failed(other.failure) : observed({ ...value, ...other });
  }
  // The values are the healthy ones with members of the same kind of evidence.
  return { seen: seen as Gathered["seen"], absent };
}

export const failure = (
  source: Failure["source"],
  code: string,
  message: string,
  more: Partial<Failure> = {},
): Failure => ({ source, code, message, ...more });

const context: CheckContext = { scenario: "service-principal", credential: "environment" };

export const judged = (different: Different, more: Partial<CheckContext> = {}): readonly Finding[] =>
  judge(checks, gathered(different), { ...context, ...more });

export function findingOf(id: CheckId, different: Different, more: Partial<CheckContext> = {}): Finding {
  const finding = judged(different, more).find(({ check }) => check === id);
  if (!finding) throw new Error(`There is no check ${id}.`);
  return finding;
}

/** What the catalogue says of a run that differs from health in this way. */
export const diagnosedRun = (different: Different, more: Partial<CheckContext> = {}): readonly Diagnosed[] =>
  diagnoseScenario(diagnoses, gathered(different), judged(different, more), { ...context, ...more });
