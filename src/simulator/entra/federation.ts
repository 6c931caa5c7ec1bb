import type { Refusal } from "../refusal.ts";
import { isCurrent, readToken, textClaim, timeClaim, type Claims } from "../signing-key.ts";
import type { Client, Tenant } from "./directory.ts";
import { refuse, type EntraCall } from "./refusals.ts";

/**
 * Accepts the token of another issuer in place of a secret: issuer, subject and audience must equal those of one
 * federated credential, case included. Source: facts on workload identity, section 5. The order of the checks: (unverified).
 */
export function checkFederatedAssertion(
  call: EntraCall,
  tenant: Tenant,
  client: Client,
  assertion: string,
): void {
  const read = readToken(assertion);
  if (!read) throw refuse(call, 50027);
  const claims = isEntra(tenant, read.claims)
    ? readEntraToken(call, tenant, assertion)
    : readClusterToken(call, assertion, textClaim(read.claims, "iss"));
  if (!isCurrent(claims, call.state.now())) throw refuseTimes(call, claims);
  matchCredential(call, client, claims);
}

function matchCredential(call: EntraCall, client: Client, claims: Claims): void {
  const issuer = textClaim(claims, "iss");
  const subject = textClaim(claims, "sub");
  const audiences = [claims["aud"]].flat().map(String);
  const [audience = ""] = audiences;
  const known = Object.values(client.entry.federatedCredentials);
  if (known.length === 0) throw refuse(call, 70021, issuer, subject, audience);
  const byIssuer = known.filter((credential) => credential.issuer === issuer);
  if (byIssuer.length === 0) throw refuse(call, 700211, issuer);
  const bySubject = byIssuer.filter((credential) => credential.subject === subject);
  if (bySubject.length === 0) {
    const differsByCase = byIssuer.some(
      (credential) => credential.subject.toLowerCase() === subject.toLowerCase(),
    );
    throw refuse(call, differsByCase ? 7002138 : 700213, subject);
  }
  if (!bySubject.some((credential) => audiences.includes(credential.audience)))
    throw refuse(call, 700212, audience);
}

/** Claims of a token that one of the world's clusters signed. */
function readClusterToken(call: EntraCall, assertion: string, issuer: string): Claims {
  const { world, clusterKey } = call.state;
  const cluster = Object.values(world.clusters).find((one) => one.issuer === issuer);
  if (cluster?.published === false) throw refuse(call, 90061);
  const claims = clusterKey(issuer).verify(assertion);
  if (!cluster || !claims) throw refuse(call, 50013);
  return claims;
}

const isEntra = ({ cloud }: Tenant, claims: Claims): boolean =>
  [cloud.issuer.v1, cloud.issuer.v2].some((issuer) =>
    textClaim(claims, "iss").startsWith(issuer.slice(0, issuer.indexOf("{"))),
  );

/**
 * Claims of a token of Entra's own: only a managed identity's may stand in for a secret, and only in its own tenant.
 * Source: facts on workload identity, section 6.
 */
function readEntraToken(call: EntraCall, tenant: Tenant, assertion: string): Claims {
  const claims = call.state.entraKeys.verify(tenant.cloud, assertion);
  if (!claims) throw refuse(call, 50013);
  const issuer = textClaim(claims, "iss");
  // Version 1.0 names an issuer that no credential can trust.
  if (claims["ver"] !== "2.0") throw refuse(call, 700222);
  if (claims["scp"] !== undefined) throw refuse(call, 700229);
  if (claims["xms_mirid"] === undefined) throw refuse(call, 700226);
  if (textClaim(claims, "tid") !== tenant.id) throw refuse(call, 700236, issuer);
  return claims;
}

/** The refusal of an assertion that is not good at this moment. */
export function refuseTimes(call: EntraCall, claims: Claims): Refusal {
  // Within the sentence Entra writes instants otherwise than behind it: `2026-01-27T15:22:40.1234567Z`.
  const written = (instant: Date): string => instant.toISOString().replace("Z", "0000Z");
  const claimed = (name: string): string => written(new Date((timeClaim(claims, name) || 0) * 1000));
  return refuse(call, 700024, written(call.state.now()), claimed("nbf"), claimed("exp"));
}
