import { defineCheck } from "../core/check.ts";
import { fail, inconclusive, notApplicable, pass } from "../core/finding.ts";
import type { SettingName } from "../core/scenario.ts";
import { originOf, settingIn } from "./setting.ts";

/** The setting that names the application a token must be issued to, by kind of credential. */
const clientSettings: Readonly<Record<string, SettingName>> = {
  environment: "clientId",
  "managed-identity": "managedIdentityClientId",
  "workload-identity": "clientId",
  "azure-pipelines": "clientId",
  "github-oidc": "clientId",
};

export const tokenClientMatches = defineCheck({
  id: "token-client-matches",
  stage: "claims",
  question: "Was the token issued to the application that the settings name?",
  needs: ["claims", "settings"],
  judge({ claims: { applicationId }, settings }, { credential }) {
    const name = clientSettings[credential];
    const configured = name && settingIn(settings, name);
    if (!configured?.shown) return notApplicable("No setting names the application.");
    if (!applicationId) return inconclusive("The token names no application.");
    const expected = configured.shown.trim();
    const source = originOf(configured);
    return expected.toLowerCase() === applicationId.toLowerCase()
      ? pass(`The token was issued to application ${applicationId}, as ${source} says.`, { source })
      : fail(`The token was issued to application ${applicationId}, expected ${expected} (${source}).`, {
          details: { expected, actual: applicationId, source },
        });
  },
});
