import { randomBytes } from "node:crypto";
import { HttpResponse } from "msw";
import { isLoopback } from "../../azure/clouds.ts";
import { effectiveIds, principals } from "../principals.ts";
import type { State } from "../state.ts";
import type { Application } from "../world/schema.ts";
import { findClient, isBlocked, type Tenant } from "./directory.ts";
import { escapeHtml, refuseOnPage } from "./refusals.ts";

/**
 * The sign-in page, with the person of the world in front of it: who types nothing wrong and agrees to everything.
 * Refusals stay on the page; a sign-in goes back to the application's redirect URI.
 */
export function authorizeEndpoint(state: State, request: Request, tenant: Tenant): Response {
  const query = new URL(request.url).searchParams;
  const clientId = query.get("client_id") ?? "";
  const client = findClient(state.world, tenant, clientId);
  if (client?.kind !== "application")
    throw refuseOnPage(state, request, 700016, clientId, tenant.displayName);
  if (!client.entry.enabled) throw refuseOnPage(state, request, 7000112, clientId);
  const redirectUri = query.get("redirect_uri") ?? "";
  if (!Object.values(client.entry.redirectUris).some((registered) => covers(registered, redirectUri)))
    throw refuseOnPage(state, request, 50011, redirectUri, clientId);
  checkPerson(state, request, tenant, client.entry);

  const code = randomBytes(32).toString("base64url");
  state.authorizationCodes.set(code, {
    clientId: client.entry.clientId,
    tenantId: tenant.id,
    user: state.world.person.user,
    redirectUri,
    codeChallenge: query.get("code_challenge"),
    nonce: query.get("nonce"),
  });
  const fields = { code, state: query.get("state") ?? "", session_state: randomBytes(16).toString("hex") };
  return query.get("response_mode") === "form_post"
    ? formPost(state, redirectUri, fields)
    : redirect(state, redirectUri, fields);
}

/** A registered loopback address covers every port. Source: RFC 8252, section 7.3, which Entra follows for localhost. */
function covers(registered: string, requested: string): boolean {
  const one = URL.parse(registered);
  const other = URL.parse(requested);
  if (!one || !other) return false;
  if (isLoopback(one.hostname)) one.port = other.port;
  return one.href === other.href;
}

function checkPerson(state: State, request: Request, tenant: Tenant, application: Application): void {
  const { world } = state;
  const user = world.users[world.person.user];
  if (!user) throw new Error(`the world has no user named "${world.person.user}"`);
  if (user.tenant !== tenant.name)
    throw refuseOnPage(state, request, 50020, user.userName, tenant.displayName, application.clientId);
  if (!user.enabled) throw refuseOnPage(state, request, 50057);
  const ids = effectiveIds(world, user.principalId);
  const assigned = principals(world).some(
    ({ name, principalId }) => application.assigned[name] && ids.has(principalId),
  );
  if (application.assignmentRequired && !assigned)
    throw refuseOnPage(state, request, 50105, application.clientId, user.userName);
  if (isBlocked(world, world.person.user)) throw refuseOnPage(state, request, 53003);
  if (!application.consented) throw refuseOnPage(state, request, 65001, application.clientId);
}

type Fields = Readonly<Record<string, string>>;

function redirect(state: State, redirectUri: string, fields: Fields): Response {
  const location = new URL(redirectUri);
  for (const [name, value] of Object.entries(fields)) location.searchParams.set(name, value);
  return new HttpResponse(null, {
    status: 302,
    headers: { location: location.href, date: state.now().toUTCString() },
  });
}

function formPost(state: State, redirectUri: string, fields: Fields): Response {
  const inputs = Object.entries(fields)
    .map(([name, value]) => `<input type="hidden" name="${name}" value="${escapeHtml(value)}">`)
    .join("");
  return HttpResponse.html(
    `<!DOCTYPE html><html><head><title>Working...</title></head><body onload="document.forms[0].submit()"><form method="POST" action="${escapeHtml(redirectUri)}">${inputs}</form></body></html>`,
    { headers: { date: state.now().toUTCString() } },
  );
}
