// The certificate library finds its parts by metadata and must be loaded after this.
import "reflect-metadata";
import {
  constants,
  createHash,
  createPrivateKey,
  KeyObject,
  randomUUID,
  sign,
  X509Certificate,
} from "node:crypto";
import { X509CertificateGenerator } from "@peculiar/x509";

const assertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

export interface Certificate {
  readonly pem: string;
  readonly key: string;
}

/** A self-signed certificate that is good for thirty days, with its key. */
export async function makeCertificate(): Promise<Certificate> {
  const algorithm = {
    name: "RSASSA-PKCS1-v1_5",
    hash: "SHA-256",
    modulusLength: 2048,
    publicExponent: new Uint8Array([1, 0, 1]),
  };
  const keys = await crypto.subtle.generateKey(algorithm, true, ["sign", "verify"]);
  const certificate = await X509CertificateGenerator.createSelfSigned({
    name: "CN=preflight",
    keys,
    notBefore: new Date(Date.now() - 60_000),
    notAfter: new Date(Date.now() + 30 * 86_400_000),
    signingAlgorithm: algorithm,
  });
  return {
    pem: `${certificate.toString("pem")}\n`,
    key: KeyObject.from(keys.privateKey).export({ type: "pkcs8", format: "pem" }),
  };
}

/** The fields by which a client proves itself with its certificate, as MSAL sends them; with these claims instead. */
export function assertionFields(
  { pem, key }: Certificate,
  clientId: string,
  tenantId: string,
  claims: Readonly<Record<string, unknown>> = {},
): Record<string, string> {
  const now = Math.floor(Date.now() / 1000);
  const thumbprint = createHash("sha256").update(new X509Certificate(pem).raw).digest("base64url");
  const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");
  const content = [
    { alg: "PS256", typ: "JWT", "x5t#S256": thumbprint },
    {
      aud: `https://login.microsoftonline.com/${tenantId}/oauth2/v2.0/token`,
      iss: clientId,
      sub: clientId,
      nbf: now,
      exp: now + 600,
      jti: randomUUID(),
      ...claims,
    },
  ]
    .map(encode)
    .join(".");
  const signature = sign("sha256", Buffer.from(content), {
    key: createPrivateKey(key),
    padding: constants.RSA_PKCS1_PSS_PADDING,
    saltLength: constants.RSA_PSS_SALTLEN_DIGEST,
  }).toString("base64url");
  return {
    client_secret: "",
    client_assertion: `${content}.${signature}`,
    client_assertion_type: assertionType,
  };
}

/** The fields by which a client proves itself with somebody else's token. */
export const federatedFields = (clientId: string, assertion: string): Record<string, string> => ({
  client_id: clientId,
  client_secret: "",
  client_assertion: assertion,
  client_assertion_type: assertionType,
});
