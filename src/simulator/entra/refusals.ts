import { randomUUID } from "node:crypto";
import { HttpResponse } from "msw";
import { jsonAnswer, Refusal } from "../refusal.ts";
import type { State } from "../state.ts";
import { wordings, type EntraCode } from "./wordings.ts";

/** The sentence with its code in front and the three ids of support behind, as `error_description` has it. */
function describe(state: State, request: Request, code: EntraCode, named: readonly string[]) {
  const [, , sentence] = wordings[code];
  const traceId = randomUUID();
  const correlationId =
    request.headers.get("client-request-id") ??
    new URL(request.url).searchParams.get("client-request-id") ??
    randomUUID();
  const timestamp = timestampOf(state.now());
  const rest = [...named];
  const text = sentence.replaceAll("{}", () => rest.shift() ?? "");
  return {
    traceId,
    correlationId,
    timestamp,
    description: `AADSTS${code}: ${text} Trace ID: ${traceId} Correlation ID: ${correlationId} Timestamp: ${timestamp}`,
  };
}

/** Entra's notation of an instant: `2026-02-01 00:23:32Z`. */
export const timestampOf = (instant: Date): string =>
  `${instant.toISOString().slice(0, 19).replace("T", " ")}Z`;

/** A refusal of the token endpoint. Shape: facts on tokens, section 7. */
export function refuse(
  state: State,
  request: Request,
  code: EntraCode,
  ...named: readonly string[]
): Refusal {
  const [status, error] = wordings[code];
  const { traceId, correlationId, timestamp, description } = describe(state, request, code, named);
  const body = {
    error,
    error_description: description,
    error_codes: [code],
    timestamp,
    trace_id: traceId,
    correlation_id: correlationId,
    error_uri: `https://login.microsoftonline.com/error?code=${code}`,
  };
  return new Refusal(jsonAnswer(state.now(), body, status, { "x-ms-request-id": traceId }));
}

/** A refusal on the sign-in page: the person reads it, the application that waits hears nothing. */
export function refuseOnPage(
  state: State,
  request: Request,
  code: EntraCode,
  ...named: readonly string[]
): Refusal {
  const { traceId, description } = describe(state, request, code, named);
  return new Refusal(
    HttpResponse.html(
      `<!DOCTYPE html><html><head><title>Sign in to your account</title></head><body><p>${escapeHtml(description)}</p></body></html>`,
      { headers: { date: state.now().toUTCString(), "x-ms-request-id": traceId } },
    ),
  );
}

/** An address that the sign-in service does not have. */
export const notFound = (state: State): Refusal =>
  new Refusal(new HttpResponse(null, { status: 404, headers: { date: state.now().toUTCString() } }));

export const escapeHtml = (text: string): string =>
  text.replaceAll(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
