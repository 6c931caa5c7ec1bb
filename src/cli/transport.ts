import { leavesOut, noProxyIn, proxyIn } from "../azure/proxy.ts";
import type { Environment } from "../core/environment.ts";

/** Never through a proxy: this machine, and instance metadata, for which the service does not support one. */
const direct = ["169.254.169.254", "localhost", "127.0.0.1"];

/**
 * The platform's fetch, made to go through the proxy that the variables name. As in the Azure SDKs the first of them
 * counts for every URL, and NO_PROXY is honoured; Node's own fetch knows no proxy.
 */
export async function openTransport(environment: Environment): Promise<typeof globalThis.fetch> {
  const proxy = proxyIn(environment)?.url;
  if (!proxy) return globalThis.fetch;
  const { fetchThrough } = await import("./fetch-through.ts");
  const proxied = fetchThrough(proxy);
  const leftOut = [...direct, ...noProxyIn(environment)];
  return (input, init) => {
    const request = new Request(input, init);
    const { hostname } = new URL(request.url);
    return leavesOut(leftOut, hostname) ? globalThis.fetch(request) : proxied(request);
  };
}
