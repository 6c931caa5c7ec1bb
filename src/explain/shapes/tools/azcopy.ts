import type { Shape } from "../shape.ts";
import { failing } from "./failing.ts";

const azcopy = /\bazcopy\b|azure-storage-azcopy/i;

/** AzCopy's own words: of its login, of where it keeps that, of the ways to prove who asks. */
export const azCopy: readonly Shape[] = [
  {
    source: "environment",
    code: "tool-login-expired",
    says: /\bget (?:cached )?token (?:from environment variable )?failed to ensure token fresh\b[^.]{0,60}/i,
  },
  {
    // What it has just kept is gone: on Linux, the session's keyring.
    source: "environment",
    code: "login-not-kept",
    says: /\bINFO: login succeeded\b(?=[^]{0,600}?\b(?:INFO: you are currently not logged in|command, no cached token found|failed to find cached token))/i,
    near: azcopy,
  },
  {
    source: "environment",
    code: "tool-signed-out",
    says: /\bcurrently not logged in(?:, |\. )please log ?in using ["']?azcopy login\b/i,
    near: azcopy,
    unlike: /\blogin (?:succeeded|worked)/i,
  },
  {
    // On a Mac and on Linux it looks in the keychain or the keyring, where a login may as well have been lost.
    source: "environment",
    code: "account-not-cached",
    says: /\bno cached token found\b[^.]{0,60}|\bfailed to find cached token during loading token\b/i,
    near: azcopy,
    unlike: /\blogin (?:succeeded|worked)/i,
  },
  {
    // Neither a login nor a signature behind the address.
    source: "environment",
    code: "nothing-to-show",
    says: /\bno SAS token or OAuth token is present\b|\bplease authenticate using Microsoft Entra ID \(https:\/\/aka\.ms\/AzCopy\/AuthZ\)/i,
  },
  {
    source: "environment",
    code: "setting-missing",
    says: /\ba SAS token \(or S3 access key\) is required as a part of the (?:source|input)\b[^.]{0,60}|\benvironment variable AZCOPY_(?:SPA|AUTO|MSI|TENANT|ACTIVE|OAUTH)_\w{2,40} is not set\b|\bACCOUNT_NAME and ACCOUNT_KEY environment variables must be set\b/i,
  },
  {
    source: "environment",
    code: "settings-exclusive",
    says: /\byou can only login using one authentication method at a time\b|\byou cannot set --service-principal or --identity in conjunction with --login-type\b/i,
  },
  {
    source: "environment",
    code: "setting-malformed",
    says: /\binvalid auto-login type specified: ?\S{0,40}/i,
  },
  {
    source: "identity-sdk",
    code: "call-wrong",
    says: /\bobject ID is deprecated and no longer supported for managed identity\b|\b(?:azure OAuth|S3 access key) authentication to \S{1,120} is not enabled in AzCopy\b/i,
  },
  {
    // The Azure CLI's extensions that call it, to whom only the token of a user can be handed on.
    source: "identity-sdk",
    code: "call-wrong",
    says: /\bMSI auth (?:is )?not yet supported\b|\bMSI auth and service principal are not yet supported\b/i,
    near: failing,
  },
  {
    source: "environment",
    code: "cache-unusable",
    says: /\bfailed to (?:get|read|remove(?! cached token\?)|save|decrypt|encrypt|encode|move|unmarshal|marshal)\b[^.]{0,30}\btoken\b[^.]{0,60}|\bfailed to get keyring during \w{6,8}\b[^.]{0,60}|\bfailed to decrypt bytes during loading token\b|\bsegmented token broken\b|\bmore than one cached token found\b|\bplease run ["']security unlock-keychain["']|\bGnomeKeyring failed to lookup\b/i,
    near: azcopy,
    unlike: /\bfailed to get (?:ARM |access |auth |ACR )?token\b/i,
  },
  {
    // Its own words around what the store answered, which follow.
    source: "openai",
    code: "transfer-refused",
    status: 403,
    neighbour: "storage account",
    says: /\bauthentication failed, it is either not correct, or expired, or does not have the correct permission\b|\bthe SAS is not correct or expired or does not have the correct permission\b|\bAzCopy\.exe exited with non-zero exit code while (?:up|down)loading files\b|\b(?:error code: |ServiceCode=)CannotVerifyCopySource\b/i,
  },
  {
    source: "openai",
    code: "permission",
    status: 403,
    neighbour: "storage account",
    says: /\bauthorization failed during an attempt to set tags\b[^.]{0,80}/i,
  },
  {
    // As people tell it, with nothing of the answer but its number.
    source: "openai",
    code: "transfer-refused",
    status: 403,
    neighbour: "storage account",
    says: /(?<!\b(?:if|when|whenever|whether|should|does|fixed|fixes)\b[^.]{0,40})\b(?:fails?|failed|failing|error|status|code|returns?|returned|(?:gets?|got)(?= (?:an? |the )?(?:\w+ ){0,2}403))\b[^.]{0,30}\b403\b(?! (?:\w+ )?(?:files?|objects?|transfers|items|requests|[KMGT]i?B)\b)(?![^]{0,2000}?\bserver failed to authenticate the request\b)/i,
    near: azcopy,
    unlike:
      /\bgsutil\b|\b(?:AWS|S3) (?:\w+ ){0,2}403\b|: Completed\b|\bAuthorization(?:Failure|PermissionMismatch)\b|\bERROR CODE: \w|\bServer failed to authenticate the request\b/,
  },
];
