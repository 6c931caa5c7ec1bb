import { proxyIn } from "../azure/proxy.ts";
import type { Environment } from "../probes/settings.ts";

/** Never through a proxy: this machine, and instance metadata, for which the service does not support one. */
const direct = ["169.254.169.254", "localhost", "127.0.0.1"];

/**
 * The platform's fetch, made to go through the proxy that the variables name. As in the Azure SDKs the first of them
 * counts for every URL, and NO_PROXY is honoured; Node's own fetch knows no proxy.
 */
export async function openTransport(environment: Environment): Promise<typeof globalThis.fetch> {
  const value = (name: string): string | undefined => environment[name]?.trim() || undefined;
  const proxy = proxyIn(environment)?.url;
  if (proxy) {
    const { EnvHttpProxyAgent, install, setGlobalDispatcher } = await import("undici");
    const noProxy = [...direct, value("NO_PROXY") ?? value("no_proxy")].filter(Boolean).join(",");
    // fetch, Request and dispatcher must be of one undici: the one inside Node may be older.
    install();
    setGlobalDispatcher(new EnvHttpProxyAgent({ httpProxy: proxy, httpsProxy: proxy, noProxy }));
  }
  return globalThis.fetch;
}
