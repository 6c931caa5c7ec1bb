import { clouds, type Cloud, type EndpointSuffix } from "./cloud-table.ts";

export { clouds, publicCloud, type Cloud } from "./cloud-table.ts";

/** The cloud of that name (`AzurePublic`, …), also under the name that the Azure CLI gives it. */
export const cloudNamed = (name: string | null): Cloud | null =>
  clouds.find((cloud) => cloud.name === name || cloud.azureCliName === name) ?? null;

/** Cloud and suffix of an account's host, longest suffix first; null for a host no cloud lists (a gateway, say). */
export function endpointSuffixOf(host: string): { cloud: Cloud; endpoint: EndpointSuffix } | null {
  const name = normalised(host);
  const matches = clouds.flatMap((cloud) =>
    cloud.endpoints
      .filter(({ suffix }) => name.endsWith(suffix) && name.length > suffix.length)
      .map((endpoint) => ({ cloud, endpoint })),
  );
  return matches.toSorted((a, b) => b.endpoint.suffix.length - a.endpoint.suffix.length)[0] ?? null;
}

/** The cloud whose sign-in service an authority names, as URL or as bare host; null for any other. */
export function cloudOfAuthority(authority: string): Cloud | null {
  const host = URL.parse(authority)?.hostname || normalised(authority);
  return clouds.find(({ authorityHosts }) => authorityHosts.includes(host)) ?? null;
}

/** `localhost`, 127.0.0.0/8 or ::1, as a URL's `hostname` spells them. */
export const isLoopback = (host: string): boolean =>
  /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/.test(normalised(host));

/**
 * May keys and tokens be sent to this host (a URL's `hostname`)? Only to the hosts of a cloud, to this machine, or to
 * a host that the user allowed by its exact name: anything else that a setting names could be a stranger's.
 */
export function isTrustedHost(host: string, allowed: readonly string[]): boolean {
  const name = normalised(host);
  return (
    endpointSuffixOf(name) !== null ||
    isLoopback(name) ||
    clouds.some((cloud) => serviceHosts(cloud).includes(name)) ||
    allowed.some((other) => normalised(other) === name)
  );
}

/** The resource of a scope, as az and Azure PowerShell are asked for it. */
export const resourceOf = (scope: string): string => scope.replace(/\/\.default$/, "");

/** `aud` values that the resource of a scope accepts; for a scope no cloud lists, the resource with and without `/`. */
export function audiencesFor(scope: string): readonly string[] {
  const listed = clouds.map(({ audiences }) => audiences[scope]).find(Boolean);
  if (listed) return listed;
  const resource = resourceOf(scope);
  const bothForms = (uri: string): string[] => [uri.replace(/\/$/, ""), `${uri.replace(/\/$/, "")}/`];
  const arm = clouds.map((cloud) => cloud.arm).find((candidate) => candidate.scope === scope);
  return [...bothForms(resource), ...(arm ? bothForms(arm.legacyResource) : [])];
}

/** `iss` of the tokens that a tenant issues in a cloud: version 1.0, then 2.0. */
export const issuersOf = (cloud: Cloud, tenantId: string): readonly string[] =>
  [cloud.issuer.v1, cloud.issuer.v2].map((issuer) => issuer.replace("{tenantId}", tenantId));

const serviceHosts = (cloud: Cloud): readonly string[] => [
  ...cloud.authorityHosts,
  new URL(cloud.arm.endpoint).hostname,
  new URL(cloud.graph).hostname,
];

// Host names are case-insensitive, and a trailing dot only says that the name is complete.
const normalised = (host: string): string => host.toLowerCase().replace(/\.$/, "");
