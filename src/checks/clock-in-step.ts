import { defineCheck } from "../core/check.ts";
import { notApplicable, pass, warn } from "../core/finding.ts";
import { unlessCalled } from "./unless-called.ts";

/** Entra forgives five minutes by default (unverified); a minute is worth saying. Source: facts on tokens §4. */
const refusedFromSeconds = 300;
const notableFromSeconds = 60;

export const clockInStep = defineCheck({
  id: "clock-in-step",
  stage: "claims",
  question: "Does this machine's clock agree with Azure's?",
  observes: ["clock"],
  sees: ["completion"],
  judge({ clock, completion }, { credential }) {
    // A key has no times: Azure takes it whatever this machine's clock says.
    if (credential === "api-key") return notApplicable("A key is sent, no token.");
    if (!clock.ok)
      return { state: "inconclusive", message: "No server told its time.", failure: clock.failure };
    const { skewSeconds, uncertaintySeconds, host } = clock.value;
    const details = { skewSeconds: String(skewSeconds), host };
    const certain = Math.max(0, Math.abs(skewSeconds) - uncertaintySeconds);
    const seconds = Math.round(Math.abs(skewSeconds));
    const skew = `The local clock is ${seconds} s ${skewSeconds > 0 ? "ahead of" : "behind"} ${host}.`;
    if (certain >= refusedFromSeconds) return unlessCalled(completion, skew, { details });
    if (certain >= notableFromSeconds) return warn(skew, { details });
    return pass(
      `The local clock agrees with ${host} to ${Math.ceil(Math.abs(skewSeconds) + uncertaintySeconds)} s.`,
      details,
    );
  },
});
