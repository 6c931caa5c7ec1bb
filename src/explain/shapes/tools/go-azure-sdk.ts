import type { Shape } from "../shape.ts";

/** The library with which the providers of Terraform and Pulumi sign in, before and instead of what Entra answers. */
export const goAzureSdk: readonly Shape[] = [
  {
    source: "environment",
    code: "setting-malformed",
    says: /\bcould not configure \w{2,20} authorizer: invalid tenant ID was provided\b/i,
  },
  {
    // It asks the Azure CLI, which does not say which release it is: mostly there is none.
    source: "environment",
    code: "tool-missing",
    says: /\bcould not configure AzureCli authorizer: could not detect azure cli version\b/i,
  },
  {
    source: "environment",
    code: "certificate-unusable",
    says: /\bClientAssertionAuthorizer: failed to encode and sign JWT assertion\b[^.]{0,80}/i,
  },
  {
    // Whoever answered with a page is no host for identities.
    source: "imds",
    code: "page-instead",
    status: 200,
    says: /\bManagedIdentityAuthorizer: failed to unmarshal token: invalid character ["']<["'][^.]{0,40}/i,
  },
  {
    source: "imds",
    code: "unexpected-answer",
    status: 200,
    says: /\bManagedIdentityAuthorizer: failed to unmarshal token: (?!invalid character ["']<)[^.]{0,80}/i,
  },
  {
    // A token of another kind than the library reads.
    source: "identity-sdk",
    code: "call-wrong",
    says: /\bparsing claims from access token: [^.]{0,80}/i,
  },
  {
    // Of a cloud that was described to it, and not in full.
    source: "identity-sdk",
    code: "authority-refused",
    says: /\bmicrosoft graph (?:endpoint could not be determined|was not configured) for the specified environment\b|\bthe endpoint "[^"]{1,60}" is not supported in this azure environment\b/i,
  },
  {
    // Azure Resource Manager's code, where its words were cut off.
    source: "arm",
    code: "AuthorizationFailed",
    status: 403,
    says: /\bunexpected status 403 \(403 Forbidden\) with error: AuthorizationFailed\b(?!: The client)/,
  },
  {
    source: "identity-sdk",
    code: "call-wrong",
    says: /\bauxiliary tokens not supported in cloud shell\b|\bthe provider only supports up to 3 auxiliary tenant IDs\b/i,
  },
];
