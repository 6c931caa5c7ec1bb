import type { Failure } from "../../../core/observation.ts";
import { otherMakers } from "../other-makers.ts";
import type { Shape } from "../shape.ts";

/** What stands between a store and a status that have nothing to do with each other: other hosts, what is said to work. */
const apart = String.raw`https?:|\w\.(?:com|net|io)\b|\b(?:but|works|fine|while|whereas|then|openai)\b`;
const within = (most: number): string => `(?:(?!${apart}|[;.]\\s)[^]){0,${most}}?`;
const store = String.raw`\bApp ?Configuration`;

const settingsStoreRefused = new RegExp(
  [
    String.raw`\b403\b${within(80)}${store}\b`,
    `${store}${within(60)}\\b(?:403|Forbidden)\\b`,
    // A role that is held there.
    String.raw`\b(?:contributor|owner|reader)\b (?:role )?(?:on|at|for|in) (?:(?:the|our|my|an?|azure) ){0,2}App ?Configuration\b(?:(?!${apart})[^]){0,200}?\b403\b`,
    String.raw`\b403\b[^]{0,60}?\b(?:contributor|owner|reader) (?:on|at|for|in|to|of) (?:(?:the|our|my|an?|azure) ){0,2}App ?Configuration\b`,
    // Its task.
    String.raw`\brequest failed: ["']{0,2}statusCode: ["']403["'], statusMessage: ["']Forbidden\b(?<=App ?Configuration[^]{0,1200})`,
    String.raw`\b403\b[^.]{0,60}https:\/\/[\w-]{1,60}\.azconfig\.io\b`,
    String.raw`\bazconfig\.io\b[^\s"']{0,160}${within(60)}\b(?:403|Forbidden)\b`,
    // Java's library, for Spring.
    String.raw`\bfailed to list ConfigurationSetting\b[^]{0,200}?\bstatus code 403\b`,
  ].join("|"),
  "i",
);

/** A code of its answers, as a header, a body or a library names it. */
const coded = (codes: string): RegExp =>
  new RegExp(String.raw`\b(?:error ?|service)?code["' :>=[]{1,5}(?:${codes})\b[^<]{0,80}`, "i");

const storage =
  /azcopy|core\.windows\.net|core\.(?:chinacloudapi|usgovcloudapi)|azure[-_. ]?storage|storage account|\bblobs?\b/i;

/** The same code is many others' as well. */
const ofStorage =
  /server failed to authenticate|azcopy|core\.(?:windows|chinacloudapi|usgovcloudapi)|azure[-_.]storage|(?:RequestFailed|Storage)Exception|HttpResponseError|ClientAuthenticationError|Blob\w{0,10}Client|x-ms-|RESPONSE 403/i;

/** What a store of settings has against a signature. Source: its reference of HMAC authentication. */
const signatures: readonly (readonly [code: Failure["code"], says: string])[] = [
  ["date-refused", "the access token has expired"],
  ["key-refused", "invalid (?:credential|signature)"],
  [
    "signature-incomplete",
    "required signing request header|invalid access token date|signed request header|[^\"']{1,60} is required(?: as a signed header)?[\"']",
  ],
];

