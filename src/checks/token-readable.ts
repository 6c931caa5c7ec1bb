import { defineCheck } from "../core/check.ts";
import { inconclusive, pass } from "../core/finding.ts";

/** Entra promises no format to clients: a token that cannot be decoded is unknown, not bad. */
export const tokenReadable = defineCheck({
  id: "token-readable",
  stage: "claims",
  question: "Can the token's claims be read?",
  observes: ["claims"],
  judge({ claims }) {
    if (!claims.ok) return inconclusive("The token's claims cannot be read.", { failure: claims.failure });
    const { version, identity, principalId } = claims.value;
    return pass(`A version ${version ?? "unknown"} token for ${principalId ?? "nobody"} (${identity}).`);
  },
});
