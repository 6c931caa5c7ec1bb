import { entraFailureFromText } from "../../../azure/failures/index.ts";
import { entraCode } from "../../../azure/entra-codes.ts";
import type { Failure } from "../../../core/observation.ts";
import { unlistedCodes } from "../../../diagnoses/signs/aadsts-unlisted.ts";
import { findShapes, sentenceAt, type Found, type Shape } from "../shape.ts";
import { entraNames } from "./entra-names.ts";
import { entraWordings } from "./entra-wordings.ts";

const longestDescription = 900;

/** Remarks on what is written about a code. */
const remark =
  /\bAADSTS (?:error )?(?:codes? )?(?:reference|overview|cheat ?sheet)\b|\b(?:AADSTS ?|codes? )\d{5,8}\W{0,3}(?: and \d{5,8}\W{0,3})?(?: (?:is|are))? (?:missing|not documented|undocumented)\b|\bcode missing\W{0,3}\d{5,8}|\b\d{5,8} not documented\b|\bmissing \S{0,14}\d{5,8}\b[^]{0,140}\bon this page|\b(?:description|explanation|meaning|documentation) (?:for|of) (?:the )?error (?:code )?\d{5,8}/i;

/** What Microsoft Entra ID answered: with its code, a bare code, its words without a code, or OAuth's error alone. */
export function entraIn(text: string): Found[] {
  if (remark.test(text)) return [];
  const coded = withCode(text);
  if (coded.length > 0) return coded;
  const bare = bareCodes(text);
  if (bare.length > 0) return bare;
  const worded = findShapes(entraWordings, text);
  if (worded.length > 0) return worded;
  const named = findShapes(entraNames, text);
  return named.length > 0 ? named : findShapes(oauthErrors, text);
}

/** Older answers put one of these in front of the finer code. */
const general = new Set(["AADSTS70002", "AADSTS50001", "AADSTS70001"]);

function withCode(text: string): Found[] {
  const found = [...text.matchAll(/AADSTS[\s:]?(\d{5,8})(?!\d)/gi)].map(
    ({ 0: { length }, 1: digits = "", index }): Found => {
      const next = text.slice(index + length).search(/AADSTS[\s:]?\d/i);
      const end = Math.min(next < 0 ? longestDescription : length + next, longestDescription);
      const message = `AADSTS${digits}${text.slice(index + length, index + end)}`;
      const failure = { ...failureOf(message, digits), message: sentenceAt(message, 0, 0) };
      return { failure: recognised(failure), at: index };
    },
  );
  const codes = new Map<string, Found>();
  for (const one of found.filter(({ at }) => isReported(text, at))) {
    // The mention that goes on is the message itself; a title or a list of codes names no application or tenant.
    const known = codes.get(one.failure.code);
    if (!known || size(known) < size(one)) codes.set(one.failure.code, { ...one, at: known?.at ?? one.at });
  }
  const all = [...codes.values()];
  const finer = all.filter(({ failure }) => !general.has(failure.code));
  return finer.length > 0 ? finer : all;
}

/** A code that nobody lists, or one mistyped, is known by the words that go with it. */
function recognised(failure: Failure): Failure {
  if (entraCode(failure.code)) return failure;
  const code = findShapes(entraWordings, failure.message)[0]?.failure.code;
  return code ? { ...failure, code } : failure;
}

/** Long texts, and short ones about words, also name codes that nobody met: documentation, notes, lists. */
const shortest = 160;
const surroundings = 160;
const reported =
  /\b(?:I|we|me)\b|\b(?:get(?:ting)?|got|receiv\w+|see(?:ing|n)?|fac(?:e|ing)|hit(?:ting)?|throw(?:s|n)?|return(?:s|ed)|fail(?:s|ed|ing|ure)?|error|exception|shows?|since|why|denied|issue)\b/i;
const mentioned =
  /\b(?:such as|e\.g\.|for example|may change|improved?|fix(?:ed|es)|explains?|error codes?,? (?:like|such))\b/i;

