import type { Environment } from "../core/environment.ts";
import type { EvidenceMap } from "../core/evidence.ts";

type Source = EvidenceMap["host"]["managedIdentitySource"];

/** Variables of which all must be set (not empty), in the order in which @azure/identity and MSAL ask. */
const conditions: readonly (readonly [Source, readonly string[]])[] = [
  ["token-exchange", ["AZURE_CLIENT_ID", "AZURE_TENANT_ID", "AZURE_FEDERATED_TOKEN_FILE"]],
  ["service-fabric", ["IDENTITY_ENDPOINT", "IDENTITY_HEADER", "IDENTITY_SERVER_THUMBPRINT"]],
  ["app-service", ["IDENTITY_ENDPOINT", "IDENTITY_HEADER"]],
  ["azure-ml", ["MSI_ENDPOINT", "MSI_SECRET"]],
  ["cloud-shell", ["MSI_ENDPOINT"]],
  ["azure-arc", ["IDENTITY_ENDPOINT", "IMDS_ENDPOINT"]],
];

/** What the environment does not tell. */
export interface ManagedIdentityContext {
  /** Client id passed to the credential; it stands in for `AZURE_CLIENT_ID` in the token exchange. */
  readonly clientId?: string | undefined;
  /** The executable of the Azure Arc agent (himds) is here. */
  readonly arcAgent?: boolean;
}

/** The source that `ManagedIdentityCredential` will ask. Source: facts on managed identity §1. */
export function managedIdentitySourceOf(
  environment: Environment,
  { clientId, arcAgent = false }: ManagedIdentityContext = {},
): Source {
  const given: Environment = clientId ? { ...environment, AZURE_CLIENT_ID: clientId } : environment;
  const match = conditions.find(([, names]) => names.every((name) => given[name]));
  return match?.[0] ?? (arcAgent ? "azure-arc" : "imds");
}
