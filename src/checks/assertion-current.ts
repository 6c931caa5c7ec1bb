import { defineCheck } from "../core/check.ts";
import { fail, inconclusive, pass } from "../core/finding.ts";

export const assertionCurrent = defineCheck({
  id: "assertion-current",
  stage: "config",
  question: "Has the projected service account token not expired?",
  needs: ["assertion"],
  sees: ["token"],
  judge({ assertion: { expiresAt, observedAt }, token }) {
    if (!expiresAt) return inconclusive("The token in the file names no expiry.");
    const details = { expiresAt };
    // Entra took it: that settles it better than any clock of ours.
    if (token?.ok) return pass(`The token in the file ends at ${expiresAt}.`, details);
    const serverTime = token?.failure.details?.["currentTime"];
    const [whose, now] = serverTime ? ["Entra's", serverTime] : ["this machine's", observedAt];
    const clock = `${whose} clock shows ${now}`;
    return Date.parse(now) >= Date.parse(expiresAt)
      ? fail(`The token in the file ended at ${expiresAt}; ${clock}.`, { details })
      : pass(`The token in the file ends at ${expiresAt}; ${clock}.`, details);
  },
});
