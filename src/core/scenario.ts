import * as z from "zod/mini";

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

/** Every setting that a scenario can use; which variables give it is in `azure/settings.ts`. */
export const settingNames = [
  "endpoint",
  "deployment",
  "apiVersion",
  "apiKey",
  "tenantId",
  "clientId",
  "clientSecret",
  "clientCertificatePath",
  "managedIdentityClientId",
  "federatedTokenFile",
  "serviceConnectionId",
  "systemAccessToken",
  "oidcRequestUri",
  "idTokenRequestUrl",
  "idTokenRequestToken",
  "tokenCredentials",
  "authorityHost",
  "resourceId",
] as const;
export type SettingName = (typeof settingNames)[number];

const variableName = z
  .string()
  .check(z.regex(/^[A-Za-z_][A-Za-z0-9_]*$/, "not the name of an environment variable"));

/** One way to sign in, as data. */
export const scenarioSchema = z.strictObject({
  $schema: z.optional(z.string()),
  id: z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be kebab-case")),
  title: z.string().check(z.minLength(1)),
  summary: z.string().check(z.minLength(1)),
  credential: z.enum(credentialKinds),
  /** Environment variables that give a setting, first set one wins; replaces the usual names of that setting. */
  variables: z.optional(z.partialRecord(z.enum(settingNames), z.array(variableName).check(z.minLength(1)))),
  /** Token scope to ask for instead of the cloud's data-plane scope. */
  scope: z.optional(
    z.string().check(z.regex(/^https:\/\/\S+\/\.default$/, "must be https://<resource>/.default")),
  ),
});
export type Scenario = Readonly<z.infer<typeof scenarioSchema>>;
