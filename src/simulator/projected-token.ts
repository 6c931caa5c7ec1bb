import { randomUUID } from "node:crypto";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { SigningKey } from "./signing-key.ts";
import type { ProjectedToken, World } from "./world/schema.ts";

/**
 * Signs a service account's token and puts it into a folder that stands in for the volume which the kubelet mounts into
 * a pod. `now`: the cluster's clock. Answers with the token's path; where the world says that the volume is not mounted,
 * there is no file.
 */
export function projectToken(
  world: World,
  token: ProjectedToken,
  key: SigningKey,
  now: Date,
  folder: string,
): string {
  const tokenFile = join(folder, "azure-identity-token");
  rmSync(tokenFile, { force: true });
  if (token.mounted) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(tokenFile, key.sign(claimsOf(world, token, now)), { mode: 0o600 });
  }
  return tokenFile;
}

/** Claims of a projected service account token. Source: facts on workload identity, section 3. */
function claimsOf(world: World, token: ProjectedToken, now: Date) {
  const issuedAt = Math.floor(now.getTime() / 1000) - token.ageSeconds;
  const { namespace, serviceAccount } = token;
  return {
    aud: [token.audience],
    iss: world.clusters[token.cluster]?.issuer,
    sub: `system:serviceaccount:${namespace}:${serviceAccount}`,
    iat: issuedAt,
    nbf: issuedAt,
    exp: issuedAt + token.lifetimeSeconds,
    jti: randomUUID(),
    "kubernetes.io": {
      namespace,
      pod: { name: `${serviceAccount}-0`, uid: randomUUID() },
      serviceaccount: { name: serviceAccount, uid: randomUUID() },
    },
  };
}
