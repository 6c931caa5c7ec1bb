import type { State } from "../state.ts";
import type { Application, ManagedIdentity, World } from "../world/schema.ts";
import { refuse } from "./refusals.ts";

export interface Tenant {
  /** Its name in the world. */
  readonly name: string;
  readonly id: string;
  readonly displayName: string;
}

/** Segments that stand for "the tenant of whoever signs in". */
const anyTenant = ["common", "organizations"];

const allTenants = (world: World): Tenant[] =>
  Object.entries(world.tenants).map(([name, { id, displayName }]) => ({ name, id, displayName }));

/** The tenant that the first segment of a path names: by id, by domain, or as the tenant of the person. */
export function tenantOfPath(state: State, request: Request, segment: string): Tenant {
  const { world } = state;
  const wanted = decodeURIComponent(segment).toLowerCase();
  const name = anyTenant.includes(wanted)
    ? world.users[world.person.user]?.tenant
    : Object.keys(world.tenants).find(
        (key) => world.tenants[key]?.id === wanted || world.tenants[key]?.domain === wanted,
      );
  const tenant = allTenants(world).find((candidate) => candidate.name === name);
  if (tenant) return tenant;
  const plausible =
    /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/.test(wanted) ||
    /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(wanted);
  throw refuse(state, request, plausible ? 90002 : 900023, decodeURIComponent(segment));
}

/** Does a Conditional Access policy block this user or application, by its name in the world? */
export const isBlocked = (world: World, name: string): boolean =>
  Object.values(world.conditionalAccess).some(({ blocks }) => blocks[name]);

/** Something that can sign in by its client id. */
export type Client =
  | { readonly kind: "application"; readonly name: string; readonly entry: Application }
  | { readonly kind: "managed-identity"; readonly name: string; readonly entry: ManagedIdentity };

/** The client that a tenant knows by this id. */
export function findClient(world: World, tenant: Tenant, clientId: string): Client | undefined {
  const known = (entry: Application | ManagedIdentity): boolean =>
    entry.clientId === clientId.toLowerCase() &&
    (entry.tenant === tenant.name || ("multiTenant" in entry && entry.multiTenant));
  const applications = Object.entries(world.applications).map(([name, entry]): Client => ({
    kind: "application",
    name,
    entry,
  }));
  const identities = Object.entries(world.managedIdentities).map(([name, entry]): Client => ({
    kind: "managed-identity",
    name,
    entry,
  }));
  return [...applications, ...identities].find(({ entry }) => known(entry));
}
