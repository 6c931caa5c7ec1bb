import { seesSubscription } from "../access.ts";
import { subscriptionIdOf, tenantIdOf, tenantsOfSubscription } from "../resource-ids.ts";
import type { State } from "../state.ts";
import { findSubscription } from "./caller.ts";
import { armList } from "./page.ts";
import { armAnswer, refusals } from "./refusals.ts";
import type { Asked } from "./routes.ts";

const shown = (state: State, name: string, { id, tenant, state: condition }: Entry) => ({
  id: `/subscriptions/${id}`,
  subscriptionId: id,
  tenantId: tenantIdOf(state.world, tenant),
  displayName: name,
  state: condition,
});
type Entry = State["world"]["subscriptions"][string];

/** Subscriptions in which the caller holds any role. */
export function list(asked: Asked): Response {
  const { state, caller } = asked;
  const { world } = state;
  const visible = Object.entries(world.subscriptions).filter(
    ([, subscription]) =>
      tenantsOfSubscription(world, subscription).includes(caller.tenantId) &&
      seesSubscription(state, caller.principalId, subscription.id),
  );
  return armList(
    asked,
    visible.map(([name, entry]) => shown(state, name, entry)),
  );
}

/** One subscription; to a caller without any role in it, it does not exist. */
export function get({ state, caller, scope }: Asked): Response {
  const id = subscriptionIdOf(scope);
  const found = findSubscription(state, id);
  if (!found || !seesSubscription(state, caller.principalId, id)) throw refusals.noSubscription(state, id);
  return armAnswer(state, shown(state, ...found));
}
