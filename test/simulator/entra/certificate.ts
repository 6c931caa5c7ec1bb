import { execFileSync } from "node:child_process";
import { constants, createHash, createPrivateKey, randomUUID, sign, X509Certificate } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const assertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

/** A self-signed certificate with its key, made by the openssl of this machine. `days` may be over. */
export function makeCertificate(days = 30): { readonly pem: string; readonly key: string } {
  const folder = mkdtempSync(join(tmpdir(), "aoai-preflight-certificate-"));
  const [key, certificate] = [join(folder, "key.pem"), join(folder, "certificate.pem")];
  execFileSync(
    "openssl",
    [
      "req",
      "-x509",
      "-newkey",
      "rsa:2048",
      "-nodes",
      "-subj",
      "/CN=preflight",
      "-days",
      String(days),
      "-keyout",
      key,
      "-out",
      certificate,
    ],
    { stdio: "ignore" },
  );
  const made = { pem: readFileSync(certificate, "utf8"), key: readFileSync(key, "utf8") };
  rmSync(folder, { recursive: true });
  return made;
}

/** The fields by which a client proves itself with its certificate, as MSAL sends them; with these claims instead. */
export function assertionFields(
  { pem, key }: ReturnType<typeof makeCertificate>,
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
