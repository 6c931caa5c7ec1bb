import { defineCheck } from "../core/check.ts";
import { fail, inconclusive, pass } from "../core/finding.ts";

export const accountReady = defineCheck({
  id: "account-ready",
  stage: "role",
  question: "Is the account provisioned?",
  needs: ["account"],
  judge({ account: { name, provisioningState } }) {
    if (!provisioningState) return inconclusive(`The state of ${name} is not known.`);
    return provisioningState === "Succeeded"
      ? pass(`${name} is provisioned.`)
      : fail(`The provisioning state of ${name} is ${provisioningState}.`, {
          details: { provisioningState },
        });
  },
});