/** Stores of blobs and of settings, which refuse to the same credentials. */
export const stores: readonly Shape[] = [
  {
    source: "openai",
    code: "PermissionDenied",
    status: 403,
    neighbour: "storage account",
    says: /(?<!\bnot )\bAuthorizationPermissionMismatch\b|not authorized to perform this operation using this permission/i,
  },
  {
    source: "openai",
    code: "HTTP_403",
    status: 403,
    neighbour: "App Configuration store",
    says: /access to this resource is not allowed from public networks/i,
  },
  {
    // The pipeline task that reads one, also of the vaults that its values point to.
    source: "openai",
    code: "PermissionDenied",
    status: 403,
    says: /\baccess (?:to (?:\W{0,3}https?:\/\/\S{1,300}|[^.]{1,60}) was )?denied\. please ensure the required (?:role )?assignment is made for the identity running this task\b/i,
  },
  {
    // The same to whoever is not let in by the network rules, or shows a signature without the right.
    source: "openai",
    code: "storage-refused",
    status: 403,
    neighbour: "storage account",
    says: /\bthis request is not authorized to perform this operation\b(?! using)|["']x-ms-error-code["'], ?["']value["']: ?["']AuthorizationFailure\b|^(?:#{1,4} )?AuthorizationFailure (?=[^]{0,200}\b(?:azcopy|azure storage|storage explorer)\b)/i,
    near: /AuthorizationFailure|azure|storage|blob|\bqueues?\b|azcopy|abfs|adls|core\.windows|\b403\b/i,
    unlike: otherMakers,
  },
  {
    // Storage Explorer, above an answer of status 403.
    source: "openai",
    code: "storage-closed",
    status: 403,
    neighbour: "storage account",
    says: /\bsettings may be blocking access to storage services\b[^.]{0,20}/i,
  },
  {
    source: "openai",
    code: "AuthenticationTypeDisabled",
    status: 403,
    neighbour: "storage account",
    says: /\bKeyBasedAuthenticationNotPermitted\b|key[ -]based authentication is not permitted\b/i,
    near: /KeyBased|azure|\bazd\b|storage|blob|\bSAS\b|vault/i,
    unlike: /\bsshd?(?:_config)?\b|\bbastion\b|\bjump (?:host|box|server)\b|\boracle cloud\b/i,
  },
  {
    // Batch, of an account or a pool that takes none of its keys.
    source: "openai",
    code: "AuthenticationTypeDisabled",
    status: 403,
    says: /\bspecified type of authentication SharedKey is not allowed\b[^.]{0,80}/i,
  },
  {
    source: "openai",
    code: "server-firewall",
    status: 403,
    neighbour: "storage account",
    says: /\bnot authorized by network security perimeter to perform this operation\b/i,
  },
  {
    // A signature for other callers: of another address, another kind of object, another way there.
    source: "openai",
    code: "storage-refused",
    status: 403,
    neighbour: "storage account",
    says: coded("AuthorizationSourceIPMismatch"),
  },
  {
    source: "openai",
    code: "permission",
    status: 403,
    neighbour: "storage account",
    says: coded("Authorization(?:Protocol|Service|ResourceType)Mismatch|InsufficientAccountPermissions"),
  },
  {
    // Nothing came with the request.
    source: "openai",
    code: "no-authorization",
    status: 401,
    neighbour: "storage account",
    says: coded("NoAuthenticationInformation"),
    near: storage,
  },
  {
    source: "openai",
    code: "account-disabled",
    status: 403,
    neighbour: "storage account",
    says: coded("AccountIsDisabled"),
    near: storage,
  },
  {
    source: "openai",
    code: "entity-not-found",
    status: 404,
    neighbour: "storage account",
    says: coded("(?:Container|Filesystem)NotFound"),
    near: storage,
  },
  {
    source: "openai",
    code: "storage-unauthenticated",
    status: 403,
    neighbour: "storage account",
    says: coded("AuthenticationFailed"),
    near: ofStorage,
  },
  {
    // The driver that mounts containers, which keeps the answer's words to itself.
    source: "openai",
    code: "mount-refused",
    status: 403,
    neighbour: "storage account",
    says: /\bfailed to (?:connect to|validate) the storage (?:container|account)\b[^]{0,240}?\berrno ?= ?403\b/i,
  },
  {
    // A token, sent with a version of the interface that knew keys only.
    source: "openai",
    code: "version-without-tokens",
    status: 403,
    neighbour: "storage account",
    says: /\bauthentication scheme bearer is not supported in this version\b/i,
    near: /AuthenticationErrorDetail|azure|storage|blob|core\.windows|x-ms-/i,
  },
  {
    source: "openai",
    code: "storage-unauthenticated",
    status: 403,
    neighbour: "storage account",
    says: /server failed to authenticate the request\. make sure the value of (?:the )?authorization header[^.]{0,80}/i,
    unlike: /management\.azure/i,
  },
  {
    // A header names the ways to sign in: nothing came, or a token that is none. Source: "Common REST API error codes" of
    // Azure Storage (NoAuthenticationInformation, InvalidAuthenticationInfo).
    source: "openai",
    code: "storage-challenged",
    status: 401,
    neighbour: "storage account",
    says: /server failed to authenticate the request\. please refer to the information in the www-authenticate[^.]{0,80}/i,
    unlike: /management\.azure/i,
  },
  {
    // Cut off, or in a title.
    source: "openai",
    code: "storage-unauthenticated",
    status: 403,
    neighbour: "storage account",
    says: /(?:ClientAuthenticationError|HttpResponseError|AuthenticationFailed|StorageException)\b[^.]{0,20}: ?server failed to authenticate the request\b(?!\. (?:make sure|please refer))/i,
    near: /azure|storage|\bblobs?\b/i,
    unlike: /management\.azure|\bmocks?\b/i,
  },
  {
    // A name, an address or a header that storage accounts do not take. The first is misspelt as they say it. Source:
    // "Common REST API error codes" of Azure Storage; azure_storage_blob (StorageErrorCode).
    source: "openai",
    code: "storage-request-invalid",
    status: 400,
    neighbour: "storage account",
    says: /\bthe specifi?ed resource name (?:contains invalid characters|length is not within the permissible limits)\b|\bthe requested URI does not represent any resource on the server\b|\bthe account being accessed does not support http\b|\b(?:the )?value (?:for|provided for) one of the (?:HTTP headers (?:is|was) not in the correct format|query parameters specified in the request URI is invalid)\b|\bone of the (?:request inputs is (?:out of range|not valid)|(?:HTTP headers|query parameters) specified in the request (?:URI )?is not supported)\b/i,
    near: /^(?=[^]*(?:azure|core\.windows\.net|\bblobs?\b|\badlfs\b))(?=[^]*(?:error|exception|fail|\b400\b|ErrorCode|Request ?Id))/i,
  },
  {
    source: "openai",
    code: "storage-request-invalid",
    status: 400,
    neighbour: "storage account",
    says: coded(
      "InvalidResourceName|InvalidUri|OutOfRangeInput|InvalidHeaderValue|UnsupportedHeader|InvalidQueryParameterValue|UnsupportedQueryParameter|AccountRequiresHttps|InvalidBlockList|InvalidBlobOrBlock|Md5Mismatch|RequestBodyTooLarge|InvalidXmlDocument|InvalidFlushPosition|InvalidRenameSourcePath|InvalidSourceUri",
    ),
    near: storage,
  },
  {
    source: "openai",
    code: "storage-unauthenticated",
    status: 403,
    neighbour: "storage account",
    says: /\bMAC signature found in the HTTP request\b/i,
    near: /azure|AuthenticationErrorDetail|computed signature|core\.windows\.net/i,
    unlike: /management\.azure/i,
  },
  {
    source: "openai",
    code: "permission",
    status: 403,
    neighbour: "App Configuration store",
    says: settingsStoreRefused,
  },
  ...signatures.map(([code, says]): Shape => ({
    source: "openai",
    code,
    status: 401,
    neighbour: "App Configuration store",
    says: new RegExp(`\\bHMAC-SHA256\\b[^]{0,40}?error_description=\\\\?["'](?:${says})[^"']{0,60}`, "i"),
  })),
];
