import { or, type Known } from "../../core/known.ts";
import type { Remedy } from "../../core/remedy.ts";
import { bySign, defineCause } from "../match.ts";
import { leaveOutOfProxy } from "../no-proxy.ts";
import { runAgain } from "../again.ts";
import { setVariable, tryAgain } from "../remedies.ts";
import { setSetting } from "../set-setting.ts";

const token =
  "https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/how-to-use-vm-token";
const faq =
  "https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identities-faq";

export const managedIdentityUnavailable = defineCause({
  id: "managed-identity-unavailable",
  title: "no managed identity host answers here",
  cause:
    "Managed identities exist only on an Azure host that has one: elsewhere nobody answers at 169.254.169.254 or at the address in IDENTITY_ENDPOINT. A proxy or a network policy can hide it too.",
  explains: ["token-acquired"],
  maskedBy: ["credential-chain-exhausted"],
  match: bySign("managed-identity-unavailable"),
  remedies: (_, known) => [
    {
      text: "Outside Azure, use another way to sign in.",
      commands: [runAgain({ ...known, scenario: "interactive" })],
    },
    {
      text: "On Azure, see whether the host answers (400 is an answer).",
      commands: [
        [
          "curl",
          "--noproxy",
          "*",
          "--max-time",
          "2",
          "--include",
          "http://169.254.169.254/metadata/identity/oauth2/token",
        ],
      ],
    },
    ...leaveOutOfProxy(
      "Behind a proxy, leave the host out.",
      ["169.254.169.254", "localhost", "127.0.0.1"],
      known,
    ),
    {
      text: "App Service, Functions, Container Apps: switch on an identity and restart, which sets IDENTITY_ENDPOINT.",
    },
    tryAgain(known),
  ],
  confirm: "`aoai-preflight whoami` names the managed identity source that was chosen, and what it answered.",
  confusedWith: {
    "managed-identity-not-assigned": "the host answers, and says that the identity is not assigned",
    "federated-token-missing": "a pod of AKS is meant to use workload identity, not the node's identity",
  },
  link: token,
});

/** Who reads a client id, and where from. Source: facts on environment variables §§2, 3. */
const readBy: Remedy = {
  text: "In your program DefaultAzureCredential reads AZURE_CLIENT_ID, or takes managedIdentityClientId in code; ManagedIdentityCredential takes the client id in code only. AZURE_MANAGED_IDENTITY_CLIENT_ID is read by aoai-preflight, and by no SDK.",
};

/**
 * In a run a variable of its own wins over AZURE_CLIENT_ID, which is a service principal's too and stays as it is; but
 * DefaultAzureCredential, which has both settings, itself reads AZURE_CLIENT_ID for the identity. Of the program that a
 * text is from nothing is known but that only the SDKs' variable helps it.
 */
function nameIdentity(text: string, clientId: string, known: Known): readonly Remedy[] {
  if (!known.origins) return [setVariable(text, "AZURE_CLIENT_ID", clientId), readBy];
  const { managedIdentityClientId: origin, ...origins } = known.origins;
  const shared = origin?.name === "AZURE_CLIENT_ID";
  const isUnset = known.applicationId === undefined;
  if ("clientId" in origins && (shared || isUnset)) {
    return [setSetting(text, "clientId", clientId, known), readBy];
  }
  return [
    setSetting(text, "managedIdentityClientId", clientId, shared ? { ...known, origins } : known),
    readBy,
  ];
}

export const managedIdentityNotAssigned = defineCause({
  id: "managed-identity-not-assigned",
  title: "that managed identity is not assigned to this host",
  cause:
    "The host answers, but has no identity, or not the one asked for: the client id is an application's, another identity's, or the object id.",
  explains: ["token-acquired"],
  match: bySign("managed-identity-not-assigned"),
  remedies: (_, known) => [
    {
      text: "See which identities there are, and their client ids.",
      commands: [
        [
          "az",
          "identity",
          "list",
          "--query",
          "[].{name:name, clientId:clientId, id:id}",
          "--output",
          "table",
        ],
      ],
    },
    {
      text: "Assign it to the host (a virtual machine here; az webapp and az functionapp have the same command, az containerapp has --user-assigned in place of --identities).",
      commands: [
        [
          "az",
          "vm",
          "identity",
          "assign",
          "--name",
          "<HOST>",
          "--resource-group",
          "<RESOURCE_GROUP>",
          "--identities",
          "<IDENTITY_RESOURCE_ID>",
        ],
      ],
    },
    ...nameIdentity(
      "Or name one that is assigned; leave it unset for the system-assigned one.",
      "<CLIENT_ID>",
      known,
    ),
    tryAgain(known),
  ],
  confirm:
    "Portal: the host › Identity; the client id asked for must be listed under User assigned, or System assigned be on.",
  confusedWith: {
    "managed-identity-ambiguous": "several are assigned and none was named",
    "managed-identity-unavailable": "nothing answered at all",
  },
  link: faq,
});

export const managedIdentityAmbiguous = defineCause({
  id: "managed-identity-ambiguous",
  title: "several managed identities, and none is named",
  cause:
    "The host has several user-assigned identities and no system-assigned one, so it will not choose. A second identity, added later, breaks code that worked with one.",
  explains: ["token-acquired"],
  match: bySign("managed-identity-ambiguous"),
  remedies: (_, known) => [
    ...nameIdentity("Name the identity by its client id.", or(known.applicationId, "CLIENT_ID"), known),
    tryAgain(known),
  ],
  confirm: "Portal: the host › Identity › User assigned shows more than one.",
  confusedWith: { "managed-identity-not-assigned": "an identity was named, and it is not among them" },
  link: faq,
});

export const managedIdentityBadRequest = defineCause({
  id: "managed-identity-bad-request",
  title: "the managed identity host refuses the request",
  cause:
    "A managed identity host answered, with a refusal of another kind: a missing header, a wrong path, an agent whose secret file cannot be read, or a host that is being updated.",
  explains: ["token-acquired"],
  match: bySign("managed-identity-bad-request"),
  remedies: (_, known) => [
    {
      text: "Let nothing rewrite the request: a proxy that drops the header `Metadata: true` is the usual reason.",
    },
    { text: "Azure Arc: run as a member of the group himds, which may read the agent's secret." },
    { text: "After a change to the host's identities wait a minute, or restart the application." },
    tryAgain(known),
  ],
  confirm: "The answer's own `error` and `error_description` name what it misses.",
  confusedWith: {
    "scope-invalid": "the answer says invalid_resource: the resource asked for does not exist",
  },
  link: token,
});
