import { defineCheck } from "../core/check.ts";
import { fail, inconclusive, notApplicable, pass } from "../core/finding.ts";
import { deploymentIn } from "./deployment.ts";

export const deploymentExists = defineCheck({
  id: "deployment-exists",
  stage: "role",
  question: "Has the account the deployment that the settings name?",
  needs: ["account", "settings"],
  judge({ account, settings }) {
    const { name: deployment, found } = deploymentIn(account, settings);
    const { name, deployments } = account;
    if (!deployment) return notApplicable("No deployment is named.");
    if (!deployments) return inconclusive(`The deployments of ${name} could not be read.`);
    if (!found) {
      const available = deployments.map((one) => one.name).join(", ");
      return fail(`${name} has no deployment ${deployment}; it has ${available || "none"}.`, {
        details: { deployment, available },
      });
    }
    const { model, modelVersion } = found;
    return pass(`${deployment} is ${[model ?? "a deployment", modelVersion].filter(Boolean).join(" ")}.`);
  },
});
