import type { Hint } from "./hint.ts";

/** A job that takes longer than its token lives. */
const outlives =
  /\b(?:takes|runs?|running|lasts?|process\w*) (?:\w+ ){0,3}(?:more|longer) than ?(?:an|one|1) ?h|\btoken\b[^.]{0,40}\blasts? (?:only )?(?:an|one|1) ?h|\btoken\b[^.]{0,60}\b(?:is(?: not|n't)|never) (?:being )?(?:refreshed|renewed)\b/i;

/** What people say around an answer of Microsoft Entra ID that several causes can have. */
export const entraHints: readonly Hint[] = [
  {
    of: "authority-invalid",
    means: "entra-service-error",
    says: /\b(?:at random|randomly|intermittent\w*|sporadic\w*|occasional\w*)\b/i,
  },
  {
    of: "public-client-disabled",
    means: "env-missing",
    says: /client.?credentials? (?:flow|grant)?|grant_type=client_credentials|secret\W[^.]{0,60}(?:is|was|were|are)?\s?(?:empty|not (?:set|linked|passed)|missing|undefined|null)|ClientSecretCredential/i,
  },
  {
    of: "public-client-disabled",
    means: "redirect-uri-mismatch",
    says: /(?:under|as|in|platform) ["']?web["']?\b[^.]{0,60}(?:redirect|platform|localhost)|redirect[^.]{0,80}(?:under|platform|registered)[^.]{0,30}\bweb\b/i,
  },
  {
    // What the broker of Windows suspects.
    of: "interactive-unavailable",
    means: "redirect-uri-mismatch",
    says: /\binvalid redirect ur[il] ?[-\u2013,:] ?ensure\b/i,
  },
  {
    of: "federated-token-invalid",
    means: "client-certificate-invalid",
    says: /no certificate (?:SHA-\d+ )?thumbprint/i,
  },
  {
    of: "authority-invalid",
    means: "sdk-misuse",
    says: /\b(?:React|Angular|Vue|browser|front-?end)\b[^]{0,400}\bConfidentialClientApplication\b|\bConfidentialClientApplication\b[^]{0,400}\b(?:React|Angular|Vue|browser|front-?end|console)\b/i,
  },
  {
    of: "federated-token-expired",
    means: "clock-skew",
    says: /\bclock\b[^.]{0,60}\b(?:behind|ahead|wrong|off|drift\w*|skew\w*|out of sync)\b|\b(?:wrong|drift\w*|skew\w*) (?:system |local )?clock\b/i,
    unless:
      /\b(?:no|not|n't)\b[^.]{0,40}\bclock\b|\bclock\b[^.]{0,30}\b(?:is|was) (?:fine|right|correct|in sync)/i,
  },
  {
    of: "tenant-not-found",
    means: "entra-service-error",
    says: /\boutage\b|\bintermittent|(?:for|during|after) (?:several|a few|some) (?:minutes|hours)[^]{0,60}(?:works|good|fine|gone)/i,
  },
  {
    // A permission for our service is missing; any other resource was asked for without being meant to.
    of: "consent-required",
    means: "scope-invalid",
    says: (text, { code }) =>
      /^AADSTS650(?:05|057)$/.test(code) &&
      !/resource value from request: ?["']?https:\/\/(?:cognitiveservices\.azure|ai\.azure|ml\.azure)\./i.test(
        text,
      ),
  },
  {
    of: "scope-invalid",
    means: "sdk-misuse",
    says: /root cause[^]{0,60}\/blob\/|(?:library|sdk|plugin|provider|extension|action)[^.]{0,60}(?:hard-?codes?|(?:uses?|asks?|requests?) (?:for )?the wrong)/i,
  },
  ...(["connection-timeout", "dns-failure", "connection-refused-or-reset"] as const).map((of): Hint => ({
    // The cloud of Germany was closed.
    of,
    means: "authority-invalid",
    says: (text, { host, message }) =>
      /\blogin\.microsoftonline\.de\b/i.test(`${host} ${message}`) ||
      (!host && /\blogin\.microsoftonline\.de\b/i.test(text)),
  })),
  {
    of: "tenant-not-found",
    means: "authority-invalid",
    says: /login\.microsoftonline\.de|windows-ppe|AzureGermanCloud|(?:gov(?:ernment)?|china|sovereign) (?:cloud|tenant|subscription)|azure china\b|\bUS ?Gov\b|AzureUSGovernment|AzureChinaCloud|login\.microsoftonline\.us|portal\.azure\.(?:us|cn)/i,
  },
  {
    // Of several the host was not told which.
    of: "managed-identity-not-assigned",
    means: "managed-identity-ambiguous",
    says: /\b(?:2|3|two|three|several|multiple|more than (?:1|one)) (?:user[- ]assigned )?(?:managed identit\w+|MSIs?|identities)\b[^]{0,1500}\b(?:remov\w+|only one|with one|single)\b[^.]{0,60}\b(?:works?|fine|ok|identit\w+)/i,
  },
  {
    // What runs longer than its token lives.
    of: "developer-login-expired",
    means: "token-expired",
    says: (text, { code }) => !code.startsWith("AADSTS") && outlives.test(text),
  },
  {
    of: "client-secret-invalid",
    means: "env-malformed",
    says: /(?:secret|password)["']?\s?[:=]\s?["']?(?:<|\[(?:copy|enter|your|put|insert)\b|your[-_]|xxx|(?<!\bclient-secret ?[:=] ?)\$\{\{?|changeme)|(?:trailing|leading) (?:space|newline|quote)|\bquotes? (?:\w+ ){0,3}(?:in|part of) the (?:value|secret|password)\b/i,
  },
];
