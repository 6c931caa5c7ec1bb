import { otherIssuers } from "../other-makers.ts";
import type { Shape } from "../shape.ts";

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
  [70025, /has no configured federated identity credentials/i],
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
  [50020, /selected user account does not exist in tenant/i],
  [
    50076,
    /you must use multi-?factor authentication to access|configuration change made by (?:your|the) admin[^.]{0,120}must use multi-?factor authentication/i,
  ],
  [50079, /you must enroll in multi-?factor authentication/i],
  [50173, /the provided grant has expired due to it being revoked/i],
  [700082, /refresh token has expired due to inactivity/i],
  [70043, /refresh token has expired or is invalid due to sign-in frequency/i],
  [700081, /refresh token has expired due to maximum lifetime/i],
  [
    53003,
    /access has been blocked by conditional access|help us keep your device secure|your sign-?in was successful,? but (?:does not|doesn't|did not) meet the criteria|you don't have access to this\. your sign-?in was successful/i,
  ],
  [
    53000,
    /device is not in required device state|device (?:must|is required to) be (?:compliant|managed)|requires the device requesting access to be managed/i,
  ],
  [
    65001,
    /user or administrator has not consented to use the application|no permission to access user information is configured for [^.]{1,100}, or it is expired or revoked/i,
  ],
  [
    90094,
    /needs permission to access resources in your organi[sz]ation that only an admin can grant|need admin approval|\bif you trust this app, please ask your admin to grant you access\b|\bhas set a policy that prevents you from granting [^.]{1,80} permissions?\b/i,
  ],
  [500011, /resource principal named '?\S{1,200}? was not found in the tenant/i],
  [50011, /(?:redirect|reply) ur[il] '?[^']{0,200}'? ?specified in the request does not match/i],
  [70004, /input parameter 'redirect_uri' is not valid/i],
  [9002327, /'Single-Page Application' client-type may only be redeemed via cross-origin/i],
  [7000229, /client application [^.]{0,60}missing service principal in the tenant/i],
  [50126, /error validating credentials due to invalid username or password/i],
  [
    50105,
    /signed in user '?[^']{0,100}'? is not assigned to a role for the application|is blocked because they are not a direct member of a group with access/i,
  ],
  [50034, /user account '?[^']{0,100}'? does not exist in the '?[^']{0,100}'? directory/i],
  [
    50053,
    /\baccount is locked, (?:because |as )?(?:you(?:'ve| have)?|the user|they(?:'ve| have)?) (?:has |have )?(?:tried|been)\b|sign-?in was blocked because it came from an ip address with malicious activity/i,
  ],
  [50055, /(?:the|user(?:'s)?) password is expired/i],
  [50133, /session is invalid due to expiration or recent password change/i],
  [50194, /is not configured as a multi-?tenant application/i],
  [70011, /provided value for the input parameter 'scope' is not valid/i],
  [1002012, /provided value for scope '?\S{1,200}? is not valid\. client credential/i],
  [90061, /request to external oidc endpoint failed/i],
  [50027, /jwt token is invalid or malformed/i],
  [70016, /authorization is pending\. continue polling/i],
  [500133, /\bassertion is not within its valid time range/i],
  [50013, /assertion failed signature validation|(?<!client )assertion audience (?:claim )?does not match/i],
  [
    50058,
    /silent sign-?in request was sent but no user is signed in|session information is not sufficient for single/i,
  ],
  [50059, /no tenant-identifying information found/i],
  [50057, /the user account is disabled/i],
  [
    50072,
    /due to a configuration change made by your administrator, or because you moved to a new location, you must enroll/i,
  ],
  [50074, /strong authentication is required/i],
  [50078, /presented multi-?factor authentication has expired/i],
  [50087, /transient error has occurred during strong authentication\. please try again/i],
  [50097, /device authentication is required/i],
  [50158, /external security challenge (?:was )?not satisfied/i],
  [500014, /service principal for resource '[^']{1,120}' is disabled/i],
  [7000112, /application '[^']{1,100}'(?:\([^)]{0,100}\))? is disabled/i],
  [7000112, /application has been disabled by (?:microsoft|its owner)/i],
  [50196, /encountered a client request loop|server terminated an operation because it encountered a loop/i],
  [53001, /device is not domain joined/i],
  [50203, /user has not registered the authenticator app and must register\b/i],
  [9002331, /not valid for the application's ['"]userAudience['"] configuration/i],
  [54005, /authorization code was already redeemed/i],
  [50011, /aka\.ms\/redirectUriMismatchError/i],
  [65002, /must be configured via preauthorization/i],
  [
    650052,
    /that your organization '?[^']{0,120}'? lacks a service principal for|organization does not have a subscription \(or service principal\) for the following API/i,
  ],
  [650057, /requested access to a resource which is not listed in the requested permissions/i],
  [
    70008,
    /(?:authorization code|refresh token|code) (?:or refresh token )?(?:has|is) expired due to inactivity/i,
  ],
  [70011, /the provided request must include a 'scope' input parameter/i],
  [900144, /the provided request must include a 'client_id' input parameter/i],
  [650053, /asked for scope ?'[^']{1,120}' that (?:doesn't|does not) exist on the resource\b/i],
  [50001, /\bresource '(?:\w{2,12}:\/\/|[\da-f]{8}-)[^']{3,200}' is not registered for the account\b/i],
  [700005, /provided authorization code is intended to use against other tenant/i],
  [700023, /client assertion audience (?:claim does not match|does not match realm issuer)\b/i],
  [700025, /client is public so neither 'client_assertion' nor 'client_secret' should be presented/i],
  [90009, /is requesting a token for itself\. this scenario is supported only if resource is specified/i],
  [90033, /a transient error has occurred\. please try again/i],
  [900382, /confidential client is not supported in cross cloud request/i],
  [900561, /the endpoint only accepts \w{3,6}(?:, \w{3,6})* requests?/i],
  [
    75011,
    /authentication method ['"][^'"]{3,80}['"] by which the user authenticated with the service doesn't match requested authentication method/i,
  ],
  [9002313, /invalid request\. request is malformed or invalid/i],
  [9002325, /proof key for code exchange is required/i],
  [9002326, /cross-origin token redemption is permitted only for/i],
  [9002331, /configured for use by microsoft account users only/i],
  [9002332, /configured for use by azure active directory users only/i],
  [500113, /no reply address (?:is|was) (?:registered|provided)/i],
  [16000, /either multiple user identities are available for the current request/i],
  [
    51004,
    /user account '?[^']{0,100}'? does not exist in the '?[^']{0,100}'? directory\. to sign into this application/i,
  ],
];

