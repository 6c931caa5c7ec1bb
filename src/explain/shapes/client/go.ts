import type { Shape } from "../shape.ts";

const ours =
  /azure|openai|azidentity|EnvironmentSettings\.|azcore|azopenai|azsdk|\badal\b|autorest|\bmsal|kubelogin|\bazwi\b|entra|microsoft|(?:ClientSecret|ClientCertificate|ClientAssertion|ManagedIdentity|WorkloadIdentity|UsernamePassword|DeviceCode|InteractiveBrowser|OnBehalfOf)Credential\b/i;

/** The libraries for Go: Azure's own, MSAL, and ADAL, which tools of Kubernetes have to this day. */
export const goLibraries: readonly Shape[] = [
  {
    source: "environment",
    code: "setting-missing",
    says: /\bparameter ["'](?:clientID|secret|certificate|privateKey|resource|username|password|jwt\w{0,8}|oauthConfig|authorizationCode|redirectURI|token)["'] cannot be (?:empty|nil|zero-initialized)|\bsecret can't be empty string|\bassertion must not be empty|\bparse ["']{2}: empty url|\brequestconfig: base url is not set\b|\bmissing (?:client secret|certificate path|username\/password|username and\/or password)\b/i,
    near: ours,
  },
  {
    source: "environment",
    code: "setting-missing",
    says: /\brequired key (?<missing>(?:AZURE|OPENAI|ARM)_\w+) missing value|missing ActiveDirectoryAuthorityHost for specified cloud|parameter ["']activeDirectoryEndpoint["'] cannot be empty|auth file missing client and certificate|sources must contain at least one TokenCredential|set\/export the environment variable - AZURE_AUTH_LOCATION|\bno value for (?:AZURE_USERNAME|AZURE_PASSWORD)\b|["']client(?:Secret|Certificate)["'] must be present in the auth file\b/i,
  },
  {
    source: "environment",
    code: "setting-malformed",
    says: /cannot use an authority host without https|authority url scheme must be https|authority must be an https? ?url\b|authority must be an URL such as|\bauthority\([^)]{0,160}\) did not start with https|authority options cannot be URL parsed|couldn't parse authority url|\bauthority host ["'][^"']{1,160}["'] (?:is not valid|should have)\b|tenant ID must be a specific tenant, not\b|region must be a lowercase ASCII DNS label|\bIDENTITY_SERVER_THUMBPRINT must be\b|\bcustom token endpoint (?:URL \S{1,160} )?must (?:not contain|use)\b|\bfailed to parse custom token proxy URL\b/i,
  },
  {
    // OpenAI's library, of the options for Azure that it was given.
    source: "environment",
    code: "setting-missing",
    says: /\bazure: (?:authentication is required; configure|authentication requires azure\.WithEndpoint|exactly one non-empty API key)\b|\bapiVersion is an empty string, but needs to be set\b/,
  },
  {
    source: "environment",
    code: "settings-exclusive",
    says: /\bazure: (?:Azure|token credential) authentication cannot be combined with\b[^.]{0,60}/,
  },
  {
    source: "identity-sdk",
    code: "call-wrong",
    says: /\bazure: (?:token credential must not be nil|deployment routing requires\b[^.]{0,60})/,
  },
  {
    // The authorities whom a cluster's own exchange of tokens is to be trusted by.
    source: "environment",
    code: "setting-malformed",
    says: /\bCA file "[^"]{1,160}" is empty\b|\bparse CA (?:file "[^"]{1,160}"|data): no valid certificates found\b/,
    near: ours,
  },
  {
    source: "environment",
    code: "setting-missing",
    says: /(?<!\w)-{1,2}\w[\w-]{2,30} is required(?: when specifying -{1,2}[\w-]{3,30})?/,
    near: /kubelogin/i,
  },
  {
    source: "environment",
    code: "tenant-not-allowed",
    says: /\b(?:ADFS|dSTS)(?: authority)? doesn't support tenants\b|configured to authenticate only personal Microsoft accounts/i,
  },
  {
    source: "identity-sdk",
    code: "call-wrong",
    says: /\b(?:credential|cred) can't be nil\b|\bsources can't contain nil\b|\bclaims must be (?:an? )?JSON\b|challenge claims conflict with client capabilities|manually created ServicePrincipalToken does not contain secret material|Credential: invalid scope ["']|\brequires specifying a scope in TokenRequestOptions\b|\bAuthenticationRecord must have a version\b/i,
    near: ours,
  },
  {
    // Entra refused, and what it said was cut off: the way to sign in is all that is left.
    source: "entra",
    code: "secret-refusal-cut",
    says: /\b(?:FromClientSecret|FromUserAssertionClientSecret)\(\): http call\([^()]{0,200}\)\(POST\) error: reply\b(?! status)[^.]{0,20}/,
  },
  {
    source: "entra",
    code: "assertion-refusal-cut",
    says: /\b(?:FromAssertion|FromUserAssertionClientCertificate)\(\): http call\([^()]{0,200}\)\(POST\) error: reply\b(?! status)[^.]{0,20}/,
  },
  {
    source: "identity-sdk",
    code: "authority-refused",
    says: /TenantDiscoveryResponse: issuer ["'][^"']{0,200}["'] does not match authority[^.]{0,80}/i,
  },
  {
    source: "identity-sdk",
    code: "authority-unread",
    says: /TenantDiscoveryResponse: (?!issuer ["'])[^.]{0,120}|unable to resolve an endpoint: (?=json decode error|server response error|http call)/i,
  },
  {
    source: "environment",
    code: "interaction-needed",
    says: /\bWithSilentAccount\b[^.]{0,80}\b(?:required|invalid)\b|\bmsal\b[^.]{0,40}(?:access token|refresh token|account) not found\b|AcquireTokenSilent[^.]{0,40}: no token found/i,
  },
  {
    // Entra issued a token for less than was asked.
    source: "entra",
    code: "consent_required",
    says: /token response failed because declined scopes are present[^.]{0,80}/i,
  },
  {
    source: "environment",
    code: "sign-in-failed",
    says: /server didn't send OAuth state|\bauthorization code missing in response/i,
    near: ours,
  },
  {
    source: "environment",
    code: "password-refused",
    says: /problem getting (?:SAML token info|mex doc from federated url|user realm from authority)[^.]{0,80}/i,
  },
  {
    source: "environment",
    code: "browser-timeout",
    says: /error while retrieving OAuth token: code expired/i,
    near: ours,
  },
  {
    source: "environment",
    code: "sign-in-failed",
    says: /error while retrieving OAuth token: (?:authorization pending|access denied|slow down|token empty|unknown error)|error while retrieving device code: [^.]{0,40}|waiting for user to complete device flow\b/i,
    near: ours,
  },
  {
    // The Azure CLI's own store of tokens, from before it had MSAL.
    source: "environment",
    code: "account-not-cached",
    says: /failed to (?:open|decode contents of) file \([^)]{0,200}\.azure[^)]{0,60}\)[^.]{0,60}/i,
  },
  {
    // The client for blobs, which signs with the account's key or not at all; and its like for JavaScript.
    source: "identity-sdk",
    code: "key-only-operation",
    says: /\bSAS can only be signed with a SharedKeyCredential\b|\bcan only generate the SAS when the client is initialized with a shared key credential\b/i,
  },
  {
    // Modules of releases that do not fit together, or a compiler older than they want.
    source: "identity-sdk",
    code: "package-missing",
    says: /\bazure-sdk-for-go\S{0,80}: build constraints exclude all Go files\b|\bdoes not implement (?:(?:azcore|policy|exported)\.TokenCredential|confidentialClient) \((?:wrong type for|missing) (?:method )?\w{2,60}/i,
    near: /azure-sdk-for-go|\baz(?:identity|core|openai)\b|microsoft-authentication-library-for-go/i,
  },
  {
    // A cloud that nobody named.
    source: "environment",
    code: "setting-asked-for",
    says: /\bthere is no cloud environment matching the name \\{0,2}["']\\{0,2}["']/i,
    near: /azure|autorest/i,
  },
  {
    source: "environment",
    code: "setting-malformed",
    says: /\bthere is no cloud environment matching the name \\{0,2}["'](?!["'\\])[^.]{0,60}/i,
    near: /azure|autorest/i,
  },
];
