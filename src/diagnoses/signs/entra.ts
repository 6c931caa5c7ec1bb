import { aadstsMeanings, meaningsOf } from "./aadsts.ts";
import { unlistedCodes } from "./aadsts-unlisted.ts";
import { assertionNotYetValid, assertionOffByTimeZone, assertionWithoutStart } from "./assertion-times.ts";
import { b2cSigns } from "./b2c.ts";
import type { Sign } from "./sign.ts";

const guid = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

/** What authors and logs put in the place of an id that they hide or cut short. */
const hidden =
  "[0-9a-f][0-9a-f-]{1,35}(?:…|\\.{2,}|\\*{2,}|x{3,})[0-9a-f.…*x-]{0,36}|[*xyz#.…-]+|\\w{8}-(?:\\w{4}-){3}\\w{12}|[[xX*._-]*redacted[^']*|[{<[](?:app[-_ ]?)?id[\\]}>]|<(?:redacted|hidden|removed|masked)[^']*";

/** An id in the middle of which a log ended. */
const cutOff = "[0-9a-f]{8}-[0-9a-f-]{0,27} ?\\(truncated";

/** What the text after the code decides, before the code itself does. */
const particular: readonly Sign[] = [
  {
    code: "AADSTS700016",
    says: /directory '?"?Microsoft Services/i,
    means: { "tenant-mismatch": "likely", "app-not-found": "possible" },
  },
  {
    // The tenant's id in the place of the application's.
    code: "AADSTS700016",
    says: new RegExp(`identifier '(${guid})'[^']{0,60}directory '\\1'`, "i"),
    means: { "env-malformed": "likely", "app-not-found": "possible" },
    mayBe: ["tenant-mismatch"],
  },
  // A sound identifier is a GUID or the URI of an application; anything else is a placeholder or a variable's name.
  {
    code: "AADSTS700016",
    says: new RegExp(`identifier '(?!(?:${guid}|${hidden})'|${cutOff}|https?:|api:|urn:)[^']*'`, "i"),
    means: { "env-malformed": "confirmed" },
    // An author may have hidden the id in a way of their own.
    mayBe: ["app-not-found"],
  },
  {
    code: "AADSTS90002",
    says: new RegExp(`tenant '(?!(?:${guid}|${hidden})'|[\\w-]+(?:\\.[\\w-]+)+')[^']*'`, "i"),
    means: { "env-malformed": "confirmed" },
    mayBe: ["tenant-not-found"],
  },
  {
    // The domain of an example, or the host of a page.
    code: "AADSTS90002",
    says: /tenant '(?:your|my|<)[-_]?(?:tenant|domain|company|org)\w*\.|tenant '(?:portal|login|management|entra|graph|ai)\.[\w.]{0,30}(?:azure|microsoft|microsoftonline)\.com'/i,
    means: { "env-malformed": "likely", "tenant-not-found": "possible" },
  },
  {
    code: "AADSTS90002",
    host: /\.de$|windows-ppe/i,
    means: { "authority-invalid": "likely", "tenant-not-found": "possible" },
  },
  // A resource that no one could have meant: a scheme twice, a variable's name, nothing.
  {
    code: /^AADSTS(?:500011|50001|70011|1002012)$/,
    says: /\b(?:named|scope) '?(?:https?:\/\/https?:|undefined\b|null\b|none\b|\$|\{\{|'')/i,
    means: { "env-malformed": "likely", "scope-invalid": "possible" },
    mayBe: ["sdk-misuse"],
  },
  {
    // What the client signed itself begins or ends by the client's own clock.
    code: "AADSTS50012",
    says: /assertion is not within its valid time range/i,
    means: { "clock-skew": "likely", "client-certificate-invalid": "possible" },
    mayBe: ["sdk-misuse"],
  },
  {
    code: "AADSTS16000",
    says: /session is invalid|password change/i,
    means: { "developer-login-expired": "likely" },
  },
  {
    // The wording before AADSTS9001023.
    code: "AADSTS90010",
    says: /\/common or \/consumers/i,
    means: { "tenant-mismatch": "likely" },
    mayBe: ["sdk-misuse"],
  },
  { code: "AADSTS50001", says: /\bis disabled\b/i, means: { "app-disabled": "confirmed" } },
  {
    // The wording before AADSTS7000218.
    code: /^AADSTS(?:90014|70002)$/,
    says: /client_secret or client_assertion|client_assertion or client_secret/i,
    means: { "public-client-disabled": "likely", "env-missing": "possible" },
    mayBe: ["redirect-uri-mismatch"],
  },
  {
    // The URI of an application, with nothing behind its scheme.
    code: "AADSTS500011",
    says: /\bnamed '?api:\/{2,3}(?:'|\s)/i,
    means: { "env-missing": "likely", "env-malformed": "possible", "scope-invalid": "possible" },
  },
  {
    code: "AADSTS50012",
    says: /client secret/i,
    means: { "client-secret-invalid": "confirmed" },
    mayBe: ["client-secret-expired"],
  },
  {
    // The older code of what the client signed itself.
    code: "AADSTS700023",
    says: /assertion audience/i,
    means: { "client-certificate-invalid": "likely" },
    mayBe: ["federated-credential-mismatch", "authority-invalid"],
  },
  {
    code: "AADSTS7000218",
    says: /client_credentials/i,
    means: { "env-missing": "likely", "public-client-disabled": "possible" },
  },
  {
    code: "AADSTS50166",
    says: /OIDC/,
    means: { "federated-token-invalid": "likely", "entra-service-error": "possible" },
  },
  {
    code: "AADSTS70002",
    says: /include a '?client_secret/i,
    means: { "env-missing": "likely", "public-client-disabled": "possible" },
  },
  {
    // A user's token that was to be exchanged on behalf of the user.
    code: "AADSTS50013",
    says: /not within its valid time range|assertion (?:has |is )?expired/i,
    means: { "federated-token-expired": "likely", "clock-skew": "possible" },
    mayBe: ["token-expired", "federated-token-invalid"],
  },
  {
    code: "AADSTS90102",
    says: /redirect_?uri/i,
    means: { "redirect-uri-mismatch": "likely" },
    mayBe: ["env-malformed"],
  },
  { code: "AADSTS70001", says: /not found/i, means: { "app-not-found": "confirmed" } },
  { code: "AADSTS900144", says: /grant_type/i, means: { "sdk-misuse": "likely" } },
  {
    code: "AADSTS700024",
    when: assertionNotYetValid,
    means: { "clock-skew": "likely", "federated-token-expired": "possible" },
  },
  {
    code: "AADSTS700024",
    when: assertionOffByTimeZone,
    means: { "clock-skew": "likely", "federated-token-expired": "possible" },
    mayBe: ["sdk-misuse"],
  },
  {
    // The client signed it and kept it beyond its end.
    code: "AADSTS700024",
    when: assertionWithoutStart,
    means: { "sdk-misuse": "likely", "clock-skew": "possible" },
    mayBe: ["client-certificate-invalid"],
  },
];

