import { countRecent, type State } from "../state.ts";
import { anyTenant, clientOf, type Tenant } from "./directory.ts";
import { authenticateClient } from "./client-authentication.ts";
import { authorizationCode } from "./grants/authorization-code.ts";
import { clientCredentials } from "./grants/client-credentials.ts";
import { deviceCode } from "./grants/device-code.ts";
import type { Grant } from "./grants/grant.ts";
import { onBehalfOf } from "./grants/on-behalf-of.ts";
import { refreshToken } from "./grants/refresh-token.ts";
import { refuse, type EntraCall } from "./refusals.ts";

/** Wire forms: facts on workload identity section 4, on tokens section 7. */
const grants: ReadonlyMap<string, Grant> = new Map([
  ["client_credentials", clientCredentials],
  ["authorization_code", authorizationCode],
  ["refresh_token", refreshToken],
  ["urn:ietf:params:oauth:grant-type:device_code", deviceCode],
  ["device_code", deviceCode],
  ["urn:ietf:params:oauth:grant-type:jwt-bearer", onBehalfOf],
]);

/** The v2.0 token endpoint. */
export async function tokenEndpoint(call: EntraCall, tenant: Tenant, segment: string): Promise<Response> {
  const form = new URLSearchParams(await call.request.text());
  const grantType = form.get("grant_type");
  if (!grantType) throw refuse(call, 900144, "grant_type");
  const grant = grants.get(grantType);
  if (!grant) throw refuse(call, 70003, grantType);
  if (form.has("resource")) throw refuse(call, 901002);
  const clientId = form.get("client_id");
  if (!clientId) throw refuse(call, 900144, "client_id");
  if (grant === clientCredentials && anyTenant.includes(segment.toLowerCase())) throw refuse(call, 9001023);
  const client = clientOf(call, tenant, clientId);
  const proof = authenticateClient(call, tenant, client, form);
  checkLoop(call, `${tenant.id} ${clientId} ${grantType} ${form.get("scope")}`);
  return grant({ call, tenant, form, client, proof });
}

function checkLoop(call: EntraCall, what: string): void {
  const { repeatsAllowed }: State["world"]["entra"] = call.state.world.entra;
  if (repeatsAllowed === undefined) return;
  if (countRecent(call.state, what, 300).count > repeatsAllowed) throw refuse(call, 50196);
}
