import { defineCheck } from "../core/check.ts";
import { inconclusive, notApplicable, pass } from "../core/finding.ts";
import { deploymentIn } from "./deployment.ts";
import { unlessCalled } from "./unless-called.ts";

export const deploymentReady = defineCheck({
  id: "deployment-ready",
  stage: "role",
  question: "Is the deployment that the settings name provisioned?",
  needs: ["account", "settings"],
  sees: ["completion"],
  judge({ account, settings, completion }) {
    const { name, found } = deploymentIn(account, settings);
    if (!found) return notApplicable("There is no deployment to look at.");
    const { provisioningState } = found;
    if (!provisioningState) return inconclusive(`The state of deployment ${name} is not known.`);
    if (provisioningState === "Succeeded") return pass(`${name} is provisioned.`);
    // It may answer while it is being changed.
    return unlessCalled(completion, `The provisioning state of deployment ${name} is ${provisioningState}.`, {
      details: { deployment: name, provisioningState },
    });
  },
});