const byCode: readonly Sign[] = [...aadstsMeanings].map(([code, meaning]) => ({
  code,
  means: meaningsOf(meaning),
  ...(meaning.mayBe && { mayBe: meaning.mayBe }),
}));

const byFurtherCode: readonly Sign[] = unlistedCodes.map(({ code, ...meaning }) => ({
  code,
  means: meaningsOf(meaning),
  ...(meaning.mayBe && { mayBe: meaning.mayBe }),
}));

/** The OAuth error, where no code came with it. Source: facts on AADSTS codes, "OAuth error first". */
const byOAuthError: readonly Sign[] = [
  { says: /does not exist in tenant/i, means: { "tenant-mismatch": "likely" } },
  {
    says: /not enabled for consumers/i,
    means: { "app-not-found": "likely" },
    mayBe: ["tenant-mismatch", "app-disabled"],
  },
  { code: /^(slow_down|HTTP_429)$/, means: { "entra-throttled": "confirmed" } },
  { status: 429, means: { "entra-throttled": "confirmed" } },
  { code: "temporarily_unavailable", means: { "entra-service-error": "confirmed" }, general: true },
  { code: "service-page", means: { "entra-service-error": "likely" }, mayBe: ["service-error"] },
  { status: [500, 599], means: { "entra-service-error": "confirmed" } },
  { code: /^invalid_(resource|scope)$/, means: { "scope-invalid": "likely" }, general: true },
  { code: "consent_required", means: { "consent-required": "likely" }, general: true },
  { code: "invalid_tenant", means: { "tenant-not-found": "likely" }, general: true },
  { code: /^(invalid_instance|invalid_authority)$/, means: { "authority-invalid": "likely" }, general: true },
  { code: /^(authorization_pending|expired_token)$/, means: { "interactive-unavailable": "likely" } },
  { code: "access_denied", means: { "consent-required": "possible", "interactive-unavailable": "possible" } },
  {
    code: /^(invalid_grant|interaction_required|login_required)$/,
    means: { "developer-login-expired": "likely" },
    mayBe: ["user-credentials-invalid", "mfa-required", "conditional-access"],
  },
  {
    code: "invalid_client",
    means: { "client-secret-invalid": "possible", "client-certificate-invalid": "possible" },
  },
  { code: "unauthorized_client", means: { "app-not-found": "possible", "app-disabled": "possible" } },
  { code: /^(unsupported_grant_type|unsupported_response_type)$/, means: { "sdk-misuse": "likely" } },
  { code: "invalid_request", means: { "sdk-misuse": "possible" }, general: true },
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

/** What Microsoft Entra ID answers. */
export const entraSigns: readonly Sign[] = [
  ...particular,
  ...byCode,
  ...byFurtherCode,
  ...b2cSigns,
  ...byOAuthError,
];
