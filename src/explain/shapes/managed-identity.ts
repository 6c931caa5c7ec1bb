import type { Shape } from "./shape.ts";

const identityHost =
  /managed.?identit|\bmsi\b|imds|169\.254\.169\.254|identity_endpoint|metadata\/identity|msi_endpoint|user.?assigned.?identit|workload.?identity/i;

/** What a managed identity host answered, in its own words and in those of the libraries. Source: facts on managed identity §§3–5. */
const answers: readonly Shape[] = [
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
    says: /(?<!["']?\w )identity not found/i,
    near: identityHost,
  },
  {
    source: "imds",
    code: "invalid_request",
    status: 400,
    says: /requested identity (?:has not been|is not|isn't) assigned to this resource/i,
  },
  {
    source: "imds",
    code: "invalid_request",
    status: 400,
    says: /no (?:user.?assigned (?:or delegated )?)?managed identity found/i,
  },
  { source: "imds", code: "invalid_request", status: 400, says: /no msi found for specified/i },
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
    says: /no azure identity found for request|there's no available identity/i,
  },
  { source: "imds", code: "bad_request_102", status: 400, says: /required metadata header not specified/i },
  { source: "imds", code: "unknown_source", status: 401, says: /unknown source/i, near: identityHost },
  {
    source: "imds",
    code: "invalid_resource",
    status: 400,
    says: /["']error["']: ?["']invalid_resource["']/i,
    near: identityHost,
  },
  { source: "imds", status: 500, says: /an unexpected error occ?ured while fetching the aad token/i },
  { source: "imds", status: 500, says: /failed to retrieve token from the active directory/i },
  {
    source: "imds",
    status: 429,
    says: /too many requests/i,
    near: /169\.254\.169\.254|imds|\bmsi\b|managedidentitycredential/i,
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
    says: /managed.?identity[^.]{0,120}(?:not in the expected format|unexpected content|invalid json|not valid json|unexpected character|unable to parse|expecting value)/i,
  },
  {
    source: "imds",
    code: "arc-secret",
    says: /(?:www_authenticate_header_\w+|unable_to_read_secret_file|invalid_file_(?:path|extension)|permission denied: ?["']?\/var\/opt\/azcmagent\/tokens\S*|did not receive a (?:value for )?www-authenticate header[^.]{0,80}arc)/i,
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

/** Nobody answered as a managed identity host. Alone it is the failure, in a chain a link that is skipped. */
const silence: readonly Shape[] = [
  {
    source: "network",
    code: "ENETUNREACH",
    says: /managedidentitycredential(?:: managedidentitycredential)?:? (?:authentication unavailable[,.]? ?)?(?:no (?:response|managed identity)|attempted to use the \w+ endpoint|is unavailable|authentication unavailable|the managed identity endpoint is not available|azure arc|network unreachable)[^.]{0,120}/i,
  },
  { source: "network", code: "ENETUNREACH", says: /no response from the (?<host>imds) endpoint/i },
  {
    source: "network",
    code: "ENETUNREACH",
    says: /(?<host>imds) (?:token )?(?:request|endpoint|probe)[^.]{0,20} (?:timed out|timeout)/i,
  },
  {
    source: "network",
    code: "ENETUNREACH",
    says: /attempted to use the imds endpoint, but it is not available/i,
  },
  {
    source: "network",
    code: "ENETUNREACH",
    says: /(?:no )?managed identity (?:endpoint|authentication|source)? ?(?:was |is )?(?:not )?(?:found|available|unavailable|timed out)/i,
  },
  {
    source: "network",
    code: "ENETUNREACH",
    says: /(?:app service )?managed identity configuration not found in environment/i,
  },
  {
    source: "network",
    code: "ENETUNREACH",
    says: /failed to connect to msi|msi (?:endpoint|not available)[^.]{0,60}(?:unavailable|not (?:available|found|respond))|connection to imds endpoint cannot be established/i,
  },
  {
    source: "network",
    code: "ENETUNREACH",
    says: /(?:connect|dial|get|timeout|unreachable|refused|request to|host=)[^\n]{0,120}?169\.254\.169\.254(?:[^.]|\.(?! )){0,240}?(?:timed? ?out|timeout|refused|unreachable|no route|unreachable host|deadline exceeded|cannot be established|max retries|failed to establish)/i,
  },
  {
    source: "network",
    code: "ENETUNREACH",
    says: /(?:timed? ?out|timeout|refused|unreachable|no route to host|ehostunreach|econnrefused|etimedout|max retries exceeded)[^\n]{0,120}?169\.254\.169\.254/i,
  },
];

export const managedIdentityAnswers: readonly Shape[] = answers;

export const managedIdentitySilence: readonly Shape[] = silence.map((shape) => ({
  ...shape,
  code: "managed-identity-silent",
}));
