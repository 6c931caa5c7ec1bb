import { defineCheck } from "../core/check.ts";
import { inconclusive, pass } from "../core/finding.ts";
import { unlessCalled } from "./unless-called.ts";

export const tokenInLifetime = defineCheck({
  id: "token-in-lifetime",
  stage: "claims",
  question: "Is the token valid at this moment?",
  needs: ["claims"],
  sees: ["completion"],
  judge({ claims: { notBefore, expiresAt, observedAt }, completion }) {
    if (!expiresAt) return inconclusive("The token names no expiry.");
    const details = { expiresAt, observedAt };
    const now = Date.parse(observedAt);
    if (now >= Date.parse(expiresAt))
      return unlessCalled(completion, `The token ended at ${expiresAt}; it was ${observedAt}.`, { details });
    if (notBefore && now + toleratedMs < Date.parse(notBefore)) {
      return unlessCalled(completion, `The token starts at ${notBefore}; it was ${observedAt}.`, {
        details: { ...details, notBefore },
      });
    }
    return pass(`The token is valid until ${expiresAt}.`, details);
  },
});

/** Difference between clocks that Entra's validation forgives by default (unverified). Source: facts on tokens §4. */
const toleratedMs = 300_000;
