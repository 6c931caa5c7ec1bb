import { countRecent } from "../state.ts";
import type { State } from "../state.ts";
import type { Caller } from "./caller.ts";
import { refusals } from "./refusals.ts";

/** A principal's reads of one subscription: a bucket that fills by 25 a second. Source: facts on ARM, section 11. */
const bucket = 250;
const refillSeconds = 10;

/** Counts a read. The header that tells how many are left; a world whose Resource Manager throttles has none. */
export function countRead(
  state: State,
  { principalId }: Caller,
  subscriptionId: string,
): Record<string, string> {
  if (state.world.arm.throttles) throw refusals.throttled(state, 17);
  const { count } = countRecent(state, `read ${principalId} ${subscriptionId}`, refillSeconds);
  // Only told, never enforced: a test that reads fast is no client that reads too much.
  const remaining = String(Math.max(0, bucket - count));
  const kind = subscriptionId === "" ? "tenant" : "subscription";
  return { [`x-ms-ratelimit-remaining-${kind}-reads`]: remaining };
}
