import type { Shape } from "../shape.ts";

/**
 * Key Vault, from which programs take the keys and secrets they sign in with. Its inner codes say who refused, and by
 * which of its two models.
 */
export const vaults: readonly Shape[] = [
  {
    source: "openai",
    code: "PermissionDenied",
    status: 403,
    neighbour: "key vault",
    says: /caller is not authorized to perform action on resource(?!:? ?["'`]?arn:)(?:[^]{0,300}?\boid=(?<principalId>[\da-f-]{36}))?|\bForbiddenByRbac\b/i,
  },
  {
    // The task of Azure Pipelines advises the same.
    source: "openai",
    code: "PermissionDenied",
    status: 403,
    neighbour: "key vault with access policies",
    says: /\bForbiddenByPolicy\b|(?:\boid=(?<principalId>[\da-f-]{36})[^'\s]{0,160}["']? )?does not have \w{2,20} \w{2,20} permission on key vault\b|needs to have get, list secret management permissions on the selected key vault/i,
    near: /vault|\boid=/i,
    unlike: /zscaler/i,
  },
  {
    source: "openai",
    code: "HTTP_403",
    status: 403,
    neighbour: "key vault",
    says: /client address (?:\(\S{3,45}\) )?is not authorized and caller is not a trusted service/i,
  },
  {
    source: "openai",
    code: "HTTP_403",
    status: 403,
    neighbour: "key vault",
    says: /public network access is disabled and request is not from a trusted service/i,
  },
  {
    source: "openai",
    code: "vault-object-disabled",
    status: 403,
    neighbour: "key vault",
    says: /\boperation \w{2,12} is not allowed on a disabled (?:secret|key|certificate)\b|["']code\\?["']\s?: ?\\?["'](?:Secret|Key|Certificate)Disabled\b/i,
    near: /key ?vault|vault\.azure|azure|["']code\\?["']\s?: ?\\?["']Forbidden\b/i,
    unlike: /\bAWS\b|\bGCP\b|google|amazonaws/i,
  },
  {
    source: "openai",
    code: "HTTP_429",
    status: 429,
    neighbour: "key vault",
    says: /\bStatus=429 Code=\\?["']?Throttled\b/i,
  },
  {
    source: "openai",
    code: "HTTP_429",
    status: 429,
    neighbour: "key vault",
    says: /\bVault\w{0,20}LimitReached\b/,
    near: /azure|key ?vault|\b429\b|throttl/i,
  },
  {
    // Of a vault that cannot purge, or is protected from it.
    source: "openai",
    code: "storage-request-invalid",
    status: 400,
    neighbour: "key vault",
    says: /\boperation \\?["']\w{2,20}\\?["'] is not enabled for this vault\b/i,
    near: /key ?vault|azure/i,
  },
  {
    // Of which no more was shown.
    source: "openai",
    code: "neighbour-forbidden",
    status: 403,
    neighbour: "key vault",
    says: /(?:KeyVaultErrorException|-AzKeyVault(?:Secret|Key|Certificate)\w{0,20} ?): operation returned an invalid status code ["']?Forbidden\b|\bStatus: 403 \(Forbidden\)|\bStatus(?:Code)?=403\b(?: -- Original Error: [^"]{0,80})? Code=\\?["']?Forbidden\b/i,
    near: /key ?vault|vault\.azure|secrets store/i,
    unlike: /hashi ?corp|amazonaws|\bS3[ ,;]/i,
  },
  {
    // The secret, or a version of it, in the words of Azure's first library for .NET.
    source: "openai",
    code: "entity-not-found",
    status: 404,
    neighbour: "key vault",
    says: /\boperation returned an invalid status code ["']?NotFound\b/i,
    near: /KeyVaultErrorException|Microsoft\.Azure\.KeyVault\.|\bKeyVaultClient\b/,
  },
  {
    // A name that it does not have, or has no more.
    source: "openai",
    code: "entity-not-found",
    status: 404,
    neighbour: "key vault",
    says: /\ba (?:secret|key|certificate) with \(name\/id\) \S{1,160} was not found in this key vault\b|\b(?:Secret|Key|Certificate)NotFound\b(?=[^]{0,200}\.vault\.(?:azure|usgov))|\.vault\.(?:azure\.\w{2,3}|usgovcloudapi\.net)\/(?:secrets|keys|certificates)\/[^]{0,200}?\b(?:Secret|Key|Certificate)NotFound\b/i,
  },
  {
    source: "openai",
    code: "no-authorization",
    status: 401,
    neighbour: "key vault",
    says: /AKV10000: [^.]{0,80}/,
  },
];
