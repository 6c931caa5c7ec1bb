import { msalErrors } from "../../../azure/failures/index.ts";
import { otherIssuers, otherMakers } from "../other-makers.ts";
import type { Shape } from "../shape.ts";
import { msalWords } from "./msal-words.ts";

/** What MSAL says in sentences, as its libraries for Python, Java and .NET do, or where the name was cut off. */
const sentences: readonly Shape[] = [
  {
    source: "identity-sdk",
    code: "call-wrong",
    says: /value as user-provided scopes|no account object provided to acquireTokenSilent|state mismatch: |more than one token matches the criteria|hash value cannot be processed because it is empty|pip install ["']?msal\[broker\]|user assigned identity is not supported by the|request type is required for the token|pymsalruntime[^.]{0,60}(?:not installed|no module)/i,
    near: msalWords,
  },
  {
    source: "environment",
    code: "setting-malformed",
    says: /your given address \([^)]{0,200}\) should consist of an https url|authority ur[il] should not have empty path|authority ur[il]s? (?:must|should) (?:use|be) (?:the |an )?["']?https/i,
  },
  {
    source: "environment",
    code: "setting-malformed",
    says: /\bcould not determine tenant\./i,
    near: msalWords,
  },
  {
    source: "environment",
    code: "setting-missing",
    says: /one client credential type required|client credential \(secret, certificate, or assertion\) must not be empty|both client secret and client certificate cannot be null|must provide (?:non-null values? for|either) [\w, ]{3,80}|a redirect ur[il] is required for all calls|client_credential[^.]{0,20}(?:is required|missing|must be)|["']?(?:ClientId|Instance|Tenant(?:Id)?)["']? option must be provided|authority['"]? ur[il] should have at least one segment in the path\b|no credential could be loaded[^.]{0,80}|all credential source loaders failed/i,
    near: /msal|azure|microsoft|IDW\d|CredentialBuilder/i,
  },
  {
    // ASP.NET Core, whoever issues the tokens.
    source: "environment",
    code: "setting-missing",
    says: /\bOptions\.(?:Authority|ClientId) must be provided\b/,
    near: /azure|microsoft/i,
    unlike: new RegExp(`${otherIssuers.source}|${otherMakers.source}`, "i"),
  },
  {
    source: "environment",
    code: "settings-exclusive",
    says: /clientsecret, certificate and clientassertion are mutually exclusive|cannot set the accesstoken property if[^.]{0,120}|can ?not (?:provide|use) both ["'`]?\w{3,30}["'`]? and ["'`]?\w{3,30}/i,
    near: /msal|Sql(?:Connection|Client)|connection string/i,
  },
  {
    source: "environment",
    code: "redirect-uri-refused",
    says: /only loopback redirect uri is supported[^.]{0,80}/i,
  },
  {
    source: "environment",
    code: "interaction-needed",
    says: /token not found in the cache\b|MsalUiRequiredException was thrown|can't acquire a token without user interaction|silent sso could not be completed|pass an account object, silent flow|identity provider returned bad_token/i,
    near: /msal|azure|credential|microsoft/i,
  },
  {
    source: "environment",
    code: "browser-unavailable",
    says: /browser based authentication dialog failed to complete[^.]{0,120}|no authorization code was returned from the server|no auth code found in the server response|HttpListenerException occurred while listening|ActiveX control [^.]{0,60} cannot be instantiated/i,
  },
  {
    source: "environment",
    code: "password-refused",
    says: /server returned error in RSTR|integrated windows auth(?:entication)? (?:is not supported for managed users|supported only in federation flow)|could not identify logged in user|could not discover endpoint for integrated? authentication|ws metadata exchange failed|MsalClientException: failed to get user name\b/i,
  },
  {
    source: "entra",
    status: 429,
    says: /throttled according to instructions from STS/i,
  },
  {
    source: "imds",
    code: "HTTP_400",
    says: /\[managed identity\] (?:empty error response received|the error response was either empty|service request failed)|certificate received from the imds server is invalid|ImdsV2ManagedIdentitySource\.\w{1,40} failed\b[^.]{0,80}/i,
  },
  {
    // The lead that MSAL puts before Entra's answer, which was cut off.
    source: "entra",
    code: "configuration-refused",
    says: /a configuration issue is preventing authentication[^.]{0,80}/i,
  },
];

/** What the Microsoft Authentication Library refuses by itself, in all its languages. Source: facts on tokens §7. */
export const msal: readonly Shape[] = [
  ...msalErrors.map(([source, code, alternatives]): Shape => ({
    source,
    code,
    says: new RegExp(
      `(?:(?:error|exception|code)["']?\\s?[:=]?\\s?["']?(?:${alternatives})\\b|\\b(?:${alternatives}): )[^"'.]{0,120}`,
      "i",
    ),
    near: msalWords,
  })),
  ...sentences,
];
