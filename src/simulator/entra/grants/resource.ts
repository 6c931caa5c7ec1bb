import type { Audience } from "../../access-token.ts";
import { resourceNamed } from "../../resources.ts";
import { refuse } from "../refusals.ts";
import type { TokenRequest } from "./grant.ts";

/** Scopes that ask for no resource. */
const identityScopes = ["openid", "profile", "email", "offline_access"];

/** The one resource that the scopes of a person's request name. */
export function resourceOfScopes(asked: TokenRequest): Audience {
  const { call, form, client } = asked;
  const scope = form.get("scope") ?? "";
  const wanted = scope.split(" ").filter((part) => part && !identityScopes.includes(part));
  const resources = new Set(wanted.map((part) => part.replace(/\/[^/]*$/, "")));
  const [resource, ...others] = resources;
  if (resource === undefined) throw refuse(call, 700023, scope);
  if (others.length > 0) throw refuse(call, 700022, scope);
  if (!wanted.every((part) => /^(?:https|api):\/\/[^/]+\/[^/]|^[0-9a-f-]{36}\//.test(part)))
    throw refuse(call, 70011, scope);
  const { permissions } = client.kind === "application" ? client.entry : {};
  if (permissions && !permissions[resource]) throw refuse(call, 650057, client.entry.clientId, resource);
  return resourceCalled(asked, resource);
}

/** What a token for this resource is issued for, where the tenant lets the client have one. */
export function resourceCalled({ call, tenant, client }: TokenRequest, identifier: string): Audience {
  const { world } = call.state;
  const resource = resourceNamed(world, identifier, tenant.cloud);
  if (!resource) throw refuse(call, 500011, identifier, tenant.displayName);
  const unusual = world.tenants[tenant.name]?.resources[identifier.replace(/\/$/, "")];
  if (unusual?.enabled === false) throw refuse(call, 500014, identifier);
  if (unusual?.assignmentRequired && !unusual.assigned[client.name])
    throw refuse(call, 501051, client.entry.clientId, identifier);
  return resource;
}
