import { createHash, verify, X509Certificate, constants } from "node:crypto";
import { isCurrent, readToken, textClaim, type Claims } from "../signing-key.ts";
import type { Client, Tenant } from "./directory.ts";
import { refuseTimes } from "./federation.ts";
import { refuse, type EntraCall } from "./refusals.ts";

/**
 * Accepts an assertion that the client signed with its certificate: the thumbprint in the header must be that of a
 * registered one, the signature its key's. Source: facts on AADSTS codes (certificate flow), Microsoft's page on
 * certificate credentials. The order of the checks: (unverified).
 */
export function checkCertificateAssertion(
  call: EntraCall,
  tenant: Tenant,
  client: Client,
  assertion: string,
): void {
  const read = readToken(assertion);
  if (!read) throw refuse(call, 50027);
  const { header, claims } = read;
  const subject = textClaim(claims, "sub");
  const issuer = textClaim(claims, "iss");
  if (subject !== issuer) throw refuse(call, 50048, subject, issuer);

  const named = textClaim(header, "x5t#S256") || textClaim(header, "x5t");
  const shown = Buffer.from(named, "base64url").toString("hex").toUpperCase();
  const certificate = registered(client).find((one) => thumbprints(one).includes(named));
  if (!certificate) throw refuse(call, 700027, "The key was not found.", shown);
  if (!isSigned(assertion, header, certificate))
    throw refuse(call, 700027, "The signature is not that of the key.", shown);
  if (Date.parse(certificate.validTo) <= call.state.now().getTime()) throw refuse(call, 50012, shown);
  if (!isCurrent(claims, call.state.now())) throw refuseTimes(call, claims);
  if (!isForThisEndpoint(tenant, claims)) throw refuse(call, 50027);
}

const registered = (client: Client): X509Certificate[] =>
  client.kind === "application"
    ? Object.values(client.entry.certificates).map((pem) => new X509Certificate(pem))
    : [];

/** As headers carry them: SHA-256 and, from older libraries, SHA-1. */
const thumbprints = ({ raw }: X509Certificate): string[] =>
  ["sha256", "sha1"].map((algorithm) => createHash(algorithm).update(raw).digest("base64url"));

/** MSAL signs with RSA-PSS where it gives a SHA-256 thumbprint, with PKCS #1 where it gives a SHA-1 one. */
function isSigned(assertion: string, { alg }: Claims, { publicKey }: X509Certificate): boolean {
  const end = assertion.lastIndexOf(".");
  const padding = alg === "PS256" ? constants.RSA_PKCS1_PSS_PADDING : constants.RSA_PKCS1_PADDING;
  return verify(
    "sha256",
    Buffer.from(assertion.slice(0, end)),
    { key: publicKey, padding },
    Buffer.from(assertion.slice(end + 1), "base64url"),
  );
}

/** The audience names the endpoint, by any host of the cloud and any name of the tenant. */
function isForThisEndpoint({ cloud, id, domain }: Tenant, claims: Claims): boolean {
  const audience = URL.parse(textClaim(claims, "aud"));
  const [, segment = ""] = audience?.pathname.split("/") ?? [];
  return (
    audience !== null &&
    cloud.authorityHosts.includes(audience.hostname) &&
    [id, domain].includes(segment.toLowerCase())
  );
}
