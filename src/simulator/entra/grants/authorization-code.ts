import { createHash } from "node:crypto";
import { refuse } from "../refusals.ts";
import { delegatedTokens } from "./delegated.ts";
import type { TokenRequest } from "./grant.ts";

/** A code lives ten minutes. (unverified) */
const lifetimeMs = 600_000;

/** Redeems what the sign-in page gave the application. */
export function authorizationCode(asked: TokenRequest): Response {
  const { call, client, form } = asked;
  const { state } = call;
  const granted = state.authorizationCodes.get(form.get("code") ?? "");
  if (!granted || granted.clientId !== client.entry.clientId) throw refuse(call, 70000, "authorization code");
  if (granted.redeemed) throw refuse(call, 54005);
  if (state.now().getTime() > granted.issuedAt.getTime() + lifetimeMs) throw refuse(call, 70008);
  if (granted.redirectUri !== form.get("redirect_uri"))
    throw refuse(call, 50011, form.get("redirect_uri") ?? "", client.entry.clientId);
  const proved = createHash("sha256")
    .update(form.get("code_verifier") ?? "")
    .digest("base64url");
  if (granted.codeChallenge !== null && granted.codeChallenge !== proved) throw refuse(call, 501481);
  const answer = delegatedTokens(asked, granted, granted.nonce);
  granted.redeemed = true;
  return answer;
}
