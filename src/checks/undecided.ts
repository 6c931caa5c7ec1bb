import { identityNotAssigned, podIdentityNotAssigned } from "../azure/failures/index.ts";
import type { Failure } from "../core/observation.ts";

/** Network codes for "no answer in time": nothing was refused, so nothing is known. */
const timeouts = new Set([
  "TIMEOUT",
  "ETIMEDOUT",
  "UND_ERR_CONNECT_TIMEOUT",
  "UND_ERR_HEADERS_TIMEOUT",
  "UND_ERR_BODY_TIMEOUT",
]);

/** Our own limits passed, or the run was interrupted: nothing but that is known. */
const ended = new Set(["cancelled", "reading-unfinished", "sign-in-unfinished"]);

/** OAuth errors and Entra codes that ask to come back later. Source: facts on AADSTS codes, kinds "throttle" and "transient". */
const comeBackLater = new Set([
  "temporarily_unavailable",
  "slow_down",
  ...[
    40010, 50000, 50033, 50087, 50166, 50196, 70012, 80002, 90006, 90012, 90024, 90033, 90055, 90090, 90091,
  ].map((code) => `AADSTS${code}`),
]);

/**
 * A managed identity host that is being updated, or gets its identity; but where it says that there is none, which
 * Service Fabric does with 404 too, asking again changes nothing. Source: facts on managed identity §3;
 * https://learn.microsoft.com/azure/service-fabric/how-to-managed-identity-service-fabric-app-code#error-handling
 */
const notYet = ({ status, message }: Failure): boolean =>
  status === 410 ||
  (status === 404 && !identityNotAssigned.test(message) && !podIdentityNotAssigned.test(message));

/** Is this failure no answer to the question that was asked: throttled, out of order, out of time, cancelled? */
export const undecided = (failure: Failure): boolean => {
  const { source, code, status = 0 } = failure;
  return (
    status === 408 ||
    status === 429 ||
    status >= 500 ||
    (source === "imds" && notYet(failure)) ||
    (source === "network" && timeouts.has(code)) ||
    (source === "environment" && ended.has(code)) ||
    (source === "entra" && comeBackLater.has(code))
  );
};

/** What is said of such a failure: `otherwise`, but where the run was interrupted, which is no doing of whoever was asked. */
export const undecidedWords = ({ source, code }: Failure, otherwise: string): string =>
  source === "environment" && code === "cancelled" ? "Interrupted before the answer." : otherwise;
