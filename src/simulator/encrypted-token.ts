import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

/** Encrypts tokens for one resource, and reads what it encrypted itself. */
export interface TokenSeal {
  /** The token as a JWE in compact form (direct encryption with AES-256-GCM). */
  seal(token: string): string;
  /** null for anything that was not sealed here. */
  open(sealed: string): string | null;
}

export function createTokenSeal(): TokenSeal {
  const key = randomBytes(32);
  const header = Buffer.from(JSON.stringify({ alg: "dir", enc: "A256GCM", cty: "JWT" })).toString(
    "base64url",
  );
  return {
    seal: (token) => {
      const iv = randomBytes(12);
      const cipher = createCipheriv("aes-256-gcm", key, iv).setAAD(Buffer.from(header));
      const encrypted = Buffer.concat([cipher.update(token), cipher.final()]);
      const parts = [iv, encrypted, cipher.getAuthTag()].map((part) => part.toString("base64url"));
      return [header, "", ...parts].join(".");
    },
    open: (sealed) => {
      const [first, , ...rest] = sealed.split(".");
      const [iv, encrypted, tag] = rest.map((part) => Buffer.from(part, "base64url"));
      if (first !== header || !iv || !encrypted || !tag || rest.length !== 3) return null;
      try {
        const decipher = createDecipheriv("aes-256-gcm", key, iv).setAAD(Buffer.from(header)).setAuthTag(tag);
        return Buffer.concat([decipher.update(encrypted), decipher.final()]).toString();
      } catch {
        return null;
      }
    },
  };
}
