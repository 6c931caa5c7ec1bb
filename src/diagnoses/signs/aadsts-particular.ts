import { assertionNotYetValid, assertionOffByTimeZone, assertionWithoutStart } from "./assertion-times.ts";
import type { Sign } from "./sign.ts";

const guid = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

/** What authors and logs put in the place of an id that they hide or cut short. */
const hidden =
  "(?=[a-f]{0,6}\\d)(?=\\d{0,6}[a-f])[0-9a-f]{4,7}|[0-9a-f][0-9a-f-]{1,35}(?:…|\\.{2,}|\\*{2,}|x{3,})[0-9a-f.…*x-]{0,36}|[*xyz#.…-]+|\\w{8}-(?:\\w{4}-){3}\\w{12}|(?=[^']{0,40}[g-z])\\w{8}-(?:\\w{4}-){3}\\w{10,14}|[[xX*._-]*redacted[^']*|[{<[](?:app[-_ ]?)?id[\\]}>]|<(?:redacted|hidden|removed|masked)[^']*";

/** An id in the middle of which a log ended. */
const cutOff = "[0-9a-f]{8}-[0-9a-f-]{0,27} ?\\(truncated";

/** A word in brackets, as the directory's name is: nobody's setting named that. */
const masked = "[<[{(][^']{1,40}'[^]{0,120}directory '[<[{(]";

/** A directory in words that name none: an author hid both, for Entra names the directory that it looked in. */
const unnamed =
  "[^']{1,60}'[^]{0,60}directory '(?:the |your |my |our )?(?:tenant|directory|company|organi[sz]ation)(?:[ _-](?:name|id))?(?:['.]|$)";

/** What the text after the code decides, before the code itself does. */
export const particularCodes: readonly Sign[] = [
  {
    // Not a sign-in that is kept, but the code of one that was under way.
    code: "AADSTS70000",
    says: /'code' parameter/i,
    means: { "developer-login-expired": "likely" },
    mayBe: ["sdk-misuse", "redirect-uri-mismatch"],
  },
  {
    code: "AADSTS70000",
    says: /'redirect_uri'/i,
    means: { "redirect-uri-mismatch": "likely" },
    mayBe: ["developer-login-expired", "sdk-misuse"],
  },
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
    says: new RegExp(
      `identifier '(?!(?:${guid}|${hidden})'|${masked}|${unnamed}|${cutOff}|\\*+ was not|https?:|api:|urn:)[^']*'`,
      "i",
    ),
    means: { "env-malformed": "confirmed" },
    // An author may have hidden the id in a way of their own.
    mayBe: ["app-not-found"],
  },
  {
    // Names that stand for no tenant of one's own: only a client that builds the address otherwise has them looked up.
    code: /^AADSTS(?:90002|900023)$/,
    says: /["'](?:organizations|common|consumers)["']? (?:is )?n(?:ot|either)\b/i,
    means: { "sdk-misuse": "likely", "authority-invalid": "possible" },
    mayBe: ["env-malformed"],
  },
  {
    code: "AADSTS90002",
    says: new RegExp(`tenant '(?!(?:${guid}|${hidden})'|[\\w-]+(?:\\.[\\w-]+)+')[^']*'`, "i"),
    means: { "env-malformed": "confirmed" },
    mayBe: ["tenant-not-found"],
  },
  {
    // The next part of the address, an id of zeros, or a quote that came along.
    code: "AADSTS90002",
    says: /tenant (?:identifier )?["']?(?:authorize|token|oauth2|v2\.0|undefined|null|none|0{8}-0000-0000-0000-0{12})["']? (?:is )?not\b|may not be an empty guid|tenant identifier '[^' ]{1,80}(?:''|"') is not/i,
    means: { "env-malformed": "likely", "tenant-not-found": "possible" },
    mayBe: ["sdk-misuse", "env-missing"],
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
  {
    // The older number of what 9002326 says.
    code: "AADSTS90023",
    says: /\bcross-origin to/i,
    means: { "redirect-uri-mismatch": "likely" },
    mayBe: ["public-client-disabled", "sdk-misuse"],
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
  {
    // It says both at once; of these a wrong name is what people meet.
    code: "AADSTS50001",
    says: /\bis disabled or\b[^]{0,400}\bwas not found\b/i,
    means: { "scope-invalid": "likely", "app-disabled": "possible" },
    mayBe: ["tenant-mismatch", "env-malformed", "authority-invalid"],
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
    says: /include a '?client_secret|'client_secret' or 'request' is required for the 'client_credentials'/i,
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
