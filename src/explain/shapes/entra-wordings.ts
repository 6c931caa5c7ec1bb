import type { Shape } from "./shape.ts";

/** Entra's own words, for texts out of which the code was cut or redacted. Source: facts on AADSTS codes. */
const wordings: readonly (readonly [number, RegExp])[] = [
  [7000215, /invalid client secret (?:is )?provided/i],
  [7000222, /client secret keys?(?: for app '?[^']{1,60}'?)? (?:are|is) expired/i],
  [7000216, /'client_assertion', 'client_secret' or 'request' is required/i],
  [7000218, /must contain the following parameter: '?client_assertion'? or '?client_secret/i],
  [900144, /must contain the following parameter: '?(?!client_assertion)\w+/i],
  [7002138, /matches with case-insensitive comparison, but not with case-sensitive/i],
  [700211, /no matching federated identity record found for presented assertion issuer/i],
  [700213, /no matching federated identity record found for presented assertion subject/i],
  [700212, /no matching federated identity record found for presented assertion audience/i],
  [70021, /no (?:matching )?federated identity record found/i],
  [700024, /client assertion is not within its valid time range/i],
  [700016, /application with identifier '?[^']{1,80}'? was not found in the directory/i],
  [
    700027,
    /client assertion (?:failed|contains an invalid) signature|used to sign the client assertion is not registered|invalid certificate chain/i,
  ],
  [90002, /tenant '[^']{0,80}' not found\. /i],
  [900023, /specified tenant identifier '[^']{0,120}' is neither a valid/i],
  [50020, /user account '?[^']{0,100}'? from identity provider '?[^']{0,120}'? does not exist in tenant/i],
  [50076, /you must use multi-?factor authentication to access/i],
  [50079, /you must enroll in multi-?factor authentication/i],
  [50173, /the provided grant has expired due to it being revoked/i],
  [700082, /refresh token has expired due to inactivity/i],
  [70043, /refresh token has expired or is invalid due to sign-in frequency/i],
  [700081, /refresh token has expired due to maximum lifetime/i],
  [
    53003,
    /access has been blocked by conditional access|help us keep your device secure|you don't have access to this\. your sign-?in was successful/i,
  ],
  [
    53000,
    /device is not in required device state|device (?:must|is required to) be (?:compliant|managed)|requires the device requesting access to be managed/i,
  ],
  [65001, /user or administrator has not consented to use the application/i],
  [
    90094,
    /needs permission to access resources in your organi[sz]ation that only an admin can grant|need admin approval/i,
  ],
  [500011, /resource principal named '?\S{1,200}? was not found in the tenant/i],
  [50011, /(?:redirect|reply) ur[il] '?[^']{0,200}'? ?specified in the request does not match/i],
  [50126, /error validating credentials due to invalid username or password/i],
  [50105, /signed in user '?[^']{0,100}'? is not assigned to a role for the application/i],
  [50034, /user account '?[^']{0,100}'? does not exist in the '?[^']{0,100}'? directory/i],
  [
    50053,
    /account is locked|sign-?in was blocked because it came from an ip address with malicious activity/i,
  ],
  [50055, /(?:the|user) password is expired/i],
  [50194, /is not configured as a multi-?tenant application/i],
  [70011, /provided value for the input parameter 'scope' is not valid/i],
  [1002012, /provided value for scope '?\S{1,200}? is not valid\. client credential/i],
  [90061, /request to external oidc endpoint failed/i],
  [50027, /jwt token is invalid or malformed/i],
  [70016, /authorization is pending\. continue polling/i],
];

export const entraWordings: readonly Shape[] = wordings.map(([code, says]) => ({
  source: "entra",
  code: `AADSTS${code}`,
  says,
}));
