import {
  createHttpHeaders,
  RestError,
  type HttpClient,
  type PipelineRequest,
} from "@azure/core-rest-pipeline";
import { codeOf } from "../core/thrown.ts";

/**
 * Lets the Azure SDKs send through a `fetch`, so that they share one connection pool, one guard and one record with
 * everything else. Their own client would be Node's http module.
 */
export function httpClientOver(send: typeof globalThis.fetch): HttpClient {
  return {
    async sendRequest(request) {
      try {
        const response = await send(request.url, {
          method: request.method,
          headers: request.headers.toJSON({ preserveCase: true }),
          ...(typeof request.body === "string" && { body: request.body }),
          ...withSignal(request),
        });
        return {
          request,
          status: response.status,
          headers: createHttpHeaders(Object.fromEntries(response.headers)),
          bodyAsText: await response.text(),
        };
      } catch (error) {
        if (request.abortSignal?.aborted) throw error;
        throw asRestError(error, request);
      }
    },
  };
}

function withSignal({ abortSignal, timeout }: PipelineRequest): { signal?: AbortSignal } {
  const signals: AbortSignal[] = [];
  if (timeout > 0) signals.push(AbortSignal.timeout(timeout));
  if (abortSignal) {
    // The SDKs' own interface for signals is wider than the platform's.
    const controller = new AbortController();
    if (abortSignal.aborted) controller.abort();
    else abortSignal.addEventListener("abort", () => controller.abort());
    signals.push(controller.signal);
  }
  return signals.length > 0 ? { signal: AbortSignal.any(signals) } : {};
}

function asRestError(error: unknown, request: PipelineRequest): RestError {
  const inner = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const message = inner instanceof Error ? inner.message : "The request could not be sent.";
  const rest = new RestError(message, { code: codeOf(inner) ?? RestError.REQUEST_SEND_ERROR, request });
  rest.cause = error;
  return rest;
}
