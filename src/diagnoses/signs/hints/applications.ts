import { assertionLongOver } from "../assertion-times.ts";
import type { Hint } from "./hint.ts";

/** An older setting that is found, and goes away, or one that should not be there any more. */
const staleSetting =
  /\benv -i\b|\bunset (?:AZURE|ARM|AAD)_\w+|\buser-secrets (?:list|clear|remove)\b|\b(?:left|leftover|remain\w*) (?:over )?from\b|\b(?:do(?:n't| not)|no longer) use\W{0,2} an? (?:client )?secret any|\bstill (?:mounted|exported|set)\b[^]{0,80}\b(?:AZURE|ARM)_CLIENT_|\b(?:remov|delet|unsett|clear)ing (?:the |that |this )?(?:old |stale )?(?:env(?:ironment)?|variables?|secret|AZURE_\w+)\b[^.]{0,60}\b(?:runs?|works?|comes?|gone|fine|available)\b/i;

/** Somebody has looked at the clock. */
const clockIsRight =
  /\b(?:no|not|n't)\b[^.]{0,40}\bclock\b|\b(?:clock|time|ntp)\b[^.]{0,30}\b(?:is|was|looks) (?:fine|right|correct|ok\b|in sync)|\bsynchroni[sz]ed:? yes\b/i;

/** What people say around an application that Entra does not know, and around its secret or assertion. */
export const applicationHints: readonly Hint[] = [
  {
    // The lead of an old answer speaks of a secret, whatever was sent.
    of: "client-secret-invalid",
    means: "client-certificate-invalid",
    says: (text, { code }) => code === "AADSTS50012" && /thumbprint of key|assertion contains/i.test(text),
  },
  {
    of: "public-client-disabled",
    means: "env-missing",
    says: /client_?secret["']?\s?(?:[:=]|<-)\s?(?:os\.(?:environ|getenv)|process\.env|System\.getenv|ENV\[)|\bvariables? \W?\w{0,20}CLIENT_SECRET\b|client.?credentials? (?:flow|grant)?|grant_type=client_credentials|(?<!client_assertion["']? or ["']?client_)secret\W[^.]{0,60}(?:is|was|were|are)?\s?(?:empty|not (?:set|linked|passed)|missing|undefined|null)|ClientSecretCredential/i,
    // A flow for those who have no secret.
    unless: /\bPKCE\b|\bPublicClientApplication\b/,
  },
  {
    // The secret is given, and was sent the first time.
    of: "public-client-disabled",
    means: "sdk-misuse",
    says: /^(?=[^]*\b(?:NewServicePrincipalToken\w*|ConfidentialClient\w*|ClientSecret\w*)\()(?=[^]*\bclient_?secret,)(?=[^]*\b(?:second (?:time|refresh|call)|refresh\w*\b[^.]{0,40}\b(?:again|twice)))/i,
  },
  {
    // A client made for those who have no secret redeems the code of a web application.
    of: "public-client-disabled",
    means: "sdk-misuse",
    says: /\bPublicClientApplication\b[^]{0,300}\bacquire_?token_?by_?(?:authorization_?)?code\b/i,
  },
  {
    // A browser can send no secret, and may not ask for a token with one.
    of: "redirect-uri-mismatch",
    means: "sdk-misuse",
    says: /\bCORS\b[^]{0,400}\b(?:client_credentials|client_secret)\b/i,
  },
  {
    of: "public-client-disabled",
    means: "redirect-uri-mismatch",
    says: /(?:under|as|in|platform) ["']?web["']?\b[^.]{0,60}(?:redirect|platform|localhost)|redirect[^.]{0,80}(?:under|platform|registered)[^.]{0,30}\bweb\b/i,
  },
  {
    of: "federated-token-expired",
    means: "clock-skew",
    says: /\bclock\b[^.]{0,60}\b(?:behind|ahead|wrong|off|drift\w*|skew\w*|out of sync)\b|\b(?:wrong|drift\w*|skew\w*) (?:system |local )?clock\b/i,
    unless: clockIsRight,
  },
  {
    // What a client signs itself it signs anew.
    of: "federated-token-expired",
    means: "clock-skew",
    says: (_, failure) => assertionLongOver(failure),
    unless: /\bgit(?:hub|lab)\b|\bfederat|\boidc\b|\bid-?token\b/i,
  },
  {
    of: "federated-token-expired",
    means: "clock-skew",
    says: /\bClientCertificateCredential\b/,
    unless: /\bfederat|workload.?identity|\boidc\b/i,
  },
  {
    // What sets a clock, or what makes one stand still.
    of: "federated-token-expired",
    means: "clock-skew",
    says: /\b(?:ntp(?:d|date)?|chrony\w*|hwclock|timesync\w*|w32tm|RTC)\b|["'\u0060]date["'\u0060](?: \w+){0,3} (?:says|shows|prints)\b|\bdate (?:says|shows|prints)\b|\brestor\w+\b[^.]{0,30}\bsnapshot\b/i,
    unless: clockIsRight,
  },
  {
    // An application for one organization, asked for where those of all are looked up.
    of: "app-not-found",
    means: "tenant-mismatch",
    says: (text, { message }) =>
      /not enabled for consumers/i.test(message) &&
      /AzureADMyOrg|organi[sz]ational directory only/i.test(text),
  },
  {
    // The one where the other belongs, and somebody has seen that it is the library that puts it there.
    of: "env-malformed",
    means: "sdk-misuse",
    says: (text, { message }) =>
      /identifier ["']([^"']{1,80})["'] was not found in the directory ["']\1["']/i.test(message) &&
      /\b(?:tenant|directory)[ _]?id\b[^.]{0,60}\bas (?:the )?(?:client|application)[ _]?id\b|\bas (?:the )?(?:client|application)[ _]?id\b[^.]{0,30}\bis the (?:tenant|directory)\b|\brequest (?:is|was) malformed\b/i.test(
        text,
      ),
  },
  {
    // Somebody mended the library, and it was sent.
    of: "env-missing",
    means: "sdk-misuse",
    says: (text, { code }) =>
      code === "AADSTS90014" &&
      /\bI (?:have )?(?:changed|patched|modified|edited|fixed)\b[^.]{0,60}\.(?:py|js|ts|java|cs|go|rb|php)\b[^]{0,80}?\b(?:gone|fixed|works?|worked|solved|away)\b/i.test(
        text,
      ),
  },
  {
    // No id at all, spoken of beside a refusal that was cut off.
    of: "app-not-found",
    means: "env-malformed",
    says: /\b(?:application|client|app)(?: id|'?s)? ?(?:id|identifier)? (?:is|was|as|of|with (?:the )?(?:id|identifier)) ["'\u2018\u201C](?:null|undefined|none)["'\u2019\u201D]/i,
  },
  ...(["app-not-found", "tenant-not-found"] as const).map((of): Hint => ({
    // What a viewer does not show of an id, or quotes that belong to it.
    of,
    means: "env-malformed",
    says: /\bzero[- ]?width\b|\be2 ?80 ?8b\b|\\u200b|(?:"\\?["']|'["'])[0-9a-f]{8}-[0-9a-f-]{27}(?:\\?["']"|["']')/i,
  })),
  ...(["app-not-found", "client-secret-expired", "client-secret-invalid"] as const).map((of): Hint => ({
    // What was set long ago still wins.
    of,
    means: "env-conflict",
    says: staleSetting,
  })),
  {
    // The key that a cluster or another issuer signs with, not that of a certificate.
    of: "client-certificate-invalid",
    means: "federated-token-invalid",
    says: (text, { code }) =>
      code === "AADSTS700027" &&
      /\bjwks\b|\bprojected (?:service account )?token|\bservice[- ]?account (?:signing key|token|issuer)/i.test(
        text,
      ),
  },
  {
    of: "client-secret-invalid",
    means: "env-malformed",
    says: /(?:secret|password)["']?\s?[:=]\s?["']?(?:<|\[(?:copy|enter|your|put|insert)\b|your[-_]|xxx|(?<!\bclient-secret ?[:=] ?)\$\{\{?|changeme)|(?:trailing|leading) (?:space|newline|quote)|\bquotes? (?:\w+ ){0,3}(?:in|part of) the (?:value|secret|password)\b|variable is not set\. Defaulting to a blank/i,
  },
];
