import { or, type Known } from "../../core/known.ts";
import type { Remedy } from "../../core/remedy.ts";
import type { Matcher, Told } from "../match.ts";
import { isOfPlatform } from "./token-platforms.ts";

/*
 * A service that calls on behalf of a user presents the token that the user's front end has sent it. What Entra refuses
 * that with are codes of presented tokens in general. No scenario of ours does so: only a text tells of it.
 */

/** Codes of that flow alone, and those that are of federation too. Source: facts on AADSTS codes, what flows they are of. */
const own = /^AADSTS(?:500131|500133|240002)$/;
const shared = /^AADSTS(?:50013|50027)$/;

/** Keeps which of the two the text around a failure tells of. */
export const ofFlow =
  (matcher: Matcher): Matcher =>
  (seen) => {
    const match = matcher(seen);
    const { text } = seen;
    if (!match || text === undefined) return match;
    const flow = /OnBehalfOf|\bon-behalf-of\b|\bOBO\b/.test(text)
      ? "on-behalf-of"
      : isOfPlatform(text)
        ? "federation"
        : "";
    return { ...match, args: { ...match.args, details: { ...match.args.details, flow } } };
  };

/** Was it a user's token that was presented? A run has presented another. */
export function isOnBehalfOf({ details: { flow = "" }, failure }: Told, { credential }: Known): boolean {
  const code = failure?.code ?? "";
  if (credential !== undefined || !shared.test(code)) return credential === undefined && own.test(code);
  // Of the malformed tokens that 50027 is for, most are others.
  return flow === "on-behalf-of" || (flow === "" && code === "AADSTS50013");
}

/** The token that is presented has to be for the application that presents it. */
export const handOnOwnToken = ({ applicationId }: Known): readonly Remedy[] => [
  {
    text: `Let the front end ask for an access token of the application that calls on the user's behalf, with the scope api://${or(applicationId, "CLIENT_ID")}/.default, and send it that one: no id token, and none for Microsoft Graph or another API.`,
  },
  {
    text: "Present it as it came, and unexpired, in the sign-in host and tenant that issued it.",
  },
];

export const handOnFreshToken: readonly Remedy[] = [
  {
    text: "Let the front end get a new token for each call (its library renews one that is about to expire), and present the token that came with the call: a service that keeps one for later keeps it too long.",
  },
];
