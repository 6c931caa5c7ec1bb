import { randomBytes } from "node:crypto";
import { jsonAnswer } from "../refusal.ts";
import type { DeviceSignIn, SignInGrant } from "../state.ts";
import { clientOf, type Tenant } from "./directory.ts";
import { refuse, type EntraCall } from "./refusals.ts";

/** How long a code is good, and how often a device may ask. (unverified) */
const lifetimeSeconds = 900;
const intervalSeconds = 5;
/** Letters that cannot be mistaken for one another. */
const alphabet = "BCDFGHJKLMNPQRSTVWXYZ23456789";

/** Gives a device a code to show. */
export async function deviceCodeEndpoint(call: EntraCall, tenant: Tenant): Promise<Response> {
  const { state, request, cloud } = call;
  const form = new URLSearchParams(await request.text());
  const clientId = form.get("client_id");
  if (!clientId) throw refuse(call, 900144, "client_id");
  const client = clientOf(call, tenant, clientId);
  if (client.kind !== "application" || !client.entry.publicClient) throw refuse(call, 7000218);
  const deviceCode = randomBytes(48).toString("base64url");
  const userCode = Array.from(randomBytes(9), (byte) => alphabet[byte % alphabet.length]).join("");
  state.deviceSignIns.set(deviceCode, {
    clientId: client.entry.clientId,
    tenantId: tenant.id,
    scope: form.get("scope") ?? "",
    userCode,
    expiresAt: new Date(state.now().getTime() + lifetimeSeconds * 1000),
    outcome: "pending",
  });
  const page = `${cloud.authorityHost}/common/oauth2/deviceauth`;
  return jsonAnswer(state.now(), {
    user_code: userCode,
    device_code: deviceCode,
    verification_uri: page,
    expires_in: lifetimeSeconds,
    interval: intervalSeconds,
    message: `To sign in, use a web browser to open the page ${page} and enter the code ${userCode} to authenticate.`,
  });
}

/** What has become of a device's code. Ends the request with Entra's refusal until somebody has signed in for it. */
export function redeemDeviceCode(call: EntraCall, deviceCode: string, clientId: string): SignInGrant {
  const { state } = call;
  const device: DeviceSignIn | undefined = state.deviceSignIns.get(deviceCode);
  if (!device || device.clientId !== clientId) throw refuse(call, 70018, deviceCode);
  if (device.expiresAt <= state.now()) throw refuse(call, 70019);
  if (device.outcome === "pending") throw refuse(call, 70016);
  state.deviceSignIns.delete(deviceCode);
  if (device.outcome === "declined") throw refuse(call, 65004);
  return device.outcome;
}
