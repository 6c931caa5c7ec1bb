import { clean } from "../../core/clean.ts";
import type { Failure } from "../../core/observation.ts";
import {
  fieldsOf,
  isPage,
  isRedirect,
  namesIn,
  pageText,
  textOf,
  traceOf,
  withDetails,
  wordOf,
} from "./answer.ts";
import type { Answer, Names } from "./answer.ts";

const guid = "[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}";
const quoted = `'([^'\\n]+)'`;
const pattern = (source: string): RegExp => new RegExp(source, "i");

/** What Entra's messages name. Source: facts on AADSTS codes, on workload identity §6, on managed identity §3. */
const names: Names = [
  ["applicationId", pattern(`application with identifier ${quoted}`)],
  ["applicationId", pattern(`application with ID ${quoted}`)],
  ["applicationId", pattern(`\\bclient application ${quoted}`)],
  ["applicationId", pattern(`\\b(?:for|to) (?:the |an? )?app(?:lication)? ${quoted}`)],
  ["applicationId", pattern(`application\\(?s?\\)? [^()\\n]{1,200}\\(["']?(${guid})["']?\\)`)],
  ["applicationId", pattern(`application ["']?(${guid})`)],
  ["applicationId", pattern(`\\bclient app ID:? ["']?(${guid})`)],
  ["applicationId", pattern(`\\bkeys for app ID ["']?(${guid})`)],
  ["tenantId", pattern(`(?:tenant|directory)(?: named)? ${quoted}`)],
  ["tenantId", pattern(`tenant named ([^\\s'.]+(?:\\.[^\\s'.]+)*)`)],
  ["resource", pattern(`(?:resource(?: principal)?|application) named '?([^\\s']+)'? was not found`)],
  ["resource", pattern(`\\bresource ${quoted} is disabled`)],
  ["api", pattern(`\\bresource app ID:? ["']?(${guid})`)],
  ["api", pattern(`\\bresource value from request:? ["']?([^\\s"']*[^\\s"'.])`)],
  ["resource", pattern(`(?:the scope|value for scope) '?([^\\s']+)'? is not valid`)],
  ["assertionIssuer", pattern(`assertion issuer:? ${quoted}`)],
  ["assertionSubject", pattern(`assertion subject:? ${quoted}`)],
  ["assertionAudience", pattern(`assertion audience:? (?:'|<)([^'>\\n]+)(?:'|>)`)],
  ["redirectUri", pattern(`redirect URI ${quoted}`)],
  ["currentTime", pattern(`current time: ([\\w:.+-]+)`)],
  ["validFrom", pattern(`assertion valid from ([\\w:.+-]+)`)],
  ["validTo", pattern(`expiry time of assertion ([\\w:.+-]*\\w)`)],
  ["reason", pattern(`\\[reason - ([^,\\]\\n]{1,200}?)\\.?[,\\]]`)],
  ["keyId", pattern(`(?:thumbprint of key used by client|key id|kid)(?: is|:| =)? '?([\\w+/=-]{8,})'?`)],
];

/** An answer of a sign-in host. A page or a redirect without a code of Entra's is another's: a proxy's, a gateway's. */
export function entraFailure({ status, body, headers, host }: Answer): Failure {
  const fields = fieldsOf(body);
  const text = textOf(fields, "error_description") ?? (isPage(body) ? pageText(body) : body);
  const code = entraCodeIn(text) ?? codeListed(fields);
  const oauthError = wordOf(fields, "error");
  const trace = traceOf(headers);
  const correlationId = wordOf(fields, "correlation_id") ?? correlationIdIn(text) ?? trace.correlationId;
  const traceId = wordOf(fields, "trace_id") ?? traceIdIn(text);
  const foreign = status === 407 || (!code && !oauthError && (isPage(body) || isRedirect(status)));
  return {
    source: foreign ? "gateway" : "entra",
    code: code ?? oauthError ?? `HTTP_${status}`,
    message: clean(text) || `HTTP ${status} without a message`,
    status,
    ...(host && { host }),
    ...trace,
    ...(correlationId && { correlationId }),
    ...(traceId && { traceId }),
    ...withDetails({ ...namesIn(text, names), oauthError, suberror: textOf(fields, "suberror") }),
  };
}

/** The failure in an SDK's or a tool's message; null where the text holds no AADSTS code. */
export function entraFailureFromText(message: string): Failure | null {
  const code = entraCodeIn(message);
  if (!code) return null;
  const correlationId = correlationIdIn(message);
  const traceId = traceIdIn(message);
  const oauthError = oauthErrors.exec(message)?.[0];
  return {
    source: "entra",
    code,
    message: clean(message),
    ...(correlationId && { correlationId }),
    ...(traceId && { traceId }),
    ...withDetails({ ...namesIn(message, names), oauthError }),
  };
}

/**
 * The code a message is about, as `AADSTS<digits>`: the first one, or the one behind it on the same line of a message,
 * which is the finer one (older answers put a general code in front). Mended first: codes that a line break or a link
 * of a log viewer cut in two. Source: facts on AADSTS codes, extraction.
 */
export function entraCodeIn(text: string): string | null {
  const mended = text
    .replaceAll(/(AADSTS\d{0,8})\[(\d{1,8})\]\([^)\s]{0,2000}\)/gi, "$1$2")
    .replaceAll(/(AADSTS\d{0,8})[ \t]{0,20}\r?\n[ \t]{0,20}(\d{1,8})(?=\d{0,8}:)/gi, "$1$2");
  const start = mended.search(/AADSTS\d{5,8}/i);
  if (start < 0) return null;
  const [message = ""] = mended.slice(start).split(/trace id|correlation id|timestamp|\r?\n/i);
  const codes = new Set([...message.matchAll(/AADSTS(\d{5,8})/gi)].map(([, digits]) => digits));
  const [first, second] = codes;
  return `AADSTS${second ?? first}`;
}

/** The first of `error_codes`, for a body whose description holds none. */
function codeListed(fields: ReturnType<typeof fieldsOf>): string | null {
  const codes = fields?.["error_codes"];
  const [first]: unknown[] = Array.isArray(codes) ? codes : [];
  return typeof first === "number" ? `AADSTS${first}` : null;
}

/** Source: facts on tokens §7, on AADSTS codes. */
const oauthErrors =
  /\b(?:invalid_(?:request|grant|client|resource|scope)|unauthorized_client|unsupported_grant_type|interaction_required|consent_required|login_required|temporarily_unavailable|authorization_pending|expired_token)\b/;

const traceIdIn = (text: string): string | undefined => pattern(`trace id:\\s*(${guid})`).exec(text)?.[1];
const correlationIdIn = (text: string): string | undefined =>
  pattern(`correlation id:\\s*(${guid})`).exec(text)?.[1];
