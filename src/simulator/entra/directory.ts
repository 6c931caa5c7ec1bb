import type { Cloud } from "../../azure/clouds.ts";
import { effectiveIds, principals } from "../principals.ts";
import { cloudOf } from "../resources.ts";
import type { State } from "../state.ts";
import type { Application, ManagedIdentity, Policy, World } from "../world/schema.ts";
import { refuse, type EntraCall } from "./refusals.ts";

export interface Tenant {
  /** Its name in the world. */
  readonly name: string;
  readonly id: string;
  readonly displayName: string;
  readonly domain: string;
  readonly cloud: Cloud;
}

/** Segments that stand for "the tenant of whoever signs in". */
export const anyTenant = ["common", "organizations"];

const tenantsOf = (world: World, cloud: Cloud): Tenant[] =>
  Object.entries(world.tenants)
    .filter(([, tenant]) => cloudOf(tenant) === cloud)
    .map(([name, { id, displayName, domain }]) => ({ name, id, displayName, domain, cloud }));

/** The tenant of this cloud that the first segment of a path names: by id, by domain, or as that of the person. */
export function tenantOfPath(call: EntraCall, segment: string): Tenant {
  const { world } = call.state;
  const wanted = decodeURIComponent(segment).toLowerCase();
  if (wanted === "") throw refuse(call, 50059);
  const own = anyTenant.includes(wanted) ? world.users[world.person.user]?.tenant : null;
  const tenant = tenantsOf(world, call.cloud).find(({ name, id, domain }) =>
    own === null ? id === wanted || domain === wanted : name === own,
  );
  if (tenant) return tenant;
  const abroad = Object.values(world.tenants).find(({ id, domain }) => id === wanted || domain === wanted);
  if (abroad) throw refuse(call, 90038, wanted, abroad.cloud);
  const plausible =
    /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/.test(wanted) ||
    /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(wanted);
  throw refuse(call, plausible ? 90002 : 900023, decodeURIComponent(segment));
}

/** The tenant of this id, which something that was handed out before names. */
export function tenantWithId(call: EntraCall, id: string): Tenant {
  const tenant = tenantsOf(call.state.world, call.cloud).find((candidate) => candidate.id === id);
  if (!tenant) throw refuse(call, 90002, id);
  return tenant;
}

/** Policies in force for a user, an application or a managed identity, by its name in the world or by its groups. */
export function policiesFor({ world, now }: State, name: string): Policy[] {
  const policies = Object.values(world.conditionalAccess).filter(
    ({ since }) => since === undefined || Date.parse(since) <= now().getTime(),
  );
  if (policies.length === 0) return [];
  const known = principals(world);
  const principalId = known.find((principal) => principal.name === name)?.principalId;
  const ids = principalId && effectiveIds(world, principalId);
  return policies.filter(
    ({ appliesTo }) =>
      appliesTo[name] || (ids && known.some((one) => appliesTo[one.name] && ids.has(one.principalId))),
  );
}

/** Something that can sign in by its client id. */
export type Client =
  | { readonly kind: "application"; readonly name: string; readonly entry: Application }
  | { readonly kind: "managed-identity"; readonly name: string; readonly entry: ManagedIdentity };

const clientsOf = ({ applications, managedIdentities }: World): Client[] => [
  ...Object.entries(applications).map(([name, entry]): Client => ({ kind: "application", name, entry })),
  ...Object.entries(managedIdentities).map(([name, entry]): Client => ({
    kind: "managed-identity",
    name,
    entry,
  })),
];

/** The client that a tenant knows by this id. */
export const findClient = (world: World, tenant: Tenant, clientId: string): Client | undefined =>
  clientsOf(world).find(
    ({ kind, entry }) =>
      entry.clientId === clientId.toLowerCase() &&
      (entry.tenant === tenant.name || (kind === "application" && entry.multiTenant)),
  );

/** The same, where it may be used there at all. */
export function clientOf(call: EntraCall, tenant: Tenant, clientId: string): Client {
  const client = findClient(call.state.world, tenant, clientId);
  if (!client) throw refuse(call, 700016, clientId, tenant.displayName);
  if (client.kind === "application" && !client.entry.enabled) throw refuse(call, 7000112, clientId);
  return client;
}
