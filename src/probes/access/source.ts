import type { AuthorizationManagementClient } from "@azure/arm-authorization";
import { sdkFailure } from "../../azure/failures/index.ts";
import type { EvidenceMap } from "../../core/evidence.ts";
import type { Failure } from "../../core/observation.ts";
import { ArmError, type Arm } from "../arm.ts";

/** What every source of an access verdict is asked about, and through what. */
export interface Asked {
  readonly client: AuthorizationManagementClient;
  /** For what the client has no call for. */
  readonly arm: () => Promise<Arm>;
  /** Resource id of the account, or of the Foundry project in it. */
  readonly scope: string;
  readonly resourceGroup: string;
  readonly principalId: string;
  readonly isGroup: boolean;
  /** Is it the principal that signed in? It may ask about itself without further rights. */
  readonly own: boolean;
  readonly signal: AbortSignal;
}

/**
 * The filter for what a principal holds, by way of groups too. For a group there is none that looks at groups around
 * it. Source: facts on ARM §1.
 */
export const heldBy = ({ principalId, isGroup }: Asked): string =>
  isGroup ? `principalId eq '${principalId}'` : `assignedTo('${principalId}')`;

export type Unread = EvidenceMap["access"]["unread"][number];

/** The answer of one source: what it told, or why it could not be read and which role would allow it. */
export type Read<T> = { readonly found: T } | { readonly unread: Unread };

/**
 * Asks one source. A refusal is an answer; only the end of the observation's time is not.
 * @throws what ended the observation.
 */
export async function attempt<T>(
  what: string,
  allowedBy: string,
  signal: AbortSignal,
  work: () => Promise<T>,
): Promise<Read<T>> {
  try {
    return { found: await work() };
  } catch (error) {
    if (signal.aborted) throw error;
    return { unread: { what, failure: failureOf(error), allowedBy } };
  }
}

const failureOf = (error: unknown): Failure =>
  error instanceof ArmError ? error.failure : sdkFailure(error);

/** All items of a paged list, in our own types. */
export async function collect<T>(pages: AsyncIterable<unknown>): Promise<T[]> {
  const all: T[] = [];
  // The SDK's models have every member optional, as do ours.
  for await (const item of pages) all.push(item as T);
  return all;
}

/** The role that reads everything that a verdict can rest on, and changes nothing. Source: facts on roles §1. */
export const reader = "Reader on the account";
