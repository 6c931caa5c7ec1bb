import { mayManage } from "../access.ts";
import { tenantsOfSubscription } from "../resource-ids.ts";
import { textClaim, timeClaim } from "../signing-key.ts";
import { readAccessToken, type State } from "../state.ts";
import { acceptsAudience, refusals } from "./refusals.ts";

/** Who calls, as its token says. */
export interface Caller {
  readonly principalId: string;
  readonly tenantId: string;
  /** What refusals call it: the user's name, or the application id. */
  readonly shownAs: string;
}

/** The subscription with this id. */
export const findSubscription = (state: State, id: string) =>
  Object.entries(state.world.subscriptions).find(([, subscription]) => subscription.id === id.toLowerCase());

/**
 * Checks the token: signature, audience, expiry, and that it is of the tenant that the subscription trusts, or of one
 * that Azure Lighthouse lets manage it. Without one,
 * the refusal names that tenant. The order of the checks: (unverified).
 */
export function authenticate(state: State, request: Request, subscriptionId: string): Caller {
  const found = subscriptionId === "" ? undefined : findSubscription(state, subscriptionId);
  if (subscriptionId !== "" && !found) throw refusals.noSubscription(state, subscriptionId);
  const trusted = found && tenantsOfSubscription(state.world, found[1]);

  const token = /^Bearer (.+)$/i.exec(request.headers.get("authorization") ?? "")?.[1];
  if (!token) throw refusals.noToken(state, trusted?.[0] ?? "common");
  const claims = readAccessToken(state, token);
  if (!claims) throw refusals.invalidToken(state);
  const audience = textClaim(claims, "aud");
  if (!acceptsAudience(audience)) throw refusals.wrongAudience(state, audience);
  const expiry = timeClaim(claims, "exp") * 1000;
  if (!(state.now().getTime() < expiry)) throw refusals.expiredToken(state, new Date(expiry || 0));
  const tenantId = textClaim(claims, "tid");
  if (trusted && !trusted.includes(tenantId))
    throw refusals.wrongTenant(state, textClaim(claims, "iss"), trusted[0]);
  return {
    principalId: textClaim(claims, "oid"),
    tenantId,
    shownAs: textClaim(claims, "upn") || textClaim(claims, "appid"),
  };
}

/** Ends the request unless the caller holds the action at the scope. */
export function authorize(state: State, caller: Caller, action: string, scope: string): void {
  if (!mayManage(state, caller.principalId, scope, action))
    throw refusals.unauthorized(state, caller.shownAs, caller.principalId, action, scope);
}
