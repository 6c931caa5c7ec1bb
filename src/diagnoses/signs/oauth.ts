import type { Sign } from "./sign.ts";

/** The OAuth error, where no code came with it. Source: facts on AADSTS codes, "OAuth error first". */
export const oauthSigns: readonly Sign[] = [
  { says: /does not exist in tenant/i, means: { "tenant-mismatch": "likely" } },
  {
    says: /not enabled for consumers/i,
    means: { "app-not-found": "likely" },
    mayBe: ["tenant-mismatch", "app-disabled"],
  },
  {
    // The emulator sees only that Entra gave no token for the two.
    code: "bot-pair-refused",
    means: { "client-secret-invalid": "likely" },
    mayBe: ["env-missing", "app-not-found", "env-malformed", "env-conflict"],
  },
  {
    // Whatever became of the code that Entra gave: the page keeps it to itself.
    code: "login-page-refused",
    means: { "client-secret-invalid": "likely" },
    mayBe: ["redirect-uri-mismatch", "token-invalid", "env-missing"],
  },
  {
    code: "userinfo-refused",
    means: { "token-audience-wrong": "likely", "consent-required": "possible" },
    mayBe: ["token-invalid", "sdk-misuse"],
  },
  { code: /^(slow_down|HTTP_429)$/, means: { "entra-throttled": "confirmed" } },
  { status: 429, means: { "entra-throttled": "confirmed" } },
  { code: "temporarily_unavailable", means: { "entra-service-error": "confirmed" }, general: true },
  { code: "service-page", means: { "entra-service-error": "likely" }, mayBe: ["service-error"] },
  {
    // Whoever stands in between answers with these as well.
    status: [502, 504],
    means: { "entra-service-error": "confirmed" },
    mayBe: ["proxy-failure", "authority-invalid"],
  },
  { status: [500, 599], means: { "entra-service-error": "confirmed" } },
  { code: /^invalid_(resource|scope)$/, means: { "scope-invalid": "likely" }, general: true },
  { code: "consent_required", means: { "consent-required": "likely" }, general: true },
  { code: "invalid_tenant", means: { "tenant-not-found": "likely" }, general: true },
  { code: /^(invalid_instance|invalid_authority)$/, means: { "authority-invalid": "likely" }, general: true },
  { code: /^(authorization_pending|expired_token)$/, means: { "interactive-unavailable": "likely" } },
  { code: "access_denied", means: { "consent-required": "possible", "interactive-unavailable": "possible" } },
  {
    // What the broker keeps its keys in is broken; signing in anew makes them anew.
    code: "interaction_required",
    says: /keyset does not exist/i,
    means: { "token-cache-unusable": "likely", "developer-login-expired": "possible" },
  },
  {
    // MSAL for .NET asks for the user: new permissions are as frequent as a sign-in that is over.
    code: "invalid_grant",
    says: /MsalUiRequired/,
    means: { "developer-login-expired": "likely", "consent-required": "likely" },
    mayBe: ["mfa-required", "conditional-access", "user-credentials-invalid"],
  },
  {
    code: /^(invalid_grant|interaction_required|login_required)$/,
    means: { "developer-login-expired": "likely" },
    mayBe: ["user-credentials-invalid", "mfa-required", "conditional-access"],
  },
  {
    code: "invalid_client",
    means: { "client-secret-invalid": "possible", "client-certificate-invalid": "possible" },
  },
  {
    code: "secret-refusal-cut",
    means: { "client-secret-invalid": "likely", "client-secret-expired": "likely" },
    mayBe: ["app-not-found", "tenant-not-found", "env-missing"],
  },
  {
    code: "assertion-refusal-cut",
    means: { "federated-credential-mismatch": "possible", "client-certificate-invalid": "possible" },
    mayBe: ["federated-token-expired", "app-not-found"],
  },
  { code: "unauthorized_client", means: { "app-not-found": "possible", "app-disabled": "possible" } },
  { code: /^(unsupported_grant_type|unsupported_response_type)$/, means: { "sdk-misuse": "likely" } },
  { code: "invalid_request", means: { "sdk-misuse": "possible" }, general: true },
  {
    // What is left where the sign-in before it failed.
    code: "tenant-unresolved",
    says: /could not find tenant id/i,
    means: { "tenant-not-found": "likely" },
    mayBe: ["client-secret-expired", "client-secret-invalid", "app-not-found"],
    general: true,
  },
  {
    code: "tenant-unresolved",
    means: { "tenant-not-found": "likely" },
    mayBe: ["client-secret-expired", "client-secret-invalid", "app-not-found"],
  },
  {
    code: "connection-unusable",
    means: { "client-secret-expired": "likely", "client-secret-invalid": "possible" },
    mayBe: ["app-not-found", "client-certificate-invalid", "federated-credential-mismatch"],
    general: true,
  },
  {
    code: "certificate-refused",
    means: { "client-certificate-invalid": "likely" },
    mayBe: ["app-not-found"],
    general: true,
  },
  {
    code: "retries-spent",
    means: { "entra-service-error": "possible", "entra-throttled": "possible" },
    mayBe: ["connection-timeout"],
    general: true,
  },
  {
    code: "configuration-refused",
    means: { "client-secret-invalid": "possible", "client-secret-expired": "possible" },
    mayBe: ["public-client-disabled", "client-certificate-invalid"],
    general: true,
  },
  {
    // A token's route that is not there: an authority of another kind than the library builds its routes for.
    code: "refresh-refused",
    says: /Status ?Code ?= ?'?404\b/i,
    means: { "authority-invalid": "likely" },
    mayBe: ["sdk-misuse", "endpoint-wrong"],
    general: true,
  },
  {
    // Clouds of one's own have audiences of their own.
    code: "refresh-refused",
    says: /azurestack/i,
    means: { "scope-invalid": "likely", "authority-invalid": "possible" },
    mayBe: ["sdk-misuse", "client-secret-invalid"],
    general: true,
  },
  {
    code: "token-not-readable",
    means: { "sdk-misuse": "possible", "token-invalid": "possible" },
    mayBe: ["authority-invalid", "env-malformed"],
  },
  {
    // The lead of a tool whose token was refused; what was answered, it keeps to itself.
    code: "refresh-refused",
    means: { "client-secret-invalid": "possible", "client-secret-expired": "possible" },
    mayBe: ["client-certificate-invalid", "managed-identity-not-assigned"],
    general: true,
  },
  {
    // Microsoft.Identity.Web hands on that the user must do something, for which the code must send the user off.
    code: "challenge-unhandled",
    means: { "consent-required": "likely" },
    mayBe: ["sdk-misuse", "developer-login-expired", "mfa-required"],
  },
  { code: "HTTP_404", means: { "authority-invalid": "likely" } },
  {
    // A library that keeps the answer's text to itself.
    code: "HTTP_401",
    means: { "client-secret-invalid": "possible", "client-secret-expired": "possible" },
    mayBe: ["client-certificate-invalid"],
  },
  {
    code: "HTTP_400",
    means: { "user-credentials-invalid": "possible", "developer-login-expired": "possible" },
    mayBe: ["mfa-required", "client-secret-invalid"],
  },
];
