import type { CredentialKind, SettingName } from "../core/scenario.ts";

export interface CredentialSpec {
  /** Class of @azure/identity; null for an API key. */
  readonly className: string | null;
  readonly required: readonly SettingName[];
  readonly optional: readonly SettingName[];
  /** Settings any of which, set, means "this way to sign in is configured here"; empty: the required ones decide. */
  readonly configuredBy: readonly SettingName[];
  /** Needs a person: runs unasked only on a terminal, never in CI. */
  readonly interactive: boolean;
}

/** Every scenario talks to an endpoint and a deployment. */
export const targetSettings = {
  required: ["endpoint", "deployment"],
  optional: ["apiVersion", "resourceId"],
} as const satisfies Record<string, readonly SettingName[]>;

/** What each way to get a credential needs. Source: facts on environment variables §§2, 3; managed identity §2. */
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
};
