import type { Sign } from "./sign.ts";

/** What was found in a text about the sign-ins of users and of their tools, by the name of the fact. */
export const signInSigns: readonly Sign[] = [
  {
    code: "tool-login-expired",
    means: { "developer-login-expired": "likely" },
    mayBe: ["mfa-required", "developer-login-missing"],
  },
  {
    // The last link of a chain is often the only one that is told.
    code: "tool-missing",
    means: { "developer-login-missing": "likely" },
    mayBe: ["credential-chain-exhausted", "developer-login-expired", "sdk-misuse"],
    general: true,
  },
  {
    code: "tool-output-unread",
    means: { "sdk-misuse": "likely" },
    mayBe: ["developer-login-missing", "token-cache-unusable"],
  },
  {
    // Somebody in between may have answered, or the service at another address than meant.
    code: "token-answer-unread",
    means: { "entra-service-error": "likely", "proxy-failure": "likely" },
    mayBe: ["authority-invalid", "sdk-misuse"],
  },
  {
    code: "tool-outdated",
    means: { "sdk-misuse": "likely" },
    mayBe: ["developer-login-missing"],
  },
  {
    code: "tool-signed-out",
    means: { "developer-login-missing": "likely" },
    mayBe: ["developer-login-expired", "credential-chain-exhausted", "token-cache-unusable"],
    general: true,
  },
  {
    code: "account-not-cached",
    means: { "developer-login-missing": "likely" },
    mayBe: ["token-cache-unusable", "developer-login-expired", "credential-chain-exhausted"],
    general: true,
  },
  {
    code: "shared-cache-stale",
    means: { "developer-login-expired": "likely" },
    mayBe: ["mfa-required", "developer-login-missing"],
    general: true,
  },
  {
    // Visual Studio's own service: most often its account must sign in anew.
    code: "tool-failed",
    says: /TokenService/i,
    means: { "developer-login-missing": "likely", "developer-login-expired": "likely" },
    mayBe: ["sdk-misuse"],
    general: true,
  },
  {
    // A tool that has nothing in its hands when it asks.
    code: "token-null",
    means: { "developer-login-missing": "likely", "developer-login-expired": "likely" },
    mayBe: ["sdk-misuse", "env-missing"],
    general: true,
  },
  {
    code: "tool-failed",
    means: { "developer-login-missing": "likely" },
    mayBe: ["developer-login-expired", "sdk-misuse"],
    general: true,
  },
  {
    code: "config-not-boolean",
    means: { "env-malformed": "likely" },
    mayBe: ["sdk-misuse"],
  },
  {
    code: "federation-unreadable",
    means: { "user-credentials-invalid": "likely" },
    mayBe: ["entra-service-error", "proxy-failure", "sdk-misuse"],
  },
  {
    code: "broker-offline",
    means: { "connection-refused-or-reset": "likely" },
    mayBe: ["connection-timeout", "dns-failure", "proxy-failure"],
  },
  {
    code: "sign-in-left",
    means: { "interactive-unavailable": "likely", "sdk-misuse": "likely" },
    mayBe: ["redirect-uri-mismatch"],
  },
  {
    // The account that the broker has kept was signed out.
    code: "broker-failed",
    says: /Status_AccountUnusable|previously been signed out/i,
    means: { "developer-login-expired": "likely" },
    mayBe: ["token-cache-unusable", "interactive-unavailable"],
  },
  {
    // How the application or what it asked for is set up; it does not say which.
    code: "broker-failed",
    says: /Status_IncorrectConfiguration/i,
    means: { "scope-invalid": "possible", "redirect-uri-mismatch": "possible" },
    mayBe: ["sdk-misuse", "consent-required"],
  },
  {
    code: "broker-failed",
    means: { "interactive-unavailable": "likely" },
    mayBe: ["sdk-misuse", "token-cache-unusable"],
  },
  {
    // An extension's guess at what its broker did not say.
    code: "broker-failed-for-tenant",
    means: { "interactive-unavailable": "likely", "tenant-not-found": "possible" },
    mayBe: ["tenant-mismatch", "conditional-access", "mfa-required"],
  },
  {
    // Somebody was to be asked, and nobody could be.
    code: "prompt-refused",
    means: { "interactive-unavailable": "likely" },
    mayBe: ["developer-login-missing", "env-missing"],
  },
  {
    code: "nothing-to-show",
    means: { "developer-login-missing": "likely" },
    mayBe: ["sdk-misuse", "token-cache-unusable", "env-missing"],
    general: true,
  },
  {
    // It works on, without what it keeps.
    code: "cache-bypassed",
    means: { "token-cache-unusable": "likely" },
    general: true,
  },
  {
    code: "device-code-offered",
    means: { "interactive-unavailable": "possible" },
    general: true,
  },
  {
    code: "auth-delegated",
    means: { "env-conflict": "likely" },
    mayBe: ["developer-login-missing"],
  },
  {
    // A tool got no token for a tenant, and takes it that the account has nothing to do with it.
    code: "tenant-closed",
    means: { "tenant-mismatch": "likely" },
    mayBe: ["developer-login-expired", "mfa-required", "conditional-access"],
    general: true,
  },
  {
    // A tool finds another tenant in its variables than the one that was signed in to.
    code: "tenant-of-another-run",
    means: { "tenant-mismatch": "likely", "env-conflict": "possible" },
  },
  {
    // A redirect address of another kind, or a browser that did not get through.
    code: "spa-request-failed",
    means: { "redirect-uri-mismatch": "likely", "connection-refused-or-reset": "possible" },
    mayBe: ["sdk-misuse", "tls-intercepted", "dns-failure"],
    general: true,
  },
  {
    code: "resource-not-granted",
    means: { "scope-invalid": "likely" },
    mayBe: ["sdk-misuse", "app-not-found"],
  },
  {
    code: "password-refused",
    means: { "user-credentials-invalid": "likely" },
    mayBe: ["conditional-access", "mfa-required"],
  },
  {
    code: "redirect-uri-refused",
    means: { "redirect-uri-mismatch": "likely" },
    mayBe: ["sdk-misuse"],
  },
  {
    // An application's, whatever the driver calls it.
    code: "sign-in-failed",
    says: /ActiveDirectoryServicePrincipal/i,
    means: { "sdk-misuse": "possible", "client-secret-invalid": "possible" },
    mayBe: ["app-not-found", "env-malformed"],
    general: true,
  },
  {
    // A user's sign-in that failed, and nothing of why.
    code: "sign-in-failed",
    means: { "interactive-unavailable": "likely" },
    mayBe: ["user-credentials-invalid", "developer-login-expired", "conditional-access"],
    general: true,
  },
  {
    // Nobody's tenant yet: it is the sign-in itself that failed.
    code: "tenant-skipped",
    says: /tenant ["']?organizations\b/i,
    means: { "interactive-unavailable": "likely", "mfa-required": "possible" },
    mayBe: ["sdk-misuse", "dns-failure", "connection-timeout"],
    general: true,
  },
  {
    code: "tenant-skipped",
    means: { "mfa-required": "possible", "interactive-unavailable": "possible" },
    mayBe: ["developer-login-expired", "tenant-mismatch", "conditional-access"],
    general: true,
  },
  {
    // Each of them wanted more than the sign-in had.
    code: "tenants-left-out",
    means: { "mfa-required": "likely" },
    mayBe: ["tenant-mismatch", "conditional-access", "interactive-unavailable"],
    general: true,
  },
  {
    code: "policy-blocks",
    means: { "conditional-access": "likely" },
    mayBe: ["mfa-required"],
    general: true,
  },
  {
    // Entra asks for more than it was shown, and what for was left out.
    code: "claims-asked",
    means: { "conditional-access": "likely", "mfa-required": "likely" },
    mayBe: ["consent-required", "developer-login-expired"],
    general: true,
  },
  {
    code: "mfa-demanded",
    means: { "mfa-required": "likely" },
    mayBe: ["conditional-access", "developer-login-expired"],
  },
  {
    // A program that names nobody, or whose cache does not know any more who signed in.
    code: "interaction-needed",
    says: /no account or login hint was passed/i,
    means: { "sdk-misuse": "possible", "developer-login-expired": "possible" },
    mayBe: ["mfa-required", "token-cache-unusable", "interactive-unavailable"],
    general: true,
  },
  {
    code: "interaction-needed",
    means: { "developer-login-expired": "likely", "mfa-required": "possible" },
    mayBe: ["conditional-access", "consent-required", "interactive-unavailable"],
    general: true,
  },
];
