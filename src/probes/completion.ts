import type OpenAI from "openai";
import * as z from "zod/mini";
import { soundVersion } from "../azure/endpoint.ts";
import { dataPlaneFailure, sdkFailure } from "../azure/failures/index.ts";
import type { OperationName } from "../azure/operations.ts";
import type { EvidenceMap } from "../core/evidence.ts";
import { failed, type Failure, type Observation } from "../core/observation.ts";
import { within, type Limit } from "./limit.ts";
import { probedOperations } from "./operations/index.ts";
import type { Answered } from "./operations/operation.ts";
import type { Wire } from "./wire.ts";

type Completion = EvidenceMap["completion"];

/** How the request proves who it is: the client's own option for it. */
export type Proof =
  | { readonly kind: "key"; readonly key: string }
  | { readonly kind: "token"; readonly token: string };

export interface CompletionInput {
  /** Endpoint without `/openai…` behind it. */
  readonly base: string;
  /** A date for the dated API; null for the `v1` route. */
  readonly apiVersion: string | null;
  readonly deployment: string;
  readonly operation: OperationName;
  readonly proof: Proof;
  readonly wire: Wire;
  readonly limit: Omit<Limit, "what">;
}

/** Sends the cheapest request of an operation through the real `openai` package. */
export async function observeCompletion(input: CompletionInput): Promise<Observation<Completion>> {
  const seen = await within(
    { what: "The probe", host: input.wire.lastHost, ...input.limit },
    (signal) => complete(input, signal),
    (error) => failureOf(error, input.wire),
  );
  return seen.ok ? seen : failed(await withRoutedVersion(seen.failure, input));
}

/**
 * A bare 404 does not say whether the host, the path or the API version is wrong. Asking the same host for its models
 * with a version that is known to exist does: `details.routedVersion` is that version where it was routed.
 */
async function withRoutedVersion(failure: Failure, input: CompletionInput): Promise<Failure> {
  const { apiVersion } = input;
  if (failure.status !== 404 || failure.code !== "HTTP_404") return failure;
  if (apiVersion === null || apiVersion === soundVersion) return failure;
  const asked = await within(
    { what: "Asking with another API version", ...input.limit },
    async (signal) => (await createClient({ ...input, apiVersion: soundVersion })).models.list({ signal }),
    (error) => failureOf(error, input.wire),
  );
  // Refused is routed too: only what no route takes answers 404, and only a service has a status.
  const routed = asked.ok || (asked.failure.status !== undefined && asked.failure.status !== 404);
  return routed ? { ...failure, details: { ...failure.details, routedVersion: soundVersion } } : failure;
}

async function complete(input: CompletionInput, signal: AbortSignal): Promise<Completion> {
  const client = await createClient(input);
  const { tries, read, provenBy: refusalProves } = probedOperations[input.operation];
  const adaptations: string[] = [];
  const startedAt = performance.now();
  const seen = (requestId: string | null, provenBy: Completion["provenBy"]): Completion => ({
    operation: input.operation,
    route: input.apiVersion === null ? "v1" : "dated",
    deployment: input.deployment,
    model: null,
    requestId,
    promptTokens: null,
    completionTokens: null,
    totalTokens: null,
    finishReason: null,
    adaptations,
    provenBy,
    durationMs: Math.round(performance.now() - startedAt),
  });
  for (const { risks, send } of tries) {
    try {
      const answered = await send(client, input.deployment, signal);
      const told = read(answered.data);
      if (!told) throw notACompletion(answered, input);
      return { ...seen(answered.request_id, "completion"), ...told };
    } catch (error) {
      const failure = failureOf(error, input.wire);
      const provenBy = provenAnyway(failure) ?? (refusalProves?.(failure) ? "input-refused" : null);
      if (provenBy) return seen(failure.requestId ?? null, provenBy);
      if (risks === undefined || !refuses(failure, risks)) throw error;
      adaptations.push(`${risks} was refused by the model; sent without it.`);
    }
  }
  throw new Error("The model refused every way to limit the answer.");
}

/** A success by its status alone. The failure is read of it by `code`. */
function notACompletion({ data, response }: Answered, { operation, wire }: CompletionInput): Error {
  const { status, headers } = response;
  const reported = errorShape.safeParse(data).data?.error.message;
  const why = [
    reported === undefined ? [] : `It holds an error: ${reported}`,
    isReadAsJson(headers.get("content-type") ?? "")
      ? []
      : "Clients read only what is called application/json.",
  ].flat();
  const message = [`The answer is none to the operation ${operation}.`, ...why].join(" ");
  return Object.assign(new Error(message), { code: "not-a-completion", status, host: wire.lastHost() });
}

/** As the `openai` package decides it (internal/parse): another type is a text to it, whatever it holds. */
function isReadAsJson(contentType: string): boolean {
  const mediaType = contentType.split(";")[0]?.trim().toLowerCase() ?? "";
  return mediaType.includes("application/json") || mediaType.endsWith("+json");
}

const errorShape = z.object({ error: z.object({ message: z.string() }) });

/** Answers that are no completion but come only after authentication and authorization. Source: facts on the data plane §6. */
function provenAnyway({ status, code, message }: Failure): "content-filter" | "output-limit" | null {
  if (status !== 400) return null;
  if (code === "content_filter") return "content-filter";
  return /max_tokens or model output limit was reached/i.test(message) ? "output-limit" : null;
}

const refuses = ({ status, details, message }: Failure, parameter: string): boolean =>
  status === 400 && (details?.["param"] === parameter || new RegExp(`\\b${parameter}\\b`).test(message));

async function createClient(input: CompletionInput): Promise<OpenAI> {
  const { proof, base, apiVersion } = input;
  const shared = {
    fetch: input.wire.fetch,
    maxRetries: 0,
    timeout: input.limit.ms,
    organization: null,
    project: null,
  };
  if (apiVersion === null) {
    const { OpenAI } = await import("openai");
    return new OpenAI({
      ...shared,
      baseURL: `${base}/openai/v1/`,
      apiKey: proof.kind === "key" ? proof.key : () => Promise.resolve(proof.token),
    });
  }
  const { AzureOpenAI } = await import("openai");
  return new AzureOpenAI({
    ...shared,
    // Empty strings keep OPENAI_BASE_URL and AZURE_OPENAI_API_KEY of the environment out: the client would refuse
    // them beside an endpoint and a token provider.
    baseURL: "",
    endpoint: base,
    apiVersion,
    ...(proof.kind === "key"
      ? { apiKey: proof.key }
      : { apiKey: "", azureADTokenProvider: () => Promise.resolve(proof.token) }),
  });
}

function failureOf(error: unknown, wire: Wire): Failure {
  const answer = wire.lastBadAnswer();
  return answer ? dataPlaneFailure(answer) : sdkFailure(error, wire.lastHost());
}
