import type { Shape } from "../shape.ts";

const refusals: readonly Shape[] = [
  {
    source: "openai",
    code: "HTTP_403",
    status: 403,
    says: /client with IP ["']?[\da-f.:]{3,45}["']? is not allowed access/i,
  },
  {
    source: "openai",
    code: "permission",
    status: 403,
    says: /denied: requested access to the resource is denied|unauthorized: authentication required/i,
    near: /azurecr\.|aka\.ms\/acr/i,
    unlike: /\bdocker\.io\b|docker ?hub|\bghcr\.io\b|\bquay\.io\b/i,
  },
  {
    // Programs that pull: containerd, and what exchanges a token of Entra's for one of the registry's.
    source: "openai",
    code: "permission",
    status: 401,
    says: /failed to fetch (?:anonymous|oauth) token: unexpected status[^]{0,20}\bfrom [^]{0,40}azurecr\.[^]{0,200}?: 40[13]\b|\bACR (?:token |refresh token )?exchange\b[^.]{0,40}: ?40[13]\b|failed to (?:authorize|do request|resolve reference)[^]{0,60}azurecr\.[^]{0,200}?\b40[13] (?:unauthorized|forbidden)/i,
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
  { source: "network", code: "ENOTFOUND", says: /\bCONNECTIVITY_DNS_ERROR\b/ },
  { source: "network", code: "tls-wrapper", says: /\bCONNECTIVITY_SSL_ERROR\b/ },
];

/** Azure Container Registry, and the codes of the Azure CLI's check of one. */
export const registries: readonly Shape[] = refusals.map((shape) => ({
  ...shape,
  neighbour: "container registry",
}));
