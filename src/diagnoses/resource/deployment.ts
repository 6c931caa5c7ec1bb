import { or } from "../../core/known.ts";
import { listDeployments } from "../commands.ts";
import { byFinding, bySign, defineCause, firstOf, matched, type Matcher } from "../match.ts";
import { tryAgain } from "../remedies.ts";
import { setSetting } from "../set-setting.ts";

/** The service does not find a name that the account has in other letters. */
const inOtherLetters: Matcher = (seen) => {
  const match = bySign("deployment-not-found")(seen);
  const finding = seen.findings.get("deployment-exists");
  return match && finding?.state === "warn"
    ? matched(match.confidence, `${match.because} ${finding.message}`, finding.details)
    : null;
};

export const deploymentNotFound = defineCause({
  id: "deployment-not-found",
  title: "the account has no deployment of that name",
  cause:
    "The request reached the account, which has no such deployment: the model's name was given instead of the deployment's, it is in another account, or it was made minutes ago.",
  explains: ["deployment-exists", "completion-succeeds"],
  maskedBy: ["env-malformed", "model-not-ready"],
  match: firstOf(byFinding("deployment-exists"), inOtherLetters, bySign("deployment-not-found")),
  remedies({ details }, known) {
    const first = details["available"]?.split(", ")[0];
    return [
      { text: "See the deployments of the account.", commands: [listDeployments(known)] },
      setSetting(
        "Name a deployment that the account has.",
        "deployment",
        or(first || undefined, "DEPLOYMENT"),
        known,
      ),
      tryAgain(known),
    ];
  },
  confirm: "Portal: Foundry › Deployments of this very account lists the name, spelt the same.",
  confusedWith: {
    "endpoint-wrong": "a bare 404 `Resource not found`: the path is not routed at all",
    "model-not-ready": "the deployment was made less than five minutes ago",
  },
  link: "https://learn.microsoft.com/azure/ai-services/openai/reference",
  // A new deployment is found after some minutes; the service's own message says so.
  heals: "the deployment to appear",
});
