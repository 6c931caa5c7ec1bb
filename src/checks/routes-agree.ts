import { defineCheck } from "../core/check.ts";
import { pass, warn } from "../core/finding.ts";

export const routesAgree = defineCheck({
  id: "routes-agree",
  stage: "config",
  question: "Do requests for tokens and requests to the account leave by the way that is meant?",
  needs: ["route", "endpoint"],
  judge({ route, endpoint: { host } }, { credential }) {
    const { proxy, variable, noProxy, identity, dataPlane, openaiPackage } = route;
    if (proxy === null) return pass("No proxy is set: every request goes directly.");
    const details = { proxy, variable: variable ?? "", noProxy: noProxy.join(", ") };
    const set = `${variable} names the proxy ${proxy}`;
    if (credential === "managed-identity" && identity) {
      return warn(
        `${set}, and NO_PROXY does not list the managed identity host: the Azure SDKs ask the proxy for it.`,
        { details },
      );
    }
    if (dataPlane && !openaiPackage) {
      return warn(
        `${set}, and so the Azure SDKs use it; the openai package has Node's own fetch, which does not, and calls ${host} directly.`,
        { details },
      );
    }
    return pass(
      `${set}; ${host} is called ${dataPlane ? "through it" : "directly, as NO_PROXY says"}.`,
      details,
    );
  },
});
