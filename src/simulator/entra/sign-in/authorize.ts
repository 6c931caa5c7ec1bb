import { randomBytes } from "node:crypto";
import { isLoopback } from "../../../azure/clouds.ts";
import type { SignIn } from "../../state.ts";
import { anyTenant, findClient, type Tenant } from "../directory.ts";
import { describe, refuseOnPage, type EntraCall } from "../refusals.ts";
import { goBack } from "./outcome.ts";
import { userNamePage } from "./pages.ts";

/** Where a sign-in begins: looks at what the application asks for, then asks the person who they are. */
export async function authorizeEndpoint(call: EntraCall, tenant: Tenant, segment: string): Promise<Response> {
  const { request, state } = call;
  const query =
    request.method === "POST" ? new URLSearchParams(await request.text()) : new URL(request.url).searchParams;
  const clientId = query.get("client_id") ?? "";
  const client = findClient(state.world, tenant, clientId);
  if (client?.kind !== "application") throw refuseOnPage(call, 700016, clientId, tenant.displayName);
  const application = client.entry;
  if (!application.enabled) throw refuseOnPage(call, 7000112, clientId);
  if (anyTenant.includes(segment.toLowerCase()) && !application.multiTenant)
    throw refuseOnPage(call, 50194, clientId);
  const redirectUri = query.get("redirect_uri") ?? "";
  if (!Object.values(application.redirectUris).some((registered) => covers(registered, redirectUri)))
    throw refuseOnPage(call, 50011, redirectUri, clientId);
  const responseType = query.get("response_type") ?? "";
  if (responseType !== "code") throw refuseOnPage(call, 70005, responseType, clientId);

  const target: SignIn["target"] = {
    kind: "redirect",
    redirectUri,
    responseMode: query.get("response_mode") ?? "query",
    state: query.get("state") ?? "",
    codeChallenge: query.get("code_challenge"),
    nonce: query.get("nonce"),
  };
  const { error, description } = describe(call, 50058, []);
  // Nobody is ever signed in already: there are no sessions between sign-ins.
  if (query.get("prompt") === "none") return goBack(state, target, { error, error_description: description });
  return beginSignIn(call, tenant, {
    clientId: application.clientId,
    tenantId: tenant.id,
    scope: query.get("scope") ?? "",
    target,
    begunAt: state.now(),
    stage: "user-name",
    user: null,
    secondFactor: false,
  });
}

/** Remembers the sign-in and shows the first page. */
export function beginSignIn({ state }: EntraCall, tenant: Tenant, signIn: SignIn): Response {
  const flowToken = randomBytes(24).toString("base64url");
  state.signIns.set(flowToken, signIn);
  return userNamePage(state.now(), tenant, flowToken);
}

/** A registered loopback address covers every port. Source: RFC 8252, section 7.3, which Entra follows for localhost. */
function covers(registered: string, requested: string): boolean {
  const one = URL.parse(registered);
  const other = URL.parse(requested);
  if (!one || !other) return false;
  if (isLoopback(one.hostname)) one.port = other.port;
  return one.href === other.href;
}
