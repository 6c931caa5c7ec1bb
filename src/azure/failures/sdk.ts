import { clean } from "../../core/clean.ts";
import type { Failure, FailureSource } from "../../core/observation.ts";
import { isFields, textOf, withDetails, wordOf, type Fields } from "./answer.ts";
import { armFailure } from "./arm.ts";
import { dataPlaneFailure } from "./data-plane.ts";
import { entraCodeIn, entraFailureFromText } from "./entra.ts";
import { msalError } from "./msal.ts";
import { causesOf, networkFailure } from "./network.ts";

/**
 * What an error of @azure/identity, MSAL, @azure/arm-* or openai tells, read by its shape and name: two copies of a
 * package in one process have different classes. The innermost cause wins: something that answered before something
 * that could not be reached, that before the name of the error. `host` is whom we called, where it is known.
 * Source: facts on AADSTS codes (extraction), on managed identity §2, on the data plane §3.
 */
export function sdkFailure(error: unknown, host?: string): Failure {
  const chain = causesOf(error);
  return (
    managedIdentityAnswer(chain, host) ??
    entraAnswer(chain, host) ??
    serviceAnswer(chain, host) ??
    ownFailure(chain, host) ??
    fileFailure(chain) ??
    networkFailure(error, host) ??
    byName(error, chain)
  );
}

/** A managed identity host that answered: MSAL's ServerError below a ManagedIdentityCredential's message. */
function managedIdentityAnswer(chain: readonly Fields[], host?: string): Failure | null {
  const outer = chain.find((one) => textOf(one, "message")?.startsWith("ManagedIdentityCredential:"));
  const answer = causesOf(outer).findLast((one) => typeof one["status"] === "number" && "errorCode" in one);
  if (!answer) return null;
  const wrapped = textOf(answer, "errorMessage", "message") ?? "";
  const text = /Description: ([\s\S]*?) - Correlation ID:/.exec(wrapped)?.[1] ?? wrapped;
  const correlationId = wordOf(answer, "correlationId");
  return {
    source: "imds",
    code: wordOf(answer, "errorCode") ?? `HTTP_${Number(answer["status"])}`,
    message: clean(text),
    status: Number(answer["status"]),
    ...(host && { host }),
    ...(correlationId && { correlationId }),
    ...withDetails({ aadsts: entraCodeIn(text) ?? undefined }),
  };
}

/** The innermost text with a code of Entra's, with what the errors around it add. */
function entraAnswer(chain: readonly Fields[], host?: string): Failure | null {
  const responses = chain.map((one) => one["errorResponse"]).filter(isFields);
  const texts = [
    ...responses.map((response) => textOf(response, "errorDescription")),
    ...chain.toReversed().flatMap((one) => [textOf(one, "errorMessage"), textOf(one, "message")]),
  ];
  const failure = texts.map((text) => text && entraFailureFromText(text)).find(Boolean);
  if (!failure) return null;
  const first = (...names: string[]): string | undefined =>
    chain.map((one) => textOf(one, ...names)).find(Boolean);
  const status = chain
    .map((one) => one["status"] ?? one["statusCode"])
    .find((one) => typeof one === "number");
  return {
    ...failure,
    ...(status && { status }),
    ...(host && { host }),
    ...withDetails({
      ...failure.details,
      oauthError:
        failure.details?.["oauthError"] ?? textOf(responses[0] ?? null, "error") ?? first("errorCode"),
      suberror: first("subError"),
    }),
  };
}

/** RestError of @azure/arm-* and APIError of openai: an answer with its status and body. */
function serviceAnswer(chain: readonly Fields[], host?: string): Failure | null {
  for (const one of chain.toReversed()) {
    const response = isFields(one["response"]) ? one["response"] : null;
    if (typeof one["statusCode"] === "number" && response) {
      const body = textOf(response, "bodyAsText") ?? JSON.stringify({ error: pick(one, "code", "message") });
      return armFailure({ status: one["statusCode"], body, headers: headersOf(response["headers"]), host });
    }
    if (typeof one["status"] === "number" && "headers" in one && "error" in one) {
      return dataPlaneFailure({
        status: one["status"],
        body: bodyOf(one),
        headers: headersOf(one["headers"]),
        host,
      });
    }
  }
  return null;
}

