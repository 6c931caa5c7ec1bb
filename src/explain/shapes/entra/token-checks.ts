import { otherIssuers } from "../other-makers.ts";
import type { Shape } from "../shape.ts";

/** ASP.NET's reader of tokens has numbers for what it refuses, whoever issued them. */
const issuedByEntra =
  /azure|entra|microsoftonline|sts\.windows\.net|Microsoft\.Identity\.(?:Web|Client)|graph\.microsoft|b2clogin|\bmsal|\bAKV1\d{4}\b/i;
const ours = /azure|microsoft|entra|windows\.net|\bmsal|AADB2C|b2clogin|passport-azure-ad|graph\./i;

/** More than a cloud in which a program runs: who issues its tokens. */
const namesEntra = /azure.?(?:ad\b|auth|active)|entra\b|microsoftonline|windows\.net|\bmsal|\baad\b|b2c/i;

/**
 * What the program that receives a token says when it refuses it: one's own API behind Spring Security, ASP.NET, Passport
 * or PyJWT, a proxy in front of it, or another service of Azure.
 */
export const tokenChecks: readonly Shape[] = [
  {
    // The reader's clock is behind the issuer's.
    source: "environment",
    code: "token-from-the-future",
    says: /cannot handle token (?:prior to|with (?:nbf|iat) prior to)[^.]{0,60}/i,
  },
  {
    // The same of the libraries for Node and Java: openid-client, jsonwebtoken, Passport, Spring Security, jose4j.
    source: "environment",
    code: "token-from-the-future",
    says: /\bjwt (?:is )?not active\b[^.]{0,60}|\bjwt used before [\d<][^.]{0,40}|\bthe jwt is not yet valid as the evaluation time\b[^.]{0,60}/i,
    near: new RegExp(`${namesEntra.source}|\\badal\\b|OpenIDConnect|\\bskype\\b`, "i"),
    unlike: new RegExp(`${otherIssuers.source}|firebase|appleid|\\b(?:apple|google) (?:id|sign)`, "i"),
  },
  {
    // The audience that IdentityServer gives to a token of its own ends so.
    source: "environment",
    code: "token-for-another",
    says: /IDX10(?:20[678]|21[45]|231|268)\b[^]{0,160}|AKV10022\b[^]{0,120}/,
    unlike: new RegExp(
      `${otherIssuers.source}|IdentityModel\\.OidcClient|\\baudiences?: ["'][^"']{1,120}/resources["']`,
      "i",
    ),
  },
  {
    source: "environment",
    code: "token-for-another",
    says: /expected aud claim to be\b[^.]{0,80}|the aud claim is not valid|(?:required |this )aud claim (?:is )?(?:not equal|missing)|jwt audience (?:is )?invalid|InvalidAudienceError[^.]{0,60}|(?<=(?:[:"']|invalid claims\.) ?)invalid audience\b|audience doesn't match|audience from claim \w+ with value [^.]{0,120}? does not match|expected audience [^.]{0,60} got\b/i,
    near: ours,
  },
  {
    source: "environment",
    code: "token-for-another",
    says: /\berror_description=["']{1,2}the audience is invalid\b/i,
    near: ours,
    unlike: otherIssuers,
  },
  {
    // ASP.NET's handler, in the header of its answer.
    source: "environment",
    code: "token-for-another",
    says: /\bthe audience ["'][^"']{1,200}["']? is invalid\b/i,
    near: new RegExp(`${ours.source}|audience ["'](?:api:|[\\da-f]{8}-)`, "i"),
    unlike: otherIssuers,
  },
  {
    source: "environment",
    code: "token-of-another-tenant",
    says: /\bthe issuer ["'][^"']{1,200}["'] is invalid\b/i,
    near: ours,
    unlike: otherIssuers,
  },
  {
    source: "environment",
    code: "token-over",
    says: /\bthe token expired at ["'][^"']{6,60}["']/i,
    near: ours,
  },
  {
    source: "environment",
    code: "token-from-the-future",
    says: /\bthe token is not valid before ["'][^"']{6,60}["']/i,
    near: ours,
  },
  {
    source: "environment",
    code: "token-unverifiable",
    says: /\binvalid_token["'][^]{0,30}\bthe signature (?:key was not found|is invalid)\b/i,
    near: ours,
  },
  {
    // Clusters of Azure want their server application's.
    source: "environment",
    code: "token-for-another",
    says: /oidc: expected audience ["'](?:spn:|6dae42f8-4368-4678-94ff-3960e28e3630)[^]{0,160}/i,
  },
  {
    // Passport's strategies, of the options that they were made with.
    source: "identity-sdk",
    code: "call-wrong",
    says: /\boptions\.\w{2,40} (?:is missing|must be|should be)[^.]{0,80}|\bIn (?:OIDC|Bearer)Strategy constructor: [^.]{0,120}/i,
    near: /passport-azure|BearerStrategy|OIDCStrategy/i,
  },
  {
    source: "environment",
    code: "token-of-another-tenant",
    says: /(?:IDX1020[45]|IDX1021[12]|AKV10032)\b[^]{0,160}/,
    near: issuedByEntra,
  },
  {
    source: "environment",
    code: "token-of-another-tenant",
    says: /the iss claim is not valid|expected iss claim to be: ?\S{1,160}|jwt issuer (?:is )?invalid|InvalidIssuerError[^.]{0,60}|\binvalid issuer\b[^.]{0,60}/i,
    near: ours,
    unlike: new RegExp(`\\binvalid issuer or signature\\b|${otherIssuers.source}`, "i"),
  },
  {
    // Numbers of Microsoft's own validator of issuers.
    source: "environment",
    code: "token-of-another-tenant",
    says: /(?:IDX400(?:0[1245]|12)|IDW10303)\b[^]{0,160}/,
  },
  { source: "environment", code: "token-over", says: /IDX10223\b[^]{0,120}/, near: issuedByEntra },
  {
    source: "environment",
    code: "token-over",
    says: /\bjwt (?:is )?expired\b(?: at)?|TokenExpiredError[^.]{0,40}|ExpiredSignatureError[^.]{0,40}|signature has expired|oidc: token is expired[^.]{0,60}/i,
    near: ours,
  },
  {
    source: "environment",
    code: "token-of-another-tenant",
    says: /\bissuer validation failed\. issuer did not match\b/i,
    near: new RegExp(`${namesEntra.source}|AuthenticationErrorDetail|graph`, "i"),
    unlike: new RegExp(`${otherIssuers.source}|ping ?federate`, "i"),
  },
  {
    // HashiCorp's Vault, which takes tokens of many issuers.
    source: "environment",
    code: "token-for-another",
    says: /\baud(?:ience)? claim does not match any bound audience\b/i,
    near: namesEntra,
    unlike: new RegExp(`${otherIssuers.source}|github actions|gitlab`, "i"),
  },
  {
    // ASP.NET's reader of tokens, without a number.
    source: "environment",
    code: "token-over",
    says: /(?<!\bIDX10223: )\blifetime validation failed\. the token is expired\b/i,
    near: namesEntra,
  },
  {
    source: "environment",
    code: "token-unverifiable",
    says: /(?:IDX10(?:24[89]|253|50[0-68]|51[1-8]|609)|IDX12(?:709|720|723|729|739|74[01])|IDX14(?:10[0-27]|12[0-2])|AKV10046)\b[^]{0,160}/,
    near: issuedByEntra,
  },
  {
    // Without a tenant, or without anything that it allows.
    source: "environment",
    code: "token-unverifiable",
    says: /(?:IDX400(?:03|09)|IDW10(?:20[123]|401))\b[^]{0,160}|invalid or missing token, could not parse\. If using B2C/,
  },
  {
    source: "environment",
    code: "certificate-unusable",
    says: /IDX10(?:630|631|638)\b[^]{0,160}?(?:X509SecurityKey|RsaSecurityKey)/,
  },
  {
    source: "environment",
    code: "token-unverifiable",
    says: /signed jwt rejected[^.]{0,100}|JsonWebTokenError: invalid (?:signature|token|algorithm)|InvalidSignatureError[^.]{0,60}|(?<!\b(?:extension|package|update|image|file|commit|module) )signature verification failed|malformed (?:jwt|jws) |unable to match key|neither scope n?or roles claim was found/i,
    near: ours,
  },
  {
    // PyJWT and python-jose, of a value that is no token.
    source: "environment",
    code: "token-unverifiable",
    says: /\b(?:JW[ST]Error|DecodeError|InvalidTokenError|(?:access |bearer )?token(?: error)?)\b\W{1,4}not enough segments\b/i,
    near: namesEntra,
    unlike: /social_core|id_token|firebase|auth0|okta|keycloak|cognito/i,
  },
  {
    // SharePoint takes tokens without a user only from those who prove themselves by a certificate.
    source: "environment",
    code: "token-unverifiable",
    says: /\bunsupported app only token\b|["']error_description["']: ?["']token type is not allowed\b|\bclient secret\b[^]{0,120}?\b(?:40[13]|denied|refused|unauthori[sz]ed)\b[^]{0,80}?\bwith (?:an? |the )?certificate\b[^.]{0,60}\b(?:works?|fine|gets? in\w*|succeeds?|accepted)\b/i,
    near: /sharepoint/i,
  },
  {
    // OpenID Connect compares what a server says of itself with how it was asked for.
    source: "identity-sdk",
    code: "authority-refused",
    says: /unable to resolve the (?:openid )?configuration with the provided issuer|the issuer ["']?\S{1,200} provided in the configuration metadata did not match|issuer did not match the issuer returned by provider[^.]{0,40}|oidc: issuer (?:URL )?did not match|(?:IDX2080[346-9]|IDX2081[0567]|IDX2181[5-8]|IDX10261)\b[^]{0,120}|unable to (?:obtain|retrieve) (?:an updated )?configuration from(?: authority)?:[^.]{0,80}/i,
    near: ours,
  },
  {
    // The same, where users of all tenants may come.
    source: "identity-sdk",
    code: "issuer-of-any-tenant",
    says: /\bissuer\b["']? does not match ["']expectedIssuer\b|\bID token issuer \\?["']?https:\/\/login\.microsoftonline\.\S{1,80} does not match expected issuer\b/i,
    near: ours,
    unlike: otherIssuers,
  },
  {
    // What a browser must bring back from the sign-in got lost.
    source: "identity-sdk",
    code: "call-wrong",
    says: /exception: correlation failed|\bcorrelation failed\.|IDX213(?:14|2[01345679]|3[0146-9]|40|49)\b[^.]{0,80}|unable to unprotect the message\.state|message\.state is null or empty|\bauthorization_request_not_found\b|in collectInfoFromReq: invalid (?:state|nonce)[^.]{0,60}|missing saved (?:oauth )?state/i,
    near: ours,
  },
  {
    // OpenID Connect's client for Node was answered without what it had not asked for.
    source: "identity-sdk",
    code: "call-wrong",
    says: /\bid_token not present in TokenSet\b/i,
    near: namesEntra,
    unlike: otherIssuers,
  },
  {
    source: "entra",
    code: "HTTP_401",
    says: /\binvalid_token_response\b[^]{0,120}?\b401\b/i,
    near: ours,
  },
];
