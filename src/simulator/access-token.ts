import { randomBytes, randomInt } from "node:crypto";
import { issuersOf } from "../azure/clouds.ts";
import { cloudOfTenant } from "./resource-ids.ts";
import type { State } from "./state.ts";

/** Who a token speaks for. */
export interface Bearer {
  readonly tenantId: string;
  readonly clientId: string;
  /** Absent: the application has no service principal, and no role assignment can match the token. */
  readonly principalId?: string | undefined;
  /** `appidacr`: how the client proved itself. 0 not at all, 1 by a secret, 2 by a signed assertion. */
  readonly proof: 0 | 1 | 2;
  readonly user?: { readonly userName: string; readonly name: string };
  /** Resource id behind a managed identity. */
  readonly managedIdentity?: string;
}

export interface IssuedToken {
  readonly token: string;
  readonly issuedAt: number;
  readonly expiresAt: number;
}

/** How long Entra's access tokens live: at random between 60 and 90 minutes. Source: facts on tokens, section 4. */
export const usualLifetime = (): number => randomInt(3600, 5400);
/** A managed identity's tokens live a day. Source: the same. */
export const managedIdentityLifetime = 86_400;

/**
 * A v1 access token, as Cognitive Services and Resource Manager get it. Source: facts on tokens, sections 2 and 5.
 * `age` and `lifetime` in seconds.
 */
export function issueAccessToken(
  state: State,
  bearer: Bearer,
  audience: string,
  lifetime: number,
  age = 0,
): IssuedToken {
  const now = Math.floor(state.now().getTime() / 1000) - age;
  const [issuer] = issuersOf(cloudOfTenant(state.world, bearer.tenantId), bearer.tenantId);
  // Entra dates tokens back by five minutes, so that a clock slightly behind accepts them.
  const issuedAt = now - 300;
  const expiresAt = now + lifetime;
  const opaque = (): string => randomBytes(16).toString("base64url");
  const token = state.signingKey.sign({
    aud: audience,
    iss: issuer,
    iat: issuedAt,
    nbf: issuedAt,
    exp: expiresAt,
    aio: opaque(),
    ...(bearer.user && { acr: "1", amr: ["pwd", "mfa"] }),
    appid: bearer.clientId,
    appidacr: String(bearer.proof),
    ...(!bearer.user && { idp: issuer, idtyp: "app" }),
    ...(bearer.user && { name: bearer.user.name }),
    ...(bearer.principalId && { oid: bearer.principalId }),
    rh: opaque(),
    ...(bearer.user ? { scp: "user_impersonation", sub: opaque() } : { sub: bearer.principalId ?? opaque() }),
    tid: bearer.tenantId,
    ...(bearer.user && { unique_name: bearer.user.userName, upn: bearer.user.userName }),
    uti: opaque(),
    ver: "1.0",
    ...(bearer.managedIdentity && { xms_mirid: bearer.managedIdentity }),
  });
  const sealed = Object.hasOwn(state.world.encryptedResources, audience)
    ? state.tokenSeal.seal(token)
    : token;
  return { token: sealed, issuedAt, expiresAt };
}
