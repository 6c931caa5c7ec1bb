import type { Shape } from "../shape.ts";
import { identityHost } from "./hosts.ts";

/** What a managed identity host answered, as the libraries and tools pass it on. Source: facts on managed identity §§3–5. */
export const managedIdentityAnswers: readonly Shape[] = [
  {
    source: "imds",
    code: "invalid_request",
    status: 400,
    says: /multiple user.?assigned (?:managed )?identities exist/i,
  },
  {
    source: "imds",
    code: "invalid_request",
    status: 400,
    says: /(?:(?<!["']?\w )|(?<=\b(?:returns?|returned|with|says?|gets?|got|throws?|errors?|message|still) ))identity not found/i,
    near: identityHost,
  },
  {
    source: "imds",
    code: "invalid_request",
    status: 400,
    says: /["']error_description["'] ?: ?["']identity not found/i,
  },
  {
    // What .NET and Go say for any 400, before the host's own words.
    source: "imds",
    code: "identity-refused",
    status: 400,
    says: /requested identity (?:has not been|is not|isn't) assigned to this resource|no default identity is assigned to this resource/i,
  },
  {
    // The same as people tell it.
    source: "imds",
    code: "identity-refused",
    status: 400,
    says: /(?<=(?<!\b(?:if|whether|when) )(?:the|\bthis|\bmy) |: )identity (?:has not been|is not|isn't) assigned to this resource/i,
    near: /managed.?identit|user.?assigned|\bIMDS\b|\bMSI\b|169\.254/i,
  },
  {
    source: "imds",
    code: "invalid_request",
    status: 400,
    says: /no (?:user.?assigned (?:or delegated )?)?managed identity found/i,
  },
  {
    source: "imds",
    code: "invalid_request",
    status: 400,
    says: /no msi found for specified|unable to load the proper managed identity/i,
  },
  {
    source: "imds",
    code: "identity-unknown",
    status: 400,
    says: /unable to load requested managed identity\b/i,
  },
  {
    source: "imds",
    code: "invalid_request",
    status: 400,
    says: /no (?:managed )?identity has been assigned to this (?:resource|vm)/i,
  },
  {
    source: "imds",
    code: "invalid_request",
    status: 404,
    says: /no azure identity found for request|there's no available identity|managed identity not found for the specified application|ManagedIdentityNotFound/i,
  },
  {
    // Automation accounts.
    source: "imds",
    code: "invalid_request",
    status: 400,
    says: /no managed identity was found for|managed (?:service )?identity (?:is )?not enabled\b[^.]{0,60}|\bMSINotEnabled\b|\bManagedIdentityIsNotEnabled\b/i,
  },
  {
    // The policy with which API Management signs in, where nobody gave it an identity.
    source: "imds",
    code: "identity-not-set",
    status: 400,
    says: /\bmanaged (?:service )?identity (?:is|was|has)(?: not|n't) (?:been )?(?:set|turned on|switched on|configured)\b[^.]{0,60}/i,
    near: /authentication-managed-identity|api management|\bapim\b/i,
  },
  {
    // The node managed identity of pods, which looks for a binding of the pod.
    source: "imds",
    code: "no-binding",
    status: 404,
    says: /(?:failed to (?:get|find)|getting|no) (?:matching |assigned )*(?:identities|identity(?! resource)|AzureAssignedIdentity|AzureIdentityBindings?)\b[^.]{0,80}(?:\bpod\b|found|failed)|no AzureAssignedIdentity found|failed to get assigned identities/i,
    near: /\bnmi\b|aad-?pod|AzureIdentity|metadata\/identity/i,
  },
  {
    // The link's request that got nowhere.
    source: "network",
    code: "managed-identity-unanswered",
    says: /managedidentitycredential(?: authentication failed)?(?:[:.] ?(?:error details: )?(?:get ["']?http\S{1,200} )?)(?:context deadline exceeded|connection (?:reset|refused|timed out)|connect timed out|i\/o timeout|read timed out|timed? ?out|no route to host|network is unreachable)[^.]{0,60}|(?:timed out|refused|unreachable)\b[^]{0,200}?checkIMDSAvailable|\bhttp:\/\/(?:localhost|127\.0\.0\.1):\d{2,5}\/(?:host\/token|msi\/token|metadata\/identity|oauth2\/token)[^\s"]{0,200}"?: (?:dial tcp|EOF|context deadline|read tcp|\[Errno 1\d\d\]|connection refused|connect ECONN\w{5,7})[^]{0,80}|\b(?:localhost|127\.0\.0\.1)(?::| port )40342\b[^]{0,60}?(?:refused|timed out)\b|host=["'](?:localhost|127\.0\.0\.1)["'], port=\d{2,5}\): max retries exceeded with url: \/(?:msi\/token|metadata\/identity)\S{0,160}/i,
  },
  {
    source: "imds",
    code: "no-binding",
    status: 404,
    says: /getting assigned identities for pod \S{1,120} in \w+ state failed[^.]{0,60}/i,
  },
  {
    // .NET's oldest library for it, which spells out the status.
    source: "imds",
    code: "HTTP_400",
    says: /MSI ResponseCode: ?(?:BadRequest|NotFound|Forbidden|Unauthorized|Conflict)\b[^.]{0,60}/i,
    unlike:
      /identity not found|multiple user.?assigned|no (?:user.?assigned (?:or delegated )?)?managed identity found/i,
  },
  {
    source: "imds",
    status: 500,
    says: /MSI ResponseCode: ?(?:InternalServerError|BadGateway|ServiceUnavailable|GatewayTimeout)\b[^.]{0,60}/i,
  },
  {
    // Docker Desktop answers for whoever is not there.
    source: "imds",
    status: 403,
    says: /\bRESPONSE 403\b[^]{0,60}connecting to 169\.254\.169\.254:80: (?:[^]{0,160}unreachable|[^]{0,60}\bdial tcp 169\.254\.169\.254:80: connect)/i,
  },
  {
    // A client's own words for the request and the answer, of which the body is cut off.
    source: "imds",
    code: "identity-refused",
    status: 400,
    says: /https?:\/\/(?:localhost|127\.0\.0\.1|169\.254\.\d{1,3}\.\d{1,3})(?::\d{2,5})?\/(?:msi\/token|metadata\/identity)\S{0,200}[\s-]{1,120}RESPONSE 400\b/i,
  },
  {
    source: "imds",
    code: "identity-refused",
    status: 400,
    says: /\b400\b[^.]{0,40} for url:? ["']?http:\/\/(?:localhost|127\.0\.0\.1|169\.254\.\d{1,3}\.\d{1,3})(?::\d{2,5})?\/(?:msi\/token|metadata\/identity)\S{0,200}/i,
  },
  {
    source: "imds",
    code: "parameter-refused",
    status: 400,
    says: /parameter ["']?resource["']? (?:cannot|can not|should not|must not) be (?:null or )?empty[^.]{0,40}|required query variable ["']?resource["']? is missing|ArgumentNullOrEmpty|invalid value for the ["']resource["'] parameter[^.]{0,60}|SecretHeaderNotFound/i,
    near: /managed.?identit|\bnmi\b|\bmsi\b|\bimds\b|metadata\/identity|aad-?pod|IDENTITY_ENDPOINT/i,
  },
  {
    source: "identity-sdk",
    code: "call-wrong",
    says: /user.?assigned (?:managed )?(?:identit(?:y is|ies are)|resource IDs? (?:is|are)) ?(?:not|n't) supported (?:by|in|for)[^.]{0,60}|client id and resource id can'?t be provided at the same time|cannot specify userAssignedID and identityResourceID|\b(?:azure arc|cloud shell|service fabric api) doesn'?t support (?:specifying an? )?user.?assigned|(?:azure arc|cloud shell) managed identities can only be system.?assigned|supports specifying a user.?assigned managed identity by client id only|specifying an? ["']?(?:client|resource|object)_?id\b[^.]{0,60} is not supported by/i,
  },
  {
    // Automation accounts, where a user's identity is named in a way that they do not know.
    source: "imds",
    code: "parameter-refused",
    status: 400,
    says: /user.?assigned identity is (?:currently )?not supported\b[.,:;]? ?client_?id must not be passed/i,
  },
  {
    // Of several identities that may be meant, none was named.
    source: "imds",
    code: "no-token",
    says: /(?:AppService|AzureML|CloudShell|ManagedIdentity|Imds)\w{0,40}Credential\S{0,12} failed: no token received|(?:AuthenticationError: )no token received\b|\bno token received (?=using |with |from |for |by )[^.]{0,80}/i,
    near: /managed[_ -]?identity|Credential\S{0,12} failed/i,
  },
  {
    source: "imds",
    says: /refresh request failed\. status code = ["']?(?<status>[45]\d\d)/i,
    near: /169\.254\.169\.254|\bimds\b|\bmsi\b|metadata\/identity|IDENTITY_ENDPOINT/i,
    unlike: /identity not found|multiple user.?assigned|aadsts/i,
  },
  {
    source: "imds",
    code: "HTTP_400",
    says: /managed_identity_request_failed|failed to authenticate a (?:system|user) assigned identity\. the endpoint responded(?! with (?:\W{0,3}no(?:thing| answer)\b|[^.]{0,20}dial tcp))/i,
    unlike:
      /identity not found|multiple user.?assigned|no (?:user.?assigned (?:or delegated )?)?managed identity found/i,
  },
  {
    source: "imds",
    code: "identity-refused",
    says: /authentication unavailable[.,] managed identity response: ?(?<status>4\d\d)\b/i,
  },
  {
    // Java's own client for HTTP, of App Service's host.
    source: "imds",
    says: /\bserver returned HTTP response code: (?<status>4\d\d) for URL: http:\/\/(?:[\d.]{7,15}|localhost)(?::\d{2,5})?\/(?:msi\/token|metadata\/identity)\S{0,200}/i,
    unlike: /identity not found|multiple user.?assigned/i,
  },
  {
    // PowerShell's report of an error, which has the answer's status alone.
    source: "imds",
    says: /\bAzure\.Identity\.ManagedIdentityCredential\.\w[^]{0,400}?\bMessage ?: Service request failed\. ?Status: ?(?<status>4\d\d)\b/i,
    unlike: /identity not found|multiple user.?assigned/i,
  },
  {
    // Azure's library for Node before @azure/identity, which shows the host's whole answer.
    source: "imds",
    says: /\bMSI: failed to retrieve a token from ["'][^"']{1,400}["'] with an error: \{[^}]{0,300}?["']StatusCode["']: ?(?<status>[45]\d\d)/i,
    unlike: /identity not found|multiple user.?assigned|aadsts/i,
  },
  {
    // Azure Pipelines on a machine of one's own.
    source: "imds",
    code: "identity-refused",
    says: /could not fetch access token for managed (?:service )?(?:principal|identity)[^]{0,160}?status code: ?(?<status>4\d\d)/i,
  },
  {
    source: "imds",
    says: /managed ?(?:service )?identity\w*: (?:failed to request token from metadata endpoint: )?received HTTP status (?<status>[45]\d\d)/i,
  },
  {
    // The functions of libraries that ask the host; its words they kept to themselves.
    source: "imds",
    code: "identity-refused",
    says: /_retrieve_token_from_imds[^]{0,400}?\bHTTPError\b/i,
  },
];
