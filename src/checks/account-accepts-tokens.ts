import { defineCheck } from "../core/check.ts";
import { fail, notApplicable, pass } from "../core/finding.ts";

export const accountAcceptsTokens = defineCheck({
  id: "account-accepts-tokens",
  stage: "role",
  question: "Has the account a custom subdomain, which tokens need?",
  needs: ["account"],
  judge({ account: { name, customSubdomain } }, { credential }) {
    if (credential === "api-key") return notApplicable("A key is sent, no token.");
    return customSubdomain
      ? pass(`The custom subdomain of ${name} is ${customSubdomain}.`)
      : fail(`${name} has no custom subdomain, so it takes keys only.`, { details: { account: name } });
  },
});
