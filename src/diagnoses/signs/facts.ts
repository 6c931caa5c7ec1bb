import type { Sign } from "./sign.ts";

/** What was found in a text, by the name of the fact. */
export const factSigns: readonly Sign[] = [
  {
    code: "settings-exclusive",
    means: { "env-conflict": "confirmed" },
    mayBe: ["sdk-misuse", "env-missing"],
  },
  {
    code: "clouds-differ",
    means: { "env-conflict": "likely", "authority-invalid": "possible" },
    mayBe: ["arm-read-denied"],
  },
  {
    code: "setting-malformed",
    means: { "env-malformed": "confirmed" },
    mayBe: ["env-missing", "sdk-misuse"],
  },
  {
    code: "setting-unfilled",
    means: { "env-malformed": "likely", "env-missing": "possible" },
    mayBe: ["sdk-misuse"],
  },
  {
    code: "endpoint-misshapen",
    means: { "env-malformed": "likely" },
    mayBe: ["endpoint-wrong", "env-missing", "sdk-misuse"],
  },
  {
    // All settings of a framework at once.
    code: "settings-unread",
    means: { "env-missing": "possible", "env-malformed": "possible" },
    mayBe: ["sdk-misuse"],
    general: true,
  },
  {
    code: "authority-with-path",
    means: { "env-malformed": "likely", "authority-invalid": "likely" },
    mayBe: ["sdk-misuse"],
    general: true,
  },
  {
    code: "native-part-missing",
    means: { "sdk-misuse": "likely" },
    mayBe: ["tls-failure"],
  },
  {
    code: "package-missing",
    says: /azure|openai|\bmsal|\badal|langchain|llama|litellm|semantic.?kernel|identity/i,
    means: { "sdk-misuse": "confirmed" },
  },
  { code: "package-missing", means: { "sdk-misuse": "likely" } },
  {
    // A part of a library that some credentials want; a chain goes on without it.
    code: "plugin-missing",
    means: { "sdk-misuse": "likely" },
    mayBe: ["credential-chain-exhausted"],
    general: true,
  },
  { code: "call-wrong", means: { "sdk-misuse": "likely" }, mayBe: ["env-missing", "env-conflict"] },
  {
    code: "parameter-refused",
    means: { "sdk-misuse": "likely" },
    mayBe: ["model-operation-unsupported", "api-version-unsupported"],
  },
  {
    // The platform exchanges the code for a token with the secret it was given.
    code: "callback-refused",
    means: { "client-secret-expired": "possible", "client-secret-invalid": "possible" },
    mayBe: ["redirect-uri-mismatch", "assignment-required"],
  },
  { code: "application-unknown", means: { "app-not-found": "likely" }, mayBe: ["arm-read-denied"] },
  { code: "tenant-not-allowed", means: { "tenant-mismatch": "confirmed" } },
  {
    // What a tool has kept of a user's sign-in.
    code: "login-over",
    means: { "developer-login-expired": "likely" },
    mayBe: ["user-credentials-invalid", "token-cache-unusable"],
  },
  { code: "login-never", means: { "developer-login-missing": "likely" }, mayBe: ["token-cache-unusable"] },
  {
    // Who is to be signed in by the user's own token came another way.
    code: "user-not-of-entra",
    means: { "developer-login-missing": "likely" },
    mayBe: ["sdk-misuse", "env-missing"],
  },
  { code: "token-for-another", means: { "token-audience-wrong": "likely" } },
  {
    // One's own interface, which keeps to itself what it has against the token.
    code: "api-refused",
    means: { "token-invalid": "likely", "token-audience-wrong": "likely" },
    mayBe: ["scope-invalid", "sdk-misuse"],
    general: true,
  },
  { code: "token-over", means: { "token-expired": "likely" }, mayBe: ["clock-skew"] },
  {
    code: "token-of-another-tenant",
    means: { "token-tenant-mismatch": "likely" },
    mayBe: ["authority-invalid", "sdk-misuse"],
  },
  {
    // Also what stands inside the answer of a service.
    code: "token-unverifiable",
    means: { "token-invalid": "likely" },
    mayBe: ["token-audience-wrong", "sdk-misuse"],
    general: true,
  },
  { code: "name-resolves-publicly", means: { "private-endpoint-dns": "likely" } },
  {
    code: "identity-of-another",
    means: { "role-wrong-principal": "likely" },
    mayBe: ["managed-identity-ambiguous"],
  },
  { code: "clock-behind", means: { "clock-skew": "confirmed" } },
  {
    code: "cache-unavailable",
    means: { "token-cache-unusable": "likely" },
    mayBe: ["developer-login-missing"],
    general: true,
  },
  {
    code: "profile-unread",
    means: { "token-cache-unusable": "likely" },
    mayBe: ["sdk-misuse", "entra-service-error", "proxy-failure"],
    general: true,
  },
  { code: "cache-unusable", means: { "token-cache-unusable": "confirmed" } },
  {
    code: "keys-lost",
    means: { "token-cache-unusable": "likely" },
    mayBe: ["developer-login-expired", "interactive-unavailable"],
  },
  {
    code: "cache-entries-stale",
    means: { "token-cache-unusable": "likely" },
    mayBe: ["developer-login-expired"],
    general: true,
  },
  { code: "cache-keys-lost", means: { "token-cache-unusable": "likely" }, mayBe: ["sdk-misuse"] },
  {
    code: "cache-library-missing",
    means: { "token-cache-unusable": "likely" },
    mayBe: ["sdk-misuse"],
  },
  {
    code: "credential-misshapen",
    means: { "sdk-misuse": "likely" },
    mayBe: ["client-certificate-invalid", "env-malformed"],
  },
  {
    // How it was imported or is read, as often as the certificate itself.
    code: "key-kept-otherwise",
    means: { "client-certificate-invalid": "likely" },
    mayBe: ["sdk-misuse", "token-cache-unusable"],
  },
  { code: "certificate-unusable", means: { "client-certificate-invalid": "confirmed" } },
  { code: "id-token-not-offered", means: { "federated-token-missing": "confirmed" } },
  { code: "id-token-refused", status: [500, 599], means: { "entra-service-error": "likely" } },
  { code: "id-token-refused", status: 429, means: { "entra-throttled": "likely" } },
  {
    // A page, which a proxy may have put there.
    code: "id-token-refused",
    status: [200, 399],
    means: { "federated-token-missing": "likely", "proxy-failure": "possible" },
  },
  {
    code: "id-token-refused",
    means: { "federated-token-missing": "likely" },
    mayBe: ["federated-token-expired", "federated-credential-mismatch"],
  },
  {
    code: "workload-token-missing",
    means: { "federated-token-missing": "likely" },
    mayBe: ["env-missing", "sdk-misuse"],
  },
  {
    code: "federated-token-over",
    means: { "federated-token-expired": "likely" },
    mayBe: ["developer-login-expired"],
  },
  {
    code: "federated-variables-missing",
    means: { "federated-token-missing": "likely" },
    mayBe: ["env-missing", "sdk-misuse"],
  },
  {
    code: "header-refused",
    means: { "env-missing": "likely", "env-malformed": "possible" },
    mayBe: ["sdk-misuse"],
    general: true,
  },
  {
    code: "authority-unread",
    means: { "authority-invalid": "likely" },
    mayBe: ["sdk-misuse", "connection-timeout", "proxy-failure", "dns-failure", "env-malformed"],
    general: true,
  },
  {
    // A variable that was not filled in, or a whole object, where the tenant belongs.
    code: "authority-refused",
    says: /\/login\.[\w.]{1,40}\/(?:\$[({]|\{\{|map\[|\[object|undefined\b|null\b|none\b)/i,
    means: { "env-malformed": "likely", "authority-invalid": "possible" },
    mayBe: ["tenant-not-found", "sdk-misuse"],
    general: true,
  },
  {
    // The right host for a tenant that looks sound.
    code: "authority-refused",
    says: /configuration for:? ["']?https:\/\/login\.microsoftonline\.com\/(?!common|organizations|consumers|your_tenant)(?:[0-9a-f]{8}-[0-9a-f-]{27}|[\w-]{1,60}(?:\.[\w-]{2,40}){1,3})(?![\w/-])/i,
    means: { "tenant-not-found": "likely", "authority-invalid": "possible" },
    mayBe: ["env-malformed"],
    general: true,
  },
  {
    code: "authority-refused",
    means: { "authority-invalid": "likely" },
    mayBe: ["env-malformed", "tenant-not-found"],
    general: true,
  },
];
