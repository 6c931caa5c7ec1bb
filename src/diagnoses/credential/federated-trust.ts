import { or } from "../../core/known.ts";
import type { Remedy } from "../../core/remedy.ts";
import { ended } from "../../core/sentence.ts";
import { bySign, defineCause, type Matcher, type Told } from "../match.ts";
import { tryAgain } from "../remedies.ts";
import { labelPods } from "./aks.ts";
import { considerations, withAssertion } from "./federation.ts";

/** What a token to be exchanged is for, in every cloud; some add a word of theirs. Source: facts on workload identity §5. */
const exchange = "api://AzureADTokenExchange";

/** A token for the cluster itself, as a pod has that the webhook passed by. */
const ofTheCluster = /\bkubernetes\.default\b|\.azmk8s\.io\b/;

/** What a pod's token is for where the cluster has identity bindings. Source: facts on workload identity §§4, 7. */
const identityBinding = "api://AKSIdentityBinding";

/** Entra takes no such token; but a program that goes through the cluster's proxy, as no run does, may get its own. */
const unlessThroughProxy =
  (matcher: Matcher): Matcher =>
  (seen) => {
    const match = matcher(seen);
    if (match?.confidence !== "confirmed" || seen.text !== undefined) return match;
    return match.args.details["assertionAudience"] === identityBinding
      ? {
          ...match,
          confidence: "likely",
          because: `${ended(match.because)} Such a token is for the cluster's proxy, which was not asked.`,
        }
      : match;
  };

const goThroughProxy: readonly Remedy[] = [
  {
    text: "AKS identity bindings: let the program go through the cluster's proxy, which AZURE_KUBERNETES_TOKEN_PROXY names: in JavaScript by `new WorkloadIdentityCredential({ enableAzureProxy: true })`; DefaultAzureCredential does not. Where it does so already, only its own call shows whether that works: aoai-preflight asks Entra alone.",
  },
  {
    text: "Or take the annotation azure.workload.identity/use-identity-binding off the pods: those that are made afterwards get a token for Entra.",
  },
];

/** Subjects that more present than whoever is meant. */
const shared: readonly (readonly [RegExp, string])[] = [
  [/^repo:.*:pull_request$/, "Every pull request's job presents this subject."],
  [/^system:serviceaccount:[^:]+:default$/, "Every pod that names no service account presents this subject."],
];

/**
 * As GitHub names repositories that were made, renamed or transferred since 15 July 2026. Source: facts on workload
 * identity §5.
 */
const withIds = /^repo:[^/:]+@\d+\/[^:]+@\d+:/;

const formOf = (subject = ""): string =>
  withIds.test(subject)
    ? " GitHub names this repository with ids: a subject of the older form, repo:<owner>/<repository>:…, is another."
    : "";

function trust({ assertionIssuer, assertionSubject, assertionAudience }: Told["details"]): Remedy {
  const others = shared.find(([subject]) => subject.test(assertionSubject ?? ""))?.[1];
  return {
    text: `Only if the workload that the token names is the one that is meant, trust it: whatever presents such a token is then the identity.${others ? ` ${others}` : ""} Else let the right one ask. (For a user-assigned managed identity; for an application use az ad app federated-credential.)`,
    commands: [
      [
        "az",
        "identity",
        "federated-credential",
        "create",
        "--name",
        "<NAME>",
        "--identity-name",
        "<IDENTITY>",
        "--resource-group",
        "<RESOURCE_GROUP>",
        "--issuer",
        or(assertionIssuer, "ISSUER"),
        "--subject",
        or(assertionSubject, "SUBJECT"),
        "--audiences",
        assertionAudience ?? exchange,
      ],
    ],
  };
}

export const federatedCredentialMismatch = defineCause({
  id: "federated-credential-mismatch",
  heals: "the federated credential to take effect",
  title: "no federated credential matches the token",
  cause:
    "Issuer, subject and audience of the presented token must each equal those of one federated credential, letter for letter and case for case. A trailing slash of the issuer, another namespace or service account, another branch or environment, the older form of a GitHub repository's subject, a token that was fetched for another audience, or a credential made moments ago is enough to miss.",
  explains: ["token-acquired"],
  match: unlessThroughProxy(withAssertion(bySign("federated-credential-mismatch"))),
  remedies({ details }, known) {
    const { assertionIssuer = "", assertionAudience = exchange } = details;
    if (assertionAudience === identityBinding) return [...goThroughProxy, tryAgain(known)];
    const isDefault = ofTheCluster.test(`${assertionIssuer} ${assertionAudience}`);
    if (isDefault || !assertionAudience.startsWith(exchange)) {
      return [
        {
          text: `${isDefault ? "The pod presents its own token for the cluster" : `The token is for ${assertionAudience}`}: have one fetched for ${exchange}, and leave what the identity trusts as it is.`,
        },
        ...(isDefault ? labelPods(known) : []),
        tryAgain(known),
      ];
    }
    return [
      {
        text: `List what the identity trusts, and compare it with the token, character by character.${formOf(details["assertionSubject"])}`,
        commands: [
          [
            "az",
            "identity",
            "federated-credential",
            "list",
            "--identity-name",
            "<IDENTITY>",
            "--resource-group",
            "<RESOURCE_GROUP>",
          ],
          ["az", "ad", "app", "federated-credential", "list", "--id", or(known.applicationId, "CLIENT_ID")],
        ],
      },
      trust(details),
      tryAgain(known),
    ];
  },
  confirm:
    "The message prints issuer, subject and audience of the token; none of the listed credentials equals all three.",
  confusedWith: {
    "federated-token-invalid": "the token itself is refused before it is compared",
    "federated-token-missing":
      "the audience is the cluster's own: the pod lacks the label, and presents its default token",
    "app-not-found": "code AADSTS700016: the client id is unknown in the tenant",
  },
  link: considerations,
});
