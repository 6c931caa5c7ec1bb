import { statedCode } from "../../../diagnoses/signs/stated.ts";
import { otherIssuers, otherMakers } from "../other-makers.ts";
import type { Shape } from "../shape.ts";

/** Clocks that do not agree. */
export const clocks: readonly Shape[] = [
  {
    // Linux, of itself.
    source: "identity-sdk",
    code: statedCode("clock-skew"),
    says: /\bsystem clock synchronized: no\b/i,
    near: /^(?=[^]*(?:\b40[13]\b|token|unauthori[sz]ed|\bAADSTS))(?=[^]*(?:azure|microsoft|entra\b|identit|\bmsal|\bAAD|\bAKS\b))/i,
    unlike: /\baws\b|\bsts\.amazonaws/i,
  },
  {
    source: "identity-sdk",
    code: "clock-behind",
    says: /(?:the )?id ?token (?:is not yet valid|already expires)[^]{0,200}/i,
  },
  {
    // Azure DevOps, to its agents.
    source: "identity-sdk",
    code: "clock-behind",
    says: /\bthe local machine's clock may be out of sync with the server time by more than\b[^.]{0,60}|\bbearer (?:token|<[^>]{3,30}>) is not valid until [^.]{6,40}\. current server time is\b[^.]{0,40}/i,
  },
  {
    // AppAuth, and a library for SAML, whoever issued what they check.
    source: "identity-sdk",
    code: "clock-behind",
    says: /\bissued at time is more than 10 minutes before or after the current\b|(?<=["'] ?)could not validate timestamp: not yet valid\. check system clock\b/i,
    unlike: new RegExp(`${otherIssuers.source}|${otherMakers.source}|webhook`, "i"),
  },
  {
    source: "identity-sdk",
    code: "clock-behind",
    says: /(?:your computer's time and time zone|system clock|clock (?:skew|drift)|local (?:time|clock)|(?:local )?system time(?= is set (?:(?:over|about|more than) )?(?:an?|\w+) (?:minutes?|hours?|days?)\b)|machine(?:'s)? (?:time|clock))[^.]{0,60}(?:correct|out of sync|wrong|skew|synchroni|ahead|behind|differ|off by|(?<=\bsystem time is set [^.]{0,50})\bago\b)/i,
    near: /token|azure|msal|aad/i,
    unlike:
      /\b(?:clock|time) (?:is |was )?(?:fine|ok|good|in sync)\b|\bsynchroni[sz]ed:? yes\b|\b(?:binance|kraken|coinbase)\b/i,
  },
  {
    source: "identity-sdk",
    code: "clock-behind",
    says: /IDX10222\b|current time MUST be before the time represented by the exp claim\. Current epoch[^.]{0,60}|(?:token is not yet valid|not valid before|nbf(?!["'\u0060]? should\b))[^.]{0,80}(?:in the future|not yet valid|validfrom)/i,
    // Issuers that are not ours, where ours is not named.
    unlike:
      /^(?![^]*(?:microsoftonline|sts\.windows\.net|\bentra\b|\bazure ?(?:ad|active directory)\b))[^]*\b(?:IdentityServer\d?|ids4|Duende|OpenIddict|Keycloak|Auth0|Cognito|Okta|Firebase\w*)\b/i,
  },
];
