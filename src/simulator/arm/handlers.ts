import { http, type RequestHandler } from "msw";
import { answering } from "../refusal.ts";
import { subscriptionIdOf } from "../resource-ids.ts";
import { cloud } from "../resources.ts";
import type { State } from "../state.ts";
import { authenticate, authorize } from "./caller.ts";
import { refusals } from "./refusals.ts";
import { routes } from "./routes.ts";
import { countRead } from "./throttle.ts";

/** Azure Resource Manager: subscriptions, accounts, role assignments, identities, clusters. */
export const armHandlers = (state: State): RequestHandler[] => [
  http.all(
    `${cloud.arm.endpoint}/*`,
    answering((request) => answer(state, request)),
  ),
];

async function answer(state: State, request: Request): Promise<Response> {
  const url = new URL(request.url);
  // The SDK joins a scope that begins with a slash into "//subscriptions"; Resource Manager accepts it.
  const path = decodeURIComponent(url.pathname)
    .replaceAll(/\/{2,}/g, "/")
    .replace(/(?<=.)\/$/, "");
  if (!state.world.arm.available) throw refusals.unavailable(state);
  const subscriptionId = subscriptionIdOf(path);
  const caller = authenticate(state, request, subscriptionId);
  const told = countRead(state, caller, subscriptionId);
  for (const route of routes) {
    const match = route.path.exec(path);
    if (!match || route.method !== request.method) continue;
    const named = match.groups ?? {};
    const scope = named["scope"] ?? "";
    if (route.action !== undefined) authorize(state, caller, route.action, scope);
    const response = await route.answer({ state, request, caller, query: url.searchParams, scope, named });
    for (const [name, value] of Object.entries(told)) response.headers.set(name, value);
    return response;
  }
  throw refusals.noRoute(state, path);
}
