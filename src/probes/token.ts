import { claimsFrom, decodeToken } from "../azure/claims.ts";
import { cloudOfAuthority } from "../azure/clouds.ts";
import {
  entraFailure,
  idTokenFailure,
  imdsFailure,
  notAnIdToken,
  sdkFailure,
  type TokenService,
} from "../azure/failures/index.ts";
import type { EvidenceMap } from "../core/evidence.ts";
import { failed, observed, type Failure, type Observation } from "../core/observation.ts";
import type { Redactor } from "../core/redact.ts";
import { within, type Limit } from "./limit.ts";
import type { Session } from "./session.ts";
import type { Wire } from "./wire.ts";

export interface TokenInput {
  readonly session: Session;
  readonly scope: string;
  /** Class of @azure/identity. */
  readonly credential: string;
  readonly authorityHost: string | null;
  readonly managedIdentitySource: string | null;
  /** What hands the job its identity token, where the credential asks for one. */
  readonly tokenService?: TokenService | undefined;
  readonly wire: Wire;
  readonly redactor: Redactor;
  readonly limit: Omit<Limit, "what">;
}

export interface TokenSeen {
  readonly token: Observation<EvidenceMap["token"]>;
  readonly claims: Observation<EvidenceMap["claims"]> | null;
  /** The token itself, for the stages that send it. Never stored. */
  readonly bearer: string | null;
}

/** Signs in with the real credential and decodes what came back. */
export async function observeToken(input: TokenInput): Promise<TokenSeen> {
  const { session, scope, wire, redactor } = input;
  const startedAt = performance.now();
  const acquired = await within(
    { what: "Acquiring a token", host: wire.lastHost, ...input.limit },
    (signal) => session.token(scope, signal),
    (error) => tokenFailure(error, wire, input),
  );
  if (!acquired.ok) return { token: acquired, claims: null, bearer: null };
  const { token: bearer, expiresOnTimestamp } = acquired.value;
  redactor.learn(bearer);
  const now = new Date();
  const token = observed({
    credential: input.credential,
    scope,
    authority: input.authorityHost,
    managedIdentitySource: input.managedIdentitySource,
    expiresAt: new Date(expiresOnTimestamp).toISOString(),
    observedAt: now.toISOString(),
    acquiredInMs: Math.round(performance.now() - startedAt),
  });
  return { token, claims: decode(bearer, now), bearer };
}

function decode(bearer: string, now: Date): Observation<EvidenceMap["claims"]> {
  const payload = decodeToken(bearer);
  // Tokens for Microsoft's own services have no guaranteed format: not readable is not wrong.
  return payload
    ? observed(claimsFrom(payload, now))
    : failed({
        source: "environment",
        code: "token-undecodable",
        message: "The access token is not a readable JSON Web Token; services may encrypt theirs.",
      });
}

/**
 * What the identity service answered decides, then what the connection failed with; the SDK's own error only where
 * nothing was sent at all, or where none of these answered last: Entra, a managed identity host, the service that hands a job its identity token.
 */
export function tokenFailure(
  error: unknown,
  wire: Wire,
  {
    authorityHost,
    managedIdentitySource,
    tokenService,
  }: Pick<TokenInput, "authorityHost" | "managedIdentitySource" | "tokenService">,
): Failure {
  const answer = wire.lastBadAnswer();
  const authority = authorityHost === null ? undefined : URL.parse(authorityHost)?.hostname;
  if (!answer) {
    const failure = sdkFailure(wire.lastError() ?? error, wire.lastHost());
    if (failure.code === "not-sent") return foreignAuthority(failure, authority);
    return tokenService && failure.code === "not-json" && failure.host === tokenService.host
      ? notAnIdToken(failure, tokenService)
      : failure;
  }
  if (tokenService && answer.host === tokenService.host) return idTokenFailure(answer, tokenService);
  // With workload identity inside a managed identity credential it is Entra that answers.
  if (answer.host === authority || cloudOfAuthority(answer.host) !== null) return entraFailure(answer);
  if (managedIdentitySource !== null && isChallenge(answer)) return sdkFailure(error, answer.host);
  if (managedIdentitySource !== null) return imdsFailure(answer);
  // The managed identity host that a chain asked on its way.
  return sdkFailure(error, answer.host);
}

/**
 * Azure Arc's agent sends every client off to a file at first: what then failed is the answer. That the agent is here
 * may be all that tells of Arc. Source: facts on managed identity §§1, 5.
 */
const isChallenge = ({ status, headers }: NonNullable<ReturnType<Wire["lastBadAnswer"]>>): boolean =>
  status === 401 && /^basic realm=/i.test(headers["www-authenticate"] ?? "");

/** Nothing was sent to the sign-in host that a setting names. It is not told how to send there all the same. */
const foreignAuthority = (failure: Failure, authority: string | undefined): Failure =>
  failure.host === undefined || URL.parse(`https://${failure.host}`)?.hostname !== authority
    ? failure
    : {
        ...failure,
        code: "authority-foreign",
        message: `Nothing was sent to ${failure.host}: it is the sign-in host of no Azure cloud, and would be given the proof of who signs in.`,
      };