/** What openai kept of the body: the member `error` of the usual form, or a flat body whole. */
function bodyOf(apiError: Fields): string {
  const { error } = apiError;
  if (!isFields(error)) return textOf(apiError, "message") ?? "";
  return JSON.stringify("statusCode" in error || "error" in error ? error : { error });
}

/** What our own wire made of a call, by its code, and who is then said to have told it. */
const ownErrors: Readonly<Record<string, FailureSource>> = {
  // A secret that was kept from a host that may not have it.
  "not-sent": "environment",
  // Answers that these services do not give.
  "answer-too-large": "gateway",
  "not-json": "gateway",
  "not-a-completion": "gateway",
};

/** An error of our own wire or probe, whatever library wrapped it. */
function ownFailure(chain: readonly Fields[], called?: string): Failure | null {
  for (const one of chain) {
    const code = textOf(one, "code") ?? "";
    const source = Object.hasOwn(ownErrors, code) ? ownErrors[code] : undefined;
    if (!source) continue;
    const host = textOf(one, "host") ?? called;
    const status = one["status"];
    return {
      source,
      code,
      message: clean(textOf(one, "message") ?? ""),
      ...(typeof status === "number" && { status }),
      ...(host && { host }),
    };
  }
  return null;
}

/** Files that a credential reads before it asks anyone. Source: facts on workload identity §4. */
const fileFailures: readonly (readonly [string, RegExp])[] = [
  ["file-missing", /\bENOENT\b/],
  ["file-unreadable", /\b(?:EACCES|EPERM|EISDIR)\b|\bis no regular file\b/],
  ["file-empty", /\bno content on the file\b/i],
];

function fileFailure(chain: readonly Fields[]): Failure | null {
  for (const text of chain.map((one) => textOf(one, "message") ?? "").toReversed()) {
    const match = fileFailures.find(([, pattern]) => pattern.test(text));
    // A missing program (`spawn az ENOENT`) is no missing file.
    if (!match || /\bspawn\b/.test(text)) continue;
    const path = /(?:open|read|stat|file) '([^'\n]+)'|on the file (\S+?)[.,]?(?:\s|$)/i.exec(text);
    return {
      source: "environment",
      code: match[0],
      message: clean(text),
      ...withDetails({
        path: path?.[1] ?? path?.[2],
        holds: chain.map((one) => textOf(one, "holds")).find(Boolean),
      }),
    };
  }
  return null;
}

const identityErrors = new Set([
  "CredentialUnavailableError",
  "AuthenticationRequiredError",
  "AuthenticationError",
  "AggregateAuthenticationError",
]);

function byName(error: unknown, chain: readonly Fields[]): Failure {
  const [outermost] = chain;
  const one = chain.find((candidate) => identityErrors.has(textOf(candidate, "name") ?? "")) ?? outermost;
  // MSAL's own word for what happened (`network_error`, `unable_to_read_secret_file`), where nothing answered.
  const errorCode = chain.map((candidate) => textOf(candidate, "errorCode")).findLast(Boolean);
  // Of a whole chain the last link's refusal is not the chain's.
  const isChain = chain.some((candidate) => textOf(candidate, "name") === "AggregateAuthenticationError");
  return {
    source: "identity-sdk",
    code: wordOf(one ?? null, "name") ?? "Error",
    ...(errorCode !== undefined && !isChain && msalError(errorCode)),
    message: clean(
      textOf(one ?? null, "message") ?? (isFields(error) ? "An error without a message" : String(error)),
    ),
    ...withDetails({ errorCode }),
  };
}

/** Headers as a plain record with lower-case names, from the web's or @azure/core's classes. */
function headersOf(headers: unknown): Record<string, string> {
  if (headers instanceof Headers) return Object.fromEntries(headers);
  const plain = isFields(headers) && typeof headers["toJSON"] === "function" ? headers["toJSON"]() : headers;
  if (!isFields(plain)) return {};
  return Object.fromEntries(
    Object.entries(plain).flatMap(([name, value]) =>
      typeof value === "string" ? [[name.toLowerCase(), value]] : [],
    ),
  );
}

const pick = (fields: Fields, ...names: string[]): Record<string, unknown> =>
  Object.fromEntries(names.map((name) => [name, fields[name]]));
