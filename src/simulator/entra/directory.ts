import type { Cloud } from "../../azure/clouds.ts";
import { cloudOf } from "../resources.ts";
import type { State } from "../state.ts";
import type { Application, ManagedIdentity, World } from "../world/schema.ts";
import { refuse } from "./refusals.ts";

export interface Tenant {
  /** Its name in the world. */
  readonly name: string;
  readonly id: string;
  readonly displayName: string;
  readonly cloud: Cloud;
}

/** Segments that stand for "the tenant of whoever signs in". */
const anyTenant = ["common", "organizations"];

const tenantsOf = (world: World, cloud: Cloud): (Tenant & { readonly domain: string })[] =>
  Object.entries(world.tenants)
    .filter(([, tenant]) => cloudOf(tenant) === cloud)
    .map(([name, { id, displayName, domain }]) => ({ name, id, displayName, domain, cloud }));

/** The tenant of this cloud that the first segment of a path names: by id, by domain, or as that of the person. */
export function tenantOfPath(state: State, request: Request, cloud: Cloud, segment: string): Tenant {
  const { world } = state;
  const wanted = decodeURIComponent(segment).toLowerCase();
  const own = anyTenant.includes(wanted) ? world.users[world.person.user]?.tenant : null;
  const tenant = tenantsOf(world, cloud).find(({ name, id, domain }) =>
    own === null ? id === wanted || domain === wanted : name === own,
  );
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
