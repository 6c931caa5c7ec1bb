import { defineCheck } from "../core/check.ts";
import { fail, pass } from "../core/finding.ts";
import { originOf } from "./setting.ts";

export const settingsWellFormed = defineCheck({
  id: "settings-well-formed",
  stage: "config",
  question: "Does every setting look like what it is meant to be?",
  needs: ["settings"],
  judge({ settings: { settings } }) {
    const flawed = settings.filter(
      ({ need, state, flaws }) => need !== "unused" && state === "set" && flaws.length > 0,
    );
    if (flawed.length === 0) return pass("Nothing is visibly wrong with any setting.");
    const details = Object.fromEntries(
      flawed.map(({ setting, flaws }) => [setting, flaws.map(({ message }) => message).join(" ")]),
    );
    const message = flawed
      .map((fact) => `${originOf(fact)}: ${fact.flaws.map((flaw) => flaw.message).join(" ")}`)
      .join(" ");
    return fail(message, { details });
  },
});
