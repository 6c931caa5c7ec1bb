import type { Shape } from "../shape.ts";

const ours =
  /azurecr\.|aka\.ms\/acr|\bACR\b|azure container registry|Microsoft\.ContainerRegistry|\* Content: [^*]{0,100}\b(?:docker|container registr)/i;
const others =
  /\bdocker\.io\b|docker ?hub|\bregistry-1\b|\bghcr\.io\b|\bquay\.io\b|registry\.gitlab|\b(?:gcr\.io|pkg\.dev)\b|\.dkr\.ecr\.|\bharbor\b/i;

const refusals: readonly Shape[] = [
  {
    source: "openai",
    code: "HTTP_403",
    status: 403,
    says: /client with (?:an )?IP\b[^.]{0,12}["']?[\da-f.:]{3,45}["']? is not allowed access\b(?! to\b)|client with IP ["'][^"']{0,40}["'] is not allowed access\b(?! to\b)|client with (?:an )?IP, [^.]{0,40}, is not allowed access/i,
  },
  {
    source: "openai",
    code: "permission",
    status: 403,
    says: /denied: requested access to the resource is denied|\baccess to [\w-]{2,60}\.azurecr\.\w{2,3} denied\b/i,
    near: ours,
    unlike: others,
  },
  {
    // A login asks for nothing but the root of the interface: what is refused there is who asks.
    source: "openai",
    code: "registry-login-refused",
    status: 401,
    says: /azurecr\.\w{2,3}\/v2\/?\\?["']?: unauthorized: authentication required|\bunable to authenticate against ACR instance ["'][^"']{1,80}["'] with username\/password/i,
  },
  {
    // To whoever shows nothing, and to whoever may not.
    source: "openai",
    code: "registry-unauthenticated",
    status: 401,
    says: /(?<!\/v2\/?\\?["']?: )unauthorized: authentication required|["']code["']: ?["']UNAUTHORIZED["'], ?["']message["']: ?["']authentication required\b|\bunable to authenticate against ACR instance ["'][^"']{1,80}["'] with access token/i,
    near: ours,
    unlike: others,
  },
  {
    // The Azure CLI, which tries a token of Entra's and then the administrator's password.
    source: "openai",
    code: "registry-login-failed",
    status: 401,
    says: /(?<!\b(?:if|when)\b[^.]{0,60})\bunable to authenticate using AAD or admin login credentials\b|\bunable to get admin user credentials with message: admin user is disabled\b/i,
  },
  {
    // What takes its images with the administrator's password only.
    source: "openai",
    code: "AuthenticationTypeDisabled",
    status: 403,
    says: /\bcannot perform credential operations for \S{1,240} as admin user is disabled\b|\bonly supports running images from azure container registries with admin enabled\b/i,
  },
  {
    source: "openai",
    code: "registry-unreached",
    says: /\bcould not connect to the registry login server ["'][^"']{1,80}["']/i,
  },
  {
    source: "openai",
    code: "registry-unchallenged",
    says: /\bCONNECTIVITY_CHALLENGE_ERROR\b[^.]{0,80}|\bregistry ["']\S{1,80}["'] did not issue a challenge\b/i,
    near: /CONNECTIVITY_CHALLENGE_ERROR|azurecr|\bacr\b/i,
  },
  {
    // Not there, not to be seen, or of another cloud.
    source: "arm",
    code: "resource-not-listed",
    status: 404,
    says: /\bLOGIN_SERVER_ERROR\b[^.]{0,80}|\bcannot find registry with name ["'][^"']{1,60}["'] and subscriptionId\b/,
  },
  {
    // Programs that pull: containerd, and what exchanges a token of Entra's for one of the registry's.
    source: "openai",
    code: "permission",
    status: 401,
    says: /failed to fetch (?:anonymous|oauth) token: unexpected status[^]{0,20}\bfrom [^]{0,40}azurecr\.[^]{0,200}?: 40[13]\b|\bACR (?:token |refresh token )?exchange\b[^.]{0,40}: ?40[13]\b|failed to (?:authorize|do request|resolve reference)[^]{0,60}azurecr\.[^]{0,200}?\b40[13] (?:unauthorized|forbidden)/i,
  },
  {
    // The same without the address.
    source: "openai",
    code: "permission",
    status: 401,
    says: /\bfailed to fetch (?:anonymous|oauth) token: unexpected status:? 40[13]\b/i,
    near: ours,
    unlike: others,
  },
  {
    // Bicep, which keeps its modules there.
    source: "openai",
    code: "permission",
    status: 403,
    says: /\bunable to restore the (?:artifact|module) with reference \\?["']br[:/](?!public|mcr\.)[^"']{1,200}["'][^]{0,240}?\b40[13]\b/i,
  },
  {
    // Entra's token was had; the registry gives none of its own for it.
    source: "openai",
    code: "registry-token",
    status: 401,
    says: /\bWww-Authenticate: auth url \S{1,160} responded with status code 40[13]\b|\bunexpected status from ACR exchange request: ?40[13]\b|\bco(?:uld|unt) not generate (?:access|refresh) token, unexpected status code:? 40[13]\b/i,
    near: /azurecr|\bacr\b/i,
  },
  {
    source: "openai",
    code: "registry-forbidden",
    status: 403,
    says: /\bCONNECTIVITY_FORBIDDEN_ERROR\b[^.]{0,80}/,
  },
  {
    source: "openai",
    code: "registry-token",
    status: 401,
    says: /\bCONNECTIVITY_(?:REFRESH|ACCESS)_TOKEN_ERROR\b[^.]{0,80}/,
  },
  {
    source: "openai",
    code: "HTTP_429",
    status: 429,
    says: /\bCONNECTIVITY_TOOMANYREQUESTS_ERROR\b[^.]{0,80}/,
  },
  {
    // Docker and containerd, which show no more of an answer than its status.
    source: "openai",
    says: /\b(?:received unexpected HTTP status|unexpected status(?: code)?(?: from \w{3,6} request to)? https?:\/\/[\w.-]{0,80}(?:azurecr|mcr\.microsoft)\.\S{2,240}):? (?<status>5\d\d)\b/i,
    near: new RegExp(`${ours.source}|\\bmcr\\.microsoft\\.`, "i"),
    unlike: new RegExp(`${others.source}|artifactory|\\bnexus\\b|\\blocalhost:\\d`, "i"),
  },
  { source: "network", code: "ENOTFOUND", says: /\bCONNECTIVITY_DNS_ERROR\b/ },
  { source: "network", code: "tls-wrapper", says: /\bCONNECTIVITY_SSL_ERROR\b/ },
];

/** Azure Container Registry, and the codes of the Azure CLI's check of one. */
export const registries: readonly Shape[] = refusals.map((shape) => ({
  ...shape,
  neighbour: "container registry",
}));
