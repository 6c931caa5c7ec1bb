import { defineCheck } from "../core/check.ts";
import { fail, inconclusive, pass } from "../core/finding.ts";
import { undecided, undecidedWords } from "./undecided.ts";

/** A managed identity host that does not answer is not there: for it, silence is an answer. */
const imdsHost = "169.254.169.254";

export const tokenAcquired = defineCheck({
  id: "token-acquired",
  stage: "token",
  question: "Does the credential give a token?",
  observes: ["token"],
  judge({ token }) {
    if (token.ok) {
      const { credential, scope, expiresAt, acquiredInMs } = token.value;
      return pass(`${credential} gave a token for ${scope} in ${Math.round(acquiredInMs)} ms.`, {
        expiresAt,
      });
    }
    const { failure } = token;
    const silentHost = failure.source === "network" && failure.host === imdsHost;
    return undecided(failure) && !silentHost
      ? inconclusive(undecidedWords(failure, `No token yet: ${failure.code}.`), { failure })
      : fail(`No token: ${failure.code}.`, { failure });
  },
});
