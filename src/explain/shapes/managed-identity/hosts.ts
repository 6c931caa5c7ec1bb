import type { Shape } from "../shape.ts";

/** Words without which a common answer is not a managed identity host's. */
export const identityHost =
  /managed.?identit|\bmsi\b|imds|169\.254\.169\.254|identity_endpoint|metadata\/identity|msi_endpoint|user.?assigned.?identit|workload.?identity/i;

/** Who is asked for a token by its version. */
export const versionedHost =
  /\b(?:IDENTITY|MSI)_(?:ENDPOINT|HEADER)\b|169\.254\.169\.254|metadata\/identity|ManagedIdentityCredential|localhost:40342|\/msi\/token\b/;

/** Hosts of managed identities in words of their own: pods, Cloud Shell, Arc, machines; and who answers in their place. */
export const managedIdentityHosts: readonly Shape[] = [
  {
    // Pods' own host for identities, and clients that only log the status.
    source: "imds",
    says: /\bnmi response failed with status code: (?<status>(?!404)[45]\d\d)/i,
  },
  {
    source: "imds",
    says: /metadata\/identity\/oauth2\/token[^]{0,300}?\bresponse code (?:was )?(?<status>40\d)\b/i,
  },
  {
    // A host that is being updated, or gets its identity.
    source: "imds",
    says: /\b(?<status>404|410)\b[^\n]{0,60}\b169\.254\.169\.254\/metadata\/identity\b[^\n]{0,200}/i,
  },
  {
    source: "imds",
    code: "version-refused",
    status: 400,
    says: /UnsupportedApiVersion\b[^]{0,160}?\/msi\/token\b[^]{0,160}|\/msi\/token failed\b[^]{0,300}?["']UnsupportedApiVersion\b[^]{0,160}/i,
  },
  {
    source: "imds",
    code: "version-refused",
    status: 400,
    says: /(?:invalid )?(?:the )?api[- ]version ["']?20(?:1[789]|2[01])-\d\d-\d\d(?:-preview)?["']?(?: is not supported|, supported)[^]{0,80}/i,
    near: versionedHost,
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
    says: /invalid www-authenticate header format|could not open or read the secret file|azure arc MSI: failed to find the token file|expected a 401 response, received \d{3}/i,
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
    says: /invalid token response, did not find \w{5,20}|response had no ["'](?:expiresOn|accessToken)["'] property(?![^]{0,12}"statusCode": ?4)/i,
    near: /managed.?identit|MSI|\bimds\b/i,
  },
  {
    source: "imds",
    code: "page-instead",
    status: 200,
    says: /failed to unmarshal the service principal token during refresh[^]{0,160}?JSON = ["']?\s?(?:<|\[page\])/i,
  },
  { source: "imds", status: 404, says: /failed to retrieve IMDS token after \d+ retries/i },
  {
    source: "imds",
    code: "bad_request_102",
    status: 400,
    says: /required metadata header not specified|metadata header required for querying azure instance metadata/i,
  },
  {
    // A binding of pods that leads nowhere.
    source: "imds",
    code: "no-binding",
    says: /\bidentity not found when using \S{1,120} binding\b/i,
    near: /azure|\bmic\b|\bnmi\b|pod/i,
  },
  { source: "imds", code: "unknown_source", status: 401, says: /unknown source/i, near: identityHost },
  {
    source: "imds",
    code: "invalid_resource",
    status: 400,
    says: /["']error["']: ?["']invalid_resource["']/i,
    near: identityHost,
  },
  { source: "imds", status: 500, says: /\bunexpected error occ?urr?ed while fetching the aad token/i },
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
    says: /(?<!\b(?:could|can|might|may) (?:get|be) (?:the )?)(?:\b429s?\b[^.]{0,30} (?:from|by|of|at) (?:the )?(?:imds|\bmsi\b|managed identity|instance metadata)\b(?! (?:never|is unlikely|should not)\b)|(?:\bimds|\bmsi|managed ?identity(?:credential)?|instance metadata service)\b(?! (?:could|can|might|may)\b)[^.?]{0,60}\b(?:429s?|throttl(?:ed|ing(?! (?:limits?|guidance|rules?))))\b)/i,
  },
  {
    source: "imds",
    says: /(?:MSI: )?failed to retrieve a token from ["']?http:\/\/169\.254\S{0,200} with an error of ["']?(?<status>[45]\d\d)/i,
  },
  {
    source: "imds",
    says: /get token request returned(?: http error)?: (?:<response \[)?(?<status>[45]\d\d)(?! and server response\b[^]{0,80}(?:invalid_grant|invalid_client|unauthorized_client))/i,
    unlike: /\badal[\\/]/i,
  },
  {
    source: "imds",
    says: /managed.?identity(?:credential)? (?:authentication|token request) failed[.:,]? ?(?:status:|service request failed\. status:|the service request failed\. status:)? ?(?<status>[45]\d\d)(?! \((?:connecting to|dial|[^)]{0,40}socket operation)\b)/i,
  },
  {
    // Docker Desktop, which answers for whoever is not there, to .NET.
    source: "imds",
    status: 403,
    says: /\bManagedIdentityCredential authentication failed: Service request failed\. Status: 403 \(connecting to [^)]{0,160}\bunreachable (?:host|network)\b[^)]{0,20}/i,
  },
  {
    source: "imds",
    code: "unexpected-answer",
    status: 200,
    says: /(?:failed to deserialize json from response|unexpected content type ["'](?!text\/html))(?=[^]{0,200}managed_identity_client)|\[managed identity\] (?:unexpected (?:exception|error) occurred when parsing|unexpected response|invalid response|the response (?:was|is) (?:empty|not)|MSI returned 200 OK, but|response is either null or insufficient)|response from managed identity was successful, but[^.]{0,80}|managed.?identity[^.]{0,120}(?:not in the expected format(?![^]{0,900}'<' is an invalid start)|unexpected content(?! type["']| type ["']?text\/html)|invalid json|not valid json|unexpected character|unable to parse|expecting value)|\baz login (?:--identity|-i)\b[^]{0,400}?\bhere is the traceback:\W{0,4}Expecting value: line 1\b/i,
  },
  {
    // Whoever answers with a page is a proxy, or what lies behind it.
    source: "imds",
    code: "page-instead",
    status: 200,
    says: /(?:ManagedIdentity|Imds|Msi)Credential\b[^.]{0,60}unexpected (?:content type ["']?text\/html|response ["']?(?: ?\[page\]|<))[^.]{0,60}|ManagedIdentityCredential authentication failed\b[^[]{0,80}\[page\]|unexpected content type ["']text\/html[^]{0,200}?managed_identity_client|managed identity response was not in the expected format\b[^]{0,200}?'<' is an invalid start|\bManagedIdentityCredential authentication failed: Service request failed\.\s?Status: 50[24]\b[^.]{0,40}/i,
  },
  {
    // Whatever stands between; the host itself is never asked through a gateway. In a chain it is a link to skip.
    source: "imds",
    code: "page-instead",
    says: /(?:ManagedIdentityCredential|\[managed identity\]) authentication unavailable[.,] the request failed due to a gateway error/i,
    unlike: /failed to retrieve a token from the included|ChainedTokenCredential/,
  },
  {
    // As people tell it.
    source: "imds",
    says: /\bmanaged identity(?: token service| endpoint)? (?:returns|returned|answers|answered|gives|responds with)\b[^.]{0,20}\b(?<status>50[0-4])\b/i,
  },
  {
    source: "imds",
    says: /\b(?:gets?|getting|got|sees?|seeing|with) (?:an? )?(?:HTTP )?(?<status>40[04])\b[^.]{0,20} (?:on|from|by|at) (?:the )?(?:azure )?(?:imds|instance metadata|managed identity) (?:endpoint|service|server)\b(?! page)/i,
    unlike: /\bAWS\b|\bEC2\b|\bGCE\b|\bmeta-data\b|\bmetadata\/instance\b|\bscheduled ?events\b/i,
  },
  {
    // What curl shows of a request that a proxy took and refused.
    source: "imds",
    code: "page-instead",
    says: /\bProxy-Connection: [^]{0,200}?< HTTP\/[\d.]{1,3} [45]\d\d\b[^<]{0,80}/i,
    near: /\bGET http:\/\/169\.254\.169\.254\//,
  },
  {
    // The host of a machine learning compute, and others that the Azure CLI asks.
    source: "imds",
    code: "HTTP_400",
    says: /failed to retrieve a token from ["']?http:\/\/(?:127\.0\.0\.1|localhost):\d{2,5}\/\S{0,200} with an error of ["']?(?!\(?["']?(?:HTTPConnection|Connection|Max retries|\d{3}\b))[^"']{1,120}/i,
  },
  {
    source: "imds",
    code: "arc-secret",
    says: /(?:cannot find (?:the )?path|could not find (?:a part of the path|file)|access to the path|permission denied|no such file or directory)[^.]{0,30}(?:AzureConnectedMachineAgent[\\/]{1,2}Tokens|\/var\/opt\/azcmagent\/tokens)[^.]{0,60}/i,
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
    says: /(?:www_authenticate_header_\w+|unable_to_read_secret_file|invalid_file_(?:path|extension)|permission denied: ?["']?\/var\/opt\/azcmagent\/tokens\S*|file on the file path in the www-authenticate header is not secure|azure arc managed identity endpoint did not match the expected|platform is not supported by azure arc|managed identity source is not available on this platform|did not receive (?:a |an |the |expected |correct ){0,3}(?:value (?:for|from) )?(?:the )?www-authenticate header[^.]{0,80}|unrecognizable www-authenticate header|basic realm= not found in the string|invalid file (?:path, expected [^,]{0,60}azcmagent|extension, expected \.key\b)[^.]{0,60}|azcmagent\S{1,120} due to error: [^.]{0,80}|status code 401 is expected on the first request|secret in the file on the file path in the www-authenticate|unexpected file path from HIMDS|the key file path is invalid: [^.]{0,60}|local key file shall not be larger|ArcPlatformNotSupportedError|azure arc msi is not supported on this platform)/i,
  },
  {
    source: "imds",
    code: "invalid_request",
    status: 400,
    says: /["']error["']: ?["']invalid_request["'](?:, ?["']error_description["']: ?["'][^"']{0,200})?/i,
    near: /169\.254\.169\.254|imds\/|metadata\/identity/i,
    unlike:
      /identity not found|multiple user.?assigned|no response from the imds|has not been assigned|aadsts|too many requests/i,
  },
];
