import { doubledPath } from "../azure/endpoint.ts";
import { defineCheck } from "../core/check.ts";
import type { EvidenceMap } from "../core/evidence.ts";
import { fail, pass, warn } from "../core/finding.ts";
import { originOf, settingIn } from "./setting.ts";

type Settings = EvidenceMap["settings"];

export const settingsWellFormed = defineCheck({
  id: "settings-well-formed",
  stage: "config",
  question: "Does every setting look like what it is meant to be?",
  needs: ["settings"],
  judge({ settings }) {
    const flawed = settings.settings.filter(
      ({ need, state, flaws }) => need !== "unused" && state === "set" && flaws.length > 0,
    );
    if (flawed.length === 0) {
      const cautions = [pathTwice(settings), emptyVersion(settings)].filter((one) => one !== null);
      return cautions.length > 0
        ? warn(cautions.join(" "))
        : pass("Nothing is visibly wrong with any setting.");
    }
    const details = Object.fromEntries(
      flawed.map(({ setting, flaws }) => [setting, flaws.map(({ message }) => message).join(" ")]),
    );
    const message = flawed
      .map((fact) => `${originOf(fact)}: ${fact.flaws.map((flaw) => flaw.message).join(" ")}`)
      .join(" ");
    return fail(message, { details });
  },
});

/** We leave it out, so the call succeeds that the application's may not. */
function pathTwice(settings: Settings): string | null {
  const endpoint = settingIn(settings, "endpoint");
  const path = doubledPath(endpoint?.shown ?? "", settingIn(settings, "apiVersion")?.shown);
  return endpoint && path
    ? `${originOf(endpoint)} ends in ${path}, which is left out here; AzureOpenAI would call ${path}/openai/deployments/…, which is not found. Remove ${path} from the end${/v1$/i.test(path) ? ", or the API version where the code uses OpenAI" : ""}.`
    : null;
}

/** The same for a version that is set to nothing. Source: facts on the data plane §3. */
function emptyVersion({ settings }: Settings): string | null {
  const version = settings.find(({ setting, state }) => setting === "apiVersion" && state === "empty");
  return version
    ? `${originOf(version)} is empty, which is v1 here; AzureOpenAI refuses to start with it. Set it to a date such as 2024-10-21, or to v1 where the code uses OpenAI.`
    : null;
}
