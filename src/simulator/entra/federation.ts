import { textClaim, timeClaim, type Claims } from "../signing-key.ts";
import type { State } from "../state.ts";
import type { Application } from "../world/schema.ts";
import { refuse, timestampOf } from "./refusals.ts";

type FederatedCredential = Application["federatedCredentials"][string];

/** Entra allows five minutes of difference between clocks. Source: facts on tokens, section 4 (unverified there). */
const clockTolerance = 300;

/**
 * Accepts the token of another issuer in place of a secret: issuer, subject and audience must equal those of one
 * federated credential, case included. Source: facts on workload identity, section 5. The order of the checks: (unverified).
 */
export function checkAssertion(
  state: State,
  request: Request,
  federatedCredentials: Readonly<Record<string, FederatedCredential>>,
  assertion: string,
): void {
  const claims = readAssertion(state, request, assertion);
  const issuer = textClaim(claims, "iss");
  const subject = textClaim(claims, "sub");
  const audiences = [claims["aud"]].flat().map(String);

  const known = Object.values(federatedCredentials);
  const [audience = ""] = audiences;
  if (known.length === 0) throw refuse(state, request, 70021, issuer, subject, audience);
  const byIssuer = known.filter((credential) => credential.issuer === issuer);
  if (byIssuer.length === 0) throw refuse(state, request, 700211, issuer);
  const bySubject = byIssuer.filter((credential) => credential.subject === subject);
  if (bySubject.length === 0) {
    const differsByCase = byIssuer.some(
      (credential) => credential.subject.toLowerCase() === subject.toLowerCase(),
    );
    throw refuse(state, request, differsByCase ? 7002138 : 700213, subject);
  }
  if (!bySubject.some((credential) => audiences.includes(credential.audience)))
    throw refuse(state, request, 700212, audience);
}

/** Claims of an assertion that one of the world's clusters signed and that is valid now. */
function readAssertion(state: State, request: Request, assertion: string): Claims {
  if (assertion.split(".").length !== 3) throw refuse(state, request, 50027);
  const claims = state.signingKey.verify(assertion);
  const cluster = Object.values(state.world.clusters).find(({ issuer }) => issuer === claims?.["iss"]);
  if (cluster?.published === false) throw refuse(state, request, 90061);
  if (!claims) throw refuse(state, request, 50013);
  const now = state.now().getTime() / 1000;
  const from = timeClaim(claims, "nbf");
  const to = timeClaim(claims, "exp");
  if (!(from <= now + clockTolerance && now <= to + clockTolerance)) {
    const written = (seconds: number): string => timestampOf(new Date((seconds || 0) * 1000));
    throw refuse(state, request, 700024, written(now), written(from), written(to));
  }
  return claims;
}
