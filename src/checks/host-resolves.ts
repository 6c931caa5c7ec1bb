import { defineCheck } from "../core/check.ts";
import { inconclusive, pass } from "../core/finding.ts";
import { listed } from "../core/listed.ts";
import { undecided } from "./undecided.ts";
import { unlessCalled } from "./unless-called.ts";

export const hostResolves = defineCheck({
  id: "host-resolves",
  stage: "probe",
  question: "Does the name service here know the endpoint's host?",
  observes: ["resolution"],
  sees: ["completion"],
  judge({ resolution, completion }) {
    if (resolution.ok) {
      const { host, addresses, aliases } = resolution.value;
      const words = addresses.map((one) => `${one.address} (${one.private ? "private" : "public"})`);
      const by = aliases.length > 0 ? `, by way of ${listed(aliases)}` : "";
      return pass(`${host} is at ${listed(words)}${by}.`);
    }
    const { failure } = resolution;
    if (undecided(failure) && !completion?.ok)
      return inconclusive(`The name service did not answer: ${failure.code}.`, { failure });
    return unlessCalled(completion, `${failure.host ?? "The host"} does not resolve: ${failure.code}.`, {
      failure,
    });
  },
});
