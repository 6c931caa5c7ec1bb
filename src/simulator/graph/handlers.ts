import { randomUUID } from "node:crypto";
import { http, type RequestHandler } from "msw";
import { audiencesFor } from "../../azure/clouds.ts";
import { answering, jsonAnswer, Refusal } from "../refusal.ts";
import { cloud } from "../resources.ts";
import { isCurrent, textClaim } from "../signing-key.ts";
import { readAccessToken, type State } from "../state.ts";
import { entriesOf, type Entry } from "./entries.ts";

/** Microsoft Graph, as far as principals are looked up in it. */
export const graphHandlers = (state: State): RequestHandler[] => [
  http.all(
    `${cloud.graph}/*`,
    answering((request) => answer(state, request)),
  ),
];

/** Which entries a path asks for. Source: Microsoft Graph's reference. */
const routes: readonly (readonly [RegExp, (entry: Entry, named: string) => boolean])[] = [
  [/^\/v1\.0\/directoryObjects\/([^/]+)$/, ({ id }, named) => id === named],
  [
    /^\/v1\.0\/users\/([^/]+)$/,
    ({ type, id, shown }, named) => type === "user" && [id, shown["userPrincipalName"]].includes(named),
  ],
  [
    /^\/v1\.0\/servicePrincipals\(appId='([^']+)'\)$/,
    ({ type, appId }, named) => type === "servicePrincipal" && appId === named,
  ],
  [
    /^\/v1\.0\/applications\(appId='([^']+)'\)$/,
    ({ type, appId }, named) => type === "application" && appId === named,
  ],
];

function answer(state: State, request: Request): Response {
  const caller = authenticate(state, request);
  const path = decodeURIComponent(new URL(request.url).pathname);
  for (const [pattern, asks] of routes) {
    const named = pattern.exec(path)?.[1];
    if (named === undefined || request.method !== "GET") continue;
    const found = entriesOf(state.world).find(
      (entry) => entry.tenantId === caller.tenantId && asks(entry, named),
    );
    // Who may not read is refused whether there is something or not, save for what is its own.
    if (!mayRead(state, caller, found)) throw refusals.denied(state);
    if (!found) throw refusals.notFound(state, named);
    return jsonAnswer(state.now(), {
      "@odata.context": `${cloud.graph}/v1.0/$metadata#directoryObjects/$entity`,
      "@odata.type": `#microsoft.graph.${found.type}`,
      id: found.id,
      ...found.shown,
    });
  }
  throw refusals.noRoute(state, path);
}

interface Caller {
  readonly tenantId: string;
  readonly appId: string;
  readonly isUser: boolean;
}

function authenticate(state: State, request: Request): Caller {
  const token = /^Bearer (.+)$/i.exec(request.headers.get("authorization") ?? "")?.[1] ?? "";
  const claims = readAccessToken(state, token);
  const audiences = audiencesFor(`${cloud.graph}/.default`);
  if (!claims || !isCurrent(claims, state.now()) || !audiences.includes(textClaim(claims, "aud")))
    throw refusals.invalidToken(state);
  return {
    tenantId: textClaim(claims, "tid"),
    appId: textClaim(claims, "appid"),
    isUser: textClaim(claims, "idtyp") !== "app",
  };
}

/**
 * Members of a tenant read its directory; applications only what is their own, unless they were given more.
 * Source: Microsoft Graph's reference for service principals.
 */
function mayRead({ world }: State, { appId, isUser }: Caller, entry: Entry | undefined): boolean {
  const readers = Object.keys(world.entra.directoryReaders).flatMap(
    (name) => (world.applications[name] ?? world.managedIdentities[name])?.clientId ?? [],
  );
  return isUser || readers.includes(appId) || entry?.appId === appId;
}

const refuse = (state: State, status: number, code: string, message: string): Refusal => {
  const id = randomUUID();
  const innerError = { date: state.now().toISOString(), "request-id": id, "client-request-id": id };
  return new Refusal(
    jsonAnswer(state.now(), { error: { code, message, innerError } }, status, { "request-id": id }),
  );
};

/** Source of the texts: Microsoft Graph's page on errors; (unverified) to the letter. */
const refusals = {
  invalidToken: (state: State) =>
    refuse(state, 401, "InvalidAuthenticationToken", "Access token validation failure. Invalid audience."),
  denied: (state: State) =>
    refuse(state, 403, "Authorization_RequestDenied", "Insufficient privileges to complete the operation."),
  notFound: (state: State, named: string) =>
    refuse(
      state,
      404,
      "Request_ResourceNotFound",
      `Resource '${named}' does not exist or one of its queried reference-property objects are not present.`,
    ),
  noRoute: (state: State, path: string) =>
    refuse(state, 400, "BadRequest", `Resource not found for the segment '${path.split("/").at(-1) ?? ""}'.`),
};
