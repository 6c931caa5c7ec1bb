import { audiencesFor, cloudNamed } from "../azure/clouds.ts";
import { dataPlaneScopes } from "../azure/endpoint.ts";
import { defineCheck } from "../core/check.ts";
import { fail, inconclusive, notApplicable, pass } from "../core/finding.ts";

export const tokenAudienceMatches = defineCheck({
  id: "token-audience-matches",
  stage: "claims",
  question: "Was the token issued for the resource behind the endpoint?",
  needs: ["claims", "endpoint"],
  sees: ["token"],
  judge({ claims: { audience }, endpoint, token }) {
    const cloud = cloudNamed(endpoint.cloud);
    // A host that no cloud lists does not tell its audience; the scope that was asked for is all there is.
    const asked = token?.ok ? [token.value.scope] : [];
    const scopes = cloud ? dataPlaneScopes(endpoint, cloud) : asked;
    const accepted = scopes.flatMap(audiencesFor);
    const [expected] = accepted;
    if (!expected) return notApplicable(`Which audience ${endpoint.host} wants is not known.`);
    if (!audience) return inconclusive("The token names no audience.");
    return accepted.includes(audience)
      ? pass(`aud is ${audience}.`)
      : fail(`aud is ${audience}, expected ${expected}.`, { details: { expected, actual: audience } });
  },
});
