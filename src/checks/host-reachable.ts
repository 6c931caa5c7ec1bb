import { defineCheck } from "../core/check.ts";
import { inconclusive, pass } from "../core/finding.ts";
import { undecided } from "./undecided.ts";
import { unlessCalled } from "./unless-called.ts";

export const hostReachable = defineCheck({
  id: "host-reachable",
  stage: "probe",
  question: "Can an encrypted connection to the endpoint be opened?",
  observes: ["connection"],
  sees: ["completion"],
  judge({ connection, completion }) {
    if (connection.ok) {
      const { host, through, connectMs, handshakeMs, protocol } = connection.value;
      const way = through === null ? "directly" : `through ${through}`;
      return pass(
        `${host} was reached ${way} in ${connectMs} ms, ${protocol ?? "TLS"} stood ${handshakeMs} ms later.`,
      );
    }
    const { failure } = connection;
    const message = `No connection to ${failure.host ?? "the host"}: ${failure.code}.`;
    return undecided(failure) && !completion?.ok
      ? inconclusive(message, { failure })
      : unlessCalled(completion, message, { failure });
  },
});
