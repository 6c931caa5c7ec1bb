import type { Failure, FailureSource } from "../../../core/observation.ts";
import type { Shape } from "../shape.ts";

type Row = readonly [source: FailureSource, code: Failure["code"], says: RegExp];

/** CLI for Microsoft 365. Source: github.com/pnp/cli-microsoft365, src/Auth.ts and its commands. */
const cli: readonly Row[] = [
  [
    "environment",
    "tool-signed-out",
    /(?:^|\berror\b[^a-z]{0,6}|CommandError: )log in to microsoft 365 first\b(?!,)/i,
  ],
  ["environment", "tool-login-expired", /\byour login has expired\. sign in again to continue\b/i],
  [
    "environment",
    "setting-missing",
    /\b(?:secret|username|password) is required when using (?:secret|password) authentication\b|\bappId and tenant parameters are required when not using a service connection\b/i,
  ],
  [
    "environment",
    "settings-exclusive",
    /\bspecify either certificateFile or certificateBase64Encoded,? but not both\b/i,
  ],
  ["environment", "certificate-unusable", /\bcertificate file \S{1,200} does not exist\b/i],
  [
    "environment",
    "workload-token-missing",
    /\bfederated identity is currently only supported in github actions and azure devops\b/i,
  ],
  [
    "identity-sdk",
    "call-wrong",
    /\bdoes not support authentication using client ID and secret\b[^.]{0,60}|\bthis command (?:currently )?does not support (?:app[- ]only|application) permissions\b/i,
  ],
  [
    "environment",
    "application-unknown",
    /\bapp with (?:appId|name|objectId) ["'][^"']{1,120}["'] not found in microsoft entra id\b/i,
  ],
];

/** Toolkits for Teams and its agents. Source: github.com/OfficeDev/TeamsFx, fx-core/resource/package.nls.json. */
const toolkit: readonly Row[] = [
  [
    "arm",
    "subscriptions-hidden",
    /\b(?:couldn't|unable to|could not|cannot) find a subscription\b(?! (?:plan|price|named|called|in azure for|that|which)\b)/i,
  ],
  [
    "arm",
    "subscriptions-hidden",
    /\bazure subscription ["'][^"']{1,80}["'] is not available in your current account\b|\bunable to select subscription in current account\b/i,
  ],
  [
    "environment",
    "tool-signed-out",
    /\bunable to obtain your azure credentials\b[^.]{0,20}|\bunable to retrieve azure credentials due to remote service error\b/i,
  ],
  [
    // What an earlier run left in the file of variables.
    "environment",
    "tenant-of-another-run",
    /\bsigned in to microsoft 365 tenant ["'][^"']{1,80}["'], which is different from the one specified in\b[^.]{0,20}/i,
  ],
  [
    "environment",
    "developer-portal-refused",
    /(?<!\b(?:when|whenever|if|after|case|once) (?:an?|the|its) )\bAPI call to (?:Teams )?Developer Portal failed\b[^]{0,80}?\bstatus code (?<status>40[13]|5\d\d)\b/i,
  ],
  ["environment", "cache-unavailable", /\bfailed to get login account token from cache\b[^.]{0,40}/i],
  ["environment", "setting-missing", /\bbot password is empty\. add it in env file\b/i],
  [
    "environment",
    "setting-missing",
    /\bcannot proceed as the following environment variables are missing: ["']?[\w, ]{0,80}?(?:AZURE|AAD|SECRET|BOT|OPENAI)_?\w{0,40}/i,
  ],
  [
    "environment",
    "token-null",
    /\bvalue cannot be null\.\s?\(?parameter (?:name: )?["']?token\b(?=[^]{0,200}\bMicrosoft\.Rest\.TokenCredentials\b)/i,
  ],
];

/** Tunnels from a developer's machine. */
const tunnels: readonly Row[] = [
  [
    "environment",
    "tool-login-expired",
    /\bdev tunnels? authentication has expired\b|\bdevtunnel\b[^.]{0,40}\blogin (?:has )?expired\b/i,
  ],
];

/** Home Assistant's integrations for mailboxes and calendars, of a token without what they asked for. */
const homes: readonly Row[] = [
  [
    "entra",
    "consent_required",
    /\bminimum (?:required )?permissions? not granted\b(?: for account\b)?[^.]{0,60}/i,
  ],
];

const nearHomes = /\bo365|\bms365|home ?assistant|\bhass\b/i;

/** Exchange Online's PowerShell, signed in by a certificate: the token was had, and the service lets nobody in with it. */
const exchange: readonly Row[] = [
  [
    "openai",
    "permission",
    /\bsuccessfully acquired new token for cert based flow\b\W{0,8}(?:VERBOSE: [^.]{0,80})?\bUnAuthori[sz]ed\b/i,
  ],
];

/** The same, of a token without a role of the directory that Exchange knows, or that its own roles let do this. */
const exchangeRoles =
  /\buser is not allowed(?<=\bUnauthorized\b[^]{0,60}\buser is not allowed) to call [a-z]{3,10}-\w{3,40}|\brole assigned to application \S{1,60}(?: \S{1,60})? isn't supported in this scenario\b[^.]{0,40}/i;

const nearCli =
  /\bm365\b|\bcli[- ](?:for )?microsoft ?365|log in to microsoft 365|microsoft entra id|pnp\/cli|github actions/i;
const nearToolkit = /teams ?toolkit|agents? toolkit|teamsfx|teamsapp\b|teams app\b|microsoft\.rest|azure/i;

/** Tools around Microsoft 365, which sign in to Microsoft Entra ID and provision in Azure. */
export const microsoft365: readonly Shape[] = [
  ...cli.map(([source, code, says]) => ({ source, code, says, near: nearCli })),
  ...toolkit.map(([source, code, says]) => ({ source, code, says, near: nearToolkit })),
  ...homes.map(([source, code, says]) => ({ source, code, says, near: nearHomes })),
  ...exchange.map(([source, code, says]) => ({ source, code, says, status: 401 })),
  { source: "openai", code: "PermissionDenied", says: exchangeRoles, status: 403 },
  ...tunnels.map(([source, code, says]) => ({ source, code, says })),
];
