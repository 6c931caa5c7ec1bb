import { entraFailureFromText } from "../../../azure/failures/index.ts";
import { entraCode } from "../../../azure/entra-codes.ts";
import type { Failure } from "../../../core/observation.ts";
import { unlistedCodes } from "../../../diagnoses/signs/aadsts-unlisted.ts";
import { findShapes, sentenceAt, type Found } from "../shape.ts";
import { entraNames } from "./entra-names.ts";
import { entraWordings } from "./entra-wordings.ts";
import { oauthErrors } from "./oauth-errors.ts";
import { isReported } from "./reported.ts";

const longestDescription = 900;

/** Remarks on what is written about a code. */
const remark =
  /\bAADSTS (?:error )?(?:codes? )?(?:reference|overview|cheat ?sheet)\b|\b(?:AADSTS ?|codes? )\d{5,8}\W{0,3}(?: and \d{5,8}\W{0,3})?(?: (?:is|are))? (?:missing|not documented|undocumented)\b|\bcode missing\W{0,3}\d{5,8}|\b\d{5,8} not documented\b|\bmissing \S{0,14}\d{5,8}\b[^]{0,140}\bon this page|\b(?:description|explanation|meaning|documentation) (?:for|of) (?:the )?error (?:code )?\d{5,8}/i;

/** Somebody who writes it has got the code. */
const wasGiven = /\b(?:I|we) (?:\w+ )?(?:get|got|see|saw|receive\w?)\b[^.:]{0,40}[:"'] ?AADSTS\d{5,8}: /i;

/** What Microsoft Entra ID answered: with its code, a bare code, its words without a code, or OAuth's error alone. */
export function entraIn(text: string): Found[] {
  if (remark.test(text) && !wasGiven.test(text)) return [];
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

const size = ({ failure }: Found): number =>
  Object.keys(failure.details ?? {}).length * 1000 + failure.message.length;

const failureOf = (message: string, digits: string): Failure =>
  entraFailureFromText(message) ?? { source: "entra", code: `AADSTS${digits}`, message };

/** Codes without their prefix, where the words around them say what they are. */
const bareCode =
  /(?:error[-_ ]?codes?|errorNo|error\?code|suberror|error code|sign-in error|status message|says|shows|got|c[oó]digo d[eo] err?or?|code d'erreur|fehlercode|codice (?:di )?errore|エラー ?コード|错误代码|response from server|interaction_required|invalid_grant(?:["'],? code)?)["']?\s{0,2}[=:]?\s{0,2}\[?\s{0,2}["']?(\d{5,8})(?!\d)/gi;

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
