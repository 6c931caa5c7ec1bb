import { defineCheck } from "../core/check.ts";
import { pass, warn } from "../core/finding.ts";

export const settingsAgree = defineCheck({
  id: "settings-agree",
  stage: "config",
  question: "Is there no setting that contradicts another or silently wins over it?",
  needs: ["settings"],
  judge({ settings: { conflicts } }) {
    if (conflicts.length === 0) return pass("No setting contradicts another.");
    return warn(conflicts.map(({ message }) => message).join(" "), {
      details: Object.fromEntries(conflicts.map(({ code, message }) => [code, message])),
    });
  },
});
