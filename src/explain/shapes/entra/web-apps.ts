import type { Failure, FailureSource } from "../../../core/observation.ts";
import { otherIssuers } from "../other-makers.ts";
import type { Shape } from "../shape.ts";

type Row = readonly [source: FailureSource, code: Failure["code"], says: RegExp];

/** Microsoft.Identity.Web, where its numbers were left out or there are none. */
const identityWeb: readonly Row[] = [
  [
    "environment",
    "setting-missing",
    /\bissuer metadata address URL is required\b|\bB2C domain could not be determined\b[^.]{0,60}|\bauthentication scopes must be configured in the options\.Scopes\b[^.]{0,30}|\bauthentication options must be configured either in default options or per-request\b|\bunable to load client credentials for scheme\b[^.]{0,60}/i,
  ],
  [
    "environment",
    "settings-exclusive",
    /\bboth ["']Authority["'][^]{0,120}? and ["']Instance["'][^]{0,120}? are configured\. these settings conflict\b/i,
  ],
  [
    "environment",
    "file-missing",
    /\bthe file ["'\u0060](?<path>[^"'\u0060]{0,200})["'\u0060] containing the signed assertion was not found\b/i,
  ],
  [
    "identity-sdk",
    "call-wrong",
    /\bcannot find (?:IAuthorizationHeaderProvider\d?|GraphServiceClient|IDownstreamApi)\. did you\b[^.]{0,60}|\bIConfiguration is not registered in the service collection\b|\bcall ITokenAcquirerFactory\.Build\(\) before\b|\bICredentialsProvider or ICredentialsLoader must be registered\b|\brequires a MtlsHttpClientFactory object to be registered\b|\bdoes not support a B2C issuer with ["']tfp["']|\bclaim ["'][\w:/.-]{1,60}["'] is reserved for internal use by this library\b|\bunable to resolve service for type ["']Microsoft\.Identity(?:\.Web|\.Abstractions)\.\w{1,60}|\bno authentication handler is registered for the scheme ["'](?:OpenIdConnect|AzureAD\w{0,12})["']/i,
  ],
  [
    "environment",
    "token-unverifiable",
    /\bthe ["'](?:roles|scope)["'] or ["'](?:role|scp)["'] claim does not contain (?:roles|scopes)\b[^.]{0,60}/i,
  ],
  [
    // The interface that a web application calls for its user; what it had against the token, it did not say.
    "environment",
    "api-refused",
    /\breceived 401 unauthorized but no WWW-Authenticate challenge\b[^.]{0,30}|\bretry after WWW-Authenticate challenge still returned 401\b/i,
  ],
];

/** The readers of tokens behind ASP.NET have more to say than who issued one. */
const readers: readonly Row[] = [
  [
    "environment",
    "token-unverifiable",
    /IDX(?:10(?:2(?:09|2[4-9]|3[02]|5[67]|62)|400|509|510|60[3-8]|61[0-9]|65[049]|665|679|714|816|82[01])|14(?:111|30[0-26-9]|31[0-2])|21350)\b[^]{0,160}/,
  ],
  [
    "identity-sdk",
    "call-wrong",
    /IDX(?:10(?:266|6(?:2[015]|3[014-8]|4[05-9]|5[237]|6[1-9]|7[45]|8[4-9]|9[0-7])|7(?:0[034]|1[1-58]|20))|12(?:401|706|730|73[567]|742)|14(?:000|103|11[26])|400(?:07|10))\b[^]{0,160}/,
  ],
  ["identity-sdk", "call-wrong", /IDX213(?:0[0-9]|1[0-35-9]|3[235]|4[1-8])\b[^.]{0,100}/],
];

/** MSAL in browsers and in the frameworks that run there, and in Node. */
const scripts: readonly Row[] = [
  [
    "environment",
    "interaction-needed",
    /\bno_tokens_found\b|(?<=InteractionRequiredAuthError: (?:[a-z_]{1,30}: )?)refresh token has expired\b|\bno refresh token found in the cache\. please sign-?in\b/i,
  ],
  [
    // What a browser says no more of than that the request failed.
    "environment",
    "spa-request-failed",
    /\bnetwork request failed: if the browser threw a CORS error, check that the redirectUri is registered\b[^.]{0,80}|(?<=\bBrowserAuthError: )post_request_failed\b[^.]{0,80}/i,
  ],
  [
    "environment",
    "setting-missing",
    /\ba tenant id - not common, organizations, or consumers - must be specified\b|\ba ManagedIdentityId id was not provided\b/i,
  ],
  [
    "identity-sdk",
    "authority-refused",
    /\bauthority mismatch error\. authority provided in login request\b[^.]{0,80}/i,
  ],
  [
    "identity-sdk",
    "call-wrong",
    /\bno provider for (?:_?Msal\w{3,30}|InjectionToken MSAL_\w{3,40})|\bguard - window is undefined\b[^.]{0,80}|\brequested module \S{0,120}msal\S{0,60} does not provide an export\b[^.]{0,60}|\bmax age was requested and the ID token is missing\b|\btoken request cannot be made without authorization code or refresh token\b|\bcannot generate a POP jwt\b/i,
  ],
  [
    "identity-sdk",
    "call-wrong",
    /\blogin and token requests are not supported in non-browser environments\b|\bno token request found in cache\b|\btoken request was empty and not found in cache\b|\bredirects are not supported for iframed or brokered applications\b|\brequest was blocked inside an? (?:popup|iframe) because MSAL\b|\bscopes cannot be passed as null, undefined or empty array\b|\bmore than one ManagedIdentityIdType was provided\b|\bstub instance of public client application was called\b|\bplease ensure initiateAuthRequest was called\b/i,
  ],
  [
    "environment",
    "cache-unusable",
    /\bIndexedDB, which is required for persistent cryptographic key storage, is unavailable\b|\bexceeded cache storage capacity\b|\bcryptographic key or keypair not found in browser storage\b/i,
  ],
  [
    // Blazor's page for a sign-in that its own script broke off.
    "identity-sdk",
    "call-wrong",
    /\berror trying to log you in: ?["'\s]{0,3}(?:undefined["']? is not valid JSON|cannot read propert(?:y|ies)\b|[\w.]{1,60} is (?:not a function|undefined|null))[^.]{0,60}/i,
  ],
  ["identity-sdk", "authority-refused", /\bprovided authority is not a trusted authority\b[^.]{0,80}/i],
  ["identity-sdk", "authority-unread", /\bcould not retrieve endpoints\. check your authority\b/i],
  [
    "environment",
    "broker-failed",
    /\btimed out while attempting to establish connection to browser extension\b|\baccount is not available in the native broker\b|\bswitch accounts in the native broker, which is not allowed\b/i,
  ],
  ["environment", "browser-timeout", /\buser defined timeout for device code polling reached\b/i],
  [
    "identity-sdk",
    "token-answer-unread",
    /\bfailed to parse network response\. check network trace\b|\bfailed to parse response: unexpected token ["']?</i,
  ],
  ["network", "wrapped", /\bnetwork request failed\. please check the network trace\b[^.]{0,40}/i],
  ["network", "wrapped", /\bpost request failed from the network, could be\b/i],
  [
    "identity-sdk",
    "call-wrong",
    /\buser assigned managed identity is configured in the cluster, not during runtime\b/i,
  ],
  [
    "environment",
    "credential-misshapen",
    /\bclient certificate does not contain a SHA-1 or SHA-256 thumbprint\b/i,
  ],
  [
    // Azure Arc's agent, and the file in which it leaves a key.
    "imds",
    "arc-secret",
    /\bfile path in the WWW-Authenticate header (?:does not contain a \.key|is not in a valid)\b[^.]{0,40}|\bf(?:ro|or)m the azure arc managed identity, but the www-authenticate header\b[^.]{0,40}/i,
  ],
];

/** Microsoft's libraries for .NET on desktops and phones. */
const devices: readonly Row[] = [
  [
    "identity-sdk",
    "call-wrong",
    /\b(?:NullReferenceException: [^.]{0,100}|object reference not set to an instance of an object)\.?\W{1,8}at Microsoft\.Identity\.(?:Client|Web)\.[\w.]{3,120}|\bnot available on mobile platforms and on mac\b|\bIMDSv2 flow is not supported on\b[^.]{0,60}|\bregion discovery cannot be performed for ADFS\b|\bis not supported for mTLS PoP, please use\b|\bpass the Activity to the UIParent\b|\ba deviceCodeResultCallback must be provided\b/i,
  ],
  [
    "identity-sdk",
    "package-missing",
    /\bdesktop broker is not directly available in the MSAL package\b[^.]{0,120}/i,
  ],
  ["environment", "broker-failed", /\bversion of the broker may not support MSAL or power optimization\b/i],
  ["network", "managed-identity-silent", /\bIMDS\) that runs on VMs was not detected\b[^.]{0,60}/i],
  ["environment", "password-refused", /\btoken not found in (?:the )?ws-? ?trust response\b/i],
  [
    "environment",
    "cache-bypassed",
    /\bcould not (?:read|write) the token cache\. ignoring\b|\boccurred while (?:reading|writing) the token cache:/i,
  ],
];

/** What others say as well. */
const vague: readonly Row[] = [
  ["identity-sdk", "call-wrong", /\banother interaction is already in progress\b/i],
  [
    "environment",
    "broker-failed",
    /\bactivity cannot be found to launch the given intent\b|\bno authenticator found on the device\b/i,
  ],
  ["identity-sdk", "authority-unread", /: endpoints cannot be resolved\b/i],
  ["network", "wrapped", /\bno network connectivity\. check your internet connection\b/i],
  ["imds", "arc-secret", /\bunable to read the secret file\b/i],
];

const library =
  /\wMsal\w|\bmsal|BrowserAuthError|Client(?:Auth|Configuration)Error|NodeAuthError|ManagedIdentity|\[managed identity\]|microsoft\.identity|himds|azure ?arc/i;

const near =
  /\bmicrosoft|\wMsal\w|\bmsal|Identity ?Web|\[managed identity\]|AuthorizationHeaderProvider|\bIDW\d|azure|entra\b|AADSTS|microsoftonline|\bB2C\b|\bADFS\b|BrowserAuthError|Client(?:Auth|Configuration)Error|NodeAuthError|InteractionRequired|ManagedIdentityError|NullInjector|\bNG0201\b/i;

/**
 * What web applications and their libraries say when they sign users in and call for them. Sources: IDWebErrorMessage of
 * Microsoft.Identity.Web, the LogMessages of IdentityModel, the errors of MSAL for browsers, Node and .NET.
 */
export const webApps: readonly Shape[] = [
  ...[...identityWeb, ...readers, ...scripts, ...devices].map(([source, code, says]): Shape => ({
    source,
    code,
    says,
    near,
    unlike: otherIssuers,
  })),
  ...vague.map(([source, code, says]): Shape => ({
    source,
    code,
    says,
    near: library,
    unlike: otherIssuers,
  })),
  {
    source: "environment",
    code: "api-refused",
    says: /\b(?:gets?|got|getting|returns? (?:always |me |only )?|returned|responds? with|fails? with|always|unauth\w+|success:|status(?: code)?:?) (?:an? |the )?401\b|\b401 \(?(?:unauthori[sz]ed|unauthenticated)\b/i,
    near: /\bI?DownstreamApi\b|\bIDownstreamWebApi\b|CallApiForUser|GetForUserAsync|ITokenAcquisition/,
    unlike: /AADSTS|IDW\d|IDX\d|subscription key|graph\.microsoft/i,
  },
];
