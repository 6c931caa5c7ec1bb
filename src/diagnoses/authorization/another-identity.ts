import type { Seen } from "../../core/diagnosis.ts";
import type { Known } from "../../core/known.ts";
import type { Remedy } from "../../core/remedy.ts";
import { nameByClientId } from "../credential/name-identity.ts";
import { asksNode, podsOwn } from "../credential/node-identity.ts";
import { assignRole } from "../remedies.ts";
import { emptyName } from "../set-setting.ts";
import type { Reason, Refusal } from "./access.ts";

/* Another identity may have signed in than the one that is meant, though no setting names it. */

/** In a chain that was to sign in as a managed identity, what the link before it has taken. */
export const leaveToIdentity = ({ identity, origins = {}, ...known }: Known): readonly Remedy[] =>
  origins["managedIdentityClientId"] &&
  origins["clientSecret"] &&
  identity === "service principal with secret"
    ? [emptyName(origins["clientSecret"].name, { ...known, origins })]
    : [];

/** What lets it seem that the identity is not the one to be given the role. */
const noRole: readonly Reason[] = ["no-assignment", "no-data-actions", "elsewhere", "unknown"];

/** Did a pod sign in as its node, without anything naming that identity? */
export const nodeSignedIn = (seen: Seen, { reason }: Refusal): boolean =>
  noRole.includes(reason) &&
  asksNode(seen) &&
  takesManagedIdentity.has(seen.evidence.token?.credential ?? "") &&
  (seen.evidence.claims?.identity.endsWith("managed identity") ?? false) &&
  seen.evidence.access?.whose !== "other" &&
  !seen.evidence.settings?.settings.some(
    ({ setting, state }) => setting === "managedIdentityClientId" && state === "set",
  );

/** Classes of credentials that may have asked the host for its identity. */
const takesManagedIdentity = new Set(["ManagedIdentityCredential", "DefaultAzureCredential"]);

/** The pod's own identity before the node's, whose role all of its pods would have. */
export const leaveToPod = (known: Known): readonly Remedy[] => [
  ...podsOwn(known),
  {
    ...assignRole(known),
    text: "Only if the node's identity is meant: with this role every pod of the node can call the model.",
  },
];

/**
 * Where none was named, whose identity the host gave. It comes after the role for that one: on most hosts nobody means
 * another.
 */
export function nameAnother({ applicationId: _taken, ...known }: Known): readonly Remedy[] {
  const { identity, namedIdentity, identityResourceId, reader } = known;
  if (identity !== "system-assigned managed identity" || namedIdentity !== undefined || reader) return [];
  const owner = identityResourceId?.split("/").at(-1);
  const text = `Only if a user-assigned identity was meant, and not the system-assigned one${owner ? ` of ${owner}` : ""}, which signs in where none is named: name it by its client id.`;
  return [nameByClientId(text, "<CLIENT_ID>", known)];
}
