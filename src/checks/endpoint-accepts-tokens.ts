import { defineCheck } from "../core/check.ts";
import { fail, inconclusive, notApplicable, pass } from "../core/finding.ts";

export const endpointAcceptsTokens = defineCheck({
  id: "endpoint-accepts-tokens",
  stage: "config",
  question: "Can the endpoint's host take a Microsoft Entra ID token?",
  needs: ["endpoint"],
  judge({ endpoint: { host, kind, tokenAuth } }, { credential }) {
    if (credential === "api-key") return notApplicable("A key is sent, no token.");
    if (tokenAuth === null) return inconclusive(`Whether ${host} takes tokens is not known.`);
    if (tokenAuth) return pass(`${host} takes tokens.`);
    const why = kind === "regional" ? "is a regional host: it takes keys only" : "takes keys only";
    return fail(`${host} ${why}; a token needs the account's custom subdomain.`, { details: { host } });
  },
});
