import { azureLeavesOut } from "../azure/proxy.ts";
import type { Known } from "../core/known.ts";
import type { Remedy } from "../core/remedy.ts";
import { setVariable } from "./remedies.ts";

/**
 * Leaves hosts out of the proxy, beside those that are left out already: a list without the managed identity host would
 * break its sign-in. Nothing where no proxy is set, or none is used for these hosts.
 */
export function leaveOutOfProxy(text: string, hosts: readonly string[], { route }: Known): readonly Remedy[] {
  if (!route) return [{ text: `${text} Add ${hosts.join(", ")} to NO_PROXY, beside what it lists.` }];
  const { proxy, noProxy } = route;
  const missing = hosts.filter((host) => !azureLeavesOut(noProxy, host));
  return proxy === null || missing.length === 0
    ? []
    : [setVariable(text, "NO_PROXY", [...noProxy, ...missing].join(","))];
}
