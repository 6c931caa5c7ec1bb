import type { Bearer } from "../access-token.ts";
import { readToken, textClaim } from "../signing-key.ts";
import { checkCertificateAssertion } from "./certificate.ts";
import type { Client, Tenant } from "./directory.ts";
import { checkFederatedAssertion } from "./federation.ts";
import { refuse, type EntraCall } from "./refusals.ts";

const assertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

/** How the client proves who it is: by a secret, by an assertion, or, a public client, not at all. */
export function authenticateClient(
  call: EntraCall,
  tenant: Tenant,
  client: Client,
  form: URLSearchParams,
): Bearer["proof"] {
  const secret = form.get("client_secret");
  const assertion = form.get("client_assertion");
  const isPublic = client.kind === "application" && client.entry.publicClient;
  if (isPublic && (secret || assertion)) throw refuse(call, 700025);
  if (secret) {
    checkSecret(call, client, secret);
    return 1;
  }
  if (assertion && form.get("client_assertion_type") === assertionType) {
    // What a client signs with its own certificate names the client as its issuer; all else comes from outside.
    const own = textClaim(readToken(assertion)?.claims ?? {}, "iss") === client.entry.clientId;
    if (own) checkCertificateAssertion(call, tenant, client, assertion);
    else checkFederatedAssertion(call, tenant, client, assertion);
    return 2;
  }
  if (isPublic) return 0;
  throw refuse(call, 7000218);
}

function checkSecret(call: EntraCall, client: Client, presented: string): void {
  const secrets = client.kind === "application" ? Object.values(client.entry.secrets) : [];
  const matching = secrets.filter(({ value }) => value === presented);
  if (matching.length === 0) throw refuse(call, 7000215, client.entry.clientId);
  if (matching.every(({ endsAt }) => Date.parse(endsAt) <= call.state.now().getTime()))
    throw refuse(call, 7000222, client.entry.clientId);
}
