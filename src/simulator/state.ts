import { cloud, cloudOf } from "./resources.ts";
import { createEntraKeys, type EntraKeys } from "./entra/keys.ts";
import { createTokenSeal, type TokenSeal } from "./encrypted-token.ts";
import { signingKeyOf, textClaim, type Claims, type sharedKeyPair, type SigningKey } from "./signing-key.ts";
import type { World } from "./world/schema.ts";

/** What somebody agreed to at the sign-in page: what a code, a refresh token or a device code stands for. */
export interface SignInGrant {
  readonly clientId: string;
  readonly tenantId: string;
  /** Name of the user in the world. */
  readonly user: string;
  readonly signedInAt: Date;
  readonly secondFactor: boolean;
}

interface AuthorizationCode extends SignInGrant {
  readonly redirectUri: string;
  readonly codeChallenge: string | null;
  readonly nonce: string | null;
  readonly issuedAt: Date;
  redeemed: boolean;
}

export interface RefreshToken extends SignInGrant {
  usedAt: Date;
}

/** A device that waits until somebody signs in for it elsewhere. */
export interface DeviceSignIn {
  readonly clientId: string;
  readonly tenantId: string;
  readonly scope: string;
  readonly userCode: string;
  readonly expiresAt: Date;
  outcome: SignInGrant | "pending" | "declined";
}

/** A sign-in that has begun on a page. */
export interface SignIn {
  readonly clientId: string;
  readonly tenantId: string;
  readonly scope: string;
  /** Where the answer goes. */
  readonly target: SignInTarget;
  readonly begunAt: Date;
  /** The page that is shown: only its answers count. */
  stage: "user-name" | "password" | "second-factor" | "consent";
  /** Name of the user in the world, once it is known. */
  user: string | null;
  secondFactor: boolean;
}

/** An application that is redirected to, or a device that waits. */
export type SignInTarget =
  | {
      readonly kind: "redirect";
      readonly redirectUri: string;
      readonly responseMode: string;
      readonly state: string;
      readonly codeChallenge: string | null;
      readonly nonce: string | null;
    }
  | { readonly kind: "device"; readonly deviceCode: string };

/**
 * Everything that the handlers look at. The world does not change while it is served; what has been handed out and
 * used up does.
 */
export interface State {
  readonly world: World;
  /** The clock of Azure. */
  now(): Date;
  readonly entraKeys: EntraKeys;
  /** The key with which the cluster of that issuer signs. */
  clusterKey(issuer: string): SigningKey;
  /** What Entra and the resources with encrypted tokens share. */
  readonly tokenSeal: TokenSeal;
  readonly authorizationCodes: Map<string, AuthorizationCode>;
  readonly refreshTokens: Map<string, RefreshToken>;
  /** Sign-ins that have begun on a page, by the token that goes from page to page. */
  readonly signIns: Map<string, SignIn>;
  /** By device code. */
  readonly deviceSignIns: Map<string, DeviceSignIn>;
  /** What was done lately, by what was done. */
  readonly recent: Map<string, Window>;
  /** What an Azure Arc agent has written for its machine to read and not yet got back, with the file that holds it. */
  readonly agentSecrets: Map<string, string>;
}

export const createState = (
  world: World,
  pair: Awaited<ReturnType<typeof sharedKeyPair>>,
  now: () => Date,
): State => ({
  world,
  now: () => new Date(now().getTime() + world.clock.aheadSeconds * 1000),
  entraKeys: createEntraKeys(pair),
  clusterKey: (issuer) => signingKeyOf(pair, issuer),
  tokenSeal: createTokenSeal(),
  authorizationCodes: new Map(),
  refreshTokens: new Map(),
  signIns: new Map(),
  deviceSignIns: new Map(),
  recent: new Map(),
  agentSecrets: new Map(),
});

/**
 * The claims of a token that a resource of this cloud can use: sealed for a resource that has the key, or open, signed
 * by Entra and issued in this cloud. null for anything else. Times and audience are not looked at.
 */
export function readAccessToken({ world, entraKeys, tokenSeal }: State, token: string): Claims | null {
  const opened = tokenSeal.open(token);
  const claims = entraKeys.verify(cloud, opened ?? token);
  if (!claims) return null;
  const issuer = Object.values(world.tenants).find(({ id }) => id === textClaim(claims, "tid"));
  if (!issuer || cloudOf(issuer) !== cloud) return null;
  const readable = opened === null || world.encryptedResources[textClaim(claims, "aud")]?.holdsKey;
  return readable ? claims : null;
}

/** Something that may happen so often within a while. */
interface Window {
  readonly endsAt: number;
  count: number;
}

/** Counts something that was just done: how often it was within `seconds`, and in how many seconds counting begins anew. */
export function countRecent(
  { recent, now }: State,
  what: string,
  seconds: number,
  by = 1,
): { readonly count: number; readonly resetSeconds: number } {
  const at = now().getTime();
  const known = recent.get(what);
  const window = known && at < known.endsAt ? known : { endsAt: at + seconds * 1000, count: 0 };
  window.count += by;
  recent.set(what, window);
  return { count: window.count, resetSeconds: Math.ceil((window.endsAt - at) / 1000) };
}
