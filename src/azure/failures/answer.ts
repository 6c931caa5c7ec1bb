import { clean, oneLine } from "../../core/clean.ts";
import type { Failure } from "../../core/observation.ts";

/** An HTTP answer that was no success, as a probe or a log gives it. */
export interface Answer {
  readonly status: number;
  readonly body: string;
  /** Names in lower case. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly host?: string | undefined;
}

export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The JSON object of a body; null for anything else. */
export function fieldsOf(body: string): Fields | null {
  try {
    const parsed: unknown = JSON.parse(body);
    return isFields(parsed) ? parsed : null;
  } catch {
    return null;
  }
}

/** A member by any of its spellings, as text; undefined when it is missing or empty. */
export function textOf(fields: Fields | null, ...names: readonly string[]): string | undefined {
  const value = names.map((name) => fields?.[name]).find((one) => one !== undefined && one !== null);
  const text = typeof value === "number" ? String(value) : value;
  return typeof text === "string" && text ? text : undefined;
}

/** A code or an id: the same on one line, harmless and short, since it is stored as it is. */
export function wordOf(fields: Fields | null, ...names: readonly string[]): string | undefined {
  return oneLine(textOf(fields, ...names) ?? "", 200) || undefined;
}

/** An HTML or XML page: what proxies and gateways answer with, never these APIs. */
export const isPage = (body: string): boolean =>
  /^\s*(?:\uFEFF)?<(?:!doctype|\?xml|html|head|body|[a-z])/i.test(body);

/** An answer that sends the client elsewhere, as portals of networks do, and these APIs do not. */
export const isRedirect = (status: number): boolean => status >= 300 && status <= 399;

/** The words of a page, for a message. */
export const pageText = (body: string): string =>
  body
    // A page can be of any size, and the patterns below take longer than linear time on a hostile one.
    .slice(0, 20_000)
    .replaceAll(/<(script|style)\b[\s\S]{0,4000}?<\/\1>/gi, " ")
    .replaceAll(/<[^<>]*>/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim();

/** What an answer says: where it sends us, else its text, harmless. No redirect is followed: it would take the key along. */
export function messageOf({ status, headers, host }: Answer, text: string): string {
  const location = isRedirect(status) ? headers?.["location"] : undefined;
  const to = location ? URL.parse(location, `https://${host ?? "localhost"}`)?.host : undefined;
  if (to) return `Redirect to ${to}, not followed`;
  return clean(text) || `HTTP ${status} without a message`;
}

/** The ids that support asks for, and how long the server asked us to wait. */
export function traceOf(
  headers: Answer["headers"] = {},
): Pick<Failure, "requestId" | "correlationId" | "retryAfter"> {
  const requestId = headers["apim-request-id"] ?? headers["x-ms-request-id"] ?? headers["x-request-id"];
  const correlationId = headers["x-ms-correlation-request-id"];
  const retryAfter = retryAfterOf(headers);
  return {
    ...(requestId && { requestId }),
    ...(correlationId && { correlationId }),
    ...(retryAfter !== undefined && { retryAfter }),
  };
}

/** Seconds; the header in milliseconds is the finer one. A date instead of a number is not used by these services. */
function retryAfterOf(headers: Readonly<Record<string, string>>): number | undefined {
  const given = [
    Number(headers["retry-after-ms"] || Number.NaN) / 1000,
    Number(headers["retry-after"] || Number.NaN),
  ];
  return given.find((seconds) => Number.isFinite(seconds) && seconds >= 0);
}

/** What a message names: the first pattern of each name that matches gives its value. */
export type Names = readonly (readonly [string, RegExp])[];

/** Reads what a message names, for `withDetails`. */
export function namesIn(message: string, names: Names): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [name, pattern] of names) {
    const value = pattern.exec(message)?.[1];
    if (value) found[name] ??= value;
  }
  return found;
}

/** `details` for a failure: only when there are any, and only those that have a value. */
export function withDetails(details: Readonly<Record<string, string | undefined>>): Pick<Failure, "details"> {
  const given = Object.entries(details).flatMap(([name, value]) => (value ? [[name, oneLine(value)]] : []));
  return given.length > 0 ? { details: Object.fromEntries(given) } : {};
}
