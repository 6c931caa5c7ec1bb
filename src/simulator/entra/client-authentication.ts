import type { State } from "../state.ts";
import type { Client, Tenant } from "./directory.ts";
import { findClient } from "./directory.ts";
import { checkAssertion } from "./federation.ts";
import { refuse } from "./refusals.ts";

export interface AuthenticatedClient {
  readonly client: Client;
  readonly proof: 0 | 1 | 2;
}

const assertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

/** Who asks, and how they prove it: by a secret, by a federated assertion, or, a public client, not at all. */
export function authenticateClient(
  state: State,
  request: Request,
  tenant: Tenant,
  form: URLSearchParams,
): AuthenticatedClient {
  const clientId = form.get("client_id");
  if (!clientId) throw refuse(state, request, 900144, "client_id");
  const client = findClient(state.world, tenant, clientId);
  if (!client) throw refuse(state, request, 700016, clientId, tenant.displayName);
  if (client.kind === "application" && !client.entry.enabled) throw refuse(state, request, 7000112, clientId);

  const secret = form.get("client_secret");
  if (secret) {
    checkSecret(state, request, client, secret);
    return { client, proof: 1 };
  }
  const assertion = form.get("client_assertion");
  if (assertion && form.get("client_assertion_type") === assertionType) {
    checkAssertion(state, request, client.entry.federatedCredentials, assertion);
    return { client, proof: 2 };
  }
  if (client.kind === "application" && client.entry.publicClient) return { client, proof: 0 };
  throw refuse(state, request, 7000218);
}

function checkSecret(state: State, request: Request, client: Client, presented: string): void {
  const secrets = client.kind === "application" ? Object.values(client.entry.secrets) : [];
  const matching = secrets.filter(({ value }) => value === presented);
  if (matching.length === 0) throw refuse(state, request, 7000215, client.entry.clientId);
  if (matching.every(({ endsAt }) => Date.parse(endsAt) <= state.now().getTime()))
    throw refuse(state, request, 7000222, client.entry.clientId);
}
