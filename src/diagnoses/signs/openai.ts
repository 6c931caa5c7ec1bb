import type { DiagnosisId } from "../index.ts";
import { neighbourSigns } from "./neighbours.ts";
import { requestSigns } from "./requests.ts";
import type { Sign } from "./sign.ts";
import { statusSigns } from "./statuses.ts";

/** The answer to any bearer that cannot be used; what is wrong with it is decided beside other evidence. */
export const unusableBearer = /access token is (missing|invalid)/i;

/** Why a principal that has been given a role may be refused all the same. */
const otherRoles: readonly DiagnosisId[] = [
  "role-wrong-principal",
  "role-without-data-actions",
  "role-propagating",
  "role-wrong-scope",
];

/** Who is asking is known; what it may do or how it came is refused. */
const accessSigns: readonly Sign[] = [
  {
    code: "AuthenticationTypeDisabled",
    means: { "key-auth-disabled": "confirmed" },
    mayBe: ["env-conflict", "sdk-misuse"],
  },
  { says: /key.based authentication is disabled/i, means: { "key-auth-disabled": "confirmed" } },
  {
    code: "permission",
    means: { "role-missing": "likely" },
    mayBe: ["arm-read-denied", "role-wrong-scope", "role-propagating"],
    general: true,
  },
  { code: "TenantMismatch", means: { "token-tenant-mismatch": "confirmed" } },
  { says: /does not match resource t(enant|oken)/i, means: { "token-tenant-mismatch": "confirmed" } },
  { code: "PermissionDenied", means: { "role-missing": "likely" }, mayBe: otherRoles },
  {
    says: /lacks the required data action|principal does not have access to api/i,
    means: { "role-missing": "likely" },
    mayBe: otherRoles,
  },
  {
    says: /custom sub-?domain for\b|requires? (an? )?custom sub-?domain/i,
    means: { "custom-subdomain-required": "confirmed" },
    mayBe: ["endpoint-wrong"],
  },
  {
    code: "BadRequest",
    says: /custom (?:sub-? ?)?domain\b|CustomSubDomainNameNotSet/i,
    means: { "custom-subdomain-required": "likely" },
    mayBe: ["endpoint-wrong"],
  },
  {
    code: "no-account-named",
    means: { "token-audience-wrong": "likely", "custom-subdomain-required": "likely" },
    mayBe: ["token-invalid", "request-invalid"],
  },
  {
    code: "no-account",
    means: { "custom-subdomain-required": "likely" },
    mayBe: ["endpoint-wrong", "request-invalid"],
  },
  { code: "regional-endpoint", means: { "custom-subdomain-required": "likely" } },
  { says: /please provide an authentication key/i, means: { "custom-subdomain-required": "likely" } },
  {
    says: /virtual network is configured for this resource/i,
    means: { "firewall-denied": "likely", "custom-subdomain-required": "possible" },
  },
  {
    says: /public (network )?access is disabled|DenyPublicEndpointEnabled|public network interface|public network access is set to yes|not allowed from public networks/i,
    means: { "public-access-disabled": "likely" },
    mayBe: ["private-endpoint-dns", "firewall-denied", "proxy-failure"],
  },
  {
    says: /virtual network\/firewall rules|due to virtual net|approved private endpoint|account firewall settings|prevented to connect to the endpoint|(?:client ip|(?:ip|client) address)( \(\S+\))? is not authori[sz]ed|is not allowed access|(is not|isn't) (in|on) the allow|(blocked|denied|rejected) by (the )?(network|firewall|ip) rule|when IP rules are configured|allowing (access from )?your client ip|unauthorized network access|IP ACL for workspace/i,
    means: { "firewall-denied": "confirmed" },
    mayBe: ["private-endpoint-dns", "public-access-disabled"],
  },
  {
    says: /outbound network access is restricted/i,
    means: { "firewall-denied": "likely", "request-invalid": "possible" },
  },
  {
    // Azure OpenAI itself could not reach or open the search service behind it; what that said may be shown as well.
    code: "on-your-data",
    means: { "service-error": "likely" },
    mayBe: ["firewall-denied", "request-invalid", "role-missing"],
    general: true,
  },
  {
    // Index, address, key or identity in the request; or the network of the service that it names.
    code: "data-source-refused",
    means: { "request-invalid": "likely", "service-error": "possible" },
    mayBe: ["firewall-denied", "role-missing", "key-invalid", "public-access-disabled"],
    general: true,
  },
  {
    code: "batch-input-closed",
    means: { "role-missing": "likely", "firewall-denied": "possible" },
    mayBe: ["managed-identity-not-assigned"],
  },
  {
    code: "account-identity-missing",
    means: { "request-invalid": "likely" },
    mayBe: ["managed-identity-not-assigned"],
  },
  {
    // What a later version of the interface takes besides.
    says: /response_format["']? must be one of ["']?(json_object|text)/i,
    means: { "api-version-unsupported": "likely", "model-operation-unsupported": "possible" },
    mayBe: ["request-invalid"],
  },
  {
    // A kind of refusals, of which the message may tell more.
    code: "invalid_request_error",
    means: { "request-invalid": "likely" },
    mayBe: ["model-operation-unsupported", "api-version-unsupported"],
    general: true,
  },
  {
    code: "context_length_exceeded",
    means: { "request-invalid": "likely" },
    mayBe: ["model-operation-unsupported", "api-version-unsupported"],
  },
  {
    code: "compute-of-another",
    means: { "role-wrong-principal": "likely" },
    mayBe: ["role-missing"],
  },
  { says: /temporarily blocked/i, means: { "subscription-or-resource-disabled": "confirmed" } },
];

/** The key or token itself is refused. */
const proofSigns: readonly Sign[] = [
  {
    code: "version-header",
    means: { "endpoint-wrong": "likely", "env-conflict": "possible" },
    mayBe: ["api-version-unsupported", "sdk-misuse"],
  },
  {
    says: /platform\.openai\.com(?!\/docs\/guides\/error-codes)|incorrect api key provided/i,
    means: { "endpoint-wrong": "likely", "key-invalid": "possible" },
    mayBe: ["sdk-misuse", "env-conflict"],
  },
  {
    // What came was no answer of the service, or one to another request than was meant.
    code: "answer-unreadable",
    means: { "endpoint-wrong": "likely" },
    mayBe: ["proxy-failure", "gateway-rejected", "sdk-misuse"],
  },
  { code: "no-authorization", means: { "key-missing": "likely" }, mayBe: ["sdk-misuse", "gateway-rejected"] },
  { says: /missing application credentials/i, means: { "key-missing": "confirmed" } },
  {
    says: /invalid subscription key or wrong api endpoint/i,
    means: { "key-invalid": "likely" },
    mayBe: ["endpoint-wrong", "env-conflict", "sdk-misuse", "env-malformed"],
  },
  {
    code: "header-format",
    means: { "token-invalid": "likely" },
    mayBe: ["sdk-misuse", "env-malformed"],
  },
  { code: "token-expired", means: { "token-expired": "likely" }, mayBe: ["token-invalid"] },
  {
    code: "token-unaccepted",
    means: { "token-invalid": "likely", "token-audience-wrong": "possible" },
    mayBe: ["token-expired", "token-tenant-mismatch"],
  },
  {
    // Service Bus, of a key that is not its own or of somebody without a right there.
    code: "claim-empty",
    means: { "token-invalid": "likely", "key-invalid": "possible", "role-missing": "possible" },
  },
  {
    code: "mount-refused",
    means: { "role-missing": "likely", "firewall-denied": "possible" },
    mayBe: ["key-invalid", "public-access-disabled"],
  },
  {
    // What Microsoft allows only to those whom it has looked at.
    code: "not-approved",
    means: { "request-invalid": "likely" },
    mayBe: ["subscription-or-resource-disabled"],
  },
  {
    // Said to a key of elsewhere as well as to none.
    code: "key-required",
    means: { "key-invalid": "likely" },
    mayBe: ["key-missing", "endpoint-wrong"],
  },
  {
    code: "key-refused",
    means: { "key-invalid": "likely" },
    mayBe: ["endpoint-wrong", "sdk-misuse", "gateway-rejected"],
  },
  {
    // A signature of a key, or a token: which it was it does not say.
    code: /^(?:storage-unauthenticated|device-refused)$/,
    means: { "key-invalid": "likely", "token-invalid": "possible" },
    mayBe: ["token-expired", "clock-skew", "env-malformed"],
    general: true,
  },
  {
    code: "storage-challenged",
    means: { "key-missing": "likely", "token-invalid": "likely" },
    mayBe: ["key-invalid", "sdk-misuse", "token-expired"],
    general: true,
  },
  { code: "date-refused", means: { "clock-skew": "likely" } },
  {
    // What was to be signed was not sent, or without the names of what was.
    code: "signature-incomplete",
    means: { "sdk-misuse": "likely" },
    mayBe: ["key-invalid", "clock-skew"],
  },
  { code: "entity-not-found", means: { "resource-not-found": "likely" }, mayBe: ["endpoint-wrong"] },
  { says: /issuer validation failed/i, means: { "token-tenant-mismatch": "likely" } },
  { code: /^(audience|token)-refused$/, says: /audience/i, means: { "token-audience-wrong": "likely" } },
  { says: /lifetime validation failed/i, means: { "token-expired": "likely" } },
  {
    // What a reader of tokens says of a value that is none: mostly in the wake of something else.
    says: /three parts|number of segments|jwt malformed/i,
    means: { "token-invalid": "likely" },
    mayBe: ["sdk-misuse", "env-malformed"],
    general: true,
  },
  // Azure OpenAI's own words go on with "or wrong API endpoint"; API Management's do not.
  {
    says: /(missing|invalid) subscription key/i,
    means: { "gateway-rejected": "likely", "key-invalid": "possible" },
    general: true,
  },
  {
    says: unusableBearer,
    means: { "token-invalid": "likely", "token-audience-wrong": "possible", "token-expired": "possible" },
    mayBe: ["sdk-misuse", "env-missing", "endpoint-wrong"],
  },
];

/** What the data plane answers. Source: facts on the data plane §6. */
export const openaiSigns: readonly Sign[] = [
  ...neighbourSigns,
  ...accessSigns,
  ...proofSigns,
  ...requestSigns,
  ...statusSigns,
];
