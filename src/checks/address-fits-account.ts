import { defineCheck } from "../core/check.ts";
import { notApplicable, pass } from "../core/finding.ts";
import { listed } from "../core/listed.ts";
import { unlessCalled } from "./unless-called.ts";

export const addressFitsAccount = defineCheck({
  id: "address-fits-account",
  stage: "probe",
  question:
    "Does the host's address lead where the account takes calls: its private endpoint, or its public side?",
  needs: ["resolution", "account"],
  sees: ["completion", "route"],
  judge({ resolution: { host, addresses }, account, completion, route }) {
    const { name, publicNetworkAccess, privateEndpoints } = account;
    const approved = privateEndpoints.filter(({ state }) => state === "Approved").map((one) => one.name);
    const seen = listed(addresses.map(({ address }) => address));
    const isPrivate = addresses.some((one) => one.private);
    const details = { host, addresses: seen, privateEndpoints: approved.join(", ") };

    if (route?.ok && route.value.dataPlane && !isPrivate && publicNetworkAccess !== "Disabled")
      return notApplicable("The proxy looks the host up itself.");
    if (isPrivate) {
      return approved.length > 0
        ? pass(`${host} is at ${seen}, where ${name} has the private endpoint ${listed(approved)}.`, details)
        : unlessCalled(
            completion,
            `${host} is at the private address ${seen}, but ${name} has no approved private endpoint.`,
            { details },
          );
    }
    if (publicNetworkAccess !== "Disabled")
      return pass(`${host} is at ${seen}, and ${name} has a public side.`);
    return unlessCalled(
      completion,
      approved.length > 0
        ? `${host} is at the public address ${seen}, but ${name} takes calls through its private endpoint only (${listed(approved)}).`
        : `${host} is at the public address ${seen}, but ${name} takes no public calls and has no approved private endpoint.`,
      { details },
    );
  },
});
