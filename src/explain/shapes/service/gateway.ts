import type { Shape } from "../shape.ts";
import { account } from "./keys.ts";
import { withGateways } from "./subjects.ts";

/** A page where JSON was expected. `undoMarkup` leaves this word in its place. */
export const pages: readonly Shape[] = [
  {
    source: "gateway",
    says: /\[page\] (?:[^[]{0,40}\b)?(?<status>[45]\d\d)\b[^]{0,160}/,
    near: /openai|cognitive|azure|foundry/i,
  },
  {
    source: "gateway",
    code: "HTTP_200",
    status: 200,
    says: /\[page\](?! (?:[^[]{0,40}\b)?[45]\d\d\b)[^]{0,200}|unexpected token '?<[^]{0,80}|'<' is an invalid start of a value[^.]{0,60}|invalid character '<' looking for beginning of value/i,
    near: /openai|cognitive|azure ai|ai\.azure|foundry/i,
  },
];

/** API Management's words. Older services that it once stood in front of say the same. */
const withoutKey =
  /access denied due to (?:missing|invalid) subscription key\. (?!make sure to provide a valid key for an active subscription and use)[^"'}]{0,120}/i;

/** Where it is known who said it: API Management, or an account, whose bodies are others. */
const sureOfWhom = new RegExp(
  `azure-api\\.net|api management|subscribed to an API you are trying to call|["']code["']: ?["']401["'], ?["']message["']: ?["']access denied due to missing|${account.source}`,
  "i",
);

/** What stands in front of the service: API Management, firewalls for applications, proxies' own pages. */
export const gateways: readonly Shape[] = [
  {
    // Azure Firewall's log of what it let out.
    source: "gateway",
    code: "egress-denied",
    says: /\b(?:HTTPS?|TCP|UDP|MSSQL) request from [\d.:]{7,30}(?![\d.:]| to (?![\d.]+:|\S{0,100}(?:azure|microsoft|windows\.net|openai)))[^]{0,160}?\bAction: Deny\b[^.]{0,40}(?:\. Reason: [^.]{0,60})?/i,
  },
  {
    source: "gateway",
    code: "HTTP_401",
    status: 401,
    says: withoutKey,
    near: /azure-api\.net|api management/i,
  },
  {
    source: "gateway",
    code: "subscription-key",
    status: 401,
    says: withoutKey,
    unlike: sureOfWhom,
  },
  {
    source: "gateway",
    code: "HTTP_401",
    status: 401,
    says: /jwt validation failed(?!: IDX1\d{4})[^.]{0,80}|invalid jwt\b(?! (?:(?:access |bearer )?token|audience|issuer|signature)\b)[^.]{0,60}/i,
    near: withGateways,
    unlike: /(?:msal|adal)4j/i,
  },
  {
    // The library with which its policy checks tokens is everybody's.
    source: "gateway",
    code: "HTTP_401",
    status: 401,
    says: /IDX1020[0-9]|IDX10214|IDX10501|IDX10511/,
    near: /azure-api\.net|\bapim\b|api management|(?<![\w./\\])gateway\b(?!\.\w)|validate-jwt/i,
  },
  {
    // API Management's flat bodies, with what a policy of its owner says.
    source: "gateway",
    says: /["']statusCode["']: ?(?<status>40[13])\b[^}]{0,160}/i,
    near: /azure-api\.net|\bapim\b|api management/i,
    unlike:
      /audience is incorrect|invalid subscription key or wrong|missing application credentials|volume quota|rate limit|api\.cognitive\.microsoft\./i,
  },
  {
    // Other gateways, of which the caller needs a key.
    source: "gateway",
    code: "HTTP_401",
    status: 401,
    says: /no API key found in request|\bjwt not present\b|["']message["']: ?["'](?:invalid authentication credentials|no authorization header)/i,
    near: withGateways,
  },
  {
    source: "gateway",
    says: /["']errortype["']: ?["'][\w ]{0,40}middleware[\w ]{0,20}/i,
    near: withGateways,
  },
  {
    source: "gateway",
    code: "gateway-operation",
    status: 404,
    says: /unable to match incoming request to an operation/i,
  },
  {
    // What a gateway lets through in a while, by calls, tokens or money.
    source: "gateway",
    code: "gateway-quota",
    status: 429,
    says: /out of (?:call volume|bandwidth) quota|(?:token|call) quota is exceeded|token limit is exceeded\. try again|bandwidth quota is exceeded/i,
  },
  {
    source: "gateway",
    code: "HTTP_403",
    status: 403,
    says: /(?:microsoft-azure-application-gateway|(?<!\* Content: [^*]{0,160})(?:azure front door|web application firewall)|the request is blocked|mod_?security|request blocked by(?! auth )|cloudflare|incapsula|akamai)[^.]{0,120}/i,
    near: /(?:403|forbidden|blocked|denied)[^]{0,400}(?:azure|openai)|(?:azure|openai)[^]{0,400}(?:403|forbidden|blocked|denied)/i,
  },
  {
    // The sign-in of App Service and Container Apps.
    source: "identity-sdk",
    code: "callback-refused",
    says: /\.auth\/login\/aad\/callback\b[^.]{0,80}/i,
    near: /\b401\b|unauthorized/i,
    unlike: /AADSTS|redirect.?uri/i,
  },
  {
    source: "gateway",
    code: "site-stopped",
    status: 403,
    says: /web app - unavailable|site (?:is )?disabled|this web app (?:has been|is) stopped/i,
  },
  {
    // The page of Azure Front Door, before what does not answer it.
    source: "gateway",
    code: "HTTP_503",
    status: 503,
    says: /\bour services aren['\u2019]t available right now\b[^.]{0,60}/i,
  },
  {
    // The same, of a name that it has nothing behind.
    source: "gateway",
    code: "HTTP_404",
    status: 404,
    says: /\bweren['\u2019]t able to find your azure front door service configuration\b/i,
  },
  {
    source: "gateway",
    code: "HTTP_502",
    status: 502,
    says: /\b(?:502 bad gateway|504 gateway time-?out|bad gateway|gateway time-?out)\b[^.]{0,40}/i,
    near: withGateways,
    unlike: /authorization server returned|from https:\/\/login\.microsoftonline\.com|nginx proxy manager/i,
  },
  {
    source: "gateway",
    code: "HTTP_407",
    status: 403,
    says: /the requested URL could not be retrieved|access denied \((?:policy|content_filter)_denied\)|\bF5-REJECT\b[^.]{0,60}|(?:zscaler|blue ?coat|forcepoint|netskope|squid|palo alto|fortinet|fortigate|mcafee web gateway|cisco umbrella|websense)[^.]{0,120}(?:block|denied|forbidden|policy|proxy|access|error)[^.]{0,60}/i,
    unlike: /certificate|\bssl\b|SSLCert|self.signed|issuer|x509/i,
  },
];
