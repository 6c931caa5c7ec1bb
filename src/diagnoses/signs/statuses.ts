import type { Sign } from "./sign.ts";

/** What the status alone says. */
export const statusSigns: readonly Sign[] = [
  {
    code: "volume-used-up",
    means: { "rate-limited": "likely" },
    mayBe: ["quota-exceeded", "subscription-or-resource-disabled"],
  },
  {
    code: "sent-refused",
    means: { "request-invalid": "likely" },
    mayBe: ["sdk-misuse", "model-operation-unsupported", "role-missing"],
  },
  {
    code: "refused-by-class",
    means: { "request-invalid": "likely", "deployment-not-found": "possible" },
    mayBe: ["endpoint-wrong", "api-version-unsupported", "model-operation-unsupported"],
    general: true,
  },
  {
    status: 429,
    says: /high demand[^]{0,80}\b(?:usage size|peak load)/i,
    means: { "rate-limited": "likely", "service-error": "possible" },
  },
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
  {
    // Semantic Kernel's first releases, of a model for chats that was asked to complete a text.
    status: 400,
    says: /^the request is not valid, HTTP status/i,
    means: { "request-invalid": "likely", "model-operation-unsupported": "likely" },
    mayBe: ["deployment-not-found", "content-filtered"],
    general: true,
  },
  { status: 409, means: { "model-not-ready": "likely" } },
  {
    // The service's own, in a body.
    code: "Timeout",
    status: 408,
    means: { "service-error": "likely" },
    mayBe: ["connection-timeout"],
  },
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
  {
    status: 403,
    means: { "gateway-rejected": "possible", "firewall-denied": "possible" },
    mayBe: ["role-missing", "public-access-disabled"],
    general: true,
  },
  { status: 405, means: { "endpoint-wrong": "likely" }, general: true },
  { status: [300, 399], means: { "endpoint-wrong": "likely" }, general: true },
  {
    status: [400, 499],
    means: { "request-invalid": "likely" },
    mayBe: ["model-operation-unsupported", "content-filtered", "api-version-unsupported"],
    general: true,
  },
];
