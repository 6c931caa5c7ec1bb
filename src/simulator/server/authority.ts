// The certificate library finds its parts by metadata and must be loaded after this.
import "reflect-metadata";
import { KeyObject, randomBytes, type webcrypto } from "node:crypto";
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectAlternativeNameExtension,
  SubjectKeyIdentifierExtension,
  X509CertificateGenerator,
  type X509Certificate,
} from "@peculiar/x509";

/**
 * What a server shows to clients that trust the authority: a certificate for its name, one that has expired, or one
 * of an authority that they do not know, as a proxy that inspects TLS does.
 */
export type Identity = "genuine" | "expired" | "foreign";

interface Credentials {
  readonly key: string;
  /** The certificate and that of its authority, so that clients can say whom they do not trust. */
  readonly cert: string;
}

/** A certificate authority of one simulator. Its keys exist in this process's memory only. */
export interface Authority {
  /** Its certificate, PEM. */
  readonly certificate: string;
  /** What a TLS server needs to answer for a host. PEM. */
  credentials(host: string, identity: Identity): Promise<Credentials>;
}

// P-256, because a key is made at every start and for every name: RSA would take a hundred times as long.
const algorithm = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" } as const;

const day = 86_400_000;

const serialNumber = (): string => `00${randomBytes(15).toString("hex")}`;

/** Makes an authority and its key. */
export async function createAuthority(): Promise<Authority> {
  const [own, leafKeys] = await Promise.all([
    createRoot("aoai-preflight simulator"),
    // One key for all names: they are all this server.
    crypto.subtle.generateKey(algorithm, true, ["sign", "verify"]),
  ]);
  let foreign: Promise<Root> | undefined;
  const key = KeyObject.from(leafKeys.privateKey).export({ type: "pkcs8", format: "pem" });
  return {
    certificate: pem(own.certificate),
    credentials: async (host, identity) => {
      const root = identity === "foreign" ? await (foreign ??= createRoot("Another authority")) : own;
      const leaf = await createLeaf(root, leafKeys, host, identity === "expired");
      return { key, cert: pem(leaf) + pem(root.certificate) };
    },
  };
}

const pem = (certificate: X509Certificate): string => `${certificate.toString("pem")}\n`;

interface Root {
  readonly keys: webcrypto.CryptoKeyPair;
  readonly certificate: X509Certificate;
}

async function createRoot(name: string): Promise<Root> {
  const keys = await crypto.subtle.generateKey(algorithm, true, ["sign", "verify"]);
  const certificate = await X509CertificateGenerator.createSelfSigned({
    serialNumber: serialNumber(),
    name: `CN=${name}`,
    notBefore: new Date(Date.now() - day),
    notAfter: new Date(Date.now() + 30 * day),
    signingAlgorithm: algorithm,
    keys,
    extensions: [
      new BasicConstraintsExtension(true, 0, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
      await SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  return { keys, certificate };
}

async function createLeaf(
  root: Root,
  { publicKey }: webcrypto.CryptoKeyPair,
  host: string,
  expired: boolean,
): Promise<X509Certificate> {
  return X509CertificateGenerator.create({
    serialNumber: serialNumber(),
    // The name is in the extension; a subject is limited to 64 characters, which names of accounts can exceed.
    subject: "CN=Simulated host",
    issuer: root.certificate.subject,
    notBefore: new Date(Date.now() - 2 * day),
    notAfter: new Date(Date.now() + (expired ? -1 : 29) * day),
    signingAlgorithm: algorithm,
    publicKey,
    signingKey: root.keys.privateKey,
    extensions: [
      new BasicConstraintsExtension(false, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
      new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth]),
      new SubjectAlternativeNameExtension([{ type: "dns", value: host }]),
      await SubjectKeyIdentifierExtension.create(publicKey),
      await AuthorityKeyIdentifierExtension.create(root.keys.publicKey),
    ],
  });
}
