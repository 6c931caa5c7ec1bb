import { randomBytes } from "node:crypto";
import { HttpResponse } from "msw";
import type { SignIn, SignInGrant, SignInTarget, State } from "../../state.ts";
import { describe, refuseOnPage, type EntraCall } from "../refusals.ts";
import { donePage, forwardingPage } from "./page.ts";

type Fields = Readonly<Record<string, string>>;
type Redirect = Extract<SignInTarget, { kind: "redirect" }>;

/** Hands the sign-in to the application: by a code, or by what its device will be told. */
export function signedIn(call: EntraCall, flowToken: string, signIn: SignIn): Response {
  const { state } = call;
  const { clientId, tenantId, user, secondFactor, target } = signIn;
  if (user === null) throw refuseOnPage(call, 50089);
  state.signIns.delete(flowToken);
  const grant: SignInGrant = { clientId, tenantId, user, secondFactor, signedInAt: state.now() };
  if (target.kind === "device") return tellDevice(call, target.deviceCode, grant);
  const code = randomBytes(32).toString("base64url");
  const { redirectUri, codeChallenge, nonce } = target;
  const issuedAt = state.now();
  state.authorizationCodes.set(code, {
    ...grant,
    redirectUri,
    codeChallenge,
    nonce,
    issuedAt,
    redeemed: false,
  });
  return goBack(state, target, { code, session_state: randomBytes(16).toString("hex") });
}

/** The person did not consent: the application hears so. */
export function declined(call: EntraCall, flowToken: string, { target }: SignIn): Response {
  call.state.signIns.delete(flowToken);
  if (target.kind === "device") return tellDevice(call, target.deviceCode, "declined");
  const { error, description } = describe(call, 65004, []);
  return goBack(call.state, target, { error, error_description: description });
}

function tellDevice(call: EntraCall, deviceCode: string, outcome: SignInGrant | "declined"): Response {
  const device = call.state.deviceSignIns.get(deviceCode);
  if (!device) throw refuseOnPage(call, 50089);
  device.outcome = outcome;
  const text =
    outcome === "declined"
      ? "You have declined. You can close this window."
      : "You have signed in to the application on your device. You can close this window.";
  return donePage(call.state.now(), text);
}

/** Sends the browser back to the application, in the way that it asked for. */
export function goBack(
  state: State,
  { redirectUri, responseMode, state: echoed }: Redirect,
  fields: Fields,
): Response {
  const { code, ...rest } = fields;
  const all = { ...(code !== undefined && { code }), state: echoed, ...rest };
  if (responseMode === "form_post")
    return forwardingPage(
      state.now(),
      redirectUri,
      Object.entries(all).map(([name, value]) => ({ name, value })),
    );
  const location = new URL(redirectUri);
  if (responseMode === "fragment") location.hash = new URLSearchParams(all).toString();
  else for (const [name, value] of Object.entries(all)) location.searchParams.set(name, value);
  return new HttpResponse(null, {
    status: 302,
    headers: { location: location.href, date: state.now().toUTCString() },
  });
}
