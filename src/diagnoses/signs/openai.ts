import type { DiagnosisId } from "../index.ts";
import type { Sign } from "./sign.ts";

/** The answer to any bearer that cannot be used; what is wrong with it is decided beside other evidence. */
export const unusableBearer = /access token is (missing|invalid)/i;

/** Why a principal that has been given a role may be refused all the same. */
const otherRoles: readonly DiagnosisId[] = [
  "role-wrong-principal",
  "role-propagating",
  "role-wrong-scope",
  "role-without-data-actions",
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
    says: /custom subdomain for token/i,
    means: { "custom-subdomain-required": "confirmed" },
    mayBe: ["endpoint-wrong"],
  },
  { says: /please provide an authentication key/i, means: { "custom-subdomain-required": "likely" } },
  {
    says: /virtual network is configured for this resource/i,
    means: { "firewall-denied": "likely", "custom-subdomain-required": "possible" },
  },
  {
    says: /public (network )?access is disabled/i,
    means: { "public-access-disabled": "likely" },
    mayBe: ["private-endpoint-dns", "firewall-denied", "proxy-failure"],
  },
  {
    says: /virtual network\/firewall rules|approved private endpoint/i,
    means: { "firewall-denied": "confirmed" },
    mayBe: ["private-endpoint-dns", "public-access-disabled"],
  },
  {
    says: /outbound network access is restricted/i,
    means: { "firewall-denied": "likely", "request-invalid": "possible" },
  },
  {
    // Azure OpenAI itself could not reach or open the search service behind it.
    code: "on-your-data",
    means: { "service-error": "likely", "request-invalid": "possible" },
    mayBe: ["firewall-denied", "role-missing"],
  },
  {
    code: "account-identity-missing",
    means: { "request-invalid": "likely" },
    mayBe: ["managed-identity-not-assigned"],
  },
  {
    code: /^(invalid_request_error|context_length_exceeded)$/,
    means: { "request-invalid": "likely" },
    mayBe: ["model-operation-unsupported", "api-version-unsupported"],
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
    says: /platform\.openai\.com|incorrect api key provided/i,
    means: { "endpoint-wrong": "likely", "key-invalid": "possible" },
    mayBe: ["sdk-misuse", "env-conflict"],
  },
  { code: "no-authorization", means: { "key-missing": "likely" }, mayBe: ["sdk-misuse", "gateway-rejected"] },
  { says: /missing application credentials/i, means: { "key-missing": "confirmed" } },
  {
    says: /invalid subscription key or wrong api endpoint/i,
    means: { "key-invalid": "likely" },
    mayBe: ["endpoint-wrong", "env-conflict", "env-malformed"],
  },
  { code: "key-refused", means: { "key-invalid": "likely" }, mayBe: ["endpoint-wrong", "gateway-rejected"] },
  { says: /issuer validation failed/i, means: { "token-tenant-mismatch": "likely" } },
  { says: /audience validation failed/i, means: { "token-audience-wrong": "likely" } },
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
  },
  {
    says: unusableBearer,
    means: { "token-invalid": "likely", "token-audience-wrong": "possible", "token-expired": "possible" },
    mayBe: ["env-missing", "endpoint-wrong"],
  },
];

/** Added to the API after its first versions. */
const newerParameter =
  /(?:unrecognized request arguments? supplied|unknown parameter): \W{0,3}(?:functions?|function_call|tools|tool_choice|tool_resources|response_format|data_?sources|logprobs|top_logprobs|seed|stream_options|parallel_tool_calls|max_completion_tokens|reasoning_effort|enhancements|modalities|store|metadata)\b/i;

