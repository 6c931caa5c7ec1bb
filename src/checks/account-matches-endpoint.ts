import { endpointMixUp } from "../azure/endpoint-mix-up.ts";
import { defineCheck } from "../core/check.ts";
import { pass } from "../core/finding.ts";
import { unlessCalled } from "./unless-called.ts";

export const accountMatchesEndpoint = defineCheck({
  id: "account-matches-endpoint",
  stage: "role",
  question: "Is the endpoint a host of the account that was found?",
  needs: ["account", "endpoint"],
  sees: ["completion"],
  judge({ account, endpoint, completion }) {
    const mixUp = endpointMixUp(endpoint, account);
    if (mixUp === null) return pass(`${endpoint.host} is a host of ${account.name}.`);
    const { kind, message } = mixUp;
    const details = {
      mixUp: kind,
      host: endpoint.host,
      account: account.name,
      endpoint: account.endpoint ?? "",
    };
    return unlessCalled(completion, message, { details });
  },
});
