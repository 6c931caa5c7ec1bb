import type { Shape } from "../shape.ts";

/** A whole chain of credentials, and its links that were skipped: they are not the fault. */
export const chains: readonly Shape[] = [
  {
    source: "identity-sdk",
    code: "chain-exhausted",
    says: /(?:Default\w{0,12}|Chained\w{0,12}|AzureCredential\w{0,12}|OnlineEndpoint)Credential(?:\w*)? ?(?:failed to retrieve a token|authentication failed due to|: failed to (?:acquire|retrieve) a token|=> getToken\(\) => ERROR)[^.]{0,80}/i,
  },
  {
    source: "identity-sdk",
    code: "chain-exhausted",
    says: /(?:failed to retrieve a token from the included credentials|(?:ChainedTokenCredential|ChainedToken|DefaultAzureCredential) (?:authentication failed|was unable to|failed)|EnvironmentCredential -> |no credential in this chain provided a token|multiple errors were encountered while attempting to authenticate|all credentials in the chain (?:failed|are unavailable)|unable to acquire a token from any|tried the following \d methods? to get an access token, but none)/i,
  },
  { source: "identity-sdk", code: "chain-exhausted", says: /AggregateAuthenticationError/ },
  {
    // As the libraries worded it in their first years.
    source: "identity-sdk",
    code: "chain-exhausted",
    says: /\bno valid token received\.? |(?:credential chain|chained credential)s?\b[^.]{0,40}\b(?:failed|was unable|could not)\b[^.]{0,80}|\btried (?:\w+Credential,? (?:and )?){2,8}but failed to acquire a token/i,
    near: /\b(?:Environment|ManagedIdentity|Imds|Msi|SharedTokenCache|AzureCli|IntelliJ)Credential\b/,
  },
  {
    source: "identity-sdk",
    code: "chain-exhausted",
    says: /EnvironmentCredential (?:authentication )?(?:is )?unavailable[^]{0,500}?(?:Managed ?Identity|WorkloadIdentity|SharedTokenCache|AzureCli)\w{0,12}[^]{0,80}?(?:unavailable|not available)/i,
  },
  {
    source: "identity-sdk",
    code: "chain-exhausted",
    says: /no authorizer could be configured/i,
  },
  {
    // As people and tools tell it.
    source: "identity-sdk",
    code: "chain-exhausted",
    says: /\bdefault (?:azure )?credentials? (?:were |was |are |is |could )?not (?:be )?(?:found|available)\b/i,
    near: /azure|entra\b/i,
    unlike: /google|\bGCP\b|vertex/i,
  },
];

export const links: readonly Shape[] = [
  {
    source: "identity-sdk",
    code: "managed-identity-link",
    says: /Managed ?Identity(?:Credential)? authentication failed\b[^]{0,120}/i,
  },
  {
    source: "identity-sdk",
    code: "environment-link",
    says: /EnvironmentCredential(?:: EnvironmentCredential)?:? (?:authentication unavailable|is unavailable|missing environment variable|authentication failed: missing)[^.]{0,120}/i,
  },
  {
    source: "identity-sdk",
    code: "environment-link",
    says: /incomplete environment (?:variable )?configuration|environment variables are not fully configured|missing environment variable ["']?AZURE_\w+/i,
  },
  {
    source: "identity-sdk",
    code: "workload-link",
    says: /WorkloadIdentityCredential(?:: WorkloadIdentityCredential)?:? (?:authentication unavailable|is unavailable|no (?:client|tenant) id|unavailable)[^.]{0,160}|workload (?:identity )?options are not fully configured/i,
  },
  {
    // The cache knows its user in other tenants only.
    source: "identity-sdk",
    code: "shared-cache-link",
    says: /\bno account matching the specified tenantId: \S{1,60} was found in the cache\b/i,
  },
  {
    // It has the user, whom Entra gives no token without being asked anew.
    source: "identity-sdk",
    code: "shared-cache-stale",
    says: /\bSharedTokenCacheCredential authentication unavailable\. token acquisition failed for user\b/i,
  },
  {
    source: "identity-sdk",
    code: "tool-link",
    says: /(?:AzureCli|AzurePowerShell|AzureDeveloperCli|VisualStudio(?:Code)?|SharedTokenCache|Broker)Credential(?:: \w+Credential)?:? (?:authentication unavailable(?!\. (?:multiple accounts|token acquisition failed for user\b))|is unavailable|failed to invoke|Azure CLI (?:not|could)|Az\.Account|PowerShell is not|please run|Azure Developer CLI could|process ["']?\w|no accounts)[^.]{0,120}/i,
  },
];
