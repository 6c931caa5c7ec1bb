import { createTokenSeal, type TokenSeal } from "./encrypted-token.ts";
import { cloud, cloudOf } from "./resources.ts";
import { textClaim, type Claims, type SigningKey } from "./signing-key.ts";
import type { World } from "./world/schema.ts";

/** What an authorization code or a refresh token stands for. */
export interface SignInGrant {
  readonly clientId: string;
  readonly tenantId: string;
  readonly user: string;
  readonly redirectUri: string;
  readonly codeChallenge: string | null;
  readonly nonce: string | null;
}

/**
 * Everything that the handlers look at. The world does not change while it is served; what has been handed out and
 * used up does.
 */
export interface State {
  readonly world: World;
  /** The clock of Azure. */
  now(): Date;
  readonly signingKey: SigningKey;
  /** What Entra and the resources with encrypted tokens share. */
  readonly tokenSeal: TokenSeal;
  readonly authorizationCodes: Map<string, SignInGrant>;
  readonly refreshTokens: Map<string, SignInGrant>;
  /** Milliseconds at which each deployment was called within the last minute, by `account/deployment`. */
  readonly calls: Map<string, number[]>;
}

export const createState = (world: World, signingKey: SigningKey, now: () => Date): State => ({
  world,
  now: () => new Date(now().getTime() + world.clock.aheadSeconds * 1000),
  signingKey,
  tokenSeal: createTokenSeal(),
  authorizationCodes: new Map(),
  refreshTokens: new Map(),
  calls: new Map(),
});

/**
 * The claims of a token that a resource of this cloud can use: sealed for a resource that has the key, or open, signed
 * by Entra and issued in this cloud. null for anything else. Times and audience are not looked at.
 */
export function readAccessToken({ world, signingKey, tokenSeal }: State, token: string): Claims | null {
  const opened = tokenSeal.open(token);
  const claims = signingKey.verify(opened ?? token);
  const issuer = Object.values(world.tenants).find(({ id }) => id === claims?.["tid"]);
  if (!claims || !issuer || cloudOf(issuer) !== cloud) return null;
  const readable = opened === null || world.encryptedResources[textClaim(claims, "aud")]?.holdsKey;
  return readable ? claims : null;
}
