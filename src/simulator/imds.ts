import { http, type RequestHandler } from "msw";
import { issueAccessToken, managedIdentityLifetime } from "./access-token.ts";
import { answering, jsonAnswer, Refusal } from "./refusal.ts";
import { cloudOfTenant, tenantIdOf } from "./resource-ids.ts";
import { isKnownResource } from "./resources.ts";
import type { State } from "./state.ts";
import type { Host, ManagedIdentity } from "./world/schema.ts";

const imdsOrigin = "http://169.254.169.254";

/**
 * The instance metadata service of the host on which the scenario `managed-identity` runs (a request does not say where
 * it comes from); nothing answers where that host has none. Source: facts on managed identity, section 3.
 */
export function imdsHandlers(state: State): RequestHandler[] {
  const host = state.world.hosts[state.world.scenarios["managed-identity"]?.host ?? ""];
  if (!host?.imds) return [];
  return [
    http.all(
      `${imdsOrigin}/*`,
      answering((request) => answerToken(state, host, request)),
    ),
  ];
}

function answerToken(state: State, host: Host, request: Request): Response {
  const url = new URL(request.url);
  const refuse = (status: number, error: string, description: string): Refusal =>
    new Refusal(
      jsonAnswer(state.now(), { error, error_description: description }, status, {
        server: "IMDS/150.870.65.1854",
      }),
    );
  if (!/^\/metadata\/identity\/oauth2\/token\/?$/.test(url.pathname))
    throw refuse(401, "unknown_source", "Unknown Source");
  if (request.headers.get("metadata") !== "true")
    throw refuse(400, "bad_request_102", "Required metadata header not specified");
  const identity = chooseIdentity(state, host, url.searchParams, refuse);
  const resource = url.searchParams.get("resource") ?? "";
  const tenantId = tenantIdOf(state.world, identity.tenant);
  if (!isKnownResource(resource, cloudOfTenant(state.world, tenantId)))
    throw refuse(
      400,
      "invalid_resource",
      `AADSTS500011: The resource principal named ${resource} was not found in the tenant named ${identity.tenant}.`,
    );
  const { token, issuedAt, expiresAt } = issueAccessToken(
    state,
    {
      tenantId,
      clientId: identity.clientId,
      principalId: identity.principalId,
      proof: 2,
      managedIdentity: identity.resourceId,
    },
    resource,
    managedIdentityLifetime,
    host.cachedTokenAgeSeconds,
  );
  const expiresIn = String(managedIdentityLifetime - (host.cachedTokenAgeSeconds ?? 0));
  return jsonAnswer(state.now(), {
    access_token: token,
    client_id: identity.clientId,
    expires_in: expiresIn,
    expires_on: String(expiresAt),
    ext_expires_in: expiresIn,
    not_before: String(issuedAt),
    resource,
    token_type: "Bearer",
  });
}

/** Parameters by which a request names an identity, and the field that each names. */
const selectors = [
  ["client_id", "clientId"],
  ["object_id", "principalId"],
  ["msi_res_id", "resourceId"],
] as const;

function chooseIdentity(
  state: State,
  host: Host,
  query: URLSearchParams,
  refuse: (status: number, error: string, description: string) => Refusal,
): ManagedIdentity {
  const assigned = Object.keys(host.identities).flatMap((name) => state.world.managedIdentities[name] ?? []);
  const named = host.ignoresSelection ? undefined : selectors.find(([parameter]) => query.has(parameter));
  if (named) {
    const [parameter, field] = named;
    const wanted = query.get(parameter)?.toLowerCase();
    const found = assigned.find((identity) => identity[field].toLowerCase() === wanted);
    if (!found) throw refuse(400, "invalid_request", "Identity not found");
    return found;
  }
  const system = assigned.find(({ kind }) => kind === "system-assigned");
  const [first, second] = assigned;
  if (system) return system;
  if (!first) throw refuse(400, "invalid_request", "Identity not found");
  if (second)
    throw refuse(
      400,
      "invalid_request",
      "Multiple user assigned identities exist, please specify the clientId / resourceId of the identity in the token request",
    );
  return first;
}
