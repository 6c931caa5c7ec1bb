import { or, type Known } from "../../core/known.ts";
import type { Told } from "../match.ts";

/** What is not reached by a connection that fails: the endpoint, or a host that signs in or shows the account. */
export const carrying = ["token-acquired", "account-found", "host-reachable", "completion-succeeds"] as const;

/** The host that was not reached: one that signs in, or Azure Resource Manager's, as well as the endpoint's. */
export const hostOf = ({ failure }: Told, known: Known): string => or(failure?.host ?? known.host, "HOST");

/** The same as a URL. */
export function urlOf({ failure }: Told, known: Known): string {
  const other = failure?.host !== known.host ? failure?.host : undefined;
  return other === undefined ? or(known.endpoint, "ENDPOINT") : `https://${other}`;
}

/** Did a connection to it stand, encryption included? Then nothing on the way to it is closed. */
export const wasReached = ({ failure }: Told, { reached }: Known): boolean =>
  reached !== undefined && failure?.host === reached;
