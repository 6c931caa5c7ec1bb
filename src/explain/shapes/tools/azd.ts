import type { Shape } from "../shape.ts";

const azd = /\bazd\b|azure developer cli|azure\.yaml|service principal/i;

/** The Azure Developer CLI's own words: of its sign-in, its checks before a deployment, its advice after one. */
export const azureDeveloperCli: readonly Shape[] = [
  {
    source: "environment",
    code: "id-token-not-offered",
    says: /system access token not found, ensure the System\.AccessToken value is mapped/i,
  },
  {
    source: "environment",
    code: "id-token-refused",
    says: /fetching federated token: (?!["']?AADSTS)[^.]{0,100}/i,
  },
  {
    source: "environment",
    code: "federated-variables-missing",
    says: /missing required values\. please set either\b[^]{0,80}?AZURE_OIDC_TOKEN\b|missing required environment variable: AZURE_OIDC_\w+|must set \w+ for azure-pipelines federated token provider|service connection ID not found, please run ["'`]?azd/i,
  },
  {
    source: "environment",
    code: "setting-missing",
    says: /must set both ["'`]?client-id["'`]? and ["'`]?tenant-id["'`]? for service principal/i,
  },
  {
    // What a pipeline was set up with before, and which is gone since, or in another tenant.
    source: "environment",
    code: "application-unknown",
    says: /\bservice principal with client id ["'][^"']{1,60}["'] specified in environment variable\b[^.]{0,60}? was not found\b/i,
  },
  {
    source: "environment",
    code: "settings-exclusive",
    says: /must set exactly one of [^.]{1,120} for service principal/i,
  },
  {
    source: "environment",
    code: "certificate-unusable",
    says: /(?:reading|decoding|parsing) certificate: [^.]{0,80}/i,
    near: azd,
  },
  {
    source: "environment",
    code: "cache-unusable",
    says: /failed to (?:de|en)crypt data: [^.]{0,80}/i,
    near: azd,
  },
  {
    source: "environment",
    code: "tool-missing",
    says: /checking az cli installation \(using legacy auth\)[^.]{0,60}/i,
  },
  {
    // It was told to leave signing in to another tool.
    source: "environment",
    code: "auth-delegated",
    says: /["']?azd auth login["']? is disabled when the auth mode\b|azd is not using the built-in authentication mode\b[^.]{0,60}/i,
  },
  {
    // The editor that started it was to give the token.
    source: "environment",
    code: "tool-failed",
    says: /\bRemoteCredential: (?!["']?AADSTS)[^.]{0,100}/,
  },
  {
    // Advice under an error whose own words may say more.
    source: "environment",
    code: "interaction-needed",
    says: /(?:run:? )["'`]?azd auth login["'`]? to (?:re-?authenticate|sign in again|refresh)\b/i,
  },
  {
    source: "environment",
    code: "policy-blocks",
    says: /conditional access token protection policy blocked this\b[^.]{0,60}/i,
  },
  {
    source: "identity-sdk",
    code: "call-wrong",
    says: /CloudShellCredential: GetToken\(\) requires exactly one/i,
  },
  {
    source: "arm",
    code: "role-grant-refused",
    status: 403,
    says: /lacks role assignment permissions on subscription\b[^.]{0,80}|ensure you have either the \W?User Access Administrator\b[^]{0,160}?roleAssignments\/write/i,
  },
  {
    // A warning before the deployment, which may pass all the same.
    source: "arm",
    code: "condition-suspected",
    says: /has conditional role assignment permissions on subscription\b[^.]{0,80}/i,
  },
  {
    source: "arm",
    code: "QuotaExceeded",
    says: /insufficient quota for model \S{1,60} \(SKU: [^)]{1,40}\)/i,
  },
  {
    source: "arm",
    code: "resource-exists",
    status: 409,
    says: /soft-deleted resource (?:is causing a deployment conflict|with this name exists and is blocking)|possibly caused by a soft-deleted resource/i,
  },
  {
    source: "environment",
    code: "model-not-in-region",
    says: /model not found in AI model catalog\b[^.]{0,60}|the model ["'][^"']{1,60}["'] could not be found in the model catalog\b[^.]{0,60}/i,
    unlike: /vertex|watsonx|bedrock/i,
  },
  {
    source: "arm",
    code: "SubscriptionNotFound",
    status: 404,
    says: /the subscription id ["'][^"']{0,60}["'] is either invalid or you no longer have access\b/i,
  },
  {
    source: "arm",
    code: "resource-not-listed",
    status: 404,
    says: /could not find cognitive services account ["'][^"']{1,80}["'] in subscription\b/i,
  },
  {
    source: "arm",
    code: "RoleDefinitionDoesNotExist",
    status: 400,
    says: /role definition with scope: ["'][^"']{0,200}["'] and name: ["'][^"']{0,80}["'] was not found/i,
  },
  {
    // Advice under a refusal to create an account.
    source: "arm",
    code: "subscription-not-approved",
    says: /selected subscription (?:does not have access to azure openai|has not been enabled for use of azure ai)\b[^.]{0,80}/i,
  },
  {
    source: "arm",
    code: "read-refused",
    status: 403,
    says: /(?:failed retrieving cluster user credentials|cluster credentials is empty)\. ensure the current principal has been granted\b[^.]{0,60}/i,
  },
  {
    // References to a key vault's secret, in a setting.
    source: "environment",
    code: "setting-malformed",
    says: /invalid (?:azure key vault secret|@Microsoft\.KeyVault|akvs:\/\/) reference\b[^.]{0,80}|invalid AZD_AUTH_ENDPOINT value\b[^.]{0,80}/i,
  },
  {
    source: "environment",
    code: "tool-signed-out",
    says: /authentication failed; check your network connection or run ["']azd auth login\b/i,
  },
  {
    // The command line for static apps, after a sign-in that sees nothing.
    source: "arm",
    code: "subscriptions-hidden",
    status: 403,
    says: /no azure tenants found in your account\b|no valid subscription found for tenant \S{1,60}/i,
    near: /azure|\bswa\b|static web/i,
  },
  {
    // Older releases, of the Azure CLI whose sign-in they used.
    source: "environment",
    code: "tool-login-expired",
    says: /\brefresh token has expired\. try running "az login" to fix\b/i,
  },
  {
    source: "environment",
    code: "application-unknown",
    says: /\bcould not find application with ID or name ["'][^"']{1,120}/i,
    near: /\bazd\b|azure|entra\b/i,
    unlike: /\bokta\b|keycloak|auth0/i,
  },
  {
    source: "arm",
    code: "subscriptions-hidden",
    status: 403,
    says: /\bno azure subscriptions were found for your account\b/i,
  },
  {
    // What it says above the words of Azure Resource Manager, where these were left out.
    source: "arm",
    code: "deployment-refused",
    status: 403,
    says: /\byou do not have sufficient permissions for this deployment\b/i,
    near: /\bazd\b|azure|\bRBAC\b|bicep/i,
  },
  {
    source: "arm",
    code: "refused-or-by-policy",
    status: 403,
    says: /\baccess to this resource is forbidden\. you may lack the required RBAC role, or an azure policy\b/i,
  },
  {
    source: "arm",
    code: "SubscriptionIsOverQuotaForSku",
    says: /\byour (?:azure )?subscription (?:has reached a resource quota limit|quota for this SKU is exceeded)\b/i,
  },
  {
    source: "arm",
    code: "PrincipalNotFound",
    status: 400,
    says: /\bsecurity principal for a role assignment was not found\b/i,
  },
  {
    source: "arm",
    code: "provider-unregistered",
    status: 409,
    says: /\brequired azure resource provider is not registered\b/i,
  },
  {
    source: "environment",
    code: "cache-unusable",
    says: /an X11 server is required when keychain is enabled\b/i,
  },
  {
    source: "identity-sdk",
    code: "authority-refused",
    says: /cloud name ["'][^"']{1,60}["'] not found/i,
    near: /\bazd\b|azure/i,
  },
];
