import { randomUUID } from "node:crypto";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { State } from "./state.ts";
import type { ProjectedToken } from "./world/schema.ts";

/**
 * Signs a service account's token and puts it into a folder that stands in for the volume which the kubelet mounts into
 * a pod. `now`: the cluster's clock. Answers with the token's path; where the world says that the volume is not mounted,
 * there is no file.
 */
export function projectToken(
  { world, clusterKey }: State,
  token: ProjectedToken,
  now: Date,
  folder: string,
): string {
  const issuer = world.clusters[token.cluster]?.issuer ?? "";
  const tokenFile = join(folder, "azure-identity-token");
  rmSync(tokenFile, { force: true });
  if (token.mounted) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(tokenFile, clusterKey(issuer).sign(claimsOf(issuer, token, now)), { mode: 0o600 });
  }
  return tokenFile;
}

/** Claims of a projected service account token. Source: facts on workload identity, section 3. */
function claimsOf(issuer: string, token: ProjectedToken, now: Date) {
  const issuedAt = Math.floor(now.getTime() / 1000) - token.ageSeconds;
  const { namespace, serviceAccount } = token;
  return {
    aud: [token.audience],
    iss: issuer,
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
