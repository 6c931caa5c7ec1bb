import type { TokenCredential } from "@azure/core-auth";
import { credentialSpecs } from "../azure/credential-kinds.ts";
import type { TokenService } from "../azure/failures/index.ts";
import { settings } from "../azure/settings.ts";
import type { CredentialKind } from "../core/scenario.ts";
import { credentials } from "../probes/credentials/index.ts";
import type { Browser } from "../probes/credentials/credential.ts";
import { httpClientOver } from "../probes/http-client.ts";
import type { Limit } from "../probes/limit.ts";
import { openSession, type Session } from "../probes/session.ts";
import type { SettingValues } from "../probes/settings.ts";
import { observeToken, type TokenSeen } from "../probes/token.ts";
import type { Redactor } from "../core/redact.ts";
import type { Wire } from "../probes/wire.ts";

export interface SignInInput {
  readonly kind: Exclude<CredentialKind, "api-key">;
  readonly values: SettingValues;
  readonly authorityHost: string;
  readonly managedIdentitySource: string | null;
  readonly browser: Browser;
  readonly wire: Wire;
  readonly redactor: Redactor;
}

/** One sign-in, shared by every target that uses the same credential: it observes each token scope once. */
export interface SignIn {
  readonly wire: Wire;
  readonly session: Session;
  readonly authorityHost: string | null;
  readonly managedIdentitySource: string | null;
  /** What hands the job its identity token, where the credential asks for one. */
  readonly tokenService: TokenService | undefined;
  /** The same credential for clients that take one; it hands out the tokens that were already acquired. */
  readonly credential: TokenCredential;
  observe(scope: string, limit: Omit<Limit, "what">): Promise<TokenSeen>;
}

export function openSignIn(input: SignInInput): SignIn {
  const { kind, values, wire, redactor } = input;
  const session = openSession(() =>
    credentials[kind]({
      ...input,
      httpClient: httpClientOver(wire.fetch),
      send: wire.fetch,
      learn: redactor.learn,
    }),
  );
  const authorityHost = kind === "managed-identity" ? null : input.authorityHost;
  const tokenService = tokenServiceIn(values);
  const observations = new Map<string, Promise<TokenSeen>>();
  return {
    wire,
    session,
    authorityHost,
    managedIdentitySource: input.managedIdentitySource,
    tokenService,
    credential: {
      async getToken(scopes, options) {
        const [scope = ""] = typeof scopes === "string" ? [scopes] : scopes;
        const token = await session.token(scope, asSignal(options?.abortSignal));
        redactor.learn(token.token);
        return token;
      },
    },
    observe(scope, limit) {
      const known = observations.get(scope);
      if (known) return known;
      const observation = observeToken({
        session,
        scope,
        credential: credentialSpecs[kind].className ?? kind,
        authorityHost,
        managedIdentitySource: input.managedIdentitySource,
        tokenService,
        wire,
        redactor,
        limit,
      });
      observations.set(scope, observation);
      return observation;
    },
  };
}

function tokenServiceIn(values: SettingValues): TokenService | undefined {
  const setting = (["idTokenRequestUrl", "oidcRequestUri"] as const).find((name) => values[name]);
  const host = setting && URL.parse(values[setting] ?? "")?.hostname;
  const [variable] = setting ? settings[setting].variables : [];
  return host && variable ? { host, variable } : undefined;
}

type LooseSignal = { readonly aborted: boolean; addEventListener(type: "abort", listener: () => void): void };

/** The SDKs' own interface for signals is narrower than the platform's. */
function asSignal(signal: LooseSignal | undefined): AbortSignal {
  const controller = new AbortController();
  if (signal?.aborted) controller.abort();
  signal?.addEventListener("abort", () => controller.abort());
  return controller.signal;
}
