import { createHash } from "node:crypto";
import { issueAccessToken, usualLifetime, type Bearer } from "../access-token.ts";
import { jsonAnswer } from "../refusal.ts";
import { isKnownResource } from "../resources.ts";
import type { SignInGrant, State } from "../state.ts";
import { authenticateClient, type AuthenticatedClient } from "./client-authentication.ts";
import { isBlocked, type Tenant } from "./directory.ts";
import { refuse } from "./refusals.ts";
import { userTokens } from "./user-tokens.ts";

/** Scopes that ask for no resource. */
const identityScopes = ["openid", "profile", "email", "offline_access"];

/** Everything that a grant looks at. */
interface TokenRequest extends AuthenticatedClient {
  readonly state: State;
  readonly request: Request;
  readonly tenant: Tenant;
  readonly form: URLSearchParams;
}

/** The v2.0 token endpoint. Wire forms: facts on workload identity section 4, on tokens section 7. */
export async function tokenEndpoint(state: State, request: Request, tenant: Tenant): Promise<Response> {
  const form = new URLSearchParams(await request.text());
  const grantType = form.get("grant_type");
  if (!grantType) throw refuse(state, request, 900144, "grant_type");
  const grant = grants.get(grantType);
  if (!grant) throw refuse(state, request, 70003, grantType);
  const authenticated = authenticateClient(state, request, tenant, form);
  return grant({ state, request, tenant, form, ...authenticated });
}

const grants: ReadonlyMap<string, (asked: TokenRequest) => Response> = new Map([
  ["client_credentials", clientCredentials],
  ["authorization_code", authorizationCode],
  ["refresh_token", refreshToken],
]);

function clientCredentials(asked: TokenRequest): Response {
  const { state, request, tenant, client, proof, form } = asked;
  if (proof === 0) throw refuse(state, request, 7000218);
  const scope = form.get("scope") ?? "";
  if (!/^\S+\/\.default$/.test(scope)) throw refuse(state, request, 1002012, scope);
  const resource = resourceOf(asked, scope);
  if (isBlocked(state.world, client.name)) throw refuse(state, request, 53003);
  if (!client.entry.principalId && state.world.entra.requiresServicePrincipal)
    throw refuse(state, request, 7000229, client.entry.clientId, tenant.id);
  const bearer: Bearer = {
    tenantId: tenant.id,
    clientId: client.entry.clientId,
    principalId: client.entry.principalId,
    proof,
    ...(client.kind === "managed-identity" && { managedIdentity: client.entry.resourceId }),
  };
  const lifetime = usualLifetime();
  const { token } = issueAccessToken(state, bearer, resource, lifetime);
  return jsonAnswer(state.now(), {
    token_type: "Bearer",
    expires_in: lifetime,
    ext_expires_in: lifetime,
    access_token: token,
  });
}

function authorizationCode(asked: TokenRequest): Response {
  const { state, request, client, form } = asked;
  const code = form.get("code") ?? "";
  const granted = state.authorizationCodes.get(code);
  // A code that was never given out is answered like one that was used.
  if (!granted || granted.clientId !== client.entry.clientId) throw refuse(state, request, 54005);
  state.authorizationCodes.delete(code);
  if (granted.redirectUri !== form.get("redirect_uri"))
    throw refuse(state, request, 50011, form.get("redirect_uri") ?? "", client.entry.clientId);
  const proved = createHash("sha256")
    .update(form.get("code_verifier") ?? "")
    .digest("base64url");
  if (granted.codeChallenge !== null && granted.codeChallenge !== proved)
    throw refuse(state, request, 501481);
  return delegated(asked, granted);
}

function refreshToken(asked: TokenRequest): Response {
  const { state, request, client, form } = asked;
  const granted = state.refreshTokens.get(form.get("refresh_token") ?? "");
  if (!granted || granted.clientId !== client.entry.clientId) throw refuse(state, request, 70000);
  return delegated(asked, granted);
}

function delegated(asked: TokenRequest, granted: SignInGrant): Response {
  const { state, form, proof } = asked;
  const scope = form.get("scope") ?? "";
  const wanted = scope.split(" ").filter((part) => part && !identityScopes.includes(part));
  const [first = "", ...others] = wanted;
  if (!first || others.length > 0) throw refuse(state, asked.request, 70011, scope);
  return jsonAnswer(state.now(), userTokens(state, granted, resourceOf(asked, first), scope, proof));
}

/** The resource before the last segment of a scope, spelt as it was asked for. */
function resourceOf({ state, request, tenant }: TokenRequest, scope: string): string {
  const resource = scope.replace(/\/[^/]*$/, "");
  if (!isKnownResource(resource, tenant.cloud))
    throw refuse(state, request, 500011, resource, tenant.displayName);
  return resource;
}
