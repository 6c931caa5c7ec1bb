import { oneLine } from "../core/clean.ts";
import type { EvidenceMap } from "../core/evidence.ts";
import type { Environment } from "../core/environment.ts";

/** First one set wins, for every URL. Source: facts on environment variables §3 (@azure/core's proxy policy). */
const variables = ["HTTPS_PROXY", "ALL_PROXY", "HTTP_PROXY"].flatMap((name) => [name, name.toLowerCase()]);

/** The proxy that an environment names; null where it names none. */
export function proxyIn(environment: Environment): { variable: string; url: string } | null {
  const variable = variables.find((name) => environment[name]?.trim());
  const url = variable === undefined ? undefined : environment[variable]?.trim();
  return variable !== undefined && url ? { variable, url } : null;
}

/** A proxy's URL without user name and password, whatever characters the password has. */
export function withoutCredentials(proxy: string): string {
  const scheme = /^[a-z][a-z0-9+.-]*:\/\//i.exec(proxy)?.[0] ?? "";
  return oneLine(scheme + proxy.slice(Math.max(scheme.length, proxy.lastIndexOf("@") + 1)));
}

/** Which way requests to a sign-in host (or managed identity host) and to an endpoint take. */
export function routeFrom(
  environment: Environment,
  hosts: { readonly identity: string; readonly endpoint: string },
): EvidenceMap["route"] {
  const proxy = proxyIn(environment);
  const noProxy = noProxyIn(environment);
  const dataPlane = proxy !== null && !leavesOut(noProxy, hosts.endpoint);
  return {
    proxy: proxy && withoutCredentials(proxy.url),
    variable: proxy && proxy.variable,
    noProxy,
    identity: proxy !== null && !azureLeavesOut(noProxy, hosts.identity),
    dataPlane,
    // Node's fetch knows no proxy unless it is told to: (unverified). Source: facts on environment variables §3.
    openaiPackage: dataPlane && environment["NODE_USE_ENV_PROXY"] === "1",
  };
}

/** As @azure/core reads NO_PROXY: a whole host, or with a leading dot a domain and all below it; no wildcards. */
export const azureLeavesOut = (noProxy: readonly string[], host: string): boolean =>
  noProxy.some((entry) =>
    entry.startsWith(".") ? host === entry.slice(1) || host.endsWith(entry) : host === entry,
  );

/** Hosts that NO_PROXY leaves out. */
export const noProxyIn = (environment: Environment): string[] =>
  (environment["NO_PROXY"]?.trim() || environment["no_proxy"]?.trim() || "").split(/[,\s]+/).filter(Boolean);

/** As undici and most others read it: a host and all below it, with or without a leading dot or `*.`; `*` is all. */
export const leavesOut = (noProxy: readonly string[], host: string): boolean =>
  noProxy.some((entry) => {
    const domain = entry
      .toLowerCase()
      .replace(/^\*?\./, "")
      .replace(/:\d+$/, "");
    return entry === "*" || host === domain || host.endsWith(`.${domain}`);
  });
