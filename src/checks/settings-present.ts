import { defineCheck } from "../core/check.ts";
import { fail, pass } from "../core/finding.ts";
import { variableOf } from "../core/setting-variable.ts";
import { sayUnread } from "../core/unread-line.ts";
import { listed } from "../core/listed.ts";

export const settingsPresent = defineCheck({
  id: "settings-present",
  stage: "config",
  question: "Is every setting that this way to sign in needs set?",
  needs: ["settings"],
  judge({ settings: { settings, unread = [] } }) {
    const missing = settings.filter(({ need, state }) => need === "required" && state !== "set");
    if (missing.length === 0) {
      const set = settings.filter(({ state }) => state === "set").length;
      return pass(`All required settings are set (${set} settings in use).`);
    }
    const named = missing.map((fact) => variableOf(fact, settings));
    const phrases = missing.map(
      ({ state }, at) => `${named[at]} is ${state === "empty" ? "empty" : "not set"}`,
    );
    return fail([`${listed(phrases)}.`, ...unread.map(sayUnread)].join(" "), {
      details: { missing: named.join(", ") },
    });
  },
});
