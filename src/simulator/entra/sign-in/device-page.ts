import { tenantWithId, type Tenant } from "../directory.ts";
import { refuseOnPage, type EntraCall } from "../refusals.ts";
import { beginSignIn } from "./authorize.ts";
import { userCodePage } from "./pages.ts";

/** Where a person types the code that a device shows; a link may bring it along. */
export function devicePage(call: EntraCall, tenant: Tenant): Response {
  const brought = new URL(call.request.url).searchParams.get("otc");
  return brought === null ? userCodePage(call.state.now(), tenant) : beginFor(call, brought);
}

export async function enterUserCode(call: EntraCall): Promise<Response> {
  const form = new URLSearchParams(await call.request.text());
  return beginFor(call, form.get("otc") ?? "");
}

function beginFor(call: EntraCall, userCode: string): Response {
  const { state } = call;
  for (const [deviceCode, device] of state.deviceSignIns) {
    if (device.userCode !== userCode.trim().toUpperCase() || device.outcome !== "pending") continue;
    if (device.expiresAt <= state.now()) throw refuseOnPage(call, 70019);
    const { clientId, tenantId, scope } = device;
    return beginSignIn(call, tenantWithId(call, tenantId), {
      clientId,
      tenantId,
      scope,
      begunAt: state.now(),
      target: { kind: "device", deviceCode },
      stage: "user-name",
      user: null,
      secondFactor: false,
    });
  }
  throw refuseOnPage(call, 70018, userCode);
}
