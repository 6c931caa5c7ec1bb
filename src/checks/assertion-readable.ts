import { defineCheck } from "../core/check.ts";
import { fail, pass } from "../core/finding.ts";

export const assertionReadable = defineCheck({
  id: "assertion-readable",
  stage: "config",
  question: "Is there a projected service account token, and can it be read?",
  observes: ["assertion"],
  judge({ assertion }) {
    if (!assertion.ok) return fail(assertion.failure.message, { failure: assertion.failure });
    const { subject, issuer } = assertion.value;
    return pass(`The token file names ${subject ?? "no subject"} by ${issuer ?? "no issuer"}.`);
  },
});
