import { tenantIdOf } from "../resource-ids.ts";
import type { State } from "../state.ts";
import type { ManagedIdentity } from "../world/schema.ts";
import { armList } from "./page.ts";
import { armAnswer, refusals } from "./refusals.ts";
import type { Asked } from "./routes.ts";

/* Managed identities and what they trust. Source: facts on ARM, section 8. */

const type = "Microsoft.ManagedIdentity/userAssignedIdentities";

const nameOf = (path: string): string => path.slice(path.lastIndexOf("/") + 1);
const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

const describe = ({ world }: State, identity: ManagedIdentity) => ({
  id: identity.resourceId,
  name: nameOf(identity.resourceId),
  type,
  location: "swedencentral",
  properties: {
    tenantId: tenantIdOf(world, identity.tenant),
    principalId: identity.principalId,
    clientId: identity.clientId,
    isolationScope: "None",
  },
});

const userAssigned = ({ world }: State): ManagedIdentity[] =>
  Object.values(world.managedIdentities).filter(({ kind }) => kind === "user-assigned");

export const list = (asked: Asked): Response =>
  armList(
    asked,
    userAssigned(asked.state)
      .filter(({ resourceId }) => resourceId.toLowerCase().startsWith(`${asked.scope.toLowerCase()}/`))
      .map((identity) => describe(asked.state, identity)),
  );

export const get = (asked: Asked): Response =>
  armAnswer(asked.state, describe(asked.state, identityAsked(asked)));

export function listFederatedCredentials(asked: Asked): Response {
  const { federatedCredentials, resourceId } = identityAsked(asked);
  const value = Object.entries(federatedCredentials).map(([name, { issuer, subject, audience }]) => ({
    id: `${resourceId}/federatedIdentityCredentials/${name}`,
    name,
    type: `${type}/federatedIdentityCredentials`,
    properties: { issuer, subject, audiences: [audience] },
  }));
  return armList(asked, value);
}

/** The system-assigned identity of the resource that the path names. */
export function getSystemAssigned(asked: Asked): Response {
  const { state, scope } = asked;
  const found = Object.values(state.world.managedIdentities).find(
    ({ kind, resourceId }) => kind === "system-assigned" && same(resourceId, scope),
  );
  if (!found) throw refusals.noResource(state, "Microsoft.ManagedIdentity/identities", "default", "");
  const { properties } = describe(state, found);
  return armAnswer(state, {
    id: `${scope}/providers/Microsoft.ManagedIdentity/identities/default`,
    name: "default",
    type: "Microsoft.ManagedIdentity/identities",
    properties,
  });
}

function identityAsked({ state, scope, named }: Asked): ManagedIdentity {
  const found = userAssigned(state).find(({ resourceId }) => same(resourceId, scope));
  if (!found) throw refusals.noResource(state, type, named["name"] ?? "", named["group"] ?? "");
  return found;
}
