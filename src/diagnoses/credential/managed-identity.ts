import type { Failure } from "../../core/observation.ts";
import type { Remedy } from "../../core/remedy.ts";
import { or } from "../../core/known.ts";
import { bySign, defineCause } from "../match.ts";
import { leaveOutOfProxy } from "../no-proxy.ts";
import { runAgain } from "../again.ts";
import { tryAgain } from "../remedies.ts";
import { giveIdentity } from "./give-identity.ts";
import { nameIdentity } from "./name-identity.ts";
import { ofNode, podsOwn } from "./node-identity.ts";

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
    ...podsOwn(known),
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

export const managedIdentityNotAssigned = defineCause({
  id: "managed-identity-not-assigned",
  title: "this host does not have the managed identity asked for",
  cause:
    "The host answers, but has no identity, or not the one asked for: the client id is an application's, another identity's, or the object id. Where none is named, App Service, Functions and Container Apps take the system-assigned one only: there even a single user-assigned identity has to be named.",
  explains: ["token-acquired"],
  match: ofNode(bySign("managed-identity-not-assigned")),
  remedies({ failure }, known) {
    const pod = podsOwn(known);
    return [...(pod.length > 0 ? pod : giveIdentity(failure, known)), tryAgain(known)];
  },
  confirm:
    "Portal: the host › Identity; the client id asked for must be listed under User assigned, or System assigned be on.",
  confusedWith: {
    "managed-identity-ambiguous": "several are assigned and none was named",
    "managed-identity-unavailable": "nothing answered at all",
    "federated-token-missing": "a pod of AKS is meant to use workload identity, not the node's identity",
  },
  link: faq,
});

export const managedIdentityAmbiguous = defineCause({
  id: "managed-identity-ambiguous",
  title: "several managed identities, and none is named",
  cause:
    "The host has several user-assigned identities and no system-assigned one, so it will not choose. A second identity, added later, breaks code that worked with one.",
  explains: ["token-acquired"],
  match: ofNode(bySign("managed-identity-ambiguous")),
  remedies: (_, known) => [
    ...podsOwn(known),
    ...nameIdentity(
      podsOwn(known).length > 0
        ? "Only if an identity of the node is meant, which each of its pods can use, name it by its client id."
        : "Name the identity by its client id.",
      or(known.applicationId, "CLIENT_ID"),
      known,
    ),
    tryAgain(known),
  ],
  confirm: "Portal: the host › Identity › User assigned shows more than one.",
  confusedWith: { "managed-identity-not-assigned": "an identity was named, and it is not among them" },
  link: faq,
});

const keepHeader: Remedy = {
  text: "Let nothing rewrite the request: a proxy that drops the header `Metadata: true` is the usual reason.",
};
const readSecret: Remedy = {
  text: "Azure Arc: run as a member of the group himds, which may read the agent's secret; a process that runs has to be started anew.",
  commands: [["sudo", "usermod", "--append", "--groups", "himds", "<USER>"]],
};
const waitForHost: Remedy = {
  text: "After a change to the host's identities wait a minute, or restart the application.",
};

/** What says that the agent's file could not be read. Source: facts on managed identity §5. */
const secretUnread = /unable_to_read_secret_file|secret file|\bhimds\b/i;

/** By what the host, or the client that it has sent off to a file, said. */
function whatRefuses(failure: Failure | undefined): readonly Remedy[] {
  const { status = 0, message = "" } = failure ?? {};
  if (secretUnread.test(message)) return [readSecret];
  return status === 404 || status === 410 ? [waitForHost, keepHeader] : [keepHeader, readSecret, waitForHost];
}

export const managedIdentityBadRequest = defineCause({
  id: "managed-identity-bad-request",
  title: "the managed identity host refuses the request",
  cause:
    "A managed identity host answered, with a refusal of another kind: a missing header, a wrong path, or an agent whose secret file cannot be read.",
  explains: ["token-acquired"],
  match: bySign("managed-identity-bad-request"),
  remedies: ({ failure }, known) => [...whatRefuses(failure), tryAgain(known)],
  confirm: "The answer's own `error` and `error_description` name what it misses.",
  confusedWith: {
    "scope-invalid": "the answer says invalid_resource: the resource asked for does not exist",
    "entra-service-error": "the answer is 404, 410 or 5xx: the host is being updated, or fails",
  },
  link: token,
});
