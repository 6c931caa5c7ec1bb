import type { EvidenceMap } from "../core/evidence.ts";
import { endpointSuffixOf, isLoopback, isTrustedHost, type Cloud } from "./clouds.ts";

type Endpoint = EvidenceMap["endpoint"];

export interface EndpointContext {
  readonly apiVersion?: string | undefined;
  /** Hosts of gateways and the like that the user allowed by exact name. */
  readonly allowedHosts: readonly string[];
}

/**
 * What an endpoint's URL tells by itself; null when it is no http(s) URL. `foundry` is a project's URL
 * (`/api/projects/…`): its host alone is an account's, and takes an account's tokens.
 * Source: facts on clouds §3, on the data plane §1.
 */
export function describeEndpoint(
  value: string,
  { apiVersion, allowedHosts }: EndpointContext,
): Endpoint | null {
  const url = URL.parse(value);
  if (!url || !/^https?:$/.test(url.protocol) || !url.hostname) return null;
  const host = url.hostname;
  const known = endpointSuffixOf(host);
  const kind = kindOf(url);
  return {
    origin: url.origin,
    host,
    cloud: known?.cloud.name ?? null,
    kind,
    tokenAuth: kind === "openai.com" ? false : (known?.endpoint.tokenAuth ?? null),
    subdomain: kind === "account" || kind === "foundry" ? (host.split(".")[0] ?? null) : null,
    route: isVersionless(apiVersion) || url.pathname.includes("/openai/v1") ? "v1" : "dated",
    apiVersion: apiVersion ?? null,
    // A secret in clear text is anyone's, whoever owns the host.
    trusted: isTrustedHost(host, allowedHosts) && (url.protocol === "https:" || isLoopback(host)),
  };
}

/**
 * Scopes whose tokens the endpoint is known to accept, the one to ask for first. Source: facts on clouds §2.
 */
export function dataPlaneScopes(
  { kind, route }: Pick<Endpoint, "kind" | "route">,
  { accountScope, foundryScope }: Cloud,
): readonly [string, ...string[]] {
  if (!foundryScope) return [accountScope];
  if (kind === "foundry") return [foundryScope];
  return route === "v1" ? [accountScope, foundryScope] : [accountScope];
}

/** The scope of which it is not known whether the endpoint accepts it: Foundry's on an account's dated route (unverified). */
export const unverifiedScope = (
  { kind, route }: Pick<Endpoint, "kind" | "route">,
  { foundryScope }: Cloud,
): string | null => (kind === "account" && route === "dated" ? foundryScope : null);

/** The scope to ask a token for. */
export const dataPlaneScope = (endpoint: Pick<Endpoint, "kind" | "route">, cloud: Cloud): string =>
  dataPlaneScopes(endpoint, cloud)[0];

/** The newest dated version that is generally available. Source: facts on the data plane §1. */
export const soundVersion = "2024-10-21";

/**
 * The endpoint as client libraries want it: without `/openai…` behind it, a Foundry project's path kept. To a gateway of
 * the user's own AzureOpenAI is given all of it, for there any path may be right.
 */
export const endpointBase = (value: string, route: Endpoint["route"]): string =>
  value.replace(route === "dated" && isGateway(value) ? /\/*$/ : /(?:\/+openai(?:\/v1)?)?\/*$/i, "");

const isGateway = (value: string): boolean => endpointSuffixOf(URL.parse(value)?.hostname ?? "") === null;

/** The address that API Management gives a gateway by itself. */
export const isApiManagement = (host: string): boolean => /\.azure-api\.net$/i.test(host);

/**
 * What of the endpoint's path AzureOpenAI would ask for twice: it puts `/openai/deployments/…` behind whatever is there.
 * null where nothing is doubled, or no date is in use. Source: facts on the data plane §3.
 */
export const doubledPath = (value: string, apiVersion: string | undefined): string | null =>
  isVersionless(apiVersion) || isGateway(value)
    ? null
    : value.replace(/\/*$/, "").slice(endpointBase(value, "dated").length) || null;

const isVersionless = (apiVersion: string | undefined): boolean =>
  apiVersion === undefined || apiVersion === "v1" || apiVersion === "preview";

function kindOf({ hostname, pathname }: URL): Endpoint["kind"] {
  const known = endpointSuffixOf(hostname);
  if (known?.endpoint.kind === "account") return isProjectPath(pathname) ? "foundry" : "account";
  if (known) return "regional";
  if (isLoopback(hostname)) return isProjectPath(pathname) ? "foundry" : "loopback";
  return /(?:^|\.)openai\.com$/.test(hostname) ? "openai.com" : "unknown";
}

/** The Foundry project that an endpoint names; null where it is an account's. */
export const projectOf = (value: string): string | null =>
  projectPath.exec(URL.parse(value)?.pathname ?? "")?.[1] ?? null;

const projectPath = /^\/api\/projects\/([^/]+)/;
const isProjectPath = (path: string): boolean => projectPath.test(path);
