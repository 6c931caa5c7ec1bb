import { randomBytes } from "node:crypto";
import type { JsonBodyType } from "msw";
import { issueAccessToken, usualLifetime } from "../access-token.ts";
import { cloud } from "../resources.ts";
import type { SignInGrant, State } from "../state.ts";

/** What a signed-in person's application gets: access, id and refresh token, and who the account is. */
export function userTokens(
  state: State,
  granted: SignInGrant,
  audience: string,
  scope: string,
  proof: 0 | 1 | 2,
): JsonBodyType {
  const user = state.world.users[granted.user];
  if (!user) throw new Error(`the world has no user named "${granted.user}"`);
  const { clientId, tenantId } = granted;
  const name = granted.user;
  const lifetime = usualLifetime();
  const access = issueAccessToken(
    state,
    { tenantId, clientId, principalId: user.principalId, proof, user: { userName: user.userName, name } },
    audience,
    lifetime,
  );
  const refreshToken = randomBytes(32).toString("base64url");
  state.refreshTokens.set(refreshToken, granted);
  const clientInfo = JSON.stringify({ uid: user.principalId, utid: tenantId });
  return {
    token_type: "Bearer",
    scope,
    expires_in: lifetime,
    ext_expires_in: lifetime,
    access_token: access.token,
    refresh_token: refreshToken,
    id_token: state.signingKey.sign({
      aud: clientId,
      iss: cloud.issuer.v2.replace("{tenantId}", tenantId),
      iat: access.issuedAt,
      nbf: access.issuedAt,
      exp: access.expiresAt,
      name,
      ...(granted.nonce && { nonce: granted.nonce }),
      oid: user.principalId,
      preferred_username: user.userName,
      sub: randomBytes(16).toString("base64url"),
      tid: tenantId,
      ver: "2.0",
    }),
    client_info: Buffer.from(clientInfo).toString("base64url"),
  };
}
