import type { Shape } from "../shape.ts";

/** Azure's identity libraries for .NET and Java, in the sentences that only they say. */
export const azureIdentityDotnetJava: readonly Shape[] = [
  {
    source: "environment",
    code: "setting-missing",
    says: /non-null value for client ID must be provided|must provide client secret or client certificate path|parameter ["'](?:systemAccessToken|serviceConnectionId|configuration:[^"']{1,80})["']/i,
  },
  {
    source: "environment",
    code: "setting-malformed",
    says: /\bauthority host must use https/i,
  },
  {
    source: "environment",
    code: "settings-exclusive",
    says: /port and redirect URL cannot be configured at the same time|only one of clientId, resourceId,? or objectId can be specified/i,
  },
  {
    source: "environment",
    code: "cache-unavailable",
    says: /shared token cache is unavailable in this environment/i,
  },
  {
    // Azure Arc's agent hands out a key in a file.
    source: "imds",
    code: "arc-secret",
    says: /secret key file (?:is not located in|is too large|does not have)|platform is not supported for azure arc/i,
  },
  {
    // What a managed identity host answered is no token.
    source: "imds",
    code: "unexpected-answer",
    says: /\bthe authentication response was not in the expected format\b/i,
  },
  {
    source: "network",
    code: "managed-identity-silent",
    says: /managed identity type not configured|MSI: failed to acquire tokens after retrying/i,
  },
  {
    source: "environment",
    code: "tool-failed",
    says: /no installed instance of visual studio was able|AzureServiceAuth\\{1,4}tokenprovider\.json["'] (?:isn'?t a valid|has invalid)|can'?t find the local application data folder/i,
  },
  {
    // MSAL for Android: the configuration is for one user, the call for several, or the other way round.
    source: "identity-sdk",
    code: "call-wrong",
    says: /\bAccountMode in configuration is not set to (?:multiple|single)\b[^.]{0,20}/i,
  },
  {
    // Several users of one name are kept, of which it takes none.
    source: "environment",
    code: "cache-accounts-several",
    says: /\bSharedTokenCacheCredential authentication unavailable\. multiple accounts (?:matching the specified|were found)\b[^.]{0,80}|\bmultiple accounts found in the shared MSAL token cache\b/i,
  },
];
