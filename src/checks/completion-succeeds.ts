import { defineCheck } from "../core/check.ts";
import { fail, inconclusive, pass } from "../core/finding.ts";
import { undecided, undecidedWords } from "./undecided.ts";

export const completionSucceeds = defineCheck({
  id: "completion-succeeds",
  stage: "probe",
  question: "Does the deployment answer?",
  observes: ["completion"],
  judge({ completion }) {
    if (!completion.ok) {
      const { failure } = completion;
      const refusal = failure.status ? `${failure.status} ${failure.code}` : failure.code;
      return undecided(failure)
        ? inconclusive(undecidedWords(failure, `The service did not decide: ${refusal}.`), { failure })
        : fail(`The call failed: ${refusal}.`, { failure });
    }
    const { operation, deployment, model, totalTokens, durationMs, provenBy } = completion.value;
    // The list of models is the account's; no deployment has a part in it.
    const named = model && model !== deployment ? `${deployment} (${model})` : deployment;
    const who = operation === "models" ? "The account" : named;
    const cost = `${Math.round(durationMs)} ms${totalTokens === null ? "" : `, ${totalTokens} tokens`}`;
    const answers = {
      completion: `${who} answered (${cost}).`,
      "content-filter": `${who} refused the prompt by its content filter, which proves that it was reached (${cost}).`,
      "output-limit": `${who} reached its output limit, which proves that it was reached (${cost}).`,
      "input-refused": `${who} refused the input that was made to be refused, which proves that it was reached (${cost}).`,
    };
    return pass(answers[provenBy]);
  },
});
