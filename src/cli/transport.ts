import { isLoopback } from "../azure/clouds.ts";
import { leavesOut, noProxyIn, proxyIn } from "../azure/proxy.ts";
import type { Environment } from "../core/environment.ts";

/**
 * Never through a proxy: this machine, and what speaks plain HTTP, which is nothing but the platform's identity endpoints
 * (the guard of the wire lets nothing else out): a proxy would read the secret that goes there.
 */
const isDirect = ({ protocol, hostname }: URL): boolean => protocol === "http:" || isLoopback(hostname);

/**
 * The platform's fetch, made to go through the proxy that the variables name. As in the Azure SDKs the first of them
 * counts for every URL, and NO_PROXY is honoured; Node's own fetch knows no proxy.
 */
export async function openTransport(environment: Environment): Promise<typeof globalThis.fetch> {
  const proxy = proxyIn(environment)?.url;
  if (!proxy) return globalThis.fetch;
  const { fetchThrough } = await import("./fetch-through.ts");
  const proxied = fetchThrough(proxy);
  const leftOut = noProxyIn(environment);
  return (input, init) => {
    const request = new Request(input, init);
    const url = new URL(request.url);
    return isDirect(url) || leavesOut(leftOut, url.hostname) ? globalThis.fetch(request) : proxied(request);
  };
}
