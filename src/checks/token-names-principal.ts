import { defineCheck } from "../core/check.ts";
import { fail, pass } from "../core/finding.ts";

export const tokenNamesPrincipal = defineCheck({
  id: "token-names-principal",
  stage: "claims",
  question: "Does the token name a principal that a role can be assigned to?",
  needs: ["claims"],
  judge({ claims: { principalId, applicationId, tenantId } }) {
    if (principalId) return pass(`oid is ${principalId}.`);
    return fail(
      `The token has no oid: application ${applicationId ?? "unknown"} has no service principal in tenant ${tenantId ?? "unknown"}.`,
      { details: { ...(applicationId && { applicationId }), ...(tenantId && { tenantId }) } },
    );
  },
});
