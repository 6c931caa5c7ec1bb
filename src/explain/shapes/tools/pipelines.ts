import type { Shape } from "../shape.ts";

const pipelines = /##\[error\]|azure ?(?:devops|pipelines?|cli|powershell)|service connection|deployment/i;

/** GitHub's action and the tasks of Azure Pipelines that sign in to Azure. */
export const pipelineTasks: readonly Shape[] = [
  {
    // A task from before there were service connections without a secret.
    source: "identity-sdk",
    code: "call-wrong",
    says: /\bendpoint auth data not present\b[^.]{0,60}/i,
    near: /workload ?identity ?federation|serviceprincipalkey = undefined/i,
  },
  {
    source: "environment",
    code: "setting-missing",
    says: /ensure ["']?subscription-?id["']? is supplied\b[^.]{0,60}|resourceManagerEndpointUrl is a required parameter when environment is defined/i,
  },
  {
    source: "environment",
    code: "setting-malformed",
    says: /unsupported value ["'][^"']{0,60}["'] for (?:environment|authentication type) is passed/i,
  },
  {
    source: "environment",
    code: "setting-malformed",
    says: /specified azurerm endpoint is invalid: [^.]{0,80}/i,
  },
  {
    source: "environment",
    code: "token-undecodable",
    says: /failed to parse the federated token\b[^.]{0,60}|the claim ["']?\w{1,20}["']? is missing from the token payload/i,
  },
  {
    source: "environment",
    code: "id-token-refused",
    says: /could not (?:generate a client assertion for federated|fetch federated token for workload identity federation)|failed to ac?quire federated token|unable to get federated credentials from service connection\b[^.]{0,60}/i,
  },
  {
    source: "entra",
    code: "certificate-refused",
    says: /failed to obtain access token using client certificate for service principal\b[^.]{0,80}/i,
  },
  {
    source: "identity-sdk",
    code: "call-wrong",
    says: /unsupported service connection authorization scheme\b[^.]{0,60}|\bterraform backend initialization for azurerm only supports? service principal authorization\b|\bauthentication scheme ["'][^"']{1,40}["'] is not supported for azure\b[^.]{0,60}|["']keepAzSessionActive["'] input might be used only for\b[^.]{0,60}|\bsite containers are not supported with publish profile\b|\bservice connection does not use a supported authentication method\b|\bauth scheme \w{1,40} is not supported|unsupported authentication scheme ["'][^"']{1,40}["'] for azure endpoint/i,
    near: pipelines,
  },
  {
    // The task was given none, or one that is no longer there.
    source: "environment",
    code: "setting-missing",
    says: /\bcouldn't find the service connection\. make sure the selected\b|\bno azure key vault service connection endpoint is specified\b|\bthe azure service connection cannot be null\b|\bdocker registry service connection (?:details )?not specified\b/i,
  },
  {
    // The libraries of both kinds of pipelines, of an input of a task that is empty.
    source: "environment",
    code: "setting-missing",
    says: /\binput required(?: and not supplied)?: ["']?(?:(?:docker|environment|kubernetes)?(?:container ?registry)?(?:connected|azure)?service(?:connection|name)(?!AWS|GCP)\w{0,20}|connectedService\w{0,20}|azure\w{1,40}|key-?vault-?name|(?:subscription|tenant|client)-?id|creds|publish-profile|app-?(?:service-?)?name)\b(?!["'\u0060]? (?:is|means|tells|says|when|if|comes)\b)/i,
  },
  {
    source: "environment",
    code: "id-token-refused",
    says: /\bfailed to create OIDC token\b/i,
    near: pipelines,
  },
  {
    source: "environment",
    code: "secret-ran-out",
    says: /\bsecret expired, update service connection at\b/i,
  },
  {
    // A cluster of Service Fabric, to which a user's name and password go.
    source: "environment",
    code: "password-refused",
    says: /\berror occurred attempting to acquire an azure active directory token\. ensure that your service endpoint\b/i,
  },
  {
    source: "environment",
    code: "certificate-unusable",
    says: /\berror occurred attempting to import the certificate\. ensure that your service endpoint\b/i,
  },
  {
    source: "arm",
    says: /\bunable to retrieve (?:azure container registry cred\w{5,8}|app service (?:configuration details|application settings)|service connection details for azure [\w ]{3,16}(?:: ?["'][^"']{1,80}["']|:? ?[\w-]{1,60}))\.? ?\[?status code: ?["']?(?<status>40[1349])\b/i,
  },
  {
    // What it looked for by its name, in lists that leave out what one may not see.
    source: "arm",
    code: "resource-not-listed",
    status: 404,
    says: /\bresource ["'][^"']{1,80}["'] (?:doesn't|does not) exist\. resource should exist before deployment\b|\bfailed to get azure storage account with name [\w-]{1,40}/i,
    unlike: /\bAWS\b/,
  },
  {
    source: "arm",
    code: "read-refused",
    status: 403,
    says: /\b(?:cannot download access profile\/kube config file|failed to fetch credentials for the cluster)\b[^]{0,160}?\b(?:403|forbidden|does not have authorization)\b/i,
  },
  {
    source: "identity-sdk",
    code: "package-missing",
    says: /could not find the modules: ["']Az(?:ureRM)?\.[^"']{1,40}["'] with version/i,
  },
  {
    source: "imds",
    says: /could not fetch access token for managed (?:service )?(?:principal|identity)[^]{0,160}?status code: ?["']?(?<status>5\d\d)/i,
  },
  {
    source: "entra",
    code: "retries-spent",
    says: /could not fetch access token for AAD\. retry limit/i,
  },
  {
    source: "arm",
    code: "read-refused",
    status: 403,
    says: /\bfailed to (?:check|get|fetch|list|query|find|retrieve)\b[^]{1,140}?\. Error: ?(?:\{? ?["']?statusCode["']?: ?403\b|[\w ]{1,40}\(CODE: 403\))/i,
    near: /azure|pipeline|resource group|service connection|App Service/i,
  },
  {
    source: "arm",
    code: "write-refused",
    status: 403,
    says: /\bfailed to (?:create|update|delete|add|patch|restart|deploy|apply|start|stop)\b[^]{1,140}?\. Error: ?(?:\{? ?["']?statusCode["']?: ?403\b|[\w ]{1,40}\(CODE: 403\))/i,
    near: /azure|pipeline|resource group|service connection|App Service/i,
  },
  {
    source: "arm",
    says: /\bfailed to \w{2,12}\b[^]{1,140}?\. Error: ?[\w ]{1,40}\(CODE: (?<status>40[14]|409|5\d\d)\)/i,
    near: /azure|pipeline|resource group|service connection|App Service/i,
  },
  {
    // The step that signs in was left out, or what it was given came to nothing.
    source: "environment",
    code: "credentials-not-had",
    says: /\bno (?:credentials|credentails) found\b[^.]{0,20}\. ?add an azure login action\b[^.]{0,60}/i,
  },
  {
    // GitHub runs its bot's changes without the secrets of everybody else's.
    source: "environment",
    code: "credentials-not-had",
    says: /\bdependabot\b(?! alerts)[^.]{0,60}\b(?:fail(?:s|ed|ing)?\b(?! to (?:create|load|open|resolve|update))|does(?: not|n't) have access to|no access to|not work(?:ing)?|without (?:access to )?secrets)\b[^.]{0,60}|\bnot work(?:ing)? (?:\w+ )?(?:with|in|for|on) dependabot\b[^.]{0,60}/i,
    near: /\bazure\/login\b|\b(?:azure?|AZURE_\w{2,30}) (?:login|credentials|secrets?)\b|\bAz CLI login\b|\bAZURE_CLIENT_ID\b/i,
  },
  {
    // A pipeline is not started with a connection that it has not been allowed, or that is named otherwise.
    source: "environment",
    code: "service-connection-unusable",
    says: /\bservice connection does not exist, has been disabled or hasn['\u2019]t been authorized for use\b|\breferences service connection \S{1,120} which could not be found\b/i,
  },
  {
    source: "environment",
    code: "setting-missing",
    says: /\b(?:secret|authority|serviceConnectionId|clientId|domain|baseUrl|authorityUrl|accessToken|msiClientId) must be a non empty string\b/i,
    near: pipelines,
  },
  {
    // Beside what it was given as single inputs it has its old one, which it no longer looks at.
    source: "environment",
    code: "credentials-unused",
    says: /\bat least one of the parameters ["']client-id["'], ["']subscription-id["'] or ["']tenant-id["'] is set\. ["']creds["'] will be ignored\b(?![^]{0,3000}?\blogin succeeds\b)/i,
  },
  {
    // It keeps to itself what the host said.
    source: "identity-sdk",
    code: "managed-identity-link",
    says: /\bazure login failed using managed service identity\b|\bcould not fetch access token for managed (?:service )?(?:principal|identity)\. unable to connect to the remote server\b/i,
  },
  {
    source: "environment",
    code: "sign-in-failed",
    says: /\bnot able to fetch token for (?:tenant ID [\w.-]{3,80}|given user)\b/i,
  },
  {
    // What it looks for in the resources that its connection sees, of the kind that it asks for.
    source: "arm",
    code: "resource-not-listed",
    status: 404,
    says: /\bstorage account: [\w-]{1,40} not found\. (?:please specify existing|the selected service connection)\b|\bresc?ource group for ["'][^"']{1,80}["'] app service not found\b|\bno resource found with serverName \S{1,80}, serverType \S{1,80} in subscription\b/i,
  },
  {
    source: "identity-sdk",
    code: "package-missing",
    says: /\bcertificate based authentication is not supported\. azure powershell module is not found\b|\bmodule ["']AzureRM\.Profile["'] not found\b|\bazure cli not found on the agent\b/i,
  },
  {
    // GitHub's action, of the secret that it was given in one piece.
    source: "environment",
    code: "setting-malformed",
    says: /\bcontent is not a valid JSON object\b/i,
    near: /azure|\bcreds\b|\bauth-type\b/i,
  },
  {
    // Azure DevOps, which looks whether a connection that was just made is of any use.
    source: "arm",
    status: 401,
    says: /\bfailed to query service connection API: ["']https:\/\/management\.[^"']{1,200}["']\. status code: ["']?Unauthorized\b/i,
  },
  {
    // Advice under a refusal.
    source: "arm",
    code: "roles-advised",
    says: /make sure the (?:service principal|managed service identity)\b[^.]{0,80} is assigned the right roles? for|make sure the service connection is assigned an appropriate azure rbac role/i,
  },
  {
    // The action reads what PowerShell prints, and PowerShell printed something else before it.
    source: "identity-sdk",
    code: "call-wrong",
    says: /\brunning azure powershell login\b[^a-z]{0,6}(?:error: )?login failed with SyntaxError: [^.]{0,60}|\blogin failed with SyntaxError: [^.]{0,60}\. double check if the ["']auth-type["'] is correct\b/i,
  },
  {
    // A step of Jenkins by the name of a kind of credential.
    source: "identity-sdk",
    code: "call-wrong",
    says: /\bno such DSL method ["']azure\w{0,30}credentials?["']/i,
  },
];