/** What the sign-in pages tell a user, where the code stands on a part of the page that nobody copies. */
const pages: readonly (readonly [number, RegExp])[] = [
  [50079, /your organi[sz]ation needs more information to keep your account secure/i],
  [
    53000,
    /you can'?t get (?:there from here|to this yet)|set up your device to get access|requires this device to be (?:managed|compliant)/i,
  ],
  [
    53003,
    /you (?:cannot|can'?t) access this right now|sign-?in was successful but does not meet the criteria|security policy is preventing access|detected something unusual about this sign-in/i,
  ],
  [50105, /to block users unless they are specifically granted/i],
  [500201, /unable to issue tokens from this api version for (?:an? )?microsoft account/i],
  [500200, /can't sign in here with a personal account\. use your work or school account/i],
];

/** The same in words that the pages of others use too. */
const commonPages: readonly (readonly [number, RegExp])[] = [
  [50020, /selected user account does not exist in tenant/i],
  [500200, /can't sign in here with a personal account/i],
  [50053, /your account has been (?:temporarily )?locked/i],
  [50034, /this username may be incorrect|couldn't find an account with that username/i],
  [50126, /your account or password is incorrect/i],
  [90094, /this app requires your admin's approval/i],
];

const microsoft = /microsoft|azure|entra|office|\baz\b|\baad\b/i;

export const entraWordings: readonly Shape[] = [
  ...wordings.map(([code, says]): Shape => ({ source: "entra", code: `AADSTS${code}`, says })),
  ...pages.map(([code, says]): Shape => ({ source: "entra", code: `AADSTS${code}`, says })),
  ...commonPages.map(([code, says]): Shape => ({
    source: "entra",
    code: `AADSTS${code}`,
    says,
    near: microsoft,
  })),
  {
    // As people tell it.
    source: "entra",
    code: "AADSTS7000218",
    says: /\bclient_assertion'? (?:or|and) '?client_secret'? (?:is|are) (?:missing|required)/i,
    unlike: otherIssuers,
  },
  {
    source: "entra",
    code: "AADSTS50105",
    says: /\bthe signed[- ]in user is not assigned to a role for the application\b/i,
    unlike: otherIssuers,
  },
  {
    source: "entra",
    code: "AADSTS700016",
    says: /\bapp id [\w*-]{3,60} (?:could not be|was not) found in (?:the )?directory\b/i,
    near: /azure ?ad|entra\b|\boidc\b|microsoft|\btenant/i,
    unlike: otherIssuers,
  },
  {
    // The end of what is said with more than one number.
    source: "entra",
    code: "AADSTS50020",
    says: /\baccount needs to be added as an external user in the tenant\b/i,
    unlike: /AADSTS\d/,
  },
  {
    source: "entra",
    code: "AADSTS53000",
    says: /you can'?t get here from there/i,
    near: /complian|intune|entra.joined|\bregistered with/i,
  },
  {
    // The details of a page, below what it says.
    source: "entra",
    code: "AADSTS53000",
    says: /\bdevice state:\W{0,3}unregistered\b/i,
    near: /\bdevice platform\b/i,
  },
  {
    // Servers and switches find loops too.
    source: "entra",
    code: "AADSTS50196",
    says: /\bclient request loop\b|\ba client loop has been detected\b/i,
    near: /AADSTS|LoopDetected|\bmsal|Microsoft\.Identity|microsoftonline/i,
  },
];
