import { endpointSuffixOf, isLoopback, isTrustedHost } from "../../azure/clouds.ts";
import type { Failure } from "../../core/observation.ts";
import type { Sign } from "./sign.ts";

/** Was it asked at a host of an Azure cloud? Then what answered stands on the way there. */
const onTheWay = ({ host = "" }: Failure): boolean => isTrustedHost(host, []) && !isLoopback(host);

/** Successes by their status that are none by what came. */
const unlikeAzure: readonly Sign[] = [
  {
    code: "not-json",
    says: /cut short/,
    means: { "connection-refused-or-reset": "likely", "proxy-failure": "possible" },
  },
  { code: /^(not-json|answer-too-large)$/, when: onTheWay, means: { "proxy-failure": "likely" } },
  {
    code: /^(not-json|answer-too-large)$/,
    means: { "endpoint-wrong": "likely", "proxy-failure": "possible", "gateway-rejected": "possible" },
  },
  {
    code: "not-a-completion",
    when: onTheWay,
    means: { "service-error": "likely", "proxy-failure": "possible" },
  },
  { code: "not-a-completion", means: { "endpoint-wrong": "likely", "gateway-rejected": "possible" } },
  {
    // Neither the sign-in hosts nor Azure Resource Manager redirect what is sent to them; portals of networks do.
    status: [300, 399],
    when: (failure) => onTheWay(failure) && endpointSuffixOf(failure.host ?? "") === null,
    means: { "proxy-failure": "likely" },
  },
];

/** What answers in its own name where a managed identity host was asked. */
const inPlaceOfIdentityHost: Sign["means"] = {
  "managed-identity-unavailable": "likely",
  "proxy-failure": "possible",
};

/** What something in front of the service answers: a proxy's page, API Management, a portal, another server. */
export const gatewaySigns: readonly Sign[] = [
  // Whatever answers there in its own name is no managed identity host.
  { host: /^169\.254\.169\.254$/, means: inPlaceOfIdentityHost },
  {
    // Nor is a server at an address from a variable that lacks the path.
    status: 404,
    when: ({ details }) => details?.["asked"] === "managed-identity-host",
    means: inPlaceOfIdentityHost,
  },
  ...unlikeAzure,
  {
    code: "proxy-key",
    means: { "gateway-rejected": "likely" },
    mayBe: ["key-invalid", "env-missing"],
  },
  {
    code: "egress-denied",
    means: { "gateway-rejected": "likely" },
    mayBe: ["connection-refused-or-reset", "firewall-denied"],
  },
  {
    // What stands behind API Management did not answer in the time that a policy gives it.
    code: "gateway-waited",
    means: { "gateway-rejected": "likely", "connection-timeout": "likely" },
    mayBe: ["service-error"],
  },
  {
    code: "policy-fault",
    means: { "sdk-misuse": "likely" },
    mayBe: ["gateway-rejected", "service-error"],
  },
  {
    code: "gateway-quota",
    means: { "rate-limited": "likely" },
    mayBe: ["gateway-rejected", "quota-exceeded"],
  },
  {
    code: "gateway-budget",
    means: { "gateway-rejected": "likely" },
    mayBe: ["rate-limited", "quota-exceeded"],
  },
  {
    code: "gateway-model",
    means: { "gateway-rejected": "likely" },
    mayBe: ["deployment-not-found", "env-malformed"],
  },
  {
    code: "site-stopped",
    means: { "subscription-or-resource-disabled": "likely" },
    mayBe: ["gateway-rejected"],
  },
  {
    // Its list of operations lacks what was asked for.
    code: "gateway-operation",
    means: { "gateway-rejected": "likely" },
    mayBe: ["endpoint-wrong", "api-version-unsupported"],
  },
  { status: 407, means: { "proxy-failure": "confirmed" } },
  // The page of a proxy that is known by its name.
  { code: "HTTP_407", means: { "proxy-failure": "likely" }, mayBe: ["gateway-rejected"] },
  {
    says: /the requested URL was rejected\. please consult with your administrator/i,
    means: { "gateway-rejected": "likely" },
    mayBe: ["proxy-failure"],
  },
  {
    says: /(?<!(?:ai|api|gpt|llm)-)proxy|squid|zscaler|bluecoat|forcepoint|tunnel/i,
    means: { "proxy-failure": "likely" },
  },
  {
    code: "subscription-key",
    means: { "gateway-rejected": "likely" },
    mayBe: ["key-invalid", "key-missing", "endpoint-wrong"],
  },
  { says: /subscription key/i, means: { "gateway-rejected": "confirmed" } },
  { status: 429, means: { "rate-limited": "confirmed" } },
  {
    // Says that something behind it did not answer; what that was may be shown as well.
    status: [500, 599],
    means: { "service-error": "likely", "gateway-rejected": "possible" },
    general: true,
  },
  {
    status: [401, 403],
    means: { "gateway-rejected": "confirmed" },
    mayBe: ["firewall-denied", "proxy-failure", "endpoint-wrong"],
  },
  {
    status: [200, 399],
    means: { "endpoint-wrong": "likely" },
    mayBe: ["gateway-rejected", "proxy-failure"],
    general: true,
  },
  { status: [404, 405], means: { "endpoint-wrong": "likely", "gateway-rejected": "possible" } },
  { means: { "gateway-rejected": "likely" } },
];
