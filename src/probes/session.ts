import type { AccessToken, TokenCredential } from "@azure/core-auth";

/** One signed-in credential. It acquires one token per scope, however many stages and targets ask for it. */
export interface Session {
  token(scope: string, signal: AbortSignal): Promise<AccessToken>;
  /** Lets another attempt ask again for what was refused. */
  forgetFailures(): void;
}

/** `create` is called at the first token, so that a package is loaded only where it is used. */
export function openSession(create: () => Promise<TokenCredential>): Session {
  const tokens = new Map<string, Promise<AccessToken>>();
  const refused = new Set<string>();
  let credential: Promise<TokenCredential> | undefined;

  const acquire = async (scope: string, signal: AbortSignal): Promise<AccessToken> => {
    credential ??= create();
    const token = await (await credential).getToken(scope, { abortSignal: signal });
    if (!token) throw new Error("The credential returned no token.");
    return token;
  };
  return {
    token(scope, signal) {
      const known = tokens.get(scope);
      if (known) return known;
      const asked = acquire(scope, signal);
      tokens.set(scope, asked);
      asked.catch(() => refused.add(scope));
      return asked;
    },
    forgetFailures() {
      for (const scope of refused) tokens.delete(scope);
      refused.clear();
    },
  };
}
