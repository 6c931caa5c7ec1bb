import { defineCheck } from "../core/check.ts";
import { fail, pass, warn } from "../core/finding.ts";

/** Portals people copy the address of. Source: facts on the data plane §7, "portal URL instead of endpoint". */
const portals = new Set(["ai.azure.com", "oai.azure.com", "portal.azure.com"]);

export const endpointRecognised = defineCheck({
  id: "endpoint-recognised",
  stage: "config",
  question: "Is the endpoint one of Azure OpenAI?",
  observes: ["endpoint"],
  judge({ endpoint }) {
    if (!endpoint.ok) return fail(endpoint.failure.message, { failure: endpoint.failure });
    const { host, kind, cloud, trusted } = endpoint.value;
    const details = { host, kind };
    if (kind === "openai.com") {
      return fail(`${host} is OpenAI's own service, not an Azure OpenAI endpoint.`, { details });
    }
    if (portals.has(host)) {
      return fail(`${host} is a portal, not the endpoint of an Azure OpenAI account.`, { details });
    }
    if (kind === "unknown") {
      return trusted
        ? warn(`${host} is no host of an Azure cloud; it was allowed by name.`, { details })
        : fail(
            `${host} is no host of an Azure cloud: keys and tokens are only sent to Azure hosts, unless --allow-host ${host} allows it.`,
            { details },
          );
    }
    if (kind === "loopback") return pass(`${host} is this machine.`);
    const what = { account: "an account's host", foundry: "a Foundry host", regional: "a regional host" }[
      kind
    ];
    return pass(`${host} is ${what}${cloud ? ` in ${cloud}` : ""}.`);
  },
});
