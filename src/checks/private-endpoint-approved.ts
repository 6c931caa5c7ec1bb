import { defineCheck } from "../core/check.ts";
import { fail, notApplicable, pass, warn } from "../core/finding.ts";
import { listed } from "../core/listed.ts";

export const privateEndpointApproved = defineCheck({
  id: "private-endpoint-approved",
  stage: "role",
  question: "Are the account's private endpoints approved?",
  needs: ["account"],
  judge({ account: { name, privateEndpoints, publicNetworkAccess } }) {
    if (privateEndpoints.length === 0) return notApplicable(`${name} has no private endpoint.`);
    const open = privateEndpoints.filter(({ state }) => state !== "Approved");
    if (open.length === 0) {
      return pass(`${listed(privateEndpoints.map((one) => one.name))} of ${name}: approved.`);
    }
    const words = open.map((one) => `${one.name} is ${(one.state ?? "in an unknown state").toLowerCase()}`);
    const details = { privateEndpoint: open[0]?.name ?? "", state: open[0]?.state ?? "" };
    // One approved endpoint is a way in, and so is the public side.
    return open.length === privateEndpoints.length && publicNetworkAccess === "Disabled"
      ? fail(`No private endpoint of ${name} is approved: ${listed(words)}.`, { details })
      : warn(`Not every private endpoint of ${name} is approved: ${listed(words)}.`, { details });
  },
});
