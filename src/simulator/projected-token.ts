import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { SigningKey } from "./signing-key.ts";
import type { ProjectedToken, World } from "./world/schema.ts";

/** A volume on this machine that stands in for the one that the kubelet mounts into a pod. */
export interface ProjectedVolume {
  /** Path of the token; there is no file where the world says that it is not mounted. */
  readonly tokenFile: string;
  remove(): void;
}

/** Signs a service account's token and puts it where the pod's application finds it. `now`: the cluster's clock. */
export function mountProjectedToken(
  world: World,
  token: ProjectedToken,
  key: SigningKey,
  now: Date,
): ProjectedVolume {
  const folder = mkdtempSync(join(tmpdir(), "aoai-preflight-pod-"));
  const tokenFile = join(folder, "azure-identity-token");
  if (token.mounted) writeFileSync(tokenFile, key.sign(claimsOf(world, token, now)), { mode: 0o600 });
  return { tokenFile, remove: () => rmSync(folder, { recursive: true, force: true }) };
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
