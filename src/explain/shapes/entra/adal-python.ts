import type { Shape } from "../shape.ts";

/** Where a certificate is a database's or a server's, whose users have theirs read as well. */
const ofServers = /postgres|mysql|\bdeno\b|\bRDS\b/i;

/**
 * ADAL's library for Python, and msrestazure, which stood between it and the libraries for management of before 2021:
 * https://github.com/AzureAD/azure-activedirectory-library-for-python, https://github.com/Azure/msrestazure-for-python.
 */
export const adalPython: readonly Shape[] = [
  {
    source: "environment",
    code: "setting-malformed",
    says: /\bthe path of authority_url \(also known as tenant\) is invalid\b[^.]{0,80}|\bthe authority url must not have a query string\b/i,
  },
  {
    // The address of a route, where a library adds the route itself.
    source: "environment",
    code: "authority-with-path",
    says: /\b(?:AuthenticationContext\(["'\u0060]?|authority(?:_ur[il])?["']? ?[=:] ?f?["']|AUTHORI[ZS]ATION_URL ?= ?["'])https:\/\/login\.[\w.]{3,40}\/[\w.-]{1,80}\/oauth2\/(?:v2\.0\/)?(?:authorize|token)\b/i,
    near: /\badal\b|\bmsal\b|AuthenticationContext\(|(?:Public|Confidential)ClientApplication\(/,
  },
  {
    source: "identity-sdk",
    code: "authority-unread",
    says: /\bfailed to parse instance discovery response(?! was\b)|MetadataEndpointError: unable to get endpoints from the cloud\b[^.]{0,60}/i,
  },
  {
    // What it got from Entra: managed identities are asked by others.
    source: "entra",
    says: /\bget token request returned http error: (?<status>5\d\d)\b/i,
    near: /\badal[\\/]/i,
  },
  {
    // Where users are federated it is an organization's own server that answers.
    source: "entra",
    code: "service-page",
    says: /\bWS-Trust RST request returned http error: 5\d\d\b/i,
    near: /\badal|azure|microsoft|login\w*/i,
    unlike: /sharepoint|on-?premises|\bAD ?FS\b/i,
  },
  {
    source: "identity-sdk",
    code: "certificate-unusable",
    says: /\b(?:invalid certificate: )?expected start of certificate to be\b|failed to sign JWT\. this is most likely due to an invalid certificate/i,
    unlike: ofServers,
  },
  {
    // The company's own sign-in, of which its user's name and password make no token.
    source: "environment",
    code: "password-refused",
    says: /\b(?:no username token policy nodes found|AAD did not return a WSTrust endpoint|no ws-trust endpoints match requirements|unsupported wstrust endpoint version|unable to find any tokens in RSTR)\b/i,
  },
  {
    source: "identity-sdk",
    code: "certificate-unusable",
    says: /\bthe thumbprint does not match a known format\b|\bError: failed to create JWT\b/i,
    near: /\badal\b|azure|client_certificate/i,
  },
  {
    source: "environment",
    code: "browser-timeout",
    says: /\btimeout from ["']get_token_with_polling["']|\bunexpected polling state (?:code_expired|authorization_declined|bad_verification_code)\b/i,
  },
  {
    source: "identity-sdk",
    code: "token-answer-unread",
    says: /\bwire_?response (?:is )?missing (?:access_token|token_type|expires_in|device.code|user.code)\b|\b(?:token|device code) response returned from the server is unparseable as JSON\b/i,
  },
  {
    source: "identity-sdk",
    code: "call-wrong",
    says: /\bInteractiveCredentials was not functionn?ing and was removed\b[^.]{0,60}/i,
  },
  {
    // A cloud's definition without the address that is asked of it.
    source: "environment",
    code: "setting-missing",
    says: /\bthe endpoint ["']\w{3,60}["'] for this cloud is not set but is used\b/i,
  },
  {
    source: "network",
    code: "managed-identity-silent",
    says: /\bMSI: failed to acquired? tokens (?:before timeout|after) \d+/i,
  },
  {
    // The host of Azure Machine Learning's compute, which keeps tokens for the identity or the user that it was given.
    // What it lacks then is unverified: told by users only.
    source: "imds",
    code: "sso-failure",
    says: /\bSSO failure: unable to retrieve a token\b[^'"]{0,100}/i,
  },
];
