import type { Sign } from "./sign.ts";

/** The usual cause of what fails in circumstances that somebody tells; whatever was recognised besides says more. */
export const toldSigns: readonly Sign[] = [
  {
    code: "outage-of-sign-in",
    means: { "entra-service-error": "likely" },
    mayBe: ["service-error"],
    general: true,
  },
  { code: "outage-of-service", means: { "service-error": "likely" }, general: true },
  {
    code: "identifier-null",
    means: { "env-missing": "likely", "env-malformed": "possible" },
    mayBe: ["app-not-found", "sdk-misuse"],
  },
  {
    code: "role-just-granted",
    means: { "role-propagating": "likely" },
    mayBe: ["role-missing"],
    general: true,
  },
  {
    code: "works-with-key-only",
    means: { "role-missing": "likely" },
    mayBe: ["token-audience-wrong", "role-wrong-principal", "custom-subdomain-required", "sdk-misuse"],
    general: true,
  },
  {
    code: "works-with-token-only",
    means: { "key-auth-disabled": "likely" },
    mayBe: ["key-invalid", "env-malformed"],
    general: true,
  },
  {
    code: "keys-renewed",
    means: { "key-invalid": "likely" },
    mayBe: ["env-conflict", "env-missing"],
    general: true,
  },
  {
    code: "secret-renewed",
    means: { "client-secret-invalid": "likely" },
    mayBe: ["client-secret-expired", "env-conflict"],
    general: true,
  },
  {
    code: "fails-with-vpn",
    means: { "connection-timeout": "possible", "tls-intercepted": "possible" },
    mayBe: ["proxy-failure", "dns-failure"],
    general: true,
  },
  {
    code: "fails-without-vpn",
    means: { "firewall-denied": "possible", "public-access-disabled": "possible" },
    mayBe: ["private-endpoint-dns"],
    general: true,
  },
  { code: "worse-since-release", means: { "sdk-misuse": "likely" }, general: true },
  {
    code: "gateway-between",
    means: { "gateway-rejected": "likely" },
    mayBe: ["key-invalid", "endpoint-wrong"],
    general: true,
  },
  {
    code: "token-held-too-long",
    means: { "token-expired": "likely" },
    mayBe: ["token-invalid", "developer-login-expired"],
    general: true,
  },
  {
    code: "login-of-another-machine",
    means: { "credential-chain-exhausted": "possible", "developer-login-missing": "possible" },
    mayBe: ["managed-identity-unavailable", "token-cache-unusable"],
    general: true,
  },
  { code: "denied-to-me", means: { "deny-assignment": "likely" } },
  {
    code: "activation-over",
    means: { "role-eligible-not-active": "likely" },
    mayBe: ["arm-write-denied"],
    general: true,
  },
  {
    code: "model-not-in-region",
    means: { "request-invalid": "likely" },
    mayBe: ["quota-exceeded", "model-operation-unsupported"],
    general: true,
  },
  {
    code: "authority-of-another-cloud",
    means: { "authority-invalid": "likely" },
    mayBe: ["tenant-not-found"],
    general: true,
  },
  { code: "no-capacity", means: { "quota-exceeded": "likely" }, mayBe: ["service-error"], general: true },
  { code: "token-from-the-future", means: { "clock-skew": "likely" }, general: true },
  { code: "application-off", means: { "app-disabled": "likely" }, mayBe: ["app-not-found"], general: true },
  {
    code: "approval-wanted",
    means: { "consent-required": "likely" },
    mayBe: ["assignment-required"],
    general: true,
  },
  { code: "filter-met", means: { "content-filtered": "likely" } },
  { code: "host-unresolved", means: { "dns-failure": "likely" }, mayBe: ["endpoint-wrong"] },
  {
    code: "endpoint-of-another",
    means: { "endpoint-wrong": "likely" },
    mayBe: ["key-invalid", "sdk-misuse"],
    general: true,
  },
  {
    code: "secret-id-used",
    means: { "client-secret-invalid": "likely" },
    mayBe: ["env-malformed"],
  },
];
