import type { SigningKey } from "./signing-key.ts";
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
  readonly authorizationCodes: Map<string, SignInGrant>;
  readonly refreshTokens: Map<string, SignInGrant>;
  /** Milliseconds at which each deployment was called within the last minute, by `account/deployment`. */
  readonly calls: Map<string, number[]>;
}

export const createState = (world: World, signingKey: SigningKey, now: () => Date): State => ({
  world,
  now: () => new Date(now().getTime() + world.clock.aheadSeconds * 1000),
  signingKey,
  authorizationCodes: new Map(),
  refreshTokens: new Map(),
  calls: new Map(),
});
