import type { JsonBodyType } from "msw";
import type { Cloud } from "../../azure/clouds.ts";
import { publicJwk } from "../signing-key.ts";
import type { State } from "../state.ts";
import type { Tenant } from "./directory.ts";

/** Which hosts are one sign-in service. */
export const instanceDiscovery = (cloud: Cloud): JsonBodyType => ({
  tenant_discovery_endpoint: `${cloud.authorityHost}/common/v2.0/.well-known/openid-configuration`,
  "api-version": "1.1",
  metadata: [
    {
      preferred_network: new URL(cloud.authorityHost).hostname,
      preferred_cache: new URL(cloud.authorityHost).hostname,
      aliases: [...cloud.authorityHosts],
    },
  ],
});

/** OpenID Connect discovery of one tenant. */
export const openidConfiguration = ({ id, cloud }: Tenant): JsonBodyType => ({
  issuer: cloud.issuer.v2.replace("{tenantId}", id),
  authorization_endpoint: `${cloud.authorityHost}/${id}/oauth2/v2.0/authorize`,
  token_endpoint: `${cloud.authorityHost}/${id}/oauth2/v2.0/token`,
  device_authorization_endpoint: `${cloud.authorityHost}/${id}/oauth2/v2.0/devicecode`,
  jwks_uri: `${cloud.authorityHost}/${id}/discovery/v2.0/keys`,
  response_modes_supported: ["query", "fragment", "form_post"],
  response_types_supported: ["code"],
  subject_types_supported: ["pairwise"],
  id_token_signing_alg_values_supported: ["RS256"],
  scopes_supported: ["openid", "profile", "email", "offline_access"],
  token_endpoint_auth_methods_supported: ["client_secret_post", "private_key_jwt"],
  tenant_region_scope: "EU",
  cloud_instance_name: new URL(cloud.authorityHost).hostname.replace(/^login\./, ""),
});

/** The keys that sign tokens, as a JWKS. */
export const signingKeys = ({ entraKeys }: State, cloud: Cloud): JsonBodyType => ({
  keys: entraKeys.published(cloud).map(publicJwk),
});
