import { randomBytes } from "node:crypto";
import { issueAccessToken, usualLifetime } from "../../access-token.ts";
import { jsonAnswer } from "../../refusal.ts";
import type { SignInGrant } from "../../state.ts";
import { personNamed, signedInUser } from "../people.ts";
import { refuse } from "../refusals.ts";
import type { TokenRequest } from "./grant.ts";
import { resourceOfScopes } from "./resource.ts";

/** What a signed-in person's application gets: access, id and refresh token, and who the account is. */
export function delegatedTokens(
  asked: TokenRequest,
  granted: SignInGrant,
  nonce: string | null = null,
): Response {
  const { call, tenant, form, proof } = asked;
  const { state } = call;
  if (granted.tenantId !== tenant.id) throw refuse(call, 700005, tenant.displayName);
  const resource = resourceOfScopes(asked);
  const { principalId } = personNamed(state.world, granted.user, tenant);
  const user = signedInUser(state.world, granted);
  const lifetime = usualLifetime();
  const bearer = { tenantId: tenant.id, clientId: granted.clientId, principalId: principalId ?? undefined };
  const access = issueAccessToken(state, { ...bearer, proof, user }, resource, lifetime);
  const refresh = randomBytes(32).toString("base64url");
  const { clientId, tenantId, user: name, signedInAt, secondFactor } = granted;
  state.refreshTokens.set(refresh, {
    clientId,
    tenantId,
    user: name,
    signedInAt,
    secondFactor,
    usedAt: state.now(),
  });
  const clientInfo = JSON.stringify({ uid: principalId, utid: tenant.id });
  return jsonAnswer(state.now(), {
    token_type: "Bearer",
    scope: form.get("scope") ?? "",
    expires_in: lifetime,
    ext_expires_in: lifetime,
    access_token: access.token,
    refresh_token: refresh,
    id_token: state.entraKeys.current(tenant.cloud).sign({
      aud: clientId,
      iss: tenant.cloud.issuer.v2.replace("{tenantId}", tenant.id),
      iat: access.issuedAt,
      nbf: access.issuedAt,
      exp: access.expiresAt,
      name: user.name,
      ...(nonce !== null && { nonce }),
      oid: principalId,
      preferred_username: user.userName,
      sub: randomBytes(16).toString("base64url"),
      tid: tenant.id,
      ver: "2.0",
    }),
    client_info: Buffer.from(clientInfo).toString("base64url"),
  });
}
