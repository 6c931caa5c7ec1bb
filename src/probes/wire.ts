import { isLoopback, isTrustedHost } from "../azure/clouds.ts";
import { mapText } from "../core/map-text.ts";
import type { Exchange } from "../core/report.ts";
import type { Redactor } from "../core/redact.ts";
import { bytesOf, demandJson } from "./answer-body.ts";

/** An answer that was not a success, kept whole for the probe that has to say what it means. */
interface BadAnswer {
  readonly host: string;
  readonly status: number;
  /** Lower-case names. Redacted when stored. */
  readonly headers: Readonly<Record<string, string>>;
  /** Without secrets: what is read from it is cut before it is stored, and may be cut within one. */
  readonly body: string;
}

/** A reading of a server's clock. Times in milliseconds since the epoch. */
export interface ClockReading {
  readonly host: string;
  readonly serverTime: number;
  readonly localTime: number;
  readonly roundTripMs: number;
}

/**
 * The one way out of the process. Every SDK sends through it, so that keys and tokens can only go where they may, and
 * so that what really happened is known even where an SDK's error hides it.
 */
export interface Wire {
  readonly fetch: typeof globalThis.fetch;
  readonly exchanges: readonly Exchange[];
  /** The newest answer with a status of 300 or more; undefined when the newest exchange went well or had no answer. */
  lastBadAnswer(): BadAnswer | undefined;
  /** What the newest exchange failed with where there was no answer to read: MSAL keeps none of it in its own error. */
  lastError(): unknown;
  /** Host that the newest exchange went to. */
  lastHost(): string | undefined;
  readonly clock: readonly ClockReading[];
}

export interface WireOptions {
  readonly stage: string;
  readonly transport: typeof globalThis.fetch;
  /** Hosts that the user allowed by name. */
  readonly allowedHosts: readonly string[];
  /** Hosts that the platform named as its identity endpoint (`IDENTITY_ENDPOINT`, …); they may speak plain HTTP. */
  readonly identityHosts: readonly string[];
  readonly redactor: Redactor;
  /** Aborts every request in flight. */
  readonly signal: AbortSignal;
  /** `performance.now()` at the start of the run. */
  readonly epoch: number;
}

/** Nothing was sent: the host is not one that may be given keys and tokens. */
class NotSentError extends Error {
  override readonly name = "NotSentError";
  readonly code = "not-sent";
  readonly host: string;
  constructor(url: URL, why: string) {
    super(`Nothing was sent to ${url.host}: ${why}`);
    this.host = url.host;
  }
}

const isLinkLocal = (host: string): boolean => /^169\.254\.\d+\.\d+$/.test(host);

/** Throws unless a request that may carry a secret is allowed to go there. */
function guard(
  url: URL,
  { allowedHosts, identityHosts }: Pick<WireOptions, "allowedHosts" | "identityHosts">,
): void {
  const host = url.hostname.toLowerCase();
  if (isLoopback(host)) return;
  // Managed identity hosts answer on link-local addresses over plain HTTP by design.
  if (isLinkLocal(host) || identityHosts.includes(host)) return;
  if (url.protocol !== "https:") throw new NotSentError(url, "keys and tokens travel over TLS only (https).");
  if (isTrustedHost(host, allowedHosts)) return;
  throw new NotSentError(url, `it is not a host of an Azure cloud; allow it with --allow-host ${host}.`);
}

export function openWire(options: WireOptions): Wire {
  const exchanges: Exchange[] = [];
  const clock: ClockReading[] = [];
  let bad: BadAnswer | undefined;
  let lastHost: string | undefined;
  let lastError: unknown;

  const send: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, {
      ...init,
      // A redirect would carry the credential to a host that nobody chose.
      redirect: "manual",
      signal: init?.signal ? AbortSignal.any([init.signal, options.signal]) : options.signal,
    });
    const url = new URL(request.url);
    const startedAt = performance.now();
    lastHost = url.hostname;
    bad = undefined;
    lastError = undefined;
    const record = (status: number | null, error: string | null, requestId: string | null): void => {
      const exchange: Exchange = {
        stage: options.stage,
        method: request.method,
        url: `${url.origin}${url.pathname}${url.search}`,
        status,
        error,
        startedMs: Math.round(startedAt - options.epoch),
        durationMs: Math.round(performance.now() - startedAt),
        requestId,
      };
      exchanges.push(options.redactor.deep(exchange));
    };
    let answered = false;
    try {
      guard(url, options);
      const response = await options.transport(request);
      answered = true;
      const headers = Object.fromEntries(response.headers);
      record(response.status, null, requestIdIn(headers));
      readClock(headers["date"], startedAt);
      const { status, statusText } = response;
      const told = { status, statusText, headers: response.headers };
      const given = await bytesOf(response, url.hostname);
      if (status < 300) {
        demandJson(response, given, url.hostname, options.redactor);
        return new Response(given, told);
      }
      const body = withoutSecrets(new TextDecoder().decode(given), options.redactor);
      bad = { host: url.hostname, status, headers, body };
      // The SDKs make their messages of it.
      return new Response(status === 304 ? null : body, told);
    } catch (error) {
      lastError = error;
      if (!answered) record(null, innermostCode(error), null);
      throw error;
    }
  };

  const readClock = (date: string | undefined, startedAt: number): void => {
    const serverTime = date ? Date.parse(date) : Number.NaN;
    if (Number.isNaN(serverTime) || !lastHost) return;
    const roundTripMs = performance.now() - startedAt;
    clock.push({ host: lastHost, serverTime, localTime: Date.now() - roundTripMs / 2, roundTripMs });
  };

  return {
    fetch: send,
    exchanges,
    clock,
    lastBadAnswer: () => bad,
    lastHost: () => lastHost,
    lastError: () => lastError,
  };
}

/** A body without secrets; what was JSON still is, for its code and message are members of it. */
function withoutSecrets(body: string, redactor: Redactor): string {
  try {
    let found = false;
    const safe = mapText(JSON.parse(body) as unknown, (inner) => {
      const redacted = redactor.text(inner);
      found ||= redacted !== inner;
      return redacted;
    });
    return found ? JSON.stringify(safe) : body;
  } catch {
    return redactor.text(body);
  }
}

/** The id that support asks for, by the names under which Azure's services return it. */
const requestIdIn = (headers: Readonly<Record<string, string>>): string | null =>
  headers["apim-request-id"] ?? headers["x-ms-request-id"] ?? headers["x-request-id"] ?? null;

function innermostCode(error: unknown): string {
  let code = "error";
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    if ("code" in at && typeof at.code === "string") code = at.code;
    else if (at.name === "TimeoutError") code = "TIMEOUT";
    else if (at.name === "AbortError") code = "ABORTED";
  }
  return code;
}
