import type { Failure, FailureSource } from "../../../core/observation.ts";
import { otherIssuers } from "../other-makers.ts";
import type { Shape } from "../shape.ts";

/** Codes of Spring Security's own, in brackets before what it says of them, or alone. */
const rows: readonly (readonly [source: FailureSource, code: Failure["code"], says: RegExp])[] = [
  [
    // Its page for signing in, which says the same whatever came of it.
    "entra",
    "login-page-refused",
    /\blog-?in (?:with )?OAuth 2\.0\b[^.?]{0,40}\binvalid credentials\b|\binvalid credentials\b[^.?]{0,40}\blog-?in with OAuth 2\.0\b/i,
  ],
  [
    "environment",
    "setting-missing",
    /\[missing_signature_verifier\]|\bfailed to find a signature verifier for client registration\b[^.]{0,60}|\[missing_user_(?:info_uri|name_attribute)\]|\bmissing required (?:UserInfo Uri|["']user name["'] attribute name) in UserInfoEndpoint\b[^.]{0,60}/i,
  ],
  [
    "identity-sdk",
    "authority-unread",
    /\bunable to resolve (?:the )?configuration with the provided issuer of ["']?https:\/\/[^"'\s]{1,200}/i,
  ],
  ["environment", "token-for-another", /\bJWT audience rejected\b[^.]{0,120}/i],
  [
    // Of what Entra answered the status alone.
    "entra",
    "secret-refusal-cut",
    /\bretrieve the OAuth 2\.0 Access Token Response: 401\b(?![^]{0,300}(?:AADSTS\d|invalid_grant))[^.]{0,60}/i,
  ],
  ["environment", "token-unverifiable", /\[invalid_id_token\][^.]{0,120}/i],
  ["entra", "userinfo-refused", /\[invalid_user_info_response\][^]{0,160}/i],
  ["environment", "setting-malformed", /\binvalid client registration with id:? ?[\w-]{1,60}/i],
];

/**
 * Spring Security, where an application signs its users in. Sources: its DefaultOAuth2UserService,
 * OidcIdTokenDecoderFactory, OidcAuthorizationCodeAuthenticationProvider and DefaultLoginPageGeneratingFilter.
 */
export const springSignIns: readonly Shape[] = rows.map(([source, code, says]) => ({
  source,
  code,
  says,
  near: /azure|entra\b|microsoft|\bAAD\b|\bB2C\b/i,
  unlike: otherIssuers,
}));
