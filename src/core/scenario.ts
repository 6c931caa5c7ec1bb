import * as z from "zod/mini";
import { schemaReference } from "./schema-reference.ts";

/** The ways to get a credential; what each needs is in `azure/credential-kinds.ts`. */
const credentialKinds = [
  "api-key",
  "interactive-browser",
  "environment",
  "managed-identity",
  "workload-identity",
  "azure-cli",
  "azure-developer-cli",
  "azure-pipelines",
  "github-oidc",
  "default-chain",
] as const;
export type CredentialKind = (typeof credentialKinds)[number];

/** Every setting that a scenario can use, and what it is; which variables give it is in `azure/settings.ts`. */
export const settingMeanings = {
  endpoint: "The endpoint of the Azure OpenAI account.",
  deployment: "The name of the deployment.",
  apiVersion: "The API version: a date, or v1.",
  apiKey: "A key of the account.",
  tenantId: "The tenant (directory) id.",
  clientId: "The application (client) id.",
  clientSecret: "A client secret's value.",
  clientCertificatePath: "A PEM file with certificate and private key.",
  managedIdentityClientId: "The client id of the user-assigned managed identity.",
  federatedTokenFile: "The file with the projected service account token.",
  serviceConnectionId: "The id of the service connection of Azure Pipelines.",
  systemAccessToken: "The token of the pipeline's job, mapped with $(System.AccessToken).",
  oidcRequestUri: "Where Azure Pipelines hands out the job's identity token.",
  idTokenRequestUrl: "Where GitHub hands out the job's identity token (id-token: write).",
  idTokenRequestToken: "What proves to GitHub which job asks for its identity token.",
  tokenCredentials: "The links that DefaultAzureCredential tries: dev, prod, or the name of one.",
  authorityHost: "The sign-in host of the cloud.",
  resourceId: "The ARM resource id of the account.",
} as const;
export type SettingName = keyof typeof settingMeanings;
export const settingNames = Object.keys(settingMeanings) as [SettingName, ...SettingName[]];

const variableName = z
  .string()
  .check(z.regex(/^[A-Za-z_][A-Za-z0-9_]*$/, "not the name of an environment variable"));

export const scenarioSchema = z.strictObject({
  $schema: schemaReference,
  id: z
    .string()
    .check(
      z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be kebab-case"),
      z.describe("What reports and gates know the scenario by."),
    ),
  title: z.string().check(z.minLength(1), z.describe("What a person reads as its name.")),
  summary: z.string().check(z.minLength(1), z.describe("One sentence: who signs in, and with what.")),
  credential: z.enum(credentialKinds).check(z.describe("How the token, or the key, is obtained.")),
  variables: z.optional(
    z
      .partialRecord(z.enum(settingNames), z.array(variableName).check(z.minLength(1)))
      .check(
        z.describe(
          "Environment variables that give a setting, first set one wins; they replace the usual names of that setting.",
        ),
      ),
  ),
  scope: z.optional(
    z
      .string()
      .check(
        z.regex(/^https:\/\/\S+\/\.default$/, "must be https://<resource>/.default"),
        z.describe("Token scope to ask for instead of the cloud's data-plane scope."),
      ),
  ),
});
/** One way to sign in, as data. */
export type Scenario = Readonly<z.infer<typeof scenarioSchema>>;
