import type { Hint } from "./hint.ts";

/** Verification turned off, in the words of each language's settings. */
const unverified =
  /\bverify ?[=:] ?False|ssl_verify ?[=:] ?False|NODE_TLS_REJECT_UNAUTHORIZED|rejectUnauthorized|DISABLE_CONNECTION_VERIFICATION|ServerCertificateCustomValidation|DangerousAcceptAny|InsecureSkipVerify|curl (?:-\w )*-k\b|--insecure|SkipCertificateCheck/i;

/** Azure OpenAI on behalf of a request, at a search service or a database. */
const ofDataSource = /^(?:on-your-data|data-source-refused)$/;

/** The same, or what that service answered. */
const inDataSource = /^(?:on-your-data|data-source-refused|search-refused)$/;

/** What people say around a connection that broke. */
export const connectionHints: readonly Hint[] = [
  {
    // The certificate is named, where the library's wrapper leaves open what it was.
    of: "tls-intercepted",
    means: "tls-intercepted",
    says: (text, { code }) =>
      code === "wrapped" &&
      /\b(?:ssl|tls) certificate (?:is )?(?:invalid|not trusted)|\b(?:ssl|tls|certificate) verif\w+ (?:is )?(?:failed|fails|error|off|disabled)|\bverify ?= ?False\b/i.test(
        text,
      ),
  },
  {
    // The name service is named.
    of: "dns-failure",
    means: "dns-failure",
    says: (text, { code }) =>
      code === "wrapped" &&
      /(?<!\b(?:no|not an?|without|excluded?|ruled out) (?:any |an? )?)\bDNS (?:resolution |lookup )?(?:issues?|problems?|errors?|fail(?:s|ed|ures?))\b/i.test(
        text,
      ),
  },
  {
    of: "dns-failure",
    means: "tls-intercepted",
    says: (text, { code }) => code === "wrapped" && unverified.test(text),
  },
  {
    of: "dns-failure",
    means: "proxy-failure",
    says: (text, { code }) =>
      code === "wrapped" &&
      /\b_create_prox\w{0,12}|\b(?:behind|through|via|corporate|company|need|use|using|for|and|my|our) (?:an? |the |my |our )?(?:http |https |web )?proxy\b/i.test(
        text,
      ),
  },
  {
    // White space inside an address.
    of: "dns-failure",
    means: "env-malformed",
    says: (text, { code }) =>
      code === "wrapped" &&
      /(?:endpoint|base|url)["']? ?[=:] ?f?["']\s?https?(?: :|:) ?\/ ?\/(?<!:\/\/)/i.test(text),
  },
  {
    // On the way back from a sign-in: what stands before one's own program takes no headers of that size, or finds it
    // nowhere.
    of: "service-error",
    means: "gateway-rejected",
    says: (text, { source, code }) =>
      source === "gateway" &&
      code === "HTTP_502" &&
      /\b(?:OIDC|OAuth2?|SSO|SAML)\b/i.test(text) &&
      !/openai|cognitive|foundry/i.test(text) &&
      /\b(?:ingress|nginx|traefik|haproxy|envoy|helm)\b/i.test(text),
  },
  {
    // Azure OpenAI calls a search service that takes no public calls.
    of: "service-error",
    means: "public-access-disabled",
    says: (text, { code }) =>
      ofDataSource.test(code) &&
      /public (?:network(?:ing)?|access)[^.]{0,60}\b(?:disabled|off)\b/i.test(text),
  },
  ...(["service-error", "request-invalid", "role-missing"] as const).map((of): Hint => ({
    // Its own rules let in some addresses only, and not that of Azure OpenAI.
    of,
    means: "firewall-denied",
    says: (text, { code }) =>
      inDataSource.test(code) &&
      /\bwhite-?list\w*|\ballow(?:-| )?list\w*|\bselected networks\b|\bfirewall\b|\bip rules?\b/i.test(text),
    unless:
      /\b(?:no|without an?) firewall\b|\bfirewall (?:is |was )?(?:off|disabled|open)\b|\ball networks\b/i,
  })),
  {
    // Its own refusal of an identity.
    of: "service-error",
    means: "role-missing",
    says: (text, { code }) =>
      ofDataSource.test(code) &&
      /\bstatus 403\b|\bauthorization failed\b|\b403, message\b/i.test(text) &&
      /\bmanaged identit\w+|\bRBAC\b|\brole assignments?\b|\b\w{4,30}Credential\b|\bentra\b/i.test(text),
  },
  {
    of: "service-error",
    means: "request-invalid",
    says: (text, { code }) =>
      ofDataSource.test(code) &&
      /the index \W{0,3}[^"'\s]{1,100}\W{1,3}for service \W{0,3}[^"'\s]{1,100}\W{1,3}was not found/i.test(
        text,
      ),
  },
  {
    // Whoever answers the host's address with a page, or adds what only proxies add.
    of: "managed-identity-bad-request",
    means: "proxy-failure",
    says: (text, { code }) =>
      /^(?:unexpected-answer|managed-identity-link|HTTP_40[37])$/.test(code) &&
      /\bProxy-(?:Connection|Authenticate|Agent)\b|\bX-Squid-\w+|\b(?:behind|through|via) (?:an? |the |our |my )?(?:\w+ )?proxy\b/i.test(
        text,
      ),
  },
  {
    of: "interactive-unavailable",
    means: "connection-timeout",
    says: /\bVPN\b/i,
  },
  {
    // The authority was asked, and nothing came.
    of: "authority-invalid",
    means: "connection-timeout",
    says: (_, { code, message }) =>
      code === "authority-unread" && /deadline exceeded|timed? ?out\b/i.test(message),
  },
  {
    // Nothing but the check of its certificate stands in the way.
    of: "authority-invalid",
    means: "tls-intercepted",
    says: (text, { code }) => code === "authority-unread" && unverified.test(text),
  },
  {
    // Issuers that this place has and others have not.
    of: "tls-failure",
    means: "tls-intercepted",
    says: /\b(?:custom|own|internal|corporate|company|private|enterprise) (?:\w+ )?(?:CAs?|roots?|certificates?|trust ?store)\b[^.]{0,30}\b(?:required|needed|necessary|installed|used|imported)\b/i,
    unless: /client certificate/i,
  },
  {
    of: "authority-invalid",
    means: "dns-failure",
    says: (_, { code, message }) =>
      code === "authority-unread" && /no such host|server misbehaving|name resolution/i.test(message),
  },
  {
    of: "authority-invalid",
    means: "proxy-failure",
    says: /(?:behind|through|via) (?:an? |the |our |my )?(?:corporate |company )?proxy|connecting to (?:the )?proxy/i,
  },
  {
    // By this clock the certificate is yet to come, or years have not passed.
    of: "tls-failure",
    means: "clock-skew",
    says: /\bcurrent time \S{8,40} is before\b|\b(?:1970|1980|2000|2020)-01-01[ T]00:|\b(?:CMOS|RTC|clock) battery\b|(?<!expired or (?:is )?)\bnot yet valid\b|(?<!\.)\b(?:sleep|hibernat\w+|suspended)\b(?!\()[^.]{0,60}\bcertificate|\bclock (?:is|was) (?:wrong|behind|years? (?:off|behind)|reset)\b/i,
  },
  {
    // What refuses is the proxy that a setting names.
    of: "connection-refused-or-reset",
    means: "proxy-failure",
    says: (text) => {
      const refused = /\b(?:refused|ECONNREFUSED)\b[^]{0,40}?\b((?:127\.0\.0\.1|localhost):\d{2,5})\b/i.exec(
        text,
      )?.[1];
      return (
        refused !== undefined &&
        [...text.matchAll(/proxy\b[^]{0,40}?((?:127\.0\.0\.1|localhost):\d{2,5})\b/gi)].some(
          ([, address]) => address === refused,
        )
      );
    },
  },
  {
    // A library that takes the port of HTTPS for an address without it.
    of: "connection-timeout",
    means: "sdk-misuse",
    says: /\b(?:connects?|dials?|goes|sends|talks)\b[^.]{0,30}\bport 443\b[^.]{0,120}\bport 80\b|\bport 443\b[^.]{0,40}\b(?:instead of|rather than|and not|not) (?:port |to )?80\b/i,
  },
  {
    // The code came back to another machine than the one that waits for it.
    of: "connection-refused-or-reset",
    means: "interactive-unavailable",
    says: /\b(?:localhost|127\.0\.0\.1):\d{2,5}\/[^\s?]{0,20}\?(?:code|state|session_state)=/i,
  },
  {
    // A socket that its library opens in the wrong way.
    of: "connection-refused-or-reset",
    means: "sdk-misuse",
    says: (text, { code }) =>
      code === "no-connection" &&
      /\bregression\b[^.]{0,60}\b(?:in|since|only|within|introduced)\b|\bforceNpmWebSocket\b/i.test(text),
  },
  {
    // No issuers to trust are installed.
    of: "connection-refused-or-reset",
    means: "tls-intercepted",
    says: /\bca-certificates\b[^.]{0,80}\b(?:install\w*|missing|lack\w*|needed|required)|\b(?:install\w*|missing|lack\w*|needs?|without)\b[^.]{0,40}\bca-certificates\b|\bno (?:CA|root) cert\w*\b/i,
  },
  {
    // Nobody entered the code in time.
    of: "connection-timeout",
    means: "interactive-unavailable",
    says: /\/devicelogin and enter the code\b[^]{0,200}\b(?:cancel\w*|timed? ?out|timeout)\b/i,
  },
];