const discussed = /\b(?:docs?|document(?:ed|s|ation)?|explain(?:ed|ing)?|mean(?:s|ing)?|mention(?:ed|s)?)\b/i;

/** Headings of pages that explain a code to whoever may meet it. */
const reference = /common causes|what does [^?]{1,60} mean\?|last reviewed/i;

/** A program that looks for a code. */
const compared =
  /(?:-(?:i|c)?(?:match|like|eq|contains)|(?:contains|includes|indexOf|startsWith|search|test|match|equals)\(|={2,3}|\bcase|\bif) ?[\w$.]{0,30} ?["'`/]{1,2}$/i;

/** What a program prints before a message. */
const raised = /(?:exception|error|invalid_grant|interaction_required)["']?\s?: ?["'([]?$/i;

/** What is to be done by whoever meets it. */
const supposed =
  /\b(?:if|when) (?:you|users?) (?:receive|get|see|encounter)s? (?:the |an? |this )?(?:error )?["'(]?$/i;

function isReported(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 60), at);
  if (supposed.test(before) || compared.test(before)) return false;
  if (reference.test(text) && !/^AADSTS[\s:]?\d+["']?\s?:/i.test(text.slice(at, at + 20))) return false;
  if (/^AADSTS[\s:]?\d+["']?\s?[:,\-–]/i.test(text.slice(at, at + 20))) return true;
  const around = text.slice(Math.max(0, at - surroundings), at + surroundings);
  if (raised.test(before) && !reference.test(text) && !mentioned.test(around)) return true;
  if (text.length < shortest) return !discussed.test(text) && !mentioned.test(text);
  return reported.test(around) && !mentioned.test(around);
}

const size = ({ failure }: Found): number =>
  Object.keys(failure.details ?? {}).length * 1000 + failure.message.length;

const failureOf = (message: string, digits: string): Failure =>
  entraFailureFromText(message) ?? { source: "entra", code: `AADSTS${digits}`, message };

/** Codes without their prefix, where the words around them say what they are. */
const bareCode =
  /(?:error[_ ]?codes?|errorNo|error\?code|suberror|error code|sign-in error|status message|says|shows|got|c[oó]digo d[eo] err?or?|code d'erreur|fehlercode|codice (?:di )?errore|エラー ?コード|错误代码|response from server|interaction_required|invalid_grant)["']?\s{0,2}[=:]?\s{0,2}\[?\s{0,2}["']?(\d{5,8})(?!\d)/gi;

/** A number of things: what comes after a code begins a sentence or goes on with the author's. */
const counts =
  /^ (?!(?:when|while|if|after|before|on|in|for|from|and|or|at|as|with|but|is|was|then|during|since|appears?|which|that|means?|to|by|because|despite|every|each|error|sign\w*|log\w*|user|failure|reason|[a-z]+_\w+)\b)[a-z]/;

/** What an answer of Entra's, or somebody who tells of it, also names; the longest numbers are nobody else's. */
const ofDirectory =
  /sign.?in|sign.?on|log.?in|entra\b|\bAAD|azure ?ad\b|active directory|microsoft|failure reason|conditional access|error_description|invalid_grant|correlation|trace.?id|claims|tenant|\btoken|\bauth|\bMFA\b|password|service principal/i;

/** Numbers of others' errors. */
const ofOthers = /\b(?:mysql|mariadb|odbc|jdbc|oracle|ora|db2|sqlstate|winsock|quickbooks)\b/i;

/** Numbers that Entra's list lacks must be called what they are. */
const called = /error|suberror/i;
const signingIn = /sign.?in|sign.?on|log.?in|entra\b|azure ad\b|microsoft|failure reason|conditional access/i;
const isUnlisted = (digits: string): boolean =>
  unlistedCodes.some(({ code }) => code.test(`AADSTS${digits}`));

const bareCodes = (text: string): Found[] =>
  [...text.matchAll(bareCode)].flatMap(({ 0: lead, 1: digits = "", index }): Found[] => {
    if ((digits.length < 7 && !ofDirectory.test(text)) || counts.test(text.slice(index + lead.length)))
      return [];
    if (ofOthers.test(text.slice(Math.max(0, index - 30), index + lead.length + 30))) return [];
    const isKnown = entraCode(digits) !== undefined || /^530\d{2,3}$/.test(digits);
    if (!isKnown && !(called.test(lead) && isUnlisted(digits) && signingIn.test(text))) return [];
    const wording = findShapes(entraWordings, text)[0]?.failure.message;
    const message = wording ?? sentenceAt(text, index, digits.length);
    return [{ failure: { ...failureOf(`AADSTS${digits}: ${message}`, digits) }, at: index }];
  });

/** OAuth's error, in a body or in the words of a library. Source: facts on tokens §7. */
const names =
  "invalid_grant|invalid_client|invalid_scope|invalid_resource|invalid_request|unauthorized_client|interaction_required|consent_required|login_required|temporarily_unavailable|invalid_tenant|invalid_instance|expired_token|access_denied|slow_down";
const oauthErrors: readonly Shape[] = [
  {
    // Hadoop's file system for Azure.
    source: "entra",
    says: /failed for getting token from AzureAD\. HTTP response: (?<status>4\d\d)\b/i,
  },
  {
    // Azure's library for Python, of an answer that is no JSON.
    source: "entra",
    status: 503,
    says: /unexpected response from (?:microsoft entra id|azure active directory): ["']?(?:service unavailable|bad gateway|internal server error|gateway time-?out)/i,
  },
  {
    // Terraform's providers, where the answer was cut off.
    source: "entra",
    says: /clientCredentialsToken: received HTTP status (?<status>40[01])\b/i,
  },
  {
    source: "entra",
    code: "unauthorized_client",
    says: /client does not exist or is not enabled for consumers/i,
  },
  {
    source: "entra",
    code: "HTTP_401",
    says: /credentials in ServicePrincipalProfile (?:were|are) invalid[^.]{0,20}|could not fetch access token for azure\b(?! ?\. verify if)/i,
  },
  {
    // Azure Pipelines of a connection's application: what was answered stands before, or nowhere.
    source: "entra",
    code: "connection-unusable",
    says: /verify if the service principal used is valid and not expired|there was an error with the (?:service principal|azure credentials) used for the deployment/i,
  },
  {
    // Azure PowerShell's first request as a service principal: why it failed, it keeps to itself.
    source: "entra",
    code: "tenant-unresolved",
    says: /could not find tenant id for provided tenant domain[^.]{0,80}/i,
  },
  {
    source: "entra",
    code: "refresh-refused",
    says: /failed to refresh the token for request to \S{1,300}/i,
    unlike: /169\.254|dial tcp|lookup |time-?out/i,
  },
  {
    // Azure Pipelines and GitHub Actions, without what Entra answered to them.
    source: "entra",
    code: "configuration-refused",
    says: /failed to obtain the (?:Json Web Token ?\(JWT\)|JWT|access token)[^.]{0,40} service principal[^.]{0,80}|az(?:ure)? (?:CLI|PowerShell) login failed\. please check the credentials|login failed with error:[^]{0,160}?double check if the ["']?auth-type/i,
  },
  {
    // A registry, a plugin, a bot: their words for what Entra said of an application and its secret.
    source: "entra",
    code: "HTTP_401",
    says: /invalid client ?id or client secret|(?:provided|service principal|application) credentials (?:are|were) (?:not valid|invalid)\b|bot'?s (?:MSA|Microsoft) app ?id or pass+word is incorrect/i,
    near: /azure|azurecr|microsoft|service principal|\bMSA\b/i,
  },
  {
    // The request for a token in a client's own words, with nothing of the answer but its status.
    source: "entra",
    says: /login\.(?:microsoftonline\.\w+|windows\.net|microsoft\.com)\/[^'"]{1,120}?\/token\b[^]{0,160}?\b(?:RESPONSE|resulted in an?|returned an error|status(?: code)?|response(?: code)?)\b[^]{0,12}?(?<status>40[01])\b[^.]{0,40}/i,
  },
  {
    source: "entra",
    says: /\b(?<status>40[01])\b[^.]{0,60}\bfor url:? ["']?https:\/\/login\.(?:microsoftonline\.\w+|windows\.net)\/\S{1,120}\/token\b/i,
  },
  {
    // The frames under a refused client, where the message was cut off.
    source: "entra",
    code: "HTTP_401",
    says: /createAuthenticationResultFromOauthHttpResponse|AdalTokenRequest\.executeOAuthRequestAndProcessResponse|OAuth2Client\.ThrowServerException/,
    near: /ClientCredential/,
  },
  {
    source: "entra",
    code: "consent_required",
    says: /must first sign in and if needed grant the client application access[^.]{0,60}/i,
  },
  {
    source: "entra",
    code: "challenge-unhandled",
    says: /IDW10502\b|MsalUiRequiredException was thrown due to a challenge for the user/i,
  },
  {
    source: "entra",
    status: 429,
    says: /(?:throttled|rate.?limited) by (?:AAD|azure ad|azure active directory|microsoft entra)[^.]{0,60}|Msal(?:Client)?Throttl\w+Exception|(?:microsoftonline\.com|\bmsal|\badal)\b[^]{0,120}?\b(?:status(?: code)?:? ?429\b|429 \(?too many|too many requests)[^.]{0,60}|\b429s?\b[^.]{0,40}login\.microsoftonline\.com/i,
    unlike: /169\.254|\bimds\b/i,
  },
  {
    // The page of its front, and what it says where a token is fetched.
    source: "entra",
    code: "service-page",
    says: /our services aren't available right now[^.]{0,60}/i,
    near: /(?:POST|from|Authority|url:?) ["']?https:\/\/login\.microsoftonline\.com/i,
  },
  {
    source: "entra",
    code: "service-page",
    says: /["']error["']: ?["']service_unavailable["'], ?["']error_description["'][^}]{0,120}/i,
  },
  {
    source: "entra",
    code: "temporarily_unavailable",
    says: /service_not_available: |\btemporarily_unavailable\b|service is unavailable to process the request/i,
    near: /microsoftonline|msal|azure|entra/i,
    unlike: /169\.254|\bimds\b|managed.?identity/i,
  },
  { source: "entra", says: /network_error[^]{0,200}?HTTP status code (?<status>4\d\d)[^]{0,60}/i },
  {
    source: "entra",
    says: /(?:service_not_available|MsalServiceException[^]{0,120}?|could not refresh the credentials for the account\b[^]{0,120}?|login\.microsoftonline\.com[^]{0,120}?)\b(?<!(?<!status|code) ?= ?)(?<status>50[0-4])\b(?! page)[^]{0,60}/i,
  },
  {
    source: "entra",
    says: /\b(?:status(?: code)?:?|success:) ?(?<status>50[0-4])\b[^]{0,120}?login\.microsoftonline\.com\S{0,80}/i,
  },
  {
    source: "entra",
    says: new RegExp(`["']?error(?:_?code)?["']?\\s?[:=]\\s?["']?(?<code>${names})\\b`, "i"),
    near: /microsoftonline|azure|entra|msal|adal|\baad|tenant|correlation_id|trace_id/i,
    unlike: /169\.254|imds|google|okta|auth0|cognito/i,
  },
  {
    source: "entra",
    says: new RegExp(`\\bauthentication failed: (?<code>${names})(?![\\w:])`, "i"),
    near: /microsoftonline|azure|entra|msal|adal|\baad/i,
  },
  {
    source: "entra",
    says: new RegExp(`\\b(?<code>${names}): `),
    near: /microsoftonline|azure|entra|msal|adal|\baad/i,
    unlike: /169\.254|imds|google|okta|auth0|cognito/i,
  },
];
