import type { Found } from "../shapes/shape.ts";

/** What the libraries log when a credential gave a token, whatever the links before it said. */
const acquired =
  /acquired a token from \w+|\w{1,60}Credential\.GetToken succeeded|(?:actual|the) (?:authentication|sign-?in|login) (?:itself )?(?:is |was )?success(?:ful|fully)\b|credential (?:was )?selected: \w+|\b\w{1,60}Credential authenticated with \w+|getToken\(\) => (?:success|using|result for)|getToken\(\) result for scopes \[[^\]]{0,200}\]: SUCCESS|successfully (?:acquired|retrieved|obtained) (?:an? )?(?:access )?token|\bLogin successful\.(?<=(?:Done setting cloud|az cloud set|Azure CLI login|OIDC authentication)[^]{0,600})/gi;

/** What programs log when the call itself went well. */
const answered =
  /HTTP\/\d(?:\.\d)? 200\b|(?<!\bunexpected server )\bresponse:? 200\b(?!: 200)|\bstatus(?: code)?:? 200\b(?! more details)|completion ok\b|readiness: true|(?<![=\w.])0 failed\b(?!=)|\bfailed=0\b|\bupstream 200\b/gi;

/** Someone who tells and asks: what works there is another case than the one asked about. */
export const narrated = /\b(?:I|I'm|we|my|our|you|anyone|please)\b|\?(?:\s|$)/;

/** What is said to be shown although the sign-in goes well. */
const allTheSame =
  /\b(?:printed|logged|shown|displayed|written|reported|prints|logs|shows)\b[^.]{0,60}\b(?:al)?though (?:it|(?:the )?(?:authentication|login|sign-?in)) (?:does )?(?:succeeds?|was successful|is successful)(?! (?:locally|on|in|with|for|from|when|under|using)\b)|\b(?:is(?: not|n't)|not|non-?) ?fatal\b[^.]{0,40}\b(?:has|gets|got|reads|fetches|retrieves) (?:the |its )?(?:secrets?|tokens?|blobs?|data)\b|\b(?:clutters? (?:up )?(?:my|our|the) logs?|logs? (?:is|are|gets?) (?:\w+ )?cluttered (?:with|by))\b(?![^]*\bAADSTS\d)|\beven (?:when|if|though) (?:it|(?:the )?(?:authentication|login|sign-?in|credential|token request)) (?:eventually |finally |still |actually )?(?:succe\w+|works|worked)\b/i;

const ofSigningIn = new Set(["entra", "imds", "identity-sdk", "environment"]);

/** Without what went wrong on the way to a token that was had in the end, or to an answer in a log. */
export function withoutSuccess(found: readonly Found[], text: string): readonly Found[] {
  const token = allTheSame.test(text) ? text.length : lastOf(acquired, text);
  const answer = narrated.test(text) ? -1 : lastOf(answered, text);
  return found.filter(
    ({ failure: { source, code }, at }) =>
      at > answer && (at > token || !(ofSigningIn.has(source) || code === "managed-identity-silent")),
  );
}

/** A log in which a token was had, or an answer came, at any time. */
export const showsSuccess = (text: string): boolean =>
  allTheSame.test(text) ||
  lastOf(acquired, text) >= 0 ||
  (!narrated.test(text) && lastOf(answered, text) >= 0);

const lastOf = (pattern: RegExp, text: string): number => [...text.matchAll(pattern)].at(-1)?.index ?? -1;
