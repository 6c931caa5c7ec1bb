import type { Failure, FailureSource } from "../../../core/observation.ts";
import type { Shape } from "../shape.ts";

type Row = readonly [source: FailureSource, code: Failure["code"], says: RegExp];

/** Sentences that some other program may say as well, which is why something of ours must stand around them. Source: MsalErrorMessage of MSAL.NET, the exceptions of MSAL for Java. */
const rows: readonly Row[] = [
  // --- how the code asks -----------------------------------------------------------------------------------------
  [
    "identity-sdk",
    "package-missing",
    /assembly required for the platform (?:not found|failed)|desktop broker is not directly available in the Microsoft\.Identity|\bbroker implementation missing\b/i,
  ],
  [
    "identity-sdk",
    "call-wrong",
    /does not support proof-of-possession\b|has proof-of-possession configured|mtls (?:proof.of.possession|pop|authentication) (?:requires(?! a certificate, but no)|with managed identity is)|mtls proof of possession with managed identity|broker does not support ADFS/i,
  ],
  [
    "identity-sdk",
    "call-wrong",
    /returned state\([^)]{0,80}\) from authorize endpoint is not the same|state returned in authorization result is blank or does|authority of type \w{2,12} was used at the application and|WithTenantId can only be used when an AAD authority|configured WithAuthority at the request level, and also|device code flow is not currently supported for ADFS|device flow is not supported by B2C/i,
  ],
  [
    "identity-sdk",
    "call-wrong",
    /authority is targeting the \/common or \/organizations endpoint\. Instead|region discovery (?:for the instance )?failed|token provider result value is invalid|is marked as experimental and you should be mindful|MSAL is unable to parse the authentication header|asked for token type \w{2,12}, but receive/i,
  ],
  [
    "identity-sdk",
    "call-wrong",
    /configured a claims parameter that is not in JSON|API does not accept client id as a user-provided scope|at least one scope needs to be requested for this auth\w*|exactly one scope must be passed|array must be exactly length 1 \(Parameter ["']scopes|specified scope is not in expected format|possible cause: the certificate has been disposed|storage, like a file, to store both app and user tokens/i,
  ],
  [
    "identity-sdk",
    "call-wrong",
    /only \w{2,12} supported for user-assigned managed identity in|service fabric only supports object ID|service fabric user assigned managed identity ClientId or ResourceId is not configurable/i,
  ],
  // --- what the settings say -------------------------------------------------------------------------------------
  [
    "environment",
    "setting-missing",
    /must provide non-null values? for (?:client|tenant)\w|AzureAdMyOrg, you must also specify a tenant|a refresh token must be provided|no redirectUri was configured|\bDEFAULT_IDENTITY_CLIENT_ID environment variable is null/i,
  ],
  [
    "environment",
    "setting-malformed",
    /authority \(including the tenant ID\) must be in a well-formed URI|the authority must use https scheme|\bauthority should use the ["']https["'] scheme|B2C authority URI should have at least|authority should be in the form <host>|authority ur[il] must have at least one path segment|valid B2C ["']authority["'] URLs should follow/i,
  ],
  [
    "environment",
    "setting-malformed",
    /authority host must be (?:a valid https URL|a TLS protected)|must provide a valid URI for authority host|invalid character found in tenant id\b/i,
  ],
  [
    "environment",
    "settings-exclusive",
    /TenantId and AadAuthorityAudience are both set|Instance and AzureCloudInstance are both set|cache serialization at the same time with internal caching|custom instance metadata, but the validateAuthority flag/i,
  ],
  [
    "environment",
    "redirect-uri-refused",
    /redirect uri mismatch\. expected \(|OAuth2 redirect URI \S{1,120} should not be used with the system browser|["']redirectUri["'] must NOT include a fragment|invalid RedirectURI was received|only http:\/\/localhost or http:\/\/localhost:port is supported|only loopback redirect uri is supported for|error updating redirect URI\. Not|broker redirect URI is incorrect|redirect URI in the configuration file doesn't match with the one generated/i,
  ],
  // --- where tokens come from ------------------------------------------------------------------------------------
  [
    "identity-sdk",
    "authority-refused",
    /login\.windows\.net has been deprecated|Exception: authority validation failed\.|issuer validation failed for authority:|authority validation is not supported for this type|(?:token|authorize) endpoint was not found in the openid configuration|instance metadata (?:could not be parsed|does not contain details about the authority)|B2C authority host that was used when creating|the app and the request must target the same cloud/i,
  ],
  [
    "identity-sdk",
    "authority-unread",
    /failed to retrieve OIDC configuration from|\btenant_discovery_failed\b|error response was returned by the OAuth2 server, but it could not be parsed|error parsing the response from the token endpoint|token endpoint does not contain the token_type|error parsing instance discovery response|authorization server returned an invalid response/i,
  ],
  [
    "environment",
    "workload-token-missing",
    /client.assertion JWT cannot be null or empty|["']SignedAssertionFileDiskPath["'] must be set/i,
  ],
  ["environment", "token-undecodable", /does not contain a valid signed assertion/i],
  // --- users -----------------------------------------------------------------------------------------------------
  [
    "environment",
    "interaction-needed",
    /acquire by refresh token request completed, but no refresh token|acquire a token silently using a login hint\. (?:No account|Multiple accounts)|OBO cache key that matches the longRunningProcess|Exception: failed to refresh token\./i,
  ],
  [
    "environment",
    "password-refused",
    /ROPC does not support MSA accounts|password is required for managed user|ws-?trust endpoint not found in metadata|parsing WSTrustResponse|parsing the WS-Trust response|user realm request failed|integrated authentication failed\. You may|could not identify the user logged into the OS|cannot determine the username \(UPN\)|Exception: failed to get user name\./i,
  ],
  ["environment", "claims-asked", /returned error contains a claims challenge\b/i],
  ["environment", "policy-blocks", /device certificate was not found for\b/i],
  [
    "environment",
    "broker-failed",
    /broker response returned (?:an )?error(?!: unable to perform cloud)|MSAL cannot invoke the broker|installation of broker failed|broker is only supported on mobile|\bWAB responded with: status|could not find a WAM account|could not acquire token using WAM|only some brokers \(WAM\) can log in|process security to enable WAM/i,
  ],
  [
    "environment",
    "browser-unavailable",
    /embedded WebView2 browser cannot be started|MsalClientException: expired device code|device code flow was cancelled before acquiring/i,
  ],
  ["environment", "sign-in-failed", /non-HTTPS URL redirect is not supported in a web view/i],
  // --- certificates and caches -----------------------------------------------------------------------------------
  [
    "environment",
    "certificate-unusable",
    /certificate (?:used )?(?:must have a )?key size (?:of|must be) at least|provided certificate is not of type RSA|certificate provider callback returned null|app certificate validation failed|client certificates passed to the configuration have expired|mtls authentication requires a certificate, but no certificate was found/i,
  ],
  [
    "environment",
    "certificate-unusable",
    /more than one certificate alias found|PEM certificate provided does not contain|no certificate found in PEM\b|only \.pfx and \.pem files are supported|Exception: could not load certificate file/i,
  ],
  [
    "environment",
    "cache-unusable",
    /MSAL (?:V2 )?deserialization failed to parse the cache|occurred while deserializing token cache|ADAL cache is invalid as it contains|user with an empty \w{2,12}\. possible cache corruption|cached JWT could not be parsed/i,
  ],
];

/** Microsoft.Identity.Web has numbers for what it refuses. Source: its IDWebErrorMessage. */
const numbers: readonly Row[] = [
  ["environment", "setting-missing", /IDW10(?:106|708)\b[^.]{0,120}/],
  ["environment", "settings-exclusive", /IDW10(?:105|110)\b[^.]{0,120}/],
  ["environment", "setting-malformed", /IDW10(?:40[45]|70[23])\b[^.]{0,120}/],
  ["environment", "certificate-unusable", /IDW10701\b[^.]{0,120}/],
  [
    "identity-sdk",
    "call-wrong",
    /IDW10(?:00[12]|10[12378]|11[2-7]|20[4-8]|30[245]|402|403|50[345]|601|803)\b[^.]{0,120}/,
  ],
];

/**
 * What Microsoft.Identity.Web logs of a credential that it was told of and could not load: of what kind it was to be.
 * Source: its DefaultCredentialsLoader.
 */
const unloaded = String.raw`(?:failed to load credential \S{1,200} from source |loading the credential from CredentialDescription Id=)`;
const unloadedCredentials: readonly Row[] = [
  [
    "environment",
    "certificate-not-had",
    new RegExp(`${unloaded}(?:StoreWith\\w{1,40}|Path|Base64Encoded|KeyVault|Certificate)\\b[^.]{0,60}`, "i"),
  ],
  [
    "identity-sdk",
    "managed-identity-link",
    new RegExp(`${unloaded}SignedAssertionFromManagedIdentity\\w{0,40}[^.]{0,60}`, "i"),
  ],
  [
    "environment",
    "workload-token-missing",
    new RegExp(`${unloaded}SignedAssertionFilePath\\w{0,40}[^.]{0,60}`, "i"),
  ],
];

/** Who speaks, and what hardly anybody else speaks of: other programs use some of these sentences too. */
const ours = new RegExp(
  [
    "\\w?msal|\\badal\\b|Microsoft\\.Identity|microsoft\\.aad|\\wCredential\\b|Argument\\w{0,12}Exception|Exception: authority",
    "azure|entra\\b|AADSTS|microsoftonline|login\\.windows|\\bB2C\\b|\\bADFS\\b|\\bWAM\\b|\\bWAB\\b|\\bROPC\\b|ws-?trust|user realm",
    "AadAuthority|WithTenantId|WithAuthority|\\/common or \\/organizations|region discovery|same cloud|authorize endpoint",
    "service fabric|managed identity|user-assigned|proof-of-possession|\\bMTLS\\b|web ?view|redirectUri",
    "SignedAssertion|assertion JWT|DEFAULT_IDENTITY|OBO cache|using a login hint|redirect uri mismatch\\. expected \\([^)]{0,80}\\) actual|claims challenge|user-provided scope|user tokens",
    "\\(UPN\\)|logged into the OS|thumbprint|of type RSA|has been disposed|cache corruption",
  ].join("|"),
  "i",
);
const others = /google\.auth|keycloak|springframework|mosquitto|kafka|\bAWS\b|okta|auth0|\bnginx\b/i;

/** What MSAL for .NET and for Java, and what builds on them, refuse in sentences of their own. */
export const msalRefusals: readonly Shape[] = [
  ...[...numbers, ...unloadedCredentials].map(([source, code, says]) => ({ source, code, says })),
  ...rows.map(([source, code, says]) => ({ source, code, says, near: ours, unlike: others })),
];
