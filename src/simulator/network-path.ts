import type { PlacedAccount } from "./resource-ids.ts";
import type { World } from "./world/schema.ts";

/** Through which door requests come to an account: its private endpoint, or its public side. */
export const doorOf = (
  { insideVirtualNetwork, privateDnsLinked }: Pick<World, "insideVirtualNetwork" | "privateDnsLinked">,
  { account }: PlacedAccount,
): "private" | "public" =>
  insideVirtualNetwork && privateDnsLinked && Object.values(account.privateEndpoints).includes("Approved")
    ? "private"
    : "public";
