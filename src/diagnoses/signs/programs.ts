import type { Sign } from "./sign.ts";

/** What programs between somebody and Azure refuse by themselves: drivers, modules of PowerShell, toolkits. */
export const programSigns: readonly Sign[] = [
  {
    code: "sharepoint-token-refused",
    means: { "token-audience-wrong": "likely", "token-tenant-mismatch": "possible" },
    mayBe: ["token-invalid", "sdk-misuse"],
  },
  {
    // The key is looked for where nothing else was configured, or where a reader does not see what was.
    code: "account-key-unset",
    means: { "env-missing": "likely" },
    mayBe: ["sdk-misuse", "env-malformed"],
  },
  {
    // What the caller proved itself by has no account's key, and this way wants one.
    code: "key-only-operation",
    means: { "sdk-misuse": "likely" },
    mayBe: ["env-missing"],
  },
  {
    code: "connection-string-incomplete",
    means: { "env-malformed": "likely" },
    mayBe: ["sdk-misuse", "env-missing"],
  },
  {
    code: "login-not-kept",
    means: { "token-cache-unusable": "likely" },
    mayBe: ["sdk-misuse", "developer-login-missing"],
  },
  {
    // The library gives the same word to whatever broke on the way.
    code: "clouds-unread",
    means: { "dns-failure": "possible", "connection-timeout": "possible" },
    mayBe: ["connection-refused-or-reset", "authority-invalid", "tls-intercepted"],
  },
  {
    // The action of old took whatever it was given for a profile, nothing too.
    code: "publish-profile-unsound",
    means: { "env-missing": "possible", "sdk-misuse": "possible" },
    mayBe: ["env-malformed", "key-missing"],
  },
  {
    // A tool asks for what it was not given, where nobody answers.
    code: "setting-asked-for",
    means: { "env-missing": "likely" },
    mayBe: ["env-malformed", "sdk-misuse"],
  },
  {
    // Its name is another, it is gone, or nobody has allowed it to this pipeline.
    code: "service-connection-unusable",
    means: { "env-missing": "likely" },
    mayBe: ["env-malformed", "sdk-misuse"],
  },
  {
    // The program goes on with the authorities that it had; that one is lacking, nothing has shown.
    code: "authorities-ignored",
    means: { "env-malformed": "likely" },
    mayBe: ["tls-intercepted"],
    general: true,
  },
  {
    code: "credentials-unused",
    means: { "env-conflict": "likely" },
    mayBe: ["env-missing"],
    general: true,
  },
  {
    code: "device-code-unused",
    means: { "interactive-unavailable": "likely" },
    mayBe: ["conditional-access", "connection-timeout"],
  },
  {
    code: "passthrough-token-missing",
    means: { "sdk-misuse": "likely", "env-missing": "likely" },
    mayBe: ["env-conflict"],
  },
  {
    code: "windows-user-unmapped",
    means: { "user-credentials-invalid": "likely" },
    mayBe: ["sdk-misuse", "interactive-unavailable"],
  },
  {
    // Somebody signed the tool in as an application, or gave the provider nothing of that application's.
    code: "cli-speaks-for-application",
    means: { "env-conflict": "likely" },
    mayBe: ["sdk-misuse", "env-missing", "managed-identity-unavailable"],
  },
  {
    // Its own API for Teams, with the sign-in to Microsoft 365.
    code: "developer-portal-refused",
    status: [400, 499],
    means: { "service-error": "likely", "token-invalid": "likely" },
    mayBe: ["developer-login-expired", "clock-skew"],
  },
  { code: "developer-portal-refused", means: { "service-error": "likely" } },
  {
    // The environment's limit for whoever asks it for tokens.
    code: "host-limits",
    means: { "entra-throttled": "likely" },
    mayBe: ["managed-identity-unavailable"],
    general: true,
  },
  {
    // A sign-in of a developer's that went out without a word.
    code: "sign-in-stale",
    means: { "developer-login-expired": "likely" },
    mayBe: ["developer-login-missing", "credential-chain-exhausted"],
    general: true,
  },
  {
    // The model asks for what an older library does not send.
    code: "parameter-not-offered",
    means: { "model-operation-unsupported": "likely", "sdk-misuse": "likely" },
    general: true,
  },
  {
    // Signed in it never was, or the sign-in ended without a word.
    code: "graph-not-connected",
    means: { "developer-login-missing": "likely" },
    mayBe: ["client-certificate-invalid", "sdk-misuse"],
  },
  {
    // Of a module that is not there, or not loaded: somebody who has it is only to sign in.
    code: "cmdlet-unknown",
    means: { "sdk-misuse": "likely" },
    mayBe: ["developer-login-missing"],
  },
  {
    // For all tenants Entra names no issuer, only a place for it.
    code: "issuer-of-any-tenant",
    means: { "sdk-misuse": "likely" },
    mayBe: ["authority-invalid", "tenant-mismatch", "env-missing"],
  },
  {
    // It lies in another store than the one that is searched, or its name is another.
    code: "certificate-not-found",
    means: { "client-certificate-invalid": "likely" },
    mayBe: ["sdk-misuse", "env-malformed"],
  },
  {
    // A window of the system's, or a frame that is not seen: neither tells what its page ran into.
    code: "browser-unavailable",
    says: /dialog failed to complete|token renewal (?:operation )?failed due to timeout/i,
    means: { "interactive-unavailable": "likely" },
    mayBe: ["sdk-misuse", "proxy-failure", "dns-failure"],
  },
  {
    // The page that the sign-in comes back to has not given the answer on, or was not allowed into the frame.
    code: "browser-unavailable",
    says: /monitor_(?:window|popup)_timeout|token acquisition in iframe failed|popup failed due to timeout/i,
    means: { "interactive-unavailable": "likely" },
    mayBe: ["redirect-uri-mismatch", "sdk-misuse"],
  },
  {
    // Whoever waits does not see what the browser shows: the page may have refused the user.
    code: "browser-timeout",
    means: { "interactive-unavailable": "likely" },
    mayBe: ["redirect-uri-mismatch", "conditional-access", "sdk-misuse"],
  },
  {
    // A link of a chain, or the one that a tool goes by.
    code: "cache-accounts-several",
    means: { "token-cache-unusable": "likely" },
    mayBe: ["sdk-misuse", "developer-login-missing"],
    general: true,
  },
  {
    // The command line's own words were left out.
    code: "cli-token-refused",
    means: { "developer-login-expired": "likely", "developer-login-missing": "possible" },
    mayBe: ["mfa-required"],
    general: true,
  },
  {
    code: "broker-without-desktop",
    means: { "interactive-unavailable": "likely" },
    mayBe: ["sdk-misuse"],
    general: true,
  },
  {
    // A certificate that the code has not named by its thumbprint.
    code: "credential-misshapen",
    says: /SHA-1 or SHA-256 thumbprint|thumbprint_missing/i,
    means: { "client-certificate-invalid": "likely" },
    mayBe: ["sdk-misuse"],
  },
  {
    code: "certificate-not-had",
    means: { "client-certificate-invalid": "likely" },
    mayBe: ["sdk-misuse", "env-missing"],
  },
  {
    // Windows does not give out the key of a certificate.
    code: "certificate-key-unusable",
    means: { "client-certificate-invalid": "likely" },
    mayBe: ["token-cache-unusable"],
  },
  {
    code: "client-address-unread",
    means: { "sdk-misuse": "likely" },
    mayBe: ["firewall-denied", "connection-timeout"],
    general: true,
  },
  {
    code: "database-token-not-had",
    means: { "user-credentials-invalid": "possible", "managed-identity-not-assigned": "possible" },
    mayBe: ["client-secret-invalid", "sdk-misuse"],
    general: true,
  },
];
