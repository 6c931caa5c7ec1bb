import type { Shape } from "../shape.ts";

const identityHost =
  /managed.?identit|\bmsi\b|imds|169\.254\.169\.254|identity_endpoint|metadata\/identity|msi_endpoint|user.?assigned.?identit|workload.?identity/i;

/** What a managed identity host answered, in its own words and in those of the libraries. Source: facts on managed identity §§3–5. */
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
    // The node managed identity of pods, which looks for a binding of the pod.
    source: "imds",
    code: "no-binding",
    status: 404,
    says: /(?:failed to get|getting|no) (?:matching |assigned )*(?:identities|identity|AzureAssignedIdentity)\b[^.]{0,80}(?:\bpod\b|found|failed)|no AzureAssignedIdentity found|failed to get assigned identities/i,
    near: /\bnmi\b|aad-?pod|AzureIdentity|metadata\/identity/i,
  },
  {
    // The link's request that got nowhere.
    source: "network",
    code: "managed-identity-unanswered",
    says: /managedidentitycredential(?: authentication failed)?(?:[:.] ?(?:error details: )?(?:get ["']?http\S{1,200} )?)(?:context deadline exceeded|connection (?:reset|refused|timed out)|connect timed out|i\/o timeout|read timed out|timed? ?out|no route to host|network is unreachable)[^.]{0,60}|(?:timed out|refused|unreachable)\b[^]{0,200}?checkIMDSAvailable|host=["'](?:localhost|127\.0\.0\.1)["'], port=\d{2,5}\): max retries exceeded with url: \/(?:msi\/token|metadata\/identity)\S{0,160}/i,
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
    says: /parameter ["']?resource["']? (?:cannot|can not|should not|must not) be (?:null or )?empty[^.]{0,40}|required query variable ["']?resource["']? is missing|ArgumentNullOrEmpty|SecretHeaderNotFound/i,
    near: /managed.?identit|\bnmi\b|\bmsi\b|\bimds\b|metadata\/identity|aad-?pod/i,
  },
  {
    source: "identity-sdk",
    code: "call-wrong",
    says: /user.?assigned (?:managed )?identit(?:y is|ies are) not supported (?:by|in|for)[^.]{0,60}|client id and resource id can'?t be provided at the same time|cannot specify userAssignedID and identityResourceID|\b(?:azure arc|cloud shell|service fabric api) doesn'?t support (?:specifying an? )?user.?assigned|(?:azure arc|cloud shell) managed identities can only be system.?assigned|supports specifying a user.?assigned managed identity by client id only|specifying an? ["']?(?:client|resource|object)_?id\b[^.]{0,60} is not supported by/i,
  },
  {
    // Of several identities that may be meant, none was named.
    source: "imds",
    code: "no-token",
    says: /(?:AppService|AzureML|CloudShell|ManagedIdentity|Imds)\w*Credential\S{0,12} failed: no token received|(?:AuthenticationError: )no token received\b/i,
    near: /managed_?identity|Credential\S{0,12} failed/i,
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
    says: /managed_identity_request_failed|failed to authenticate a (?:system|user) assigned identity\. the endpoint responded/i,
    unlike:
      /identity not found|multiple user.?assigned|no (?:user.?assigned (?:or delegated )?)?managed identity found/i,
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
    says: /_retrieve_token_from_imds\w*[^]{0,400}?\bHTTPError\b/i,
  },
  {
    // Pods' own host for identities, and clients that only log the status.
    source: "imds",
    says: /\bnmi response failed with status code: (?<status>(?!404)[45]\d\d)/i,
  },
  {
    source: "imds",
    says: /metadata\/identity\/oauth2\/token\S{0,200}[^]{0,120}?\bresponse code (?:was )?(?<status>40\d)\b/i,
  },
  {
    source: "imds",
    code: "version-refused",
    status: 400,
    says: /UnsupportedApiVersion\b[^]{0,160}?\/msi\/token\b[^]{0,160}/i,
  },
  {
    // The port of Cloud Shell, and of the extension that machines once had.
    source: "imds",
    code: "shell-refused",
    says: /\b(?<status>4\d\d)\b[^.]{0,40} for url:? ["']?http:\/\/localhost:50342\/oauth2\/token/i,
  },
  {
    // Cloud Shell's.
    source: "imds",
    code: "audience-refused",
    status: 400,
    says: /is not a supported MSI token audience/i,
  },
  {
    source: "imds",
    code: "arc-secret",
    says: /invalid www-authenticate header format|could not open or read the secret file|expected a 401 response, received \d{3}/i,
    near: identityHost,
  },
  {
    // Azure Arc, whose agent knows only the machine's own identity.
    source: "imds",
    code: "no-binding",
    says: /did not confirm the requested user.?assigned managed identity|user_assigned_managed_identity_not_confirmed/i,
  },
  {
    source: "imds",
    code: "unexpected-answer",
    status: 200,
    says: /failed to parse token expiration from body|managed identity endpoint was reached, yet no tokens were received|nmi did not return expected values|did not match IDENTITY_SERVER_THUMBPRINT|service fabric (?:tls connection did not provide a certificate|managed identity redirects are not permitted)/i,
  },
  {
    source: "imds",
    code: "unexpected-answer",
    status: 200,
    says: /invalid token response, did not find \w{5,20}|response had no ["'](?:expiresOn|accessToken)["'] property/i,
    near: /managed.?identit|MSI|\bimds\b/i,
  },
  {
    source: "imds",
    code: "page-instead",
    status: 200,
    says: /failed to unmarshal the service principal token during refresh[^]{0,160}?JSON = ["']?\s?(?:<|\[page\])/i,
  },
  { source: "imds", status: 404, says: /failed to retrieve IMDS token after \d+ retries/i },
  { source: "imds", code: "bad_request_102", status: 400, says: /required metadata header not specified/i },
  { source: "imds", code: "unknown_source", status: 401, says: /unknown source/i, near: identityHost },
  {
    source: "imds",
    code: "invalid_resource",
    status: 400,
    says: /["']error["']: ?["']invalid_resource["']/i,
    near: identityHost,
  },
  { source: "imds", status: 500, says: /an unexpected error occ?urr?ed while fetching the aad token/i },
  { source: "imds", status: 500, says: /failed to retrieve token from the active directory/i },
  {
    source: "imds",
    status: 429,
    says: /too many requests/i,
    near: /169\.254\.169\.254|imds|\bmsi\b|managedidentitycredential/i,
  },
  {
    source: "imds",
    status: 429,
    says: /\b429s?\b[^.]{0,30} (?:from|by|of|at) (?:the )?(?:imds|\bmsi\b|managed identity|instance metadata)|(?:\bimds|\bmsi|managed ?identity(?:credential)?|instance metadata service)\b[^.]{0,60}\b(?:429s?|throttl(?:ed|ing(?! (?:limits?|guidance|rules?))))\b/i,
  },
  {
    source: "imds",
    says: /(?:MSI: )?failed to retrieve a token from ["']?http:\/\/169\.254\S{0,200} with an error of ["']?(?<status>[45]\d\d)/i,
  },
  {
    source: "imds",
    says: /get token request returned(?: http error)?: (?:<response \[)?(?<status>[45]\d\d)/i,
  },
  {
    source: "imds",
    says: /managed.?identity(?:credential)? (?:authentication|token request) failed[.:,]? ?(?:status:|service request failed\. status:|the service request failed\. status:)? ?(?<status>[45]\d\d)/i,
  },
  {
    source: "imds",
    code: "unexpected-answer",
    status: 200,
    says: /(?:failed to deserialize json from response|unexpected content type ["'](?!text\/html))(?=[^]{0,200}managed_identity_client)|\[managed identity\] (?:unexpected (?:exception|error) occurred when parsing|unexpected response|invalid response|the response (?:was|is) (?:empty|not)|MSI returned 200 OK, but|response is either null or insufficient)|response from managed identity was successful, but[^.]{0,80}|managed.?identity[^.]{0,120}(?:not in the expected format|unexpected content(?! type ["']?text\/html)|invalid json|not valid json|unexpected character|unable to parse|expecting value)/i,
  },
  {
    // Whoever answers with a page is a proxy, or what lies behind it.
    source: "imds",
    code: "page-instead",
    status: 200,
    says: /(?:ManagedIdentity|Imds|Msi)Credential\b[^.]{0,60}unexpected (?:content type ["']?text\/html|response ["']?(?: ?\[page\]|<))[^.]{0,60}|unexpected content type ["']text\/html[^]{0,200}?managed_identity_client/i,
  },
  {
    // Whatever stands between; the host itself is never asked through a gateway. In a chain it is a link to skip.
    source: "imds",
    code: "page-instead",
    says: /(?:ManagedIdentityCredential|\[managed identity\]) authentication unavailable[.,] the request failed due to a gateway error/i,
    unlike: /failed to retrieve a token from the included|ChainedTokenCredential/,
  },
  {
    // The metadata service of Amazon, at the same address.
    source: "imds",
    code: "host-of-another-cloud",
    says: /\bServer: EC2ws\b/,
    near: /azure/i,
  },
  {
    source: "imds",
    code: "arc-secret",
    says: /(?:www_authenticate_header_\w+|unable_to_read_secret_file|invalid_file_(?:path|extension)|permission denied: ?["']?\/var\/opt\/azcmagent\/tokens\S*|file on the file path in the www-authenticate header is not secure|azure arc managed identity endpoint did not match the expected|platform is not supported by azure arc|managed identity source is not available on this platform|did not receive (?:a |an |the |expected |correct ){0,3}(?:value (?:for|from) )?(?:the )?www-authenticate header[^.]{0,80}|unrecognizable www-authenticate header|status code 401 is expected on the first request|secret in the file on the file path in the www-authenticate|unexpected file path from HIMDS|the key file path is invalid: [^.]{0,60}|local key file shall not be larger|ArcPlatformNotSupportedError|azure arc msi is not supported on this platform)/i,
  },
  {
    source: "imds",
    code: "invalid_request",
    status: 400,
    says: /["']error["']: ?["']invalid_request["'](?:, ?["']error_description["']: ?["'][^"']{0,200})?/i,
    near: /169\.254\.169\.254|imds\/|metadata\/identity/i,
    unlike:
      /identity not found|multiple user.?assigned|no response from the imds|has not been assigned|aadsts/i,
  },
];
