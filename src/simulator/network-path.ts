import type { PlacedAccount } from "./resource-ids.ts";
import type { World } from "./world/schema.ts";

/**
 * Through which door requests come to an account: its private endpoint, one whose connection nobody has approved, or its
 * public side.
 */
export function doorOf(
  { insideVirtualNetwork, privateDnsLinked }: Pick<World, "insideVirtualNetwork" | "privateDnsLinked">,
  { account }: PlacedAccount,
): "private" | "unapproved" | "public" {
  const states = Object.values(account.privateEndpoints);
  if (!insideVirtualNetwork || !privateDnsLinked || states.length === 0) return "public";
  return states.includes("Approved") ? "private" : "unapproved";
}
