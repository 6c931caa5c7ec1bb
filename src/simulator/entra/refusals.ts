import { randomUUID } from "node:crypto";
import { HttpResponse } from "msw";
import type { Cloud } from "../../azure/clouds.ts";
import { jsonAnswer, Refusal } from "../refusal.ts";
import type { State } from "../state.ts";
import { errorPage } from "./sign-in/page.ts";
import { wordings, type EntraCode } from "./wordings/index.ts";

/** A request to the sign-in service of one cloud. */
export interface EntraCall {
  readonly state: State;
  readonly request: Request;
  readonly cloud: Cloud;
}

/** The sentence with its code in front and the three ids of support behind, as `error_description` has it. */
export function describe({ state, request }: EntraCall, code: EntraCode, named: readonly string[]) {
  const [status, error, sentence] = wordings[code];
  const traceId = randomUUID();
  const correlationId =
    request.headers.get("client-request-id") ??
    new URL(request.url).searchParams.get("client-request-id") ??
    randomUUID();
  const timestamp = timestampOf(state.now());
  const rest = [...named];
  const text = sentence.replaceAll("{}", () => rest.shift() ?? "");
  const description = `AADSTS${code}: ${text} Trace ID: ${traceId} Correlation ID: ${correlationId} Timestamp: ${timestamp}`;
  return { status, error, traceId, correlationId, timestamp, description };
}

/** Entra's notation of an instant: `2026-02-01 00:23:32Z`. */
export const timestampOf = (instant: Date): string =>
  `${instant.toISOString().slice(0, 19).replace("T", " ")}Z`;

/** A refusal of the token endpoint. Shape: facts on tokens, section 7. */
export function refuse(call: EntraCall, code: EntraCode, ...named: readonly string[]): Refusal {
  const { status, error, traceId, correlationId, timestamp, description } = describe(call, code, named);
  const body = {
    error,
    error_description: description,
    error_codes: [code],
    timestamp,
    trace_id: traceId,
    correlation_id: correlationId,
    error_uri: `${call.cloud.authorityHost}/error?code=${code}`,
  };
  return new Refusal(jsonAnswer(call.state.now(), body, status, { "x-ms-request-id": traceId }));
}

/** A refusal on the sign-in page: the person reads it, the application that waits hears nothing. */
export function refuseOnPage(call: EntraCall, code: EntraCode, ...named: readonly string[]): Refusal {
  const { traceId, description } = describe(call, code, named);
  return new Refusal(errorPage(call.state.now(), description, traceId));
}

/** An address that the sign-in service does not have. */
export const notFound = ({ state }: EntraCall): Refusal =>
  new Refusal(new HttpResponse(null, { status: 404, headers: { date: state.now().toUTCString() } }));
