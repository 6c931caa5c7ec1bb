import type { Cloud } from "../../azure/clouds.ts";
import { newSigningKey, signingKeyOf, type Claims, type SigningKey } from "../signing-key.ts";

/** The keys with which Entra signs, cloud by cloud. */
export interface EntraKeys {
  /** The one that signs now. */
  current(cloud: Cloud): SigningKey;
  /** All that the JWKS of the cloud lists: the current one last. */
  published(cloud: Cloud): readonly SigningKey[];
  /** The claims of a token that one of the listed keys signed. */
  verify(cloud: Cloud, token: string): Claims | null;
  /** A new key signs from now on; the one before stays listed, one older than that is gone. */
  rotate(cloud: Cloud): void;
}

export function createEntraKeys(pair: Parameters<typeof signingKeyOf>[0]): EntraKeys {
  const rings = new Map<Cloud, readonly SigningKey[]>();
  const published = (cloud: Cloud): readonly SigningKey[] => {
    const ring = rings.get(cloud) ?? [signingKeyOf(pair, cloud.name)];
    rings.set(cloud, ring);
    return ring;
  };
  const current = (cloud: Cloud): SigningKey => {
    const key = published(cloud).at(-1);
    if (!key) throw new Error(`no key signs in ${cloud.name}`);
    return key;
  };
  return {
    current,
    published,
    verify: (cloud, token) => {
      for (const key of published(cloud)) {
        const claims = key.verify(token);
        if (claims) return claims;
      }
      return null;
    },
    rotate: (cloud) => rings.set(cloud, [current(cloud), newSigningKey(cloud.name)]),
  };
}
