import type { Failure, FailureSource } from "../core/observation.ts";
import { signs } from "../diagnoses/signs/index.ts";
import { knowsByCode } from "../diagnoses/signs/sign.ts";

/** What a status is called. Source: RFC 9110. */
const phrases: Readonly<Record<number, string>> = {
  400: "Bad Request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not Found",
  408: "Request Timeout",
  409: "Conflict",
  422: "Unprocessable Content",
  429: "Too Many Requests",
  500: "Internal Server Error",
  502: "Bad Gateway",
  503: "Service Unavailable",
  504: "Gateway Timeout",
};

/** What people leave around a code that they pass on: a word before it, a module's name, what the status is called. */
const around = new RegExp(
  `^\\W*(?:(?:http(?:/\\d(?:\\.\\d)?)?|error|status|response|exception|code)\\b\\W{0,3}){0,3}(?:\\w{1,40}\\.){0,6}(?<code>\\w{2,80})(?:\\W{1,3}(?:${Object.values(phrases).join("|")}))?\\W{0,3}$`,
  "i",
);

/** With what stands around it. */
const longest = 160;

/** Nobody's ordinary word: with an underscore, a capital within, many of them, or a number behind some. */
const likeCode = /[A-Za-z]_|[a-z][A-Z]|[A-Z]{5}|^[A-Z]{2,}\d{3,}/;

const ofMicrosoftEntra = /^\d{5,8}$/;
const ofAnswer = /^[45]\d\d$/;

/** Names that stand for a status: the classes of the openai libraries, and codes of 429. Source: facts on the data plane §§4, 6. */
const statuses: ReadonlyMap<string, number> = new Map([
  ["BadRequestError", 400],
  ["AuthenticationError", 401],
  ["PermissionDeniedError", 403],
  ["NotFoundError", 404],
  ["ConflictError", 409],
  ["RateLimitError", 429],
  ["RateLimitReached", 429],
  ["TooManyRequests", 429],
  ["InternalServerError", 500],
]);

/** Named after a failure, as most codes are; others are names of variables and fields. */
const ofFailure =
  /error|exception|fail|denied|not_?found|exceeded|expired|unavailable|unauthori[sz]ed|forbidden|mismatch|refused|rejected|missing|invalid/i;

/** Whether a text is nothing but a name or a code, of which more cannot be read than what the tables know. */
export function isCode(text: string): boolean {
  const code = codeIn(text);
  return code !== null && (!ofFailure.test(code) || failuresOfCode(text).length > 0);
}

/**
 * The failures for which a text stands that is nothing but a code: `RateLimitReached`, `ENOTFOUND`, `error: 403`, `53003`.
 * Of whoever may have said it each one; a bare status is taken for the service's. Empty for every other text.
 */
export function failuresOfCode(text: string): Failure[] {
  const code = codeIn(text);
  if (code === null) return [];
  const status = ofAnswer.test(code) ? Number(code) : statuses.get(code);
  if (status !== undefined) {
    const message = ofAnswer.test(code) ? (phrases[status] ?? "") : code;
    return [{ source: "openai", code: `HTTP_${status}`, status, message }];
  }
  return (Object.keys(signs) as FailureSource[])
    .map((source): Failure => ({ source, code, message: code }))
    .filter((failure) => signs[failure.source].some((sign) => knowsByCode(sign, failure)));
}

function codeIn(text: string): string | null {
  const found = text.length > longest ? undefined : around.exec(text)?.groups?.["code"];
  if (found === undefined) return null;
  if (ofMicrosoftEntra.test(found)) return `AADSTS${found}`;
  return ofAnswer.test(found) || likeCode.test(found) ? found : null;
}
