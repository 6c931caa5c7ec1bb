import {
  issueAccessToken,
  managedIdentityLifetime,
  usualLifetime,
  type IssuedToken,
} from "../access-token.ts";
import { personNamed, signedInUser } from "../entra/people.ts";
import { cloudOfTenant, tenantIdOf } from "../resource-ids.ts";
import { resourceNamed } from "../resources.ts";
import type { State } from "../state.ts";
import type { Host, ManagedIdentity } from "../world/schema.ts";

/** A host of the world, and what it looks at. */
export interface HostState {
  readonly state: State;
  readonly name: string;
  readonly host: Host;
}

/** A parameter by which requests name an identity, and the field that it names. */
export type Selector = readonly [parameter: string, field: "clientId" | "principalId" | "resourceId"];

export type Choice =
  | { readonly identity: ManagedIdentity }
  | { readonly fault: "not-assigned" | "none" | "ambiguous" };

/** The identity that a request names; where it names none, the default: system-assigned, else the only one. */
export function chooseIdentity(
  { state, host }: HostState,
  query: URLSearchParams,
  selectors: readonly Selector[],
): Choice {
  const assigned = Object.keys(host.identities).flatMap((one) => state.world.managedIdentities[one] ?? []);
  const named = host.ignoresSelection ? undefined : selectors.find(([parameter]) => query.has(parameter));
  if (named) {
    const [parameter, field] = named;
    const wanted = query.get(parameter)?.toLowerCase();
    const found = assigned.find((identity) => identity[field].toLowerCase() === wanted);
    return found ? { identity: found } : { fault: "not-assigned" };
  }
  const system = assigned.find(({ kind }) => kind === "system-assigned");
  const [first, second] = assigned;
  if (system) return { identity: system };
  if (!first) return { fault: "none" };
  return second ? { fault: "ambiguous" } : { identity: first };
}

/** A token of the identity for a resource, from the host's cache where it has one; null where there is no such resource. */
export function tokenOf(
  { state, host }: HostState,
  identity: ManagedIdentity,
  resource: string,
): IssuedToken | null {
  const tenantId = tenantIdOf(state.world, identity.tenant);
  const audience = resourceNamed(state.world, resource, cloudOfTenant(state.world, tenantId));
  if (!audience) return null;
  const bearer = {
    tenantId,
    clientId: identity.clientId,
    principalId: identity.principalId,
    proof: 2,
    managedIdentity: identity.resourceId,
  } as const;
  return issueAccessToken(state, bearer, audience, managedIdentityLifetime, host.cachedTokenAgeSeconds);
}

/** The Azure CLI's application; that Cloud Shell's tokens are its: (unverified). */
const shellClientId = "04b07795-8ddb-461a-bbee-02f9e1bf7b46";

/** Cloud Shell's token: that of the person who opened it. */
export function tokenOfPerson({ state, host }: HostState, resource: string): IssuedToken | null {
  const { world } = state;
  const name = host.user ?? world.person.user;
  const tenant = world.users[name]?.tenant ?? "";
  const tenantId = tenantIdOf(world, tenant);
  const audience = resourceNamed(world, resource, cloudOfTenant(world, tenantId));
  if (!audience) return null;
  const clientId = shellClientId;
  const grant = { clientId, tenantId, user: name, signedInAt: state.now(), secondFactor: true };
  const { principalId } = personNamed(world, name, { name: tenant });
  const user = signedInUser(world, grant);
  return issueAccessToken(
    state,
    { tenantId, clientId, principalId: principalId ?? undefined, proof: 0, user },
    audience,
    usualLifetime(),
  );
}
