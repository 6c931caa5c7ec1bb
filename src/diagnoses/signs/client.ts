import type { Sign } from "./sign.ts";
import { factSigns } from "./facts.ts";
import { linkSigns } from "./links.ts";
import { programSigns } from "./programs.ts";
import { signInSigns } from "./sign-ins.ts";
import { statedSigns } from "./stated.ts";
import { toldSigns } from "./told.ts";

/** Files that hold a proof of identity, as a probe met them. */
const files: readonly Sign[] = [
  {
    code: /^file-/,
    when: ({ details }) => /["'\u201D]$/.test(details?.["path"] ?? ""),
    means: { "env-malformed": "likely", "federated-token-missing": "possible" },
  },
  {
    code: /^file-/,
    when: ({ details }) => details?.["holds"] === "token",
    means: { "federated-token-missing": "confirmed" },
  },
  {
    code: /^file-/,
    when: ({ details }) => details?.["holds"] === "certificate",
    means: { "client-certificate-invalid": "confirmed" },
  },
  // A text does not tell what the file was for, and its name may.
  {
    code: /^file-/,
    says: /cert|\.pem|\.pfx|\.p12|\.key/i,
    means: { "client-certificate-invalid": "confirmed" },
  },
  { code: /^file-/, means: { "federated-token-missing": "confirmed" } },
  { code: "token-undecodable", says: /access token/i, means: {} },
  { code: "token-undecodable", means: { "federated-token-invalid": "confirmed" } },
];

/** What our own side says before anything is sent. */
const own: readonly Sign[] = [
  { code: "setting-missing", means: { "env-missing": "confirmed" }, mayBe: ["sdk-misuse", "env-malformed"] },
  // The run's own limit: more time may be all that it lacks.
  { code: "sign-in-unfinished", means: { "interactive-unavailable": "likely" } },
  {
    // Somebody closed the window, perhaps for what it asked or showed.
    code: "browser-cancelled",
    means: { "interactive-unavailable": "confirmed" },
    mayBe: ["consent-required", "developer-login-missing"],
  },
  { code: /^browser-/, means: { "interactive-unavailable": "confirmed" } },
  { code: "authority-foreign", means: { "authority-invalid": "confirmed" } },
  { code: "not-sent", means: { "endpoint-wrong": "likely" } },
];

/** Client libraries and tools that refuse for a reason of their own. */
const refusals: readonly Sign[] = [
  {
    says: /token.?cache|msal.{0,20}cache|dpapi|libsecret|gnome.?keyring|keychain|persistence (check|validation)/i,
    means: { "token-cache-unusable": "likely" },
  },
  { says: /mutually exclusive/i, means: { "env-conflict": "confirmed" } },
  {
    says: /no module named|cannot find (module|package)|cannot import name|could not load file or assembly|NoSuchMethod|NoClassDefFound|MissingMethodException|TypeLoadException/i,
    means: { "sdk-misuse": "confirmed" },
  },
  {
    says: /unexpected keyword argument|required positional argument|has no attribute|is not a (function|constructor)|not callable|never awaited|requires at least one scope|multiple scopes are not supported|event loop is closed|only one of 'clientId'|only client id is supported|is not supported (?:by the .{0,40}managed identity environment|for \w{1,40} at runtime)/i,
    means: { "sdk-misuse": "likely" },
  },
  {
    // What was answered as a token is none.
    says: /response had no "(?:expiresOn|accessToken)" property/i,
    means: { "entra-service-error": "likely", "proxy-failure": "possible" },
  },
  { says: /AZURE_TOKEN_CREDENTIALS = /, means: { "env-malformed": "confirmed" } },
  {
    says: /missing credentials|must provide one of the .{0,3}baseURL|environment variable is missing or empty|api_key client option must be set|required environment variable|header value b?'Bearer '|(clientId|tenantId) is a required parameter/i,
    means: { "env-missing": "confirmed" },
  },
  {
    says: /must use the 'https' protocol|invalid tenant id provided|invalid url|unsupportedprotocol|missing an 'https?:|invalid uri|illegal header value|invalid (character in )?header|codec can't encode|ByteString/i,
    means: { "env-malformed": "likely" },
  },
  {
    says: /not configured to acquire tokens for tenant|additionally_?allowed_?tenants/i,
    means: { "tenant-mismatch": "confirmed" },
  },
];

/** Proofs of an application that cannot be used as they are. */
const proofs: readonly Sign[] = [
  {
    says: /PEM-encoded certificate|asymmetric key|bad decrypt|PEM routines|deserialize key data|pkcs.?12|keyset does not exist|mac verify|private key/i,
    means: { "client-certificate-invalid": "confirmed" },
  },
  {
    says: /ACTIONS_ID_TOKEN_REQUEST|id-token: ?write|SYSTEM_OIDCREQUESTURI|oidcToken field not|null token from OIDC|No content on the file|open ?: no such file|(ENOENT|no such file).{0,2000}token|tokenFilePath is a required parameter|AZURE_FEDERATED_TOKEN_FILE/is,
    means: { "federated-token-missing": "confirmed" },
  },
];

/** Managed identities, as the libraries word what the host told them. */
const managedIdentities: readonly Sign[] = [
  { says: /multiple user.assigned identities/i, means: { "managed-identity-ambiguous": "confirmed" } },
  {
    says: /identity not found|no (user assigned or delegated )?managed identity found|no msi found/i,
    means: { "managed-identity-not-assigned": "confirmed" },
  },
  {
    says: /no identity has been assigned|identity isn't assigned/i,
    means: { "managed-identity-not-assigned": "likely", "managed-identity-ambiguous": "possible" },
  },
  {
    says: /www_authenticate_header|unable_to_read_secret_file|invalid_file_(path|extension)|himds/i,
    means: { "managed-identity-bad-request": "confirmed" },
  },
];

/** Whole chains and their skipped links: an answer of any link says more. */
const chains: readonly Sign[] = [
  {
    says: /(Default|Chained)\w{0,40}Credential\W.{0,4000}(fail|unable|unavailable|exhausted)|attempted credentials|credentials? in the chain/is,
    means: { "credential-chain-exhausted": "confirmed" },
    general: true,
  },
  {
    code: "AggregateAuthenticationError",
    means: { "credential-chain-exhausted": "confirmed" },
    general: true,
  },
  {
    says: /token.{0,30}expired|refresh token|reauthenticate|sign-in frequency|login has expired/i,
    means: { "developer-login-expired": "likely" },
  },
  {
    says: /az login|azd auth login|Connect-AzAccount|Azure CLI (could )?not|az: (command )?not found|Developer CLI could|Az\.Accounts?\W.{0,300}not installed|unable to execute PowerShell|PowerShell (is )?not/i,
    means: { "developer-login-missing": "likely" },
    general: true,
  },
  {
    says: /browser|user.?cancell?ed|xdg-open|EADDRINUSE|loopback/i,
    means: { "interactive-unavailable": "likely" },
  },
  {
    says: /EnvironmentCredential.{0,40}unavailable/is,
    means: { "env-missing": "likely" },
    general: true,
  },
  {
    says: /WorkloadIdentityCredential.{0,40}unavailable|workload options are not fully configured/is,
    means: { "federated-token-missing": "likely" },
    general: true,
  },
  {
    says: /ManagedIdentityCredential.{0,40}(unavailable|failed)|IMDS endpoint|no managed identity endpoint|169\.254\.169\.254|network unreachable/is,
    means: { "managed-identity-unavailable": "likely" },
    general: true,
  },
  {
    says: /instance.?discovery|invalid_instance|untrusted_authority|endpoints_resolution|openid_config/i,
    means: { "authority-invalid": "likely" },
    general: true,
  },
  { code: "CredentialUnavailableError", means: { "credential-chain-exhausted": "possible" }, general: true },
];

/** What libraries, tools and our own probes say on this side, before or instead of an answer. */
export const clientSigns: readonly Sign[] = [
  ...files,
  ...programSigns,
  ...own,
  ...factSigns,
  ...linkSigns,
  ...signInSigns,
  ...toldSigns,
  ...statedSigns,
  ...managedIdentities,
  ...refusals,
  ...proofs,
  ...chains,
];
