import { defineCheck } from "../core/check.ts";
import { fail, inconclusive, notApplicable, pass, warn } from "../core/finding.ts";
import { settingIn } from "./setting.ts";

export const deploymentExists = defineCheck({
  id: "deployment-exists",
  stage: "role",
  question: "Has the account the deployment that the settings name?",
  needs: ["account", "settings"],
  judge({ account: { name, deployments }, settings }) {
    const deployment = settingIn(settings, "deployment")?.shown;
    if (!deployment) return notApplicable("No deployment is named.");
    if (!deployments) return inconclusive(`The deployments of ${name} could not be read.`);
    const found = deployments.find((candidate) => candidate.name.toLowerCase() === deployment.toLowerCase());
    if (!found) {
      const available = deployments.map((candidate) => candidate.name).join(", ");
      return fail(`${name} has no deployment ${deployment}; it has ${available || "none"}.`, {
        details: { deployment, available },
      });
    }
    const { model, modelVersion, provisioningState } = found;
    return provisioningState && provisioningState !== "Succeeded"
      ? warn(`The provisioning state of deployment ${deployment} is ${provisioningState}.`, {
          details: { deployment, provisioningState },
        })
      : pass(`${deployment} is ${[model ?? "a deployment", modelVersion].filter(Boolean).join(" ")}.`);
  },
});
