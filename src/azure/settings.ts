import type { SettingName } from "../core/scenario.ts";
import type { SettingForm } from "./setting-forms.ts";

export interface SettingSpec {
  /** Environment variables that give it, first set one wins: the SDKs' names before the notebooks'. */
  readonly variables: readonly string[];
  readonly secret: boolean;
  readonly form: SettingForm;
  /** Its first variable is meant to win over the others, which are other settings' too, whatever gives them. */
  readonly ownFirst?: true;
}

/** Where each setting comes from and what it must look like. Source: facts on environment variables, §§1, 2, 3, 5, 6, 7. */
export const settings: Readonly<Record<SettingName, SettingSpec>> = {
  endpoint: {
    variables: ["AZURE_OPENAI_ENDPOINT", "OPENAI_API_BASE"],
    secret: false,
    form: "endpoint",
  },
  deployment: {
    variables: [
      "AZURE_OPENAI_DEPLOYMENT",
      "AZURE_OPENAI_DEPLOYMENT_NAME",
      "AZURE_OPENAI_CHAT_DEPLOYMENT_NAME",
      "OPENAI_API_DEPLOY",
    ],
    secret: false,
    form: "name",
  },
  apiVersion: {
    variables: ["OPENAI_API_VERSION", "AZURE_OPENAI_API_VERSION"],
    secret: false,
    form: "api-version",
  },
  apiKey: {
    variables: ["AZURE_OPENAI_API_KEY", "OPENAI_API_KEY"],
    secret: true,
    form: "key",
  },
  tenantId: {
    variables: ["AZURE_TENANT_ID"],
    secret: false,
    form: "tenant",
  },
  clientId: {
    variables: ["AZURE_CLIENT_ID"],
    secret: false,
    form: "guid",
  },
  clientSecret: {
    variables: ["AZURE_CLIENT_SECRET"],
    secret: true,
    form: "client-secret",
  },
  clientCertificatePath: {
    variables: ["AZURE_CLIENT_CERTIFICATE_PATH"],
    secret: false,
    form: "path",
  },
  managedIdentityClientId: {
    variables: ["AZURE_MANAGED_IDENTITY_CLIENT_ID", "AZURE_CLIENT_ID"],
    secret: false,
    form: "guid",
    ownFirst: true,
  },
  federatedTokenFile: {
    variables: ["AZURE_FEDERATED_TOKEN_FILE"],
    secret: false,
    form: "path",
  },
  serviceConnectionId: {
    variables: ["AZURESUBSCRIPTION_SERVICE_CONNECTION_ID"],
    secret: false,
    form: "guid",
  },
  systemAccessToken: {
    variables: ["SYSTEM_ACCESSTOKEN"],
    secret: true,
    form: "token",
  },
  oidcRequestUri: {
    variables: ["SYSTEM_OIDCREQUESTURI"],
    secret: false,
    form: "https",
  },
  idTokenRequestUrl: {
    variables: ["ACTIONS_ID_TOKEN_REQUEST_URL"],
    secret: false,
    form: "https",
  },
  idTokenRequestToken: {
    variables: ["ACTIONS_ID_TOKEN_REQUEST_TOKEN"],
    secret: true,
    form: "token",
  },
  tokenCredentials: {
    variables: ["AZURE_TOKEN_CREDENTIALS"],
    secret: false,
    form: "token-credentials",
  },
  authorityHost: {
    variables: ["AZURE_AUTHORITY_HOST"],
    secret: false,
    form: "authority",
  },
  resourceId: {
    variables: ["AZURE_OPENAI_RESOURCE_ID"],
    secret: false,
    form: "resource-id",
  },
};
