import type { Hint } from "./hint.ts";

/** A job that takes longer than its token lives. */
const outlives =
  /\b(?:takes|runs?|running|lasts?|process\w*) (?:\w+ ){0,3}(?:more|longer) than ?(?:an|one|1) ?h|\btoken\b[^.]{0,40}\blasts? (?:only )?(?:an|one|1) ?h|\btoken\b[^.]{0,60}\b(?:is(?: not|n't)|never) (?:being )?(?:refreshed|renewed)\b/i;

/** What people say around an answer of Microsoft Entra ID that several causes can have. */
export const entraHints: readonly Hint[] = [
  {
    // One of several tenants wants more than the others, and the sign-in to all of them is given up.
    of: "developer-login-missing",
    means: "mfa-required",
    says: (text, { message }) =>
      /not signed in, sign in first/i.test(message) &&
      /\b(?:several|multiple|many|at least one|two|all) tenants?\b/i.test(text),
  },
  {
    of: "authority-invalid",
    means: "entra-service-error",
    says: /\b(?:at random|randomly|intermittent\w*|sporadic\w*|occasional\w*)\b/i,
  },
  {
    // What the broker of Windows suspects.
    of: "interactive-unavailable",
    means: "redirect-uri-mismatch",
    says: /\binvalid redirect ur[il] ?[-\u2013,:] ?ensure\b/i,
    unless: /AADSTS\d/,
  },
  {
    of: "federated-token-invalid",
    means: "client-certificate-invalid",
    says: /no certificate (?:SHA-\d+ )?thumbprint/i,
    // An assertion of somebody else's names its key, and has no certificate.
    unless: /\boidc\b|\bno ?kid\b|federat|workload.?identity|dynamic (?:provider )?cred/i,
  },
  {
    // Whoever gives a password needs no session: Entra wants more than it.
    of: "developer-login-expired",
    means: "mfa-required",
    says: (text, { code }) =>
      code === "interaction-needed" &&
      /\bConnect-\w{2,30} [^|]{0,60}-Credential\b|\baz(?:ure)? login [^|]{0,60}(?:-u|--username) [^|]{0,100}(?:(?:-p|--password)\b|\bPassword: )|\bROPC\b|\bAcquireTokenByUsernamePassword\b/i.test(
        text,
      ),
  },
  {
    of: "authority-invalid",
    means: "sdk-misuse",
    says: /\b(?:React|Angular|Vue|browser|front-?end)\b[^]{0,400}\bConfidentialClientApplication\b|\bConfidentialClientApplication\b[^]{0,400}\b(?:React|Angular|Vue|browser|front-?end|console)\b/i,
  },
  {
    of: "tenant-not-found",
    means: "entra-service-error",
    says: /\boutage\b|\bintermittent|(?:for|during|after) (?:several|a few|some) (?:minutes|hours)[^]{0,60}(?:works|good|fine|gone)/i,
  },
  {
    // A permission for our service is missing; any other resource that it names was asked for without being meant to.
    of: "consent-required",
    means: "scope-invalid",
    says: (text, { code }) =>
      /^AADSTS650(?:05|057)$/.test(code) &&
      /resource value from request: ?["']?[\w:<{]|asked for scope ["'][^"']{1,120}["'] that does(?:n't| not) exist/i.test(
        text,
      ) &&
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
    of: "authority-invalid",
    means: "entra-service-error",
    says: /\bAADSTS90041\b|\bAADSTS90033\b/,
  },
  {
    of: "tenant-not-found",
    means: "authority-invalid",
    says: /login\.microsoftonline\.de|windows-ppe|AzureGermanCloud|\busgov\w+|\b(?:in|from) China\b|\bchina(?:east|north)\d?\b|(?:gov(?:ernment)?|china|sovereign) (?:cloud|tenant|subscription)|azure china\b|\bUS ?Gov\b|AzureUSGovernment|AzureChinaCloud|login\.microsoftonline\.us|portal\.azure\.(?:us|cn)/i,
  },
  {
    // Quotes that belong to the value.
    of: "scope-invalid",
    means: "env-malformed",
    says: /[?&](?:resource|scope)=(?:["']|%22|%27)https?\b/i,
  },
  {
    // Of several the host was not told which.
    of: "managed-identity-not-assigned",
    means: "managed-identity-ambiguous",
    says: /\b(?:2|3|two|three|several|multiple|more than (?:1|one)) (?:user[- ]assigned )?(?:managed identit\w+|MSIs?|identities)\b[^]{0,1500}\b(?:remov\w+|only one|with one|single)\b[^.]{0,60}\b(?:works?|fine|ok|identit\w+)/i,
  },
  {
    // Who asks with a password alone is told that it is wrong where a second proof is due.
    of: "user-credentials-invalid",
    means: "mfa-required",
    says: (text, { code, message }) =>
      code === "password-refused" &&
      /\bIdcrl|sign-in name or password/i.test(message) &&
      /\bMFA[- ]enabled (?:accounts?|users?)\b|\b(?:accounts?|users?)\b[^.]{0,30}\b(?:with|has|have|had|using) (?:MFA|2FA)\b|\b(?:MFA|2FA) (?:is |was |has been )?(?:enabled|turned on|switched on|enforced)\b/i.test(
        text,
      ),
    unless:
      /\b(?:no|without) (?:MFA|2FA)\b|\b(?:MFA|2FA) (?:is |was |has been )?(?:enabled|turned on|switched on|enforced) (?:only )?for (?:nobody|no one|none|others?)\b/i,
  },
  {
    // What runs longer than its token lives.
    of: "developer-login-expired",
    means: "token-expired",
    says: (text, { code, message }) =>
      !code.startsWith("AADSTS") && !/sign-in frequency/i.test(message) && outlives.test(text),
  },
];
