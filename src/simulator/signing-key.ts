import { createHash, generateKeyPair, generateKeyPairSync, sign, verify, type KeyObject } from "node:crypto";
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

interface KeyPair {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

const generate = promisify(generateKeyPair);
const strength = { modulusLength: 2048 };
let shared: Promise<KeyPair> | undefined;

/**
 * One key pair for every issuer of every simulated world in this process: making one takes tens of milliseconds. The
 * issuers' key ids differ, so that no token of one passes for one of another.
 */
export const sharedKeyPair = (): Promise<KeyPair> => (shared ??= generate("rsa", strength));

/** The key of one issuer. `owner` sets its id apart from those of the others. */
export const signingKeyOf = (pair: KeyPair, owner: string): SigningKey => {
  const { privateKey, publicKey } = pair;
  const keyId = createHash("sha256")
    .update(publicKey.export({ type: "spki", format: "der" }))
    .update(owner)
    .digest("base64url")
    .slice(0, 27);
  return {
    keyId,
    publicKey,
    sign: (claims) => {
      const content = `${encode({ typ: "JWT", alg: "RS256", x5t: keyId, kid: keyId })}.${encode(claims)}`;
      return `${content}.${sign("sha256", Buffer.from(content), privateKey).toString("base64url")}`;
    },
    verify: (token) => {
      const parts = readToken(token);
      const genuine =
        parts?.header["alg"] === "RS256" && parts.header["kid"] === keyId && isSignedBy(token, publicKey);
      return genuine ? parts.claims : null;
    },
  };
};

/** A key pair of its own, for a rotation. */
export const newSigningKey = (owner: string): SigningKey =>
  signingKeyOf(generateKeyPairSync("rsa", strength), owner);

/** Does this key's signature stand under the token? */
function isSignedBy(token: string, publicKey: KeyObject): boolean {
  const end = token.lastIndexOf(".");
  const signature = Buffer.from(token.slice(end + 1), "base64url");
  return verify("sha256", Buffer.from(token.slice(0, end)), publicKey, signature);
}

/** Header and claims of a compact token, signed or not; null where it is none. */
export function readToken(token: string): { readonly header: Claims; readonly claims: Claims } | null {
  const [first = "", second = "", , ...rest] = token.split(".");
  const header = decode(first);
  const claims = decode(second);
  return header && claims && rest.length === 0 && token.split(".").length === 3 ? { header, claims } : null;
}

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");

function decode(part: string): Claims | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, "base64url").toString());
    return value !== null && typeof value === "object" && !Array.isArray(value) ? (value as Claims) : null;
  } catch {
    return null;
  }
}

/** A key as a JWKS lists it. */
export const publicJwk = ({ publicKey, keyId }: SigningKey): Readonly<Record<string, string>> => {
  const { n = "", e = "" } = publicKey.export({ format: "jwk" });
  return { kty: "RSA", use: "sig", alg: "RS256", kid: keyId, x5t: keyId, n, e };
};

/** A claim that is text; empty where there is none. */
export const textClaim = (claims: Claims, name: string): string => {
  const value = claims[name];
  return typeof value === "string" ? value : "";
};

/** A claim that is a time in seconds; NaN where there is none, so that no comparison holds. */
export const timeClaim = (claims: Claims, name: string): number => Number(claims[name]);

/** Entra and the services allow five minutes of difference between clocks. Source: facts on tokens, section 4 (unverified there). */
const clockTolerance = 300;

/** Whether a token that begins and ends at these claims is good at this moment. */
export const isCurrent = (claims: Claims, now: Date): boolean => {
  const at = now.getTime() / 1000;
  return timeClaim(claims, "nbf") <= at + clockTolerance && at <= timeClaim(claims, "exp") + clockTolerance;
};
