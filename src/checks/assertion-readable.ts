import { defineCheck } from "../core/check.ts";
import { fail, inconclusive, pass } from "../core/finding.ts";
import { undecided } from "./undecided.ts";

export const assertionReadable = defineCheck({
  id: "assertion-readable",
  stage: "config",
  question: "Is there a projected service account token, and can it be read?",
  observes: ["assertion"],
  judge({ assertion }) {
    if (!assertion.ok) {
      const { failure } = assertion;
      return (undecided(failure) ? inconclusive : fail)(failure.message, { failure });
    }
    const { subject, issuer } = assertion.value;
    return pass(`The token file names ${subject ?? "no subject"} by ${issuer ?? "no issuer"}.`);
  },
});
