import { otherIssuers } from "../other-makers.ts";
import type { Shape } from "../shape.ts";

/** Sentences of MSAL's library for Python that name no error. */
export const msalPython: readonly Shape[] = [
  {
    source: "identity-sdk",
    code: "call-wrong",
    says: /input scopes should be a list, tuple, or set|you cannot use any scope value that is (?:reserved|in this reserved list)|allow_broker=True is only supported in|public client should not possess credentials|parent_window_handle is required when|state missing from auth_code_flow|auth_response must contain either ["']code["'] or|\bIdToken(?:Issuer|Nonce|Audience)Error\b[^.]{0,40}|\bmust exactly match the value of the iss \(issuer\) claim\. Current epoch\b[^.]{0,40}|must contain this client["']s client_id|nonce must be the same value as the one that was sent|you shall specify one of the three parameters: client_id, resource_id|(?:incorrect managed_identity:|invalid managed_identity parameter\b)[^.]{0,80}/i,
  },
  {
    // Scopes that are no list, and little else.
    source: "identity-sdk",
    code: "call-wrong",
    says: /\bAssertionError: invalid parameter type\b|\bassert isinstance\(scopes, list\), ["']invalid parameter type/i,
    near: /\bacquire_?token\w*|(?:Confidential|Public)ClientApplication|\bmsal[\\/.]application/i,
  },
  {
    // What it takes for a certificate is given in parts.
    source: "identity-sdk",
    code: "credential-misshapen",
    says: /client_credential needs to follow this format|you shall provide a thumbprint in sha1|we expect your public key but detect a private key instead/i,
  },
  {
    source: "identity-sdk",
    code: "package-missing",
    says: /dependency pymsalruntime unavailable|only msal-extensions [\d.]{1,8}\+? can work with msal\b|\bmsal_extensions version \S{1,40} not in major\.minor\.patch format|you must install dependency by: pip install ["']?msal\[|\bsome algorithms requires ["']pip install cryptography["']/i,
  },
  {
    source: "identity-sdk",
    code: "call-wrong",
    says: /\bredirect_uri should contain hostname\b|\bscope must be None or a subset of\b[^.]{0,60}|\bverify, proxies, or timeout is not allowed when http_client\b|\byou need to provide device authorization endpoint\b|\bauth_scheme is not supported in cloud shell\b|\btoken_type \S{1,40} is not supported by this version of azure portal\b|\bazure arc supports only system-assigned managed identity\b|\bauth_scheme is currently only available from broker\b/i,
    near: /msal|azure|microsoft/i,
  },
  {
    // An authority that nobody knows, or that has no document of its own.
    source: "identity-sdk",
    code: "authority-refused",
    says: /\bthe authority you provided, \S{1,200}, is not (?:whitelisted|known)\b|\bunable to get OIDC authority configuration for \S{1,200}/i,
    unlike: otherIssuers,
  },
  {
    source: "identity-sdk",
    code: "authority-unread",
    says: /\b(?:token|authorization)_endpoint not found in configuration\b/i,
    near: /msal|microsoftonline|azure|b2clogin|ciamlogin/i,
    unlike: otherIssuers,
  },
  {
    // A page where a token was to be.
    source: "identity-sdk",
    code: "token-answer-unread",
    says: /\btoken response is not in json format\b[^.]{0,60}/i,
    unlike: otherIssuers,
  },
  {
    source: "imds",
    code: "shell-refused",
    says: /\bcloud shell IMDS error: (?<status>[45]\d\d)\b[^.]{0,60}/i,
  },
  {
    source: "imds",
    code: "unexpected-answer",
    says: /\bIMDS emits unexpected payload\b[^.]{0,60}/i,
  },
  {
    source: "environment",
    code: "redirect-uri-refused",
    says: /msalruntime needs the current app to register these redirect_uri/i,
  },
  {
    source: "environment",
    code: "password-refused",
    says: /\bunsuccessful RSTR\b[^.]{0,60}|unable to find wstrust endpoint from MEX/i,
  },
  {
    source: "identity-sdk",
    code: "authority-unread",
    says: /unable to complete oidc discovery: ?\d{3}\b[^.]{0,40}|oidc discovery failed on \S{1,200}/i,
    unlike: /AADSTS\d/,
  },
  {
    source: "environment",
    code: "browser-timeout",
    says: /\btimeout\. no auth response arrived|BrowserInteractionTimeoutError\b|user did not complete the flow in time/i,
  },
  {
    source: "environment",
    code: "browser-unavailable",
    says: /can't listen on port \d{1,5}\. you may try port 0|found no browser in current environment\b/i,
  },
  {
    source: "environment",
    code: "sign-in-failed",
    says: /\bfail to create device flow\. err:/i,
  },
];
