import type { Shape } from "../shape.ts";

const cmdlets = /-Az\w|-AzureRm|azure powershell|connect-az/i;

/** Azure PowerShell's own words: of its contexts, its cache, the tenants and subscriptions that it looks for. */
export const azurePowerShell: readonly Shape[] = [
  {
    source: "environment",
    code: "setting-missing",
    says: /AccountId must be provided to use an AccessToken|access token credentials must provide the AccountId parameter|no value was specified for the token audience\b[^.]{0,80}|must supply subscription id and tenant id when using -SkipValidation|cannot retrieve access token for resource ["'][^"']{1,80}["']\. please ensure that you have provided the appropriate access tokens/i,
  },
  {
    source: "environment",
    code: "setting-missing",
    says: /cannot bind argument to parameter ["'](?:ResourceUrl|Tenant(?:Id)?|Subscription(?:Id)?|ApplicationId|Credential|AccessToken|FederatedToken)["'] because it is (?:null|an empty string)/i,
    near: cmdlets,
  },
  {
    // A release of the module that does not know it yet, or no longer.
    source: "identity-sdk",
    code: "call-wrong",
    says: /parameter cannot be found that matches parameter name ["'](?:Identity|AccountId|FederatedToken|Tenant\w*|Subscription\w*|ServicePrincipal|Credential|Certificate\w*|AccessToken|Environment\w*|ResourceUrl|UseDevice\w+|ManagedService\w+|AsSecureString)["']/i,
    near: cmdlets,
  },
  {
    source: "environment",
    code: "settings-exclusive",
    says: /please provide either a subscription id or\b/i,
    near: cmdlets,
  },
  {
    source: "environment",
    code: "setting-malformed",
    says: /provided subscription id ["'][^"']{0,80}["'] is not a valid guid|endpoint provided is invalid\. please check the value and retry/i,
  },
  {
    source: "identity-sdk",
    code: "authority-refused",
    says: /unable to find environment with name ["'][^"']{1,60}|the environment name ["'][^"']{1,60}["'] is not found/i,
    near: cmdlets,
  },
  {
    source: "environment",
    code: "tool-login-expired",
    says: /azure credential in the (?:windows )?powershell session has expired/i,
  },
  {
    source: "environment",
    code: "tool-signed-out",
    says: /context cannot be null\. please log ?in\b[^.]{0,40}|no authentication client factory has been registered/i,
  },
  {
    source: "environment",
    code: "account-not-cached",
    says: /unable to retrieve service key for ServicePrincipal account\b[^.]{0,80}|password is missing and no cache found/i,
  },
  {
    source: "environment",
    code: "tool-missing",
    says: /part of azure powershell module ["']?Az\.Accounts["']? and it is not installed/i,
  },
  {
    source: "identity-sdk",
    code: "package-missing",
    says: /part of azure powershell module ["']?Az\.(?!Accounts\b)\w+["']? and it is not installed|module requires Az\.Accounts version [\d.]{1,20}\. an earlier version|username \+ password authentication is not supported in powershell core/i,
  },
  {
    source: "environment",
    code: "cache-unusable",
    says: /could not acquire access to file\b[^]{0,80}?AzureRm\w+\.json|keystore cannot be loaded from storage|AzKeyStore is locked|\bpersistence check fails due to unknown error\b|\bunable to import authentication information into the global cache\b|multiple tokens were found for this user\. please clear your token cache/i,
  },
  {
    // It goes on without its cache, and says so each time.
    source: "environment",
    code: "cache-bypassed",
    says: /context autosave is not supported (?:in|on) current environment|fallback context save mode to process because of error[^.]{0,80}|fail to access profile file and will try to use process ContextAutosaveSetting mode/i,
  },
  {
    // Printed whenever a browser is about to open.
    source: "environment",
    code: "device-code-offered",
    says: /run ["']?Connect-AzAccount -(?:DeviceCode|UseDeviceAuthentication)["']? if browser is not supported/i,
    unlike: /SubscriptionName\s+TenantId|Subscription name\s+Tenant/i,
  },
  {
    source: "environment",
    code: "tenant-closed",
    says: /could not authenticate with tenant [^\s]{1,80}\. please ensure that your account has access to this tenant|(?:managed service identity|MSI) found on this machine has proper permissions to\b|\bplease ensure that the provided (?:user|service principal ["'][^"']{1,60}["']) is found in the provided tenant domain\b|\bcould not authenticate your user account \S{1,120} with the common tenant\b/i,
  },
  {
    source: "entra",
    code: "tenant-unresolved",
    says: /unable to find tenant ["'][^"']{1,80}["']/i,
    near: cmdlets,
  },
  {
    // The context of an identity that has no role on any subscription holds none.
    source: "arm",
    code: "account-not-visible",
    status: 404,
    says: /["']subscriptionId["'] cannot be null or empty/i,
    near: /^(?=[^]*\bSet-AzContext\b)(?=[^]*(?:\bConnect-AzAccount -Identity[^)]{0,60}\)\.context\b|\$AzureContext\.Subscription\b))/i,
  },
  {
    source: "arm",
    code: "account-not-visible",
    status: 404,
    says: /unable to find subscription with name ["'][^"']{1,80}|(?:the )?subscription (?:id|name) [^\s]{1,80} doesn't exist|please verify that the subscription exists in this tenant/i,
    near: cmdlets,
  },
  {
    // It asked the host, and keeps the answer to itself.
    source: "identity-sdk",
    code: "managed-identity-link",
    says: /error retrieving the managed service access token for resource\b[^.]{0,80}/i,
  },
  {
    source: "environment",
    code: "tenant-closed",
    says: /\bcould not authenticate user account \S{1,120} with tenant\b[^.]{0,80}/i,
  },
  {
    source: "entra",
    code: "tenant-unresolved",
    says: /\bfailed to query tenant information by domain name\b[^.]{0,80}/i,
  },
  {
    source: "environment",
    code: "setting-missing",
    says: /\bto create an access token credential, you must provide an access token account\b|\bunable to set profile because environment variable ["']\$?(?!AWS_)(?<missing>\w{1,40})["'] is null\b/i,
  },
  {
    source: "environment",
    code: "certificate-not-found",
    says: /\bno certificate was found in the certificate store with thumbprint\b[^.]{0,60}/i,
  },
  {
    source: "arm",
    code: "subscriptions-disabled",
    says: /\bselected subscription is in ["'](?!Enabled|Warned)\w{2,20}["'] state\b/i,
  },
  {
    source: "identity-sdk",
    code: "call-wrong",
    says: /\bspecified ResourceTypeName "[^"]{0,60}" is not supported, please provide a valid value\b/i,
  },
  {
    // A name that no module of this release has.
    source: "identity-sdk",
    code: "cmdlet-unknown",
    says: /\b[a-z]{2,12}-az\w{1,60} is not found\. the most similar azure powershell commands? (?:is|are)\b/i,
  },
  {
    // Two modules, or two releases of one, that want different releases of what they share.
    source: "identity-sdk",
    code: "package-missing",
    says: /["'][A-Z][a-z]{2,12}-\w{2,60}["'] command was found in the module ["'](?:Az(?:ure\w{0,4})?\.\w{2,40}|AzureAD\w{0,10}|MSOnline|Microsoft\.Graph[\w.]{0,60})["'], but the module could not be loaded\b/i,
  },
  {
    source: "identity-sdk",
    code: "call-wrong",
    says: /\bis in the AzureRM PowerShell module, which is outdated\b/i,
  },
  {
    // A session whose modules are of another release, or lie where this user does not look.
    source: "identity-sdk",
    code: "cmdlet-unknown",
    says: /["'\u0060]?\b(?:[A-Z][a-z]{2,12}-(?:Az(?:ure(?:AD|Rm|RM))?[A-Z]|Msol)|[a-z]{3,12}-(?:az(?:account|ad|context|resource|role|subscription|ure)|msol))\w{0,50}["'\u0060»]? ?(?:(?:is|was) not recognized as (?:the |a )?name of a cmdlet\b|wurde nicht als Name eines Cmdlet|n'est pas reconnu comme nom d'applet|no se reconoce como nombre de un cmdlet)/,
  },
  {
    // Several jobs in one process that share what the module keeps of its contexts.
    source: "identity-sdk",
    code: "call-wrong",
    says: /\bcollection was modified; enumeration operation may not execute\b/i,
    near: cmdlets,
  },
];
