import { audiencesFor } from "../azure/clouds.ts";
import type { Known } from "../core/known.ts";
import type { Seen } from "../core/diagnosis.ts";
import type { Failure } from "../core/observation.ts";
import type { Remedy } from "../core/remedy.ts";
import {
  byFinding,
  bySign,
  defineCause,
  firstOf,
  hasFailed,
  matched,
  told,
  toldWith,
  type Matcher,
} from "./match.ts";
import { tokenAgain } from "./again.ts";
import { accountScope, signInAgain, tryAgain } from "./remedies.ts";
import { unusableBearer } from "./signs/openai.ts";

const claims = "https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference";
const tokens = "https://learn.microsoft.com/entra/identity-platform/access-tokens";

/** The answer that any unusable bearer gets. The audience in it is the one that the service wants. */
const refusedBearer = ({ failures }: Seen): Failure | undefined =>
  failures.find(({ source, message }) => source === "openai" && unusableBearer.test(message));

/**
 * The service names another audience than the token's; where its claims were not seen, than the one that was asked for,
 * as far as that is known.
 */
const audienceContradicted: Matcher = (seen) => {
  const refusal = refusedBearer(seen);
  const wanted = refusal && /\((https:\/\/[^()]{1,300})\)/.exec(refusal.message)?.[1]?.replace(/\/$/, "");
  if (!refusal || !wanted) return null;
  const actual = seen.evidence.claims?.audience;
  if (actual) {
    return audiencesFor(`${wanted}/.default`).includes(actual)
      ? null
      : matched("likely", toldWith(refusal, `aud is ${actual}.`), { expected: wanted, actual });
  }
  const asked = seen.evidence.token
    ? [seen.evidence.token.scope]
    : [...(seen.text ?? "").matchAll(/https:\/\/[\w.-]+\/\.default/g)].map(([scope]) => scope);
  const contradicted =
    asked.length > 0
      ? asked.every((scope) => scope !== `${wanted}/.default`)
      : // The scope that nearly all code asks for is the other one.
        wanted.startsWith("https://ai.azure.");
  return contradicted ? matched("likely", told(refusal), { expected: wanted }) : null;
};

/** What a token that was seen rules out, the message alone must not bring back. */
const unlessTokenSeen =
  (matcher: Matcher): Matcher =>
  (seen) =>
    seen.evidence.token && refusedBearer(seen) ? null : matcher(seen);

export const tokenAudienceWrong = defineCause({
  id: "token-audience-wrong",
  title: "the token was issued for another audience",
  cause:
    "A token is good for one resource only. This one was asked for with the scope of another: of ARM or Graph, of the other Azure OpenAI route, or of another cloud.",
  explains: ["token-audience-matches", "completion-succeeds", "account-found"],
  maskedBy: ["authority-invalid"],
  match: firstOf(
    byFinding("token-audience-matches"),
    audienceContradicted,
    unlessTokenSeen(bySign("token-audience-wrong")),
  ),
  remedies({ details }, known) {
    const wanted = details["expected"] ?? details["wantedAudience"];
    const scope = wanted ? `${wanted.replace(/\/$/, "")}/.default` : accountScope(known);
    return [
      {
        text: `Ask for the scope ${scope}; the audience in brackets in the service's answer is the one it wants.`,
      },
      {
        text: "See the claims of such a token, without the token itself.",
        commands: [tokenAgain(known)],
      },
      tryAgain(known),
    ];
  },
  confirm: "`aoai-preflight token` shows aud; it must be the audience that the service's answer names.",
  confusedWith: {
    "token-invalid": "aud is right, or an API key was sent as bearer",
    "scope-invalid": "Entra issued no token at all",
  },
  link: claims,
});

/** A person signs in again; an application or a managed identity has no sign-in of its own to renew. */
const askAnew = (known: Known): Remedy =>
  known.principalType === "ServicePrincipal"
    ? {
        text: "Start the program anew, and its host if that does not help: one of the two hands out a token that it has kept.",
      }
    : signInAgain(known);

