import { cloudNamed, issuersOf } from "../azure/clouds.ts";
import { defineCheck } from "../core/check.ts";
import { inconclusive, notApplicable, pass } from "../core/finding.ts";
import { unlessCalled } from "./unless-called.ts";

export const tokenIssuerMatches = defineCheck({
  id: "token-issuer-matches",
  stage: "claims",
  question: "Was the token issued in the cloud of the endpoint?",
  needs: ["claims", "endpoint"],
  sees: ["completion"],
  judge({ claims: { issuer, tenantId }, endpoint: { cloud: name, host }, completion }) {
    const cloud = cloudNamed(name);
    if (!cloud) return notApplicable(`Which cloud ${host} belongs to is not known.`);
    if (!issuer || !tenantId) return inconclusive("The token names no issuer or no tenant.");
    const issuers = issuersOf(cloud, tenantId);
    const [expected = ""] = issuers;
    return issuers.includes(issuer)
      ? pass(`iss is ${issuer}.`)
      : unlessCalled(completion, `iss is ${issuer}, expected ${expected} for ${cloud.name}.`, {
          details: { expected, actual: issuer },
        });
  },
});
