import { randomBytes, randomInt } from "node:crypto";
import { issuersOf } from "../azure/clouds.ts";
import { cloudOfTenant } from "./resource-ids.ts";
import type { Claims } from "./signing-key.ts";
import type { State } from "./state.ts";

/** Who a token speaks for. */
export interface Bearer {
  readonly tenantId: string;
  readonly clientId: string;
  /** Absent: the application has no service principal, and no role assignment can match the token. */
  readonly principalId?: string | undefined;
  /** `appidacr`: how the client proved itself. 0 not at all, 1 by a secret, 2 by a signed assertion. */
  readonly proof: 0 | 1 | 2;
  readonly user?: SignedInUser;
  /** Resource id behind a managed identity. */
  readonly managedIdentity?: string;
}

export interface SignedInUser {
  readonly userName: string;
  readonly name: string;
  /** Tenant that the person belongs to; another than the token's for a guest. */
  readonly homeTenantId: string;
  readonly secondFactor: boolean;
}

export interface IssuedToken {
  readonly token: string;
  readonly issuedAt: number;
  readonly expiresAt: number;
}

/** What a token is issued for: `aud`, and the version that the resource accepts. */
export interface Audience {
  readonly audience: string;
  readonly version: 1 | 2;
}

/** How long Entra's access tokens live: at random between 60 and 90 minutes. Source: facts on tokens, section 4. */
export const usualLifetime = (): number => randomInt(3600, 5400);
/** A managed identity's tokens live a day. Source: the same. */
export const managedIdentityLifetime = 86_400;

/**
 * An access token. The resource decides which version it gets: Cognitive Services and Resource Manager the first.
 * `age` and `lifetime` in seconds. Source: facts on tokens, sections 1, 2 and 5.
 */
export function issueAccessToken(
  state: State,
  bearer: Bearer,
  { audience, version }: Audience,
  lifetime: number,
  age = 0,
): IssuedToken {
  const cloud = cloudOfTenant(state.world, bearer.tenantId);
  const now = Math.floor(state.now().getTime() / 1000) - age;
  // Entra dates tokens back by five minutes, so that a clock slightly behind accepts them.
  const issuedAt = now - 300;
  const expiresAt = now + lifetime;
  const [first = "", second = ""] = issuersOf(cloud, bearer.tenantId);
  const token = state.entraKeys.current(cloud).sign({
    aud: audience,
    iss: version === 1 ? first : second,
    iat: issuedAt,
    nbf: issuedAt,
    exp: expiresAt,
    aio: opaque(),
    ...(version === 1 ? firstVersion(bearer, first) : secondVersion(bearer)),
    ...(bearer.principalId && { oid: bearer.principalId }),
    rh: opaque(),
    // A person's `sub` differs from application to application; an application's is its `oid`.
    ...(bearer.user ? { scp: "user_impersonation", sub: opaque() } : { sub: bearer.principalId ?? opaque() }),
    tid: bearer.tenantId,
    uti: opaque(),
    ver: `${version}.0`,
    ...(bearer.managedIdentity && { xms_mirid: bearer.managedIdentity }),
  });
  const sealed = Object.hasOwn(state.world.encryptedResources, audience)
    ? state.tokenSeal.seal(token)
    : token;
  return { token: sealed, issuedAt, expiresAt };
}

function firstVersion({ clientId, proof, user, tenantId }: Bearer, issuer: string): Claims {
  const client = { appid: clientId, appidacr: String(proof) };
  if (!user) return { ...client, idp: issuer, idtyp: "app" };
  const guest = user.homeTenantId !== tenantId;
  return {
    acr: "1",
    amr: user.secondFactor ? ["pwd", "mfa"] : ["pwd"],
    ...client,
    ...(guest && { idp: `https://sts.windows.net/${user.homeTenantId}/` }),
    name: user.name,
    unique_name: user.userName,
    // That a guest has no upn: (unverified).
    ...(!guest && { upn: user.userName }),
  };
}

const secondVersion = ({ clientId, proof, user }: Bearer): Claims => ({
  azp: clientId,
  azpacr: String(proof),
  ...(user ? { name: user.name, preferred_username: user.userName } : { idtyp: "app" }),
});

const opaque = (): string => randomBytes(16).toString("base64url");
