import { audiencesFor, cloudNamed } from "../azure/clouds.ts";
import { dataPlaneScopes, unverifiedScope } from "../azure/endpoint.ts";
import { defineCheck } from "../core/check.ts";
import { inconclusive, notApplicable, pass } from "../core/finding.ts";
import { unlessCalled } from "./unless-called.ts";

export const tokenAudienceMatches = defineCheck({
  id: "token-audience-matches",
  stage: "claims",
  question: "Was the token issued for the resource behind the endpoint?",
  needs: ["claims", "endpoint"],
  sees: ["token", "completion"],
  judge({ claims: { audience }, endpoint, token, completion }) {
    const cloud = cloudNamed(endpoint.cloud);
    // A host that no cloud lists does not tell its audience; the scope that was asked for is all there is.
    const asked = token?.ok ? [token.value.scope] : [];
    const scopes = cloud ? dataPlaneScopes(endpoint, cloud) : asked;
    const accepted = scopes.flatMap(audiencesFor);
    const [expected] = accepted;
    if (!expected) return notApplicable(`Which audience ${endpoint.host} wants is not known.`);
    if (!audience) return inconclusive("The token names no audience.");
    if (accepted.includes(audience)) return pass(`aud is ${audience}.`);
    const unverified = cloud && unverifiedScope(endpoint, cloud);
    // What is not known of the service, only the service can answer.
    if (unverified && audiencesFor(unverified).includes(audience)) {
      if (completion?.ok) return pass(`aud is ${audience}; the call went through with it.`);
      if (completion?.failure.status !== 401)
        return inconclusive(
          `aud is ${audience}; ${expected} is sure to be accepted on this route, this one is (unverified).`,
        );
    }
    const details = { expected, actual: audience };
    return unlessCalled(completion, `aud is ${audience}, expected ${expected}.`, { details });
  },
});
