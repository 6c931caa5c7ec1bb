import type { Shape } from "../shape.ts";

/** Git asks these for any host: only with Azure's is it about signing in to Microsoft. */
const azureRepos =
  /dev\.azure\.com|visualstudio\.com|azure ?(?:devops|repos)|azrepos|Microsoft\.AzureRepos|microsoft authentication/i;

/** What gives Git, NuGet and the Azure DevOps command line the credentials of a sign-in to Microsoft. */
export const credentialHelpers: readonly Shape[] = [
  {
    source: "environment",
    code: "setting-missing",
    says: /\bunable to use configured service principal - missing tenant ID\b[^.]{0,40}|\bboth client ID and tenant ID are required for workload federation\b|\bmanaged identity is required for the managed identity workload federation\b|\bservice principal identity does not contain a certificate or client secret\b/i,
  },
  {
    source: "environment",
    code: "certificate-unusable",
    says: /\bunable to find certificate with thumbprint ["'][^"']{0,80}["'] for service principal\b|\[CredentialProvider\] ?error accessing client certificate\b[^.]{0,80}/i,
  },
  {
    // A plug-in of a release that knows not all levels of the program which calls it.
    source: "identity-sdk",
    code: "call-wrong",
    says: /\b\w{3,20} is not a valid value for type LogLevel, options are\b/i,
    near: /CredentialProvider\.Microsoft\b|PowerArgs\.|azure artifacts/i,
  },
  {
    source: "environment",
    code: "id-token-not-offered",
    says: /\bunable to get valid token request (?:URL|token) from environment variable for the github actions\b/i,
  },
  {
    source: "environment",
    code: "id-token-refused",
    says: /\bfailed to acquire github OIDC token \[[^\]]{1,60}\]|\binvalid response from github OIDC token endpoint\b/i,
  },
  {
    source: "environment",
    code: "cache-unusable",
    says: /\bcannot persist microsoft authentication data securely\b|\berror: failed to set up token cache\b|\bfailed to integrate with token cache\b/i,
    near: /microsoft|azure|\bmsal/i,
  },
  {
    source: "environment",
    code: "cache-unusable",
    says: /\bno credential store has been selected\b|\bunable to persist credentials with the ["'][\w-]{1,30}["'] credential store\b|\bfailed to open secret service session\b|\bcannot use the ["'][\w-]{1,30}["'] credential backing store without a graphical interface\b/i,
    near: azureRepos,
    unlike: /\bfor (?:https:\/\/)?(?:github|bitbucket|gitlab)\b|\bbitbucket:/i,
  },
  {
    source: "environment",
    code: "cache-unusable",
    says: /\bunable to gain a lock on the credential cache\b/i,
    near: /CredentialProvider|nuget|azure artifacts/i,
  },
  {
    source: "environment",
    code: "prompt-refused",
    says: /\bcannot prompt because user interactivity has been disabled\b|\bcould not read (?:username|password) for ["']https:\/\/\S{1,80}(?:dev\.azure|visualstudio)\.com\S{0,60}["']: terminal prompts disabled/i,
    near: azureRepos,
  },
  {
    source: "environment",
    code: "prompt-refused",
    says: /\bdevice flow authentication failed\. user was presented with device flow, but didn't react\b[^.]{0,30}/i,
  },
  {
    source: "environment",
    code: "setting-missing",
    says: /\bcannot determine the organization name for this ["']dev\.azure\.com["'] remote URL\b|\bcredential provider must be run under the team build tasks for nuget\b[^.]{0,60}|\bEXTERNAL_FEED_ENDPOINTS did not have credentials for endpoint\b/i,
  },
  {
    source: "environment",
    code: "tool-signed-out",
    says: /\bbefore you can run azure devops commands, you need to run the login command\b|\bunexpected empty token\. please call ["']az acr login\b/i,
  },
];
