import type { CredentialKind, SettingName } from "../core/scenario.ts";

export interface CredentialSpec {
  /** Class of @azure/identity; null for an API key. */
  readonly className: string | null;
  readonly required: readonly SettingName[];
  readonly optional: readonly SettingName[];
  /** Settings any of which, set, means "this way to sign in is configured here"; empty: it runs only when named. */
  readonly configuredBy: readonly SettingName[];
  /** Needs a person: runs unasked only on a terminal, never in CI. */
  readonly interactive: boolean;
}

/** Every scenario talks to an endpoint and a deployment. */
export const targetSettings = {
  required: ["endpoint", "deployment"],
  optional: ["apiVersion", "resourceId"],
} as const satisfies Record<string, readonly SettingName[]>;

/** What each way to get a credential needs. Source: facts on environment variables §§1-4, 7, on managed identity §2. */
export const credentialSpecs: Readonly<Record<CredentialKind, CredentialSpec>> = {
  "api-key": {
    className: null,
    required: ["apiKey"],
    optional: [],
    configuredBy: ["apiKey"],
    interactive: false,
  },
  "interactive-browser": {
    className: "InteractiveBrowserCredential",
    required: [],
    optional: ["tenantId", "authorityHost"],
    configuredBy: [],
    interactive: true,
  },
  environment: {
    className: "EnvironmentCredential",
    // A certificate may stand in for the secret; see `requiredNow`.
    required: ["tenantId", "clientId", "clientSecret"],
    optional: ["clientCertificatePath", "authorityHost"],
    configuredBy: ["clientSecret", "clientCertificatePath"],
    interactive: false,
  },
  "managed-identity": {
    className: "ManagedIdentityCredential",
    required: [],
    optional: ["managedIdentityClientId"],
    configuredBy: ["managedIdentityClientId"],
    interactive: false,
  },
  "workload-identity": {
    className: "WorkloadIdentityCredential",
    required: ["tenantId", "clientId", "federatedTokenFile"],
    optional: ["authorityHost"],
    configuredBy: ["federatedTokenFile"],
    interactive: false,
  },
  // What the two developer tools use is their own sign-in; they read none of the variables.
  "azure-cli": {
    className: "AzureCliCredential",
    required: [],
    optional: [],
    configuredBy: [],
    interactive: false,
  },
  "azure-developer-cli": {
    className: "AzureDeveloperCliCredential",
    required: [],
    optional: [],
    configuredBy: [],
    interactive: false,
  },
  "azure-pipelines": {
    className: "AzurePipelinesCredential",
    required: ["tenantId", "clientId", "serviceConnectionId", "systemAccessToken", "oidcRequestUri"],
    optional: ["authorityHost"],
    configuredBy: ["serviceConnectionId"],
    interactive: false,
  },
  "github-oidc": {
    className: "ClientAssertionCredential",
    required: ["tenantId", "clientId", "idTokenRequestUrl", "idTokenRequestToken"],
    optional: ["authorityHost"],
    configuredBy: ["idTokenRequestUrl"],
    interactive: false,
  },
  "default-chain": {
    className: "DefaultAzureCredential",
    required: [],
    optional: [
      "tenantId",
      "clientId",
      "clientSecret",
      "clientCertificatePath",
      "federatedTokenFile",
      "managedIdentityClientId",
      "tokenCredentials",
      "authorityHost",
    ],
    configuredBy: ["tokenCredentials"],
    interactive: false,
  },
};
