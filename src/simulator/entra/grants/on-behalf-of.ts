import { isCurrent, readToken, textClaim, timeClaim, type Claims } from "../../signing-key.ts";
import type { SignInGrant } from "../../state.ts";
import { unmetDemand } from "../policies.ts";
import { refuse, timestampOf } from "../refusals.ts";
import { delegatedTokens } from "./delegated.ts";
import type { TokenRequest } from "./grant.ts";

/** A service that was called with a person's token asks for one of that person for another resource. */
export function onBehalfOf(asked: TokenRequest): Response {
  const { call, client, form, proof } = asked;
  const { world } = call.state;
  const assertion = form.get("assertion");
  if (!assertion) throw refuse(call, 900144, "assertion");
  if (client.kind === "managed-identity") throw refuse(call, 7000114, client.entry.clientId);
  if (proof === 0) throw refuse(call, 7000218);
  const claims = checkAssertion(asked, assertion);
  const user = Object.keys(world.users).find((name) => idsOf(asked, name).includes(textClaim(claims, "oid")));
  if (user === undefined) throw refuse(call, 50013);
  const unmet = unmetDemand(call.state, user);
  if (unmet !== null) throw refuse(call, unmet);
  if (!client.entry.consented) throw refuse(call, 65001, client.entry.clientId);
  const granted: SignInGrant = {
    clientId: client.entry.clientId,
    tenantId: textClaim(claims, "tid"),
    user,
    signedInAt: new Date(timeClaim(claims, "iat") * 1000),
    secondFactor: [claims["amr"]].flat().includes("mfa"),
  };
  return delegatedTokens(asked, granted);
}

/** Every object id of a person, as member and as guest. */
function idsOf({ call }: TokenRequest, name: string): string[] {
  const user = call.state.world.users[name];
  return user ? [user.principalId, ...Object.values(user.guestIn).map(({ principalId }) => principalId)] : [];
}

/** Claims of an access token that Entra issued to this client for the client itself, and that is good now. */
function checkAssertion({ call, tenant, client }: TokenRequest, assertion: string): Claims {
  const { state } = call;
  if (!readToken(assertion)) throw refuse(call, 50027);
  const claims = state.entraKeys.verify(tenant.cloud, assertion);
  if (!claims) throw refuse(call, 50013);
  // An id token has the client as audience and says for nothing what it may be used.
  if (claims["scp"] === undefined && claims["idtyp"] === undefined) throw refuse(call, 240002);
  const { clientId } = client.entry;
  if (![clientId, `api://${clientId}`].includes(textClaim(claims, "aud"))) throw refuse(call, 50013);
  if (!isCurrent(claims, state.now()))
    throw refuse(
      call,
      500133,
      timestampOf(state.now()),
      timestampOf(new Date(timeClaim(claims, "exp") * 1000)),
    );
  return claims;
}
