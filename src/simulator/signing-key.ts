import { createHash, generateKeyPair, sign, verify, type KeyObject } from "node:crypto";
import { promisify } from "node:util";

export type Claims = Readonly<Record<string, unknown>>;

/** An RSA key that signs and verifies compact tokens with RS256. */
export interface SigningKey {
  readonly keyId: string;
  readonly publicKey: KeyObject;
  sign(claims: Claims): string;
  /** The claims of a token that this key signed; null for anything else. Times are not looked at. */
  verify(token: string): Claims | null;
}

const generate = promisify(generateKeyPair);
let shared: Promise<SigningKey> | undefined;

/**
 * One key for every issuer of every simulated world in this process: making one takes tens of milliseconds, and no
 * question that a simulation answers depends on which key it was.
 */
export const sharedSigningKey = (): Promise<SigningKey> => (shared ??= createSigningKey());

async function createSigningKey(): Promise<SigningKey> {
  const { privateKey, publicKey } = await generate("rsa", { modulusLength: 2048 });
  const keyId = createHash("sha256")
    .update(publicKey.export({ type: "spki", format: "der" }))
    .digest("base64url")
    .slice(0, 27);
  const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");
  return {
    keyId,
    publicKey,
    sign: (claims) => {
      const content = `${encode({ typ: "JWT", alg: "RS256", x5t: keyId, kid: keyId })}.${encode(claims)}`;
      return `${content}.${sign("sha256", Buffer.from(content), privateKey).toString("base64url")}`;
    },
    verify: (token) => {
      const [header = "", payload = "", signature = "", ...rest] = token.split(".");
      const decodedHeader = decode(header);
      if (rest.length > 0 || decodedHeader?.["alg"] !== "RS256" || decodedHeader["kid"] !== keyId)
        return null;
      const content = Buffer.from(`${header}.${payload}`);
      const genuine = verify("sha256", content, publicKey, Buffer.from(signature, "base64url"));
      return genuine ? decode(payload) : null;
    },
  };
}

function decode(part: string): Claims | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, "base64url").toString());
    return value !== null && typeof value === "object" && !Array.isArray(value) ? (value as Claims) : null;
  } catch {
    return null;
  }
}

/** A claim that is text; empty where there is none. */
export const textClaim = (claims: Claims, name: string): string => {
  const value = claims[name];
  return typeof value === "string" ? value : "";
};

/** A claim that is a time in seconds; NaN where there is none, so that no comparison holds. */
export const timeClaim = (claims: Claims, name: string): number => Number(claims[name]);
