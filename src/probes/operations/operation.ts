import type OpenAI from "openai";
import type { EvidenceMap } from "../../core/evidence.ts";
import type { Failure } from "../../core/observation.ts";

type Completion = EvidenceMap["completion"];

/** What an operation's answer tells, beside that there was one. */
type Told = Partial<
  Pick<Completion, "model" | "promptTokens" | "completionTokens" | "totalTokens" | "finishReason">
>;

/** What the client hands over of an answer. It believes whatever comes to be of the right shape. */
export interface Answered {
  readonly data: unknown;
  readonly request_id: string | null;
  readonly response: Pick<Response, "status" | "headers">;
}

/** One way to send the cheapest request of an operation. */
export interface Try {
  /** The parameter that a model may refuse; then the next try goes without it. */
  readonly risks?: string;
  send(client: OpenAI, deployment: string, signal: AbortSignal): Promise<Answered>;
}

/** How an operation is probed: the tries in their order, most models take the first. Source: facts on the data plane §4. */
export interface ProbedOperation {
  readonly tries: readonly [Try, ...Try[]];
  /** Reads the body of an answer; null where it is none of this operation. */
  readonly read: (data: unknown) => Told | null;
  /** Refusals of this very request that come only after authentication, authorization and routing. */
  readonly provenBy?: (refusal: Failure) => boolean;
}

/**
 * Tokens that an answer may have: the least that every route accepts, and little enough to cost next to nothing.
 * Source: the same.
 */
export const fewTokens = 16;
