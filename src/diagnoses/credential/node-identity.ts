import type { Seen } from "../../core/diagnosis.ts";
import type { Known } from "../../core/known.ts";
import type { Remedy } from "../../core/remedy.ts";
import { ended } from "../../core/sentence.ts";
import type { Matcher } from "../match.ts";
import { givePods } from "./aks.ts";

/*
 * A pod that the webhook of workload identity passed by asks for the managed identity of its node, which is the same
 * for all pods of the node. Source: facts on managed identity §§1, 3, 9, on workload identity §2.
 */

/** Is it the node that is asked for a managed identity? */
export const asksNode = ({ evidence: { host } }: Pick<Seen, "evidence">): boolean =>
  host?.kubernetes === true && host.managedIdentitySource === "imds";

/** Why that is so. */
export const passedBy =
  "This pod lacks some of what the webhook of workload identity gives, so that the host of its node was asked.";

/** That the node refuses is certain; that it should have been asked is not. */
export const ofNode =
  (matcher: Matcher): Matcher =>
  (seen) => {
    const match = matcher(seen);
    return match?.confidence === "confirmed" && asksNode(seen)
      ? { ...match, confidence: "likely", because: `${ended(match.because)} ${passedBy}` }
      : match;
  };

/** What gives such a pod an identity of its own; nothing anywhere else. */
export function podsOwn({ applicationId, ...known }: Known): readonly Remedy[] {
  if (!known.inPod || known.managedIdentitySource !== "imds") return [];
  // A token that is there is the node's.
  const own = known.identity === undefined ? applicationId : known.namedIdentity;
  return givePods("", own === undefined ? known : { ...known, applicationId: own });
}
