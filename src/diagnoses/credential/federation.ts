import { or } from "../../core/known.ts";
import type { Remedy } from "../../core/remedy.ts";
import { byFinding, bySign, defineCause, firstOf, hasFailed, matched } from "../match.ts";
import type { Matcher, Told } from "../match.ts";
import { tryAgain } from "../remedies.ts";
import { publishIssuer, recreatePods } from "./aks.ts";
import { handOnFreshToken, handOnOwnToken, isOnBehalfOf, ofFlow } from "./on-behalf-of.ts";
import { askPlatform, isNotGiven } from "./token-platforms.ts";
import { whereRefused } from "./token-service.ts";

export const considerations =
  "https://learn.microsoft.com/entra/workload-id/workload-identity-federation-considerations";
const federation = "https://learn.microsoft.com/entra/workload-id/workload-identity-federation";

/** The token file tells all three values; Entra's message often only the one that differs. */
export const withAssertion =
  (matcher: Matcher): Matcher =>
  (seen) => {
    const match = matcher(seen);
    const { issuer, subject, audiences } = seen.evidence.assertion ?? {};
    const [audience] = audiences ?? [];
    const own = {
      ...(issuer && { assertionIssuer: issuer }),
      ...(subject && { assertionSubject: subject }),
      ...(audience && { assertionAudience: audience }),
    };
    return match && { ...match, args: { ...match.args, details: { ...own, ...match.args.details } } };
  };

/** What Entra says of a token that was never fetched is only the consequence. */
const noTokenFetched: Matcher = ({ failures, text }) =>
  text &&
  failures.length > 0 &&
  /unable to get ACTIONS_ID_TOKEN_REQUEST|ACTIONS_ID_TOKEN_REQUEST_(URL|TOKEN)\W.{0,40}(not set|missing|undefined)/i.test(
    text,
  )
    ? matched("confirmed", "The workflow had no id-token permission, so that no token was fetched.", {
        missing: "ACTIONS_ID_TOKEN_REQUEST_URL",
      })
    : null;

const notGiven: Matcher = (seen) => {
  const match = byFinding("settings-present")(seen);
  return isNotGiven(match?.args.details["missing"]?.split(", ") ?? []) ? match : null;
};

export const federatedTokenMissing = defineCause({
  id: "federated-token-missing",
  title: "there is no federated token to present",
  cause:
    "Workload identity presents a token that its platform puts there. Here the file or the variables are missing: the pod lacks the label or predates the webhook, the workflow has no permission to ask for an id token, or the step of a pipeline was not handed the job's token.",
  explains: ["settings-present", "assertion-readable", "token-acquired"],
  maskedBy: ["credential-chain-exhausted"],
  match: firstOf(notGiven, noTokenFetched, bySign("federated-token-missing")),
  remedies: ({ details, failure }, known) => [
    ...(whereRefused(failure) ?? askPlatform(`${details["missing"] ?? ""} ${failure?.message ?? ""}`, known)),
    tryAgain(known),
  ],
  confirm:
    "`kubectl exec <POD> -- printenv AZURE_CLIENT_ID AZURE_TENANT_ID AZURE_FEDERATED_TOKEN_FILE` prints nothing, or the file it names is not there. In a workflow: `printenv ACTIONS_ID_TOKEN_REQUEST_URL` prints nothing.",
  confusedWith: {
    "env-missing": "only AZURE_CLIENT_ID is missing: the annotation of the service account",
    "env-malformed": "the path ends in a quotation mark or holds a variable's name",
  },
  link: federation,
});

const refresh: Remedy = {
  text: "Read the token file again for every exchange; in a workflow, ask for the token right before it is used (GitHub's lives five minutes).",
};

/** A clock that is proven wrong explains the refusal; then nothing is known about the token. */
const staleAssertion: Matcher = (seen) =>
  hasFailed(seen, "clock-in-step")
    ? null
    : firstOf(byFinding("assertion-current"), ofFlow(bySign("federated-token-expired")))(seen);

export const federatedTokenExpired = defineCause({
  id: "federated-token-expired",
  title: "the federated token has expired",
  cause:
    "The presented token's time is over: the file is stale, a process kept an old copy, or a job asked for it long before it was used.",
  explains: ["assertion-current", "token-acquired"],
  match: staleAssertion,
  remedies: (told, known) =>
    isOnBehalfOf(told, known)
      ? [...handOnFreshToken, tryAgain(known)]
      : [refresh, recreatePods("so that the kubelet projects a fresh token."), tryAgain(known)],
  confirm: "The message prints Entra's time and the token's; Entra's lies well behind the expiry.",
  confusedWith: {
    "clock-skew": "the times differ by minutes, or by whole hours, or the token is not yet valid",
  },
  link: considerations,
});

/** Codes for a token that Entra itself has issued, and what it takes in its place. Source: facts on AADSTS codes. */
const issuedByEntra: Readonly<Record<string, string>> = {
  AADSTS700222:
    "Present a token that your platform's own issuer has issued, or let the application trust a managed identity and present its token: Entra takes no other token of its own.",
  AADSTS700226: "Present a managed identity's token: of Entra's own tokens none but those are taken.",
  AADSTS700227:
    "Let the federated credential have the issuer https://login.microsoftonline.com/<TENANT_ID>/v2.0, and present a token of that issuer.",
  AADSTS700229: "Present an application's own token, such as a managed identity's, not a user's.",
  AADSTS700236:
    "Present the token of a managed identity in the application's own tenant, or use another credential.",
};

const ofAks = /\boid?c\.prod-aks\.azure\.|\/var\/run\/secrets\/azure\b/;

function presentSoundToken({ details, failure }: Told): readonly Remedy[] {
  const other = issuedByEntra[failure?.code ?? ""];
  if (other !== undefined) return [{ text: other }];
  const { assertionIssuer } = details;
  // A cluster's is the one that most often cannot be read.
  const isAks =
    ofAks.test(`${assertionIssuer ?? ""} ${failure?.message ?? ""}`) ||
    (assertionIssuer === undefined && (!failure || failure.code === "AADSTS90061"));
  return [
    {
      text: "See whether the issuer's metadata can be read from the internet.",
      commands: [
        [
          "curl",
          "--fail",
          `${or(assertionIssuer, "ISSUER").replace(/\/$/, "")}/.well-known/openid-configuration`,
        ],
      ],
    },
    ...(isAks ? [publishIssuer] : []),
    { text: "Present the platform's own token, not one that Entra issued to a user or an application." },
  ];
}

export const federatedTokenInvalid = defineCause({
  id: "federated-token-invalid",
  title: "the federated token cannot be validated",
  cause:
    "The presented assertion is malformed or unsigned, is of a kind that Entra does not take for federation, or Entra cannot read its issuer's metadata or keys. On behalf of a user: it is for another application than the one that presents it.",
  explains: ["assertion-readable", "token-acquired"],
  maskedBy: ["federated-token-missing"],
  match: ofFlow(withAssertion(bySign("federated-token-invalid"))),
  remedies: (told, known) => [
    ...(isOnBehalfOf(told, known) ? handOnOwnToken(known) : presentSoundToken(told)),
    tryAgain(known),
  ],
  confirm:
    "Decode the token's first two parts: it must be a JWT signed with RS256, by an issuer whose metadata is public.",
  confusedWith: {
    "federated-credential-mismatch":
      "the token is sound, but no credential has its issuer, subject and audience",
    "federated-token-missing": "nothing was presented, because fetching the token failed before",
  },
  link: considerations,
});
