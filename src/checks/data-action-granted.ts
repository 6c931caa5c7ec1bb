import { defineCheck } from "../core/check.ts";
import { fail, inconclusive, pass, warn } from "../core/finding.ts";
import { closestWords, denyingWords, grantingWords, undecidedWords } from "./access-words.ts";

/** What adds nothing to what is held: the sentence before has said it. */
const saidAlready = new Set(["no-data-actions", "other-data-actions", "out-of-scope"]);

export const dataActionGranted = defineCheck({
  id: "data-action-granted",
  stage: "role",
  question: "Do the principal's role assignments grant the data action that the call needs?",
  observes: ["access"],
  sees: ["completion"],
  judge({ access, completion }) {
    if (!access.ok) {
      const { failure } = access;
      const what =
        failure.source === "entra"
          ? "The principal could not be looked up"
          : "Role assignments could not be read";
      return inconclusive(`${what}: ${failure.code}.`, { failure });
    }
    const { verdict, principalId, dataAction, assignments } = access.value;
    const details = { principalId, dataAction };
    if (verdict === "granted") return pass(grantingWords(access.value), details);
    if (verdict === "unknown") {
      const why = undecidedWords(access.value);
      return inconclusive(`Whether ${principalId} may call the model is not known: ${why}.`, { details });
    }
    const listedAll = assignments.every(({ effect }) => saidAlready.has(effect));
    const message = [denyingWords(access.value), listedAll ? null : closestWords(access.value)]
      .filter(Boolean)
      .join(" ");
    return completion?.ok
      ? warn(`${message} ARM shows no grant, yet the service accepted the call.`, { details })
      : fail(message, { details });
  },
});
