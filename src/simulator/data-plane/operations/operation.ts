import type { JsonBodyType } from "msw";
import type { Deployment } from "../../world/schema.ts";
import type { Body } from "./text.ts";

/** What a request that was let through asks of a deployment. */
export interface Call {
  readonly deployment: Deployment;
  readonly body: Body;
  readonly now: Date;
}

/** One message of a stream: what it is called, where it is called anything, and what it says. */
export interface StreamEvent {
  readonly event?: string;
  readonly data: JsonBodyType;
}

/** Something wrong with a request's parameters. */
export interface ParameterFault {
  readonly param: string;
  readonly message: string;
  readonly code?: string;
}

/** An operation that a deployment can serve: how the service names it and what it answers. */
export interface ServedOperation {
  /** As a model's capabilities and `OperationNotSupported` name it. */
  readonly capability: string;
  /** As a rate limit names it. */
  readonly operationId: string;
  /** What is wrong with the parameters, whichever model it is. */
  check(body: Body): ParameterFault | null;
  /** JSON, or a text where the client asked for one. */
  answer(call: Call): JsonBodyType;
  /** The same as a stream; absent where there is none. */
  stream?(call: Call): readonly StreamEvent[];
  /** What ends a stream. */
  readonly streamEnd?: string;
}

export const missing = (param: string): ParameterFault => ({
  param,
  message: `Missing required parameter: '${param}'.`,
});
