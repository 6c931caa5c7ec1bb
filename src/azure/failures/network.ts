import { clean } from "../../core/clean.ts";
import type { Failure } from "../../core/observation.ts";
import { isFields, textOf, type Fields } from "./answer.ts";

const systemCodes =
  "ENOTFOUND|EAI_\\w+|ECONNREFUSED|ECONNRESET|ECONNABORTED|EHOSTUNREACH|ENETUNREACH|ENETDOWN|EHOSTDOWN|ETIMEDOUT|ESOCKETTIMEDOUT|EPIPE|EPROTO|EADDRNOTAVAIL";
/** What comes is no HTTP, or is not packed as it says. */
const formCodes = "HPE_\\w+|HTTPParserError|Z_\\w+_ERROR";
const tlsCodes =
  "SELF_SIGNED_CERT_IN_CHAIN|DEPTH_ZERO_SELF_SIGNED_CERT|UNABLE_TO_\\w+|CERT_\\w+|CRL_\\w+|INVALID_CA|HOSTNAME_MISMATCH|ERR_TLS_\\w+|ERR_SSL_\\w+|ERR_PROXY_\\w+";
const codePattern = `(?:${systemCodes}|${tlsCodes}|${formCodes}|UND_ERR_\\w+)`;
const whole = new RegExp(`^${codePattern}$`);
const within = new RegExp(`\\b${codePattern}\\b`);

/** Errors of a time limit of ours, by name or by the words of the SDK that met it. */
const isTimeout = (error: Fields): boolean =>
  error["name"] === "TimeoutError" || textOf(error, "message") === "Request timed out.";

/**
 * The innermost network error of a chain of causes; null when there is none, so that something answered or nothing was
 * sent. `host` is whom we called, for errors that do not say it themselves.
 */
export function networkFailure(error: unknown, host?: string): Failure | null {
  const chain = causesOf(error);
  const coded = chain.flatMap((one) => {
    // The platform's fetch gives what is no HTTP a name and no code.
    const code = textOf(one, "code") ?? textOf(one, "name");
    return code && whole.test(code) ? [{ one, code }] : [];
  });
  const found = preferred(coded) ?? timeoutIn(chain) ?? namedIn(chain);
  if (!found) return null;
  const named = textOf(found.one, "hostname", "host") ?? host ?? textOf(found.one, "address");
  return {
    source: "network",
    code: found.code,
    message: clean(textOf(found.one, "message") || found.code),
    ...(named && { host: named }),
  };
}

interface Found {
  readonly one: Fields;
  readonly code: string;
}

/**
 * The innermost one. Of several attempts at once (one per address), one that got further says more than an address
 * family this machine cannot reach at all.
 */
const preferred = (found: readonly Found[]): Found | undefined =>
  found.findLast(({ code }) => !/^E(?:NET|HOST)UNREACH$/.test(code)) ?? found.at(-1);

function timeoutIn(chain: readonly Fields[]): Found | undefined {
  const one = chain.findLast(isTimeout);
  return one && { one, code: "TIMEOUT" };
}

/** Libraries that keep only the text of the error below (MSAL's `network_error`). */
function namedIn(chain: readonly Fields[]): Found | undefined {
  return chain
    .toReversed()
    .flatMap((one) => {
      const code = within.exec(textOf(one, "message") ?? "")?.[0];
      return code ? [{ one, code }] : [];
    })
    .at(0);
}

/** The error, its causes and the errors it aggregates, outermost first; each once, whatever refers to what. */
export function causesOf(error: unknown): readonly Fields[] {
  const chain = new Set<Fields>();
  const visit = (one: unknown): void => {
    if (!isFields(one) || chain.has(one) || chain.size >= 64) return;
    chain.add(one);
    const inner = one["errors"];
    if (Array.isArray(inner)) inner.forEach(visit);
    visit(one["cause"]);
  };
  visit(error);
  return [...chain];
}
