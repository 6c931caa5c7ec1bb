import { defineCheck } from "../core/check.ts";
import { fail, inconclusive, notApplicable, pass, warn } from "../core/finding.ts";
import { deploymentIn } from "./deployment.ts";

export const deploymentExists = defineCheck({
  id: "deployment-exists",
  stage: "role",
  question: "Has the account the deployment that the settings name?",
  needs: ["account", "settings"],
  sees: ["completion"],
  judge({ account, settings, completion }) {
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
    // Azure Resource Manager ignores letter case; whether a call may as well is documented nowhere.
    if (found.name !== deployment && !completion?.ok) {
      return warn(`${name} has no deployment ${deployment} in these letters; it has ${found.name}.`, {
        details: { deployment, available: found.name },
      });
    }
    const { model, modelVersion } = found;
    return pass(`${deployment} is ${[model ?? "a deployment", modelVersion].filter(Boolean).join(" ")}.`);
  },
});