const worksForAnHour: Matcher = (seen) => {
  const refusal = refusedBearer(seen);
  return refusal && /(for|after) (about |around )?(an|one|1) hour/i.test(seen.text ?? "")
    ? matched("likely", told(refusal))
    : null;
};

/** One that has not begun yet has not ended. */
const ended: Matcher = (seen) =>
  seen.findings.get("token-in-lifetime")?.details?.["notBefore"]
    ? null
    : byFinding("token-in-lifetime")(seen);

export const tokenExpired = defineCause({
  id: "token-expired",
  title: "the token has expired",
  cause:
    "A token lives about an hour. This one was kept longer than that, and sent again instead of being renewed.",
  explains: ["token-in-lifetime", "completion-succeeds", "account-found"],
  maskedBy: ["clock-skew"],
  match: firstOf(
    ended,
    // One that was just acquired has not ended, readable or not.
    unlessTokenSeen(firstOf(worksForAnHour, bySign("token-expired"))),
  ),
  remedies: (_, known) => [
    { text: "Hand the client a token provider instead of a token, so that it asks anew when one ends." },
    askAnew(known),
    tryAgain(known),
  ],
  confirm: "`aoai-preflight token` shows exp; calls fail about an hour after the process began.",
  confusedWith: {
    "clock-skew": "the local clock is off",
    "token-audience-wrong": "the very first call fails too",
  },
  link: tokens,
});

/** What the claims tell is the reason already: by a check that failed, or by an audience that the service does not want. */
const undecidedBearer: Matcher = (seen) =>
  hasFailed(seen, "token-audience-matches") ||
  ended(seen) ||
  (seen.evidence.claims?.audience && audienceContradicted(seen))
    ? null
    : bySign("token-invalid")(seen);

export const tokenInvalid = defineCause({
  id: "token-invalid",
  title: "what was sent is not usable as a token",
  cause:
    "The service answers the same to any bearer that it cannot use. Most often an API key was sent as a bearer, by a client made for openai.com; it can also be an empty, cut off or foreign token.",
  explains: ["completion-succeeds"],
  maskedBy: ["env-missing", "authority-invalid"],
  match: undecidedBearer,
  remedies: (_, known) => [
    { text: "With a key, use AzureOpenAI (or the header api-key), not `Authorization: Bearer`." },
    {
      text: "With a token, look at its claims.",
      commands: [tokenAgain(known)],
    },
    tryAgain(known),
  ],
  confirm: "Look at what is sent: a token begins with `eyJ` and has two dots, a key has neither.",
  confusedWith: {
    "token-audience-wrong": "the audience in brackets contradicts the scope that was asked for",
    "token-expired": "it works for about an hour, then fails",
    "key-invalid": "a key was sent as a key",
  },
  link: "https://learn.microsoft.com/azure/ai-services/authentication",
});

export const armTokenInvalid = defineCause({
  id: "arm-token-invalid",
  title: "Azure Resource Manager does not accept the token",
  cause:
    "ARM refused the token for a reason other than its tenant, audience or age: it is malformed, of another cloud, or not for ARM in a way that the answer does not name.",
  explains: ["account-found", "data-action-granted"],
  maskedBy: [
    "token-tenant-mismatch",
    "token-audience-wrong",
    "token-expired",
    "token-invalid",
    "authority-invalid",
  ],
  match: bySign("arm-token-invalid"),
  remedies: (_, known) => [
    askAnew(known),
    {
      text: "Let the cloud of the Azure CLI be that of the subscription.",
      commands: [["az", "cloud", "show", "--query", "name"]],
    },
    tryAgain(known),
  ],
  confirm:
    "`az account get-access-token --resource https://management.azure.com` gives a token that ARM takes.",
  confusedWith: { "arm-read-denied": "the token is accepted, and its principal has no right" },
  link: "https://learn.microsoft.com/azure/azure-resource-manager/troubleshooting/common-deployment-errors",
});
