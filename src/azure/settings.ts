import type { SettingName } from "../core/scenario.ts";
import type { SettingForm } from "./setting-forms.ts";

export interface SettingSpec {
  /** Environment variables that give it, first set one wins: the SDKs' names before the notebooks'. */
  readonly variables: readonly string[];
  readonly secret: boolean;
  readonly form: SettingForm;
  readonly what: string;
}

/** Where each setting comes from and what it must look like. Source: facts on environment variables, §§1, 2, 3, 5, 6, 7. */
export const settings: Readonly<Record<SettingName, SettingSpec>> = {
  endpoint: {
    variables: ["AZURE_OPENAI_ENDPOINT", "OPENAI_API_BASE"],
    secret: false,
    form: "endpoint",
    what: "the endpoint of the Azure OpenAI account",
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
    what: "the name of the deployment",
  },
  apiVersion: {
    variables: ["AZURE_OPENAI_API_VERSION", "OPENAI_API_VERSION"],
    secret: false,
    form: "api-version",
    what: "the API version: a date, or v1",
  },
  apiKey: {
    variables: ["AZURE_OPENAI_API_KEY", "OPENAI_API_KEY"],
    secret: true,
    form: "key",
    what: "a key of the account",
  },
  tenantId: {
    variables: ["AZURE_TENANT_ID"],
    secret: false,
    form: "tenant",
    what: "the tenant (directory) id",
  },
  clientId: {
    variables: ["AZURE_CLIENT_ID"],
    secret: false,
    form: "guid",
    what: "the application (client) id",
  },
  clientSecret: {
    variables: ["AZURE_CLIENT_SECRET"],
    secret: true,
    form: "client-secret",
    what: "a client secret's value",
  },
  clientCertificatePath: {
    variables: ["AZURE_CLIENT_CERTIFICATE_PATH"],
    secret: false,
    form: "path",
    what: "a PEM file with certificate and private key",
  },
  managedIdentityClientId: {
    variables: ["AZURE_MANAGED_IDENTITY_CLIENT_ID", "AZURE_CLIENT_ID"],
    secret: false,
    form: "guid",
    what: "the client id of the user-assigned managed identity",
  },
  federatedTokenFile: {
    variables: ["AZURE_FEDERATED_TOKEN_FILE"],
    secret: false,
    form: "path",
    what: "the file with the projected service account token",
  },
  serviceConnectionId: {
    variables: ["AZURESUBSCRIPTION_SERVICE_CONNECTION_ID"],
    secret: false,
    form: "guid",
    what: "the id of the service connection of Azure Pipelines",
  },
  systemAccessToken: {
    variables: ["SYSTEM_ACCESSTOKEN"],
    secret: true,
    form: "token",
    what: "the token of the pipeline's job, mapped with $(System.AccessToken)",
  },
  oidcRequestUri: {
    variables: ["SYSTEM_OIDCREQUESTURI"],
    secret: false,
    form: "https",
    what: "where Azure Pipelines hands out the job's identity token",
  },
  idTokenRequestUrl: {
    variables: ["ACTIONS_ID_TOKEN_REQUEST_URL"],
    secret: false,
    form: "https",
    what: "where GitHub hands out the job's identity token (id-token: write)",
  },
  idTokenRequestToken: {
    variables: ["ACTIONS_ID_TOKEN_REQUEST_TOKEN"],
    secret: true,
    form: "token",
    what: "what proves to GitHub which job asks for its identity token",
  },
  tokenCredentials: {
    variables: ["AZURE_TOKEN_CREDENTIALS"],
    secret: false,
    form: "token-credentials",
    what: "the links that DefaultAzureCredential tries: dev, prod, or the name of one",
  },
  authorityHost: {
    variables: ["AZURE_AUTHORITY_HOST"],
    secret: false,
    form: "authority",
    what: "the sign-in host of the cloud",
  },
  resourceId: {
    variables: ["AZURE_OPENAI_RESOURCE_ID"],
    secret: false,
    form: "resource-id",
    what: "the ARM resource id of the account",
  },
};
