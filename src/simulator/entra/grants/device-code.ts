import { redeemDeviceCode } from "../device-code.ts";
import { refuse } from "../refusals.ts";
import { delegatedTokens } from "./delegated.ts";
import type { TokenRequest } from "./grant.ts";

/** A device asks whether somebody has signed in for it. */
export function deviceCode(asked: TokenRequest): Response {
  const { call, client, form } = asked;
  const code = form.get("device_code");
  if (!code) throw refuse(call, 900144, "device_code");
  return delegatedTokens(asked, redeemDeviceCode(call, code, client.entry.clientId));
}
