import type { Sign } from "./sign.ts";

/** Added to the API after its first versions. */
const newerParameter =
  /(?:unrecognized request arguments? supplied|unknown parameter): \W{0,3}(?:functions?|function_call|tools|tool_choice|tool_resources|response_format|data_?sources|logprobs|top_logprobs|seed|stream_options|parallel_tool_calls|max_completion_tokens|reasoning_effort|enhancements|modalities|store|metadata)\b/i;

/** The request reached the service and names something it does not serve. */
export const requestSigns: readonly Sign[] = [
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
  {
    code: "model_not_found",
    means: { "deployment-not-found": "likely" },
    mayBe: ["endpoint-wrong", "model-not-ready", "sdk-misuse"],
  },
  {
    // A program that tells no more of a 400 or a 404.
    code: "deployment-rejected",
    means: { "deployment-not-found": "likely", "model-operation-unsupported": "likely" },
    mayBe: ["endpoint-wrong"],
  },
  {
    code: "socket-not-offered",
    means: { "endpoint-wrong": "likely" },
    mayBe: ["sdk-misuse", "service-error", "proxy-failure"],
  },
  {
    // A session's names before the interface was generally available, and since.
    code: "session-of-another-version",
    means: { "api-version-unsupported": "likely" },
    mayBe: ["sdk-misuse", "request-invalid"],
  },
  {
    code: "unknown_parameter",
    when: ({ details }) => details?.["param"]?.startsWith("session.") ?? false,
    means: { "api-version-unsupported": "likely" },
    mayBe: ["request-invalid", "sdk-misuse"],
  },
  {
    // An index of a search service, and what a program expects of it.
    code: "index-mismatch",
    means: { "request-invalid": "likely" },
    mayBe: ["sdk-misuse", "api-version-unsupported"],
  },
  {
    code: "property-unknown",
    means: { "api-version-unsupported": "likely", "request-invalid": "likely" },
    mayBe: ["sdk-misuse"],
  },
  {
    code: "index-not-found",
    means: { "resource-not-found": "likely" },
    mayBe: ["request-invalid", "endpoint-wrong", "env-missing"],
  },
  {
    code: "skill-timeout",
    means: { "connection-timeout": "likely" },
    mayBe: ["service-error"],
  },
  {
    code: "document-model-unknown",
    means: { "deployment-not-found": "likely" },
    mayBe: ["api-version-unsupported", "endpoint-wrong", "request-invalid"],
  },
  {
    code: "organization-unverified",
    means: { "model-operation-unsupported": "likely" },
    mayBe: ["request-invalid", "sdk-misuse"],
  },
  {
    code: "route-not-served",
    means: { "endpoint-wrong": "likely" },
    mayBe: ["model-operation-unsupported", "sdk-misuse"],
  },
  {
    code: "face-refused",
    means: { "request-invalid": "likely" },
    mayBe: ["sdk-misuse", "subscription-or-resource-disabled"],
  },
  {
    // What a request names is not there, or of another kind.
    code: "bad-reference",
    means: { "request-invalid": "likely" },
    mayBe: ["sdk-misuse", "endpoint-wrong"],
  },
  {
    code: "count-limit",
    means: { "quota-exceeded": "likely" },
    mayBe: ["rate-limited"],
  },
  {
    says: /(deployment for this resource|the model `?[^`]*`?) does not exist/i,
    means: { "deployment-not-found": "likely" },
  },
  {
    says: /enabled only for api.?version|please use api.version/i,
    means: { "api-version-unsupported": "confirmed" },
  },
  {
    says: /api.?version[^{}]{0,60}(not allowed|not supported|unsupported|unspecified|invalid|retired|deprecated|required)|does not support the api version|not (supported|available) in (this|the) api.?version|(unsupported|invalid|missing).{0,40}api.?version|service version .{0,40}not supported/is,
    means: { "api-version-unsupported": "likely", "endpoint-wrong": "possible" },
  },
  {
    // A body in the form of another API: the model takes the same under another name.
    code: "unsupported_parameter",
    when: ({ message, details }) =>
      /\bhas moved to\b/i.test(message) || /^(?:messages|input)$/.test(details?.["param"] ?? ""),
    means: { "sdk-misuse": "likely", "request-invalid": "possible" },
    mayBe: ["model-operation-unsupported"],
  },
  {
    code: "storage-request-invalid",
    means: { "request-invalid": "likely" },
    mayBe: ["sdk-misuse", "env-malformed"],
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
    // A setting of a client library, which has no business in a body.
    code: "unknown_parameter",
    when: ({ details }) => /[a-z][A-Z]|azure|url$|^api_/.test(details?.["param"] ?? ""),
    means: { "request-invalid": "likely" },
    mayBe: ["sdk-misuse", "model-operation-unsupported"],
  },
  {
    // Inside a message, a tool or an item: it was meant for another API.
    code: "unknown_parameter",
    when: ({ details }) => /[.[]/.test(details?.["param"] ?? ""),
    means: { "request-invalid": "likely", "model-operation-unsupported": "possible" },
    mayBe: ["api-version-unsupported"],
  },
  {
    code: /^(unknown_parameter|integer_below_min_value|value-of-some-models)$/,
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
  { code: "version-of-a-model", means: { "api-version-unsupported": "likely" }, general: true },
  {
    says: /subdomain does not map to/i,
    means: { "endpoint-wrong": "likely" },
    mayBe: ["custom-subdomain-required", "model-not-ready", "resource-not-found"],
  },
  {
    code: "preview-not-asked",
    means: { "sdk-misuse": "likely" },
    mayBe: ["request-invalid", "api-version-unsupported"],
  },
  {
    // The library's words for a 503.
    says: /overloaded or not ready yet/i,
    means: { "service-error": "likely" },
    mayBe: ["rate-limited", "model-not-ready"],
  },
  { says: /provisioning|not ready|still being created/i, means: { "model-not-ready": "likely" } },
];
