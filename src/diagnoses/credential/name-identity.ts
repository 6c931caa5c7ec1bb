import type { Known } from "../../core/known.ts";
import type { Remedy } from "../../core/remedy.ts";
import { setVariable } from "../remedies.ts";
import { setSetting } from "../set-setting.ts";

/** Who reads a client id, and where from. Source: facts on environment variables §§2, 3. */
const readBy: Remedy = {
  text: "In your program DefaultAzureCredential reads AZURE_CLIENT_ID, or takes managedIdentityClientId in code; ManagedIdentityCredential takes the client id in code only. AZURE_MANAGED_IDENTITY_CLIENT_ID is read by aoai-preflight, and by no SDK.",
};

/** Names the managed identity that is meant by its client id, and says who reads it where. */
export const nameIdentity = (text: string, clientId: string, known: Known): readonly Remedy[] => [
  nameByClientId(text, clientId, known),
  readBy,
];

/**
 * The name alone.
 *
 * In a run a variable of its own wins over AZURE_CLIENT_ID, which is a service principal's too and stays as it is; but
 * DefaultAzureCredential, which has both settings, itself reads AZURE_CLIENT_ID for the identity. Of the program that a
 * text is from nothing is known but that only the SDKs' variable helps it.
 */
export function nameByClientId(text: string, clientId: string, known: Known): Remedy {
  if (!known.origins) return setVariable(text, "AZURE_CLIENT_ID", clientId);
  const { managedIdentityClientId: origin, ...origins } = known.origins;
  const shared = origin?.name === "AZURE_CLIENT_ID";
  const isUnset = known.applicationId === undefined;
  if ("clientId" in origins && (shared || isUnset)) {
    return setSetting(text, "clientId", clientId, known);
  }
  return setSetting(text, "managedIdentityClientId", clientId, shared ? { ...known, origins } : known);
}
