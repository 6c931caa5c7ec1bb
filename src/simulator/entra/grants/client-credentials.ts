import { resourceOf } from "../../../azure/clouds.ts";
import { issueAccessToken, usualLifetime } from "../../access-token.ts";
import { jsonAnswer } from "../../refusal.ts";
import { unmetDemand } from "../policies.ts";
import { refuse } from "../refusals.ts";
import type { TokenRequest } from "./grant.ts";
import { resourceCalled } from "./resource.ts";

/** A token for the application itself: by secret, certificate or federated assertion. */
export function clientCredentials(asked: TokenRequest): Response {
  const { call, tenant, client, proof, form } = asked;
  const { state } = call;
  const { entry } = client;
  if (proof === 0) throw refuse(call, 7000218);
  const scope = form.get("scope") ?? "";
  if (!/^\S+\/\.default$/.test(scope)) throw refuse(call, 1002012, scope);
  const resource = resourceCalled(asked, resourceOf(scope));
  // Conditional Access for workload identities does not apply to managed identities. Source: facts on workload identity §5.
  const unmet = client.kind === "application" ? unmetDemand(state, client.name) : null;
  if (unmet !== null) throw refuse(call, unmet);
  if (!entry.principalId && state.world.entra.requiresServicePrincipal)
    throw refuse(call, 7000229, entry.clientId, tenant.id);
  const lifetime = usualLifetime();
  const { token } = issueAccessToken(
    state,
    {
      tenantId: tenant.id,
      clientId: entry.clientId,
      principalId: entry.principalId,
      proof,
      ...(client.kind === "managed-identity" && { managedIdentity: client.entry.resourceId }),
    },
    resource,
    lifetime,
  );
  return jsonAnswer(state.now(), {
    token_type: "Bearer",
    expires_in: lifetime,
    ext_expires_in: lifetime,
    access_token: token,
  });
}