/** The request reached the service and names something it does not serve. */
const requestSigns: readonly Sign[] = [
  { code: /content_filter|ResponsibleAIPolicyViolation/i, means: { "content-filtered": "confirmed" } },
  {
    says: /content management policy|ResponsibleAIPolicyViolation/i,
    means: { "content-filtered": "confirmed" },
  },
  {
    code: "DeploymentNotFound",
    means: { "deployment-not-found": "confirmed" },
    mayBe: ["endpoint-wrong", "api-version-unsupported", "model-not-ready"],
  },
  { code: "model_not_found", means: { "deployment-not-found": "likely" } },
  {
    says: /(deployment for this resource|the model `?[^`]*`?) does not exist/i,
    means: { "deployment-not-found": "likely" },
  },
  {
    says: /enabled only for api.?version|please use api.version/i,
    means: { "api-version-unsupported": "confirmed" },
  },
  {
    says: /api.?version.{0,60}(not allowed|not supported|unsupported|invalid|retired|deprecated)|(unsupported|invalid|missing).{0,40}api.?version/is,
    means: { "api-version-unsupported": "likely", "endpoint-wrong": "possible" },
  },
  {
    code: /^(Opp?erationNotSupported|unsupported_parameter|unsupported_value)$/,
    means: { "model-operation-unsupported": "confirmed" },
  },
  {
    code: "unknown_parameter",
    says: newerParameter,
    means: { "api-version-unsupported": "likely", "model-operation-unsupported": "possible" },
  },
  {
    // Inside a message, a tool or an item: it was meant for another API.
    code: "unknown_parameter",
    when: ({ details }) => /[.[]/.test(details?.["param"] ?? ""),
    means: { "request-invalid": "likely", "model-operation-unsupported": "possible" },
    mayBe: ["api-version-unsupported"],
  },
  {
    code: /^(unknown_parameter|integer_below_min_value)$/,
    means: { "model-operation-unsupported": "likely" },
    mayBe: ["api-version-unsupported", "request-invalid"],
  },
  {
    says: /unsupported (parameter|value)|does not work with the specified model|not supported (with|by) this model/i,
    means: { "model-operation-unsupported": "confirmed" },
  },
  {
    says: newerParameter,
    means: { "api-version-unsupported": "likely", "model-operation-unsupported": "possible" },
  },
  {
    says: /unrecognized request argument/i,
    means: { "model-operation-unsupported": "likely", "api-version-unsupported": "possible" },
  },
  {
    says: /subdomain does not map to a resource/i,
    means: { "endpoint-wrong": "likely" },
    mayBe: ["custom-subdomain-required", "model-not-ready", "resource-not-found"],
  },
  { says: /provisioning|not ready|still being created/i, means: { "model-not-ready": "likely" } },
];

/** What the status alone says. */
const statusSigns: readonly Sign[] = [
  {
    status: 429,
    says: /high demand|temporarily unable|at capacity/i,
    means: { "service-error": "likely", "rate-limited": "possible" },
  },
  { status: 429, means: { "rate-limited": "confirmed" }, mayBe: ["quota-exceeded", "service-error"] },
  { says: /exceeded .{0,20}rate limit|rate limit is exceeded/i, means: { "rate-limited": "confirmed" } },
  {
    status: 404,
    means: { "endpoint-wrong": "likely" },
    mayBe: ["api-version-unsupported", "deployment-not-found"],
    general: true,
  },
  { status: 409, means: { "model-not-ready": "likely" } },
  { status: 408, means: { "service-error": "likely" }, general: true },
  {
    status: [500, 599],
    means: { "service-error": "confirmed" },
    mayBe: ["model-not-ready", "gateway-rejected", "request-invalid"],
    general: true,
  },
  {
    status: 401,
    means: { "token-invalid": "possible", "key-invalid": "possible" },
    mayBe: ["role-missing", "endpoint-wrong"],
    general: true,
  },
  { status: 403, means: { "gateway-rejected": "possible", "firewall-denied": "possible" }, general: true },
  { status: 405, means: { "endpoint-wrong": "likely" }, general: true },
  { status: [300, 399], means: { "endpoint-wrong": "likely" }, general: true },
  {
    status: [400, 499],
    means: { "request-invalid": "likely" },
    mayBe: ["model-operation-unsupported", "content-filtered", "api-version-unsupported"],
    general: true,
  },
];

/** What the data plane answers. Source: facts on the data plane §6. */
export const openaiSigns: readonly Sign[] = [...accessSigns, ...proofSigns, ...requestSigns, ...statusSigns];
