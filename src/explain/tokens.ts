import { claimsFrom, decodeToken } from "../azure/claims.ts";
import { clouds } from "../azure/clouds.ts";
import type { Failure } from "../core/observation.ts";

const jwt = /(?<![\w-])eyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]*/g;

/** Puts what a token says of itself in its place: for whom it is, by whom, until when. Never a part of the token. */
export const describeTokens = (text: string): string =>
  text.includes("eyJ")
    ? text.replaceAll(jwt, (token) => {
        const payload = decodeToken(token);
        if (!payload) return "[token]";
        const { audience, issuer, tenantId, expiresAt } = claimsFrom(payload, new Date());
        return `[token] aud: ${audience ?? "none"} iss: ${issuer ?? "none"} tid: ${tenantId ?? "none"} ended: ${expiresAt ?? "none"}`;
      })
    : text;

const claimed = {
  audience: /(?:"aud" ?: ?"|\[token\] aud: )([^"\s]+)/,
  ended: /\[token\][^[]{0,400}? ended: (\S+)/,
  exp: /"exp" ?: ?(\d{9,11})/,
};

const ours = new Set(
  clouds.flatMap(({ audiences, federatedAudience }) =>
    [...Object.values(audiences).flat(), federatedAudience].map(plain),
  ),
);

/** Whether a text is a token and its claims. Microsoft Entra ID issues none without an audience. */
export const isToken = (text: string): boolean =>
  audienceIn(text) !== undefined && (/\[token\]/.test(text) || /"(?:iss|appid|tid)" ?:/.test(text));

function audienceIn(text: string): string | undefined {
  const audience = claimed.audience.exec(text)?.[1];
  return audience === "none" ? undefined : audience;
}

/** Issuers with whose tokens nobody calls Azure. */
const othersIssuer =
  /(?:"iss" ?: ?"|\[token\][^[]{0,200}? iss: )[^"\s]{0,160}?(?:\/realms\/|\.okta\.com|\.auth0\.com|accounts\.google\.com|cognito-idp)/;

/**
 * What is visibly wrong with a token that is all a text holds: made for another resource, or over by `now`. Its other
 * claims say nothing that could be judged without knowing what it was sent to.
 */
export function tokenFaults(text: string, now: Date): Failure[] {
  const audience = audienceIn(text);
  if (!audience || !isToken(text) || (othersIssuer.test(text) && !ours.has(plain(audience)))) return [];
  const seconds = claimed.exp.exec(text)?.[1];
  const end = Date.parse(claimed.ended.exec(text)?.[1] ?? "") || Number(seconds ?? Number.NaN) * 1000;
  return [
    ...(ours.has(plain(audience))
      ? []
      : [fault("token-for-another", `The token is made for ${audience}.`, { audience })]),
    ...(end < now.getTime()
      ? [fault("token-over", `The token ended at ${new Date(end).toISOString()}.`, {})]
      : []),
  ];
}

const fault = (code: string, message: string, details: Record<string, string>): Failure => ({
  source: "environment",
  code,
  message,
  details,
});

/** An audience may end in a slash. */
function plain(audience: string): string {
  return audience.toLowerCase().replace(/\/$/, "");
}
