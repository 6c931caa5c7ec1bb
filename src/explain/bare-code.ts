import type { Failure, FailureSource } from "../core/observation.ts";
import { signs } from "../diagnoses/signs/index.ts";
import { knowsByCode } from "../diagnoses/signs/sign.ts";
import { failuresIn } from "./failures.ts";

/** What a status is called. Source: RFC 9110. */
const phrases: Readonly<Record<number, string>> = {
  400: "Bad Request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not Found",
  407: "Proxy Authentication Required",
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
  `^[\\s"'\`({[]*(?:(?:http(?:/\\d(?:\\.\\d)?)?|error|status|response|exception|code)\\b[\\s"'\`:=,]{0,4}){0,3}(?:(?:HTTP_)?(?<status>[45]\\d\\d)(?:[\\s:,-]{1,3}(?:${Object.values(phrases).join("|")}))?|(?<digits>\\d{5,8})|(?<module>(?:[a-z]\\w{0,40}\\.){0,6})(?<name>[a-z_]\\w{2,80}))[\\s"'\`.,:;)}\\]!]*$`,
  "i",
);

/** With what stands around it. */
const longest = 160;

/** Nobody's ordinary word: with an underscore, a capital within, many of them, or a number behind some. */
const likeCode = /[A-Za-z]_|[a-z][A-Z]|[A-Z]{5}|^[A-Z]{2,}\d{3,}/;

/** That something failed, and no more. */
const saysNothing = /^(?:errors?|exceptions?|fail(?:ed|ure)?|fatal|warn(?:ing)?|invalid|missing)$/i;

/** Whose modules' names are meant as we read them; others have errors of the same names. */
const ours = /^(?:openai|azure|msal|microsoft|com\.(?:microsoft|azure)|system|litellm|httpx|requests|ssl)\b/i;

/** Names that only errors have: for these, signs count that know them by a part of the name. */
const ofErrors =
  /^(?:E[A-Z]{4,}|EAI_[A-Z]+|UND_ERR_\w+|ERR_(?:TLS|SSL|PROXY)\w*|SSL_ERROR_\w+|HPE_\w+|HTTPParserError|Z_[A-Z]+_ERROR|CERT_(?:HAS_EXPIRED|NOT_YET_VALID|UNTRUSTED|REVOKED)|\w*SELF_SIGNED_CERT\w*|UNABLE_TO_\w+|content_(?:filter|policy_violation)|ResponsibleAIPolicyViolation|[iI]nsufficient_?[qQ]uota|\w*QuotaExceeded|\w*LimitReached)$/;

/** Named after a failure, as most codes are; others are names of variables and fields. */
const ofFailure =
  /error|exception|fail|denied|not_?found|exceeded|expired|unavailable|unauthori[sz]ed|forbidden|mismatch|refused|rejected|missing|invalid|disabled|disallowed|cancell?ed|timed_?out|bad_?request|throttl/i;

/** Names that stand for a status: the classes of the openai libraries, and codes of answers. Source: facts on the data plane §§3, 6. */
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
  ["ServiceUnavailable", 503],
]);

/** Names that always come with the same words, and other names of the same. Source: facts on the data plane §3. */
const sayings: ReadonlyMap<string, string> = new Map([
  ["APIConnectionError", "openai.APIConnectionError: Connection error."],
  ["APITimeoutError", "openai.APITimeoutError: Request timed out."],
  ["APIConnectionTimeoutError", "openai.APITimeoutError: Request timed out."],
]);
const aliases: ReadonlyMap<string, string> = new Map([
  ["CredentialUnavailableException", "CredentialUnavailableError"],
]);

/**
 * The failures for which a text stands that is nothing but a code: `RateLimitReached`, `ENOTFOUND`, `error: 403`, `53003`.
 * Of whoever may have said it each one; a bare status is taken for the service's. Empty for a name of which more cannot
 * be read; null for every other text, and for the name of a failure that no table knows.
 */
export function failuresOfCode(text: string): readonly Failure[] | null {
  const {
    status,
    digits,
    module = "",
    name,
  } = (text.length > longest ? null : around.exec(text))?.groups ?? {};
  if (status !== undefined) return [ofStatus(Number(status))];
  if (digits !== undefined) return known(`AADSTS${digits}`);
  if (name !== undefined && saysNothing.test(name)) return [];
  if (name === undefined || !likeCode.test(name)) return null;
  if (module !== "" && !ours.test(module)) return [];
  const failures = failuresOf(name);
  return failures.length === 0 && ofFailure.test(name) ? null : failures;
}

function failuresOf(name: string): readonly Failure[] {
  const status = statuses.get(name);
  if (status !== undefined) return [ofStatus(status, name)];
  const saying = sayings.get(name);
  return saying === undefined ? known(aliases.get(name) ?? name) : failuresIn(saying);
}

const ofStatus = (status: number, message = phrases[status] ?? ""): Failure => ({
  source: status === 407 ? "network" : "openai",
  code: `HTTP_${status}`,
  status,
  message,
});

const known = (code: string): Failure[] =>
  (Object.keys(signs) as FailureSource[])
    .map((source): Failure => ({ source, code, message: code }))
    .filter((failure) =>
      signs[failure.source].some((sign) => knowsByCode(sign, failure, ofErrors.test(code))),
    );
