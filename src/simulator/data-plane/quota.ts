import { countRecent, type State } from "../state.ts";
import type { Deployment } from "../world/schema.ts";
import type { ServedOperation } from "./operations/operation.ts";
import { limitOf, promptOf, tokensOf, type Body } from "./operations/text.ts";
import { refusals } from "./refusals.ts";

interface Demand {
  readonly state: State;
  readonly region: string;
  /** The deployment, by the names of its account and its own. */
  readonly key: string;
  readonly deployment: Deployment;
  readonly operation: ServedOperation;
  readonly version: string | null;
  readonly body: Body;
}

/** What is expected of an answer that has no limit. (unverified) */
const usualAnswer = 16;

/**
 * Takes one request and what it may cost in tokens (prompt and limit, at arrival) from the minute's quota, and tells in
 * headers what is left. Source: facts on the data plane, sections 3 and 4.
 */
export function takeQuota(demand: Demand): Readonly<Record<string, string>> {
  const { state, region, key, deployment, operation, version, body } = demand;
  const { requestsPerMinute, tokensPerMinute } = deployment;
  const limit = limitOf(body);
  const cost = tokensOf(promptOf(body)) + (Number.isFinite(limit) ? limit : usualAnswer);
  const requests = countRecent(state, `requests ${key}`, 60);
  const tokens = countRecent(state, `tokens ${key}`, 60, cost);
  const refuse = (kind: "call" | "token", seconds: number) =>
    refusals.rateLimited(state, region, kind, operation.operationId, version ?? "v1", seconds);
  if (requests.count > requestsPerMinute) throw refuse("call", requests.resetSeconds);
  if (tokens.count > tokensPerMinute) throw refuse("token", tokens.resetSeconds);
  return {
    "x-ratelimit-limit-requests": String(requestsPerMinute),
    "x-ratelimit-remaining-requests": String(requestsPerMinute - requests.count),
    "x-ratelimit-reset-requests": String(requests.resetSeconds),
    "x-ratelimit-limit-tokens": String(tokensPerMinute),
    "x-ratelimit-remaining-tokens": String(tokensPerMinute - tokens.count),
    "x-ratelimit-reset-tokens": String(tokens.resetSeconds),
  };
}
