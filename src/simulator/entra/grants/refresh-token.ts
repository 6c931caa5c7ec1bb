import type { RefreshToken, State } from "../../state.ts";
import { signInFrequency, unmetDemand, wantsSecondFactor } from "../policies.ts";
import { refuse, timestampOf } from "../refusals.ts";
import { delegatedTokens } from "./delegated.ts";
import type { TokenRequest } from "./grant.ts";

/** A refresh token that nobody uses ends after ninety days. (unverified) */
const idleDays = 90;

/** Redeems what is left of an earlier sign-in. What has become of the person since then decides. */
export function refreshToken(asked: TokenRequest): Response {
  const { call, client, form } = asked;
  const { state } = call;
  const token = state.refreshTokens.get(form.get("refresh_token") ?? "");
  if (!token || token.clientId !== client.entry.clientId) throw refuse(call, 70000, "refresh token");
  const { user: name, signedInAt, secondFactor } = token;
  const user = state.world.users[name];
  if (!user?.enabled) throw refuse(call, 50057);
  const now = state.now();
  const idle = daysBetween(token.usedAt, now);
  if (idle > idleDays) throw refuse(call, 700082, timestampOf(token.usedAt), `${idleDays}.00:00:00`);
  const revokedAt = revocationOf(state, token);
  if (revokedAt) throw refuse(call, 50173, timestampOf(signedInAt), timestampOf(revokedAt));
  const frequency = signInFrequency(state, name);
  if (now.getTime() - signedInAt.getTime() > frequency * 1000)
    throw refuse(call, 70043, timestampOf(signedInAt), String(frequency));
  const unmet = unmetDemand(state, name);
  if (unmet !== null) throw refuse(call, unmet);
  if (wantsSecondFactor(state, name) && !secondFactor)
    throw refuse(call, user.secondFactor ? 50076 : 50079, form.get("scope") ?? "");
  token.usedAt = now;
  return delegatedTokens(asked, token);
}

const daysBetween = (from: Date, to: Date): number => (to.getTime() - from.getTime()) / 86_400_000;

/** When the person's sign-ins were revoked, if this one was before that. */
function revocationOf({ world, now }: State, { user, signedInAt }: RefreshToken): Date | null {
  const signedOutAt = world.users[user]?.signedOutAt;
  if (signedOutAt === undefined) return null;
  const at = new Date(signedOutAt);
  return signedInAt < at && at <= now() ? at : null;
}
