import { defineCheck } from "../core/check.ts";
import type { EvidenceMap } from "../core/evidence.ts";
import { fail, inconclusive, notApplicable, pass, type Verdict } from "../core/finding.ts";
import type { Observation } from "../core/observation.ts";
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
  sees: ["access"],
  judge({ claims, settings, access }, { credential }) {
    if (credential === "default-chain") return judgeChain(claims, settings, access);
    const { applicationId } = claims;
    const name = clientSettings[credential];
    const configured = name && settingIn(settings, name);
    if (!configured?.shown) return notApplicable("No setting names the application.");
    if (!applicationId) return inconclusive("The token names no application.");
    const expected = configured.shown.trim();
    const source = originOf(configured);
    return expected.toLowerCase() === applicationId.toLowerCase()
      ? named(applicationId, source)
      : another(applicationId, expected, source);
  },
});

/**
 * A chain may sign in as a managed identity or as an application that settings name, and by links that read none of
 * them. That the one before the managed identity won is a fault only where that one has no right.
 */
function judgeChain(
  { applicationId, principalKind }: EvidenceMap["claims"],
  settings: EvidenceMap["settings"],
  access: Observation<EvidenceMap["access"]> | undefined,
): Verdict {
  const configured = (["managedIdentityClientId", "clientId"] as const).flatMap((name) => {
    const fact = settingIn(settings, name);
    return fact?.shown ? [{ id: fact.shown.trim(), source: originOf(fact) }] : [];
  });
  const [meant] = configured;
  if (!meant) return notApplicable("No setting names the application.");
  if (principalKind !== "application") return notApplicable("No application signed in.");
  if (!applicationId) return inconclusive("The token names no application.");
  const match = configured.find(({ id }) => id.toLowerCase() === applicationId.toLowerCase());
  const isDenied = access?.ok && access.value.verdict === "denied";
  if (match !== meant && isDenied) return another(applicationId, meant.id, meant.source);
  return match
    ? named(applicationId, match.source)
    : notApplicable("A link of the chain signed in that takes no client id from settings.");
}

const named = (actual: string, source: string): Verdict =>
  pass(`The token was issued to application ${actual}, as ${source} says.`, { source });

const another = (actual: string, expected: string, source: string): Verdict =>
  fail(`The token was issued to application ${actual}, expected ${expected} (${source}).`, {
    details: { expected, actual, source },
  });
