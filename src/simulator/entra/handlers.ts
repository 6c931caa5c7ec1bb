import { http, type RequestHandler } from "msw";
import type { Cloud } from "../../azure/clouds.ts";
import { answering, jsonAnswer } from "../refusal.ts";
import type { State } from "../state.ts";
import { authorizeEndpoint } from "./authorize.ts";
import { tenantOfPath, type Tenant } from "./directory.ts";
import { instanceDiscovery, openidConfiguration, signingKeys } from "./discovery.ts";
import { notFound, refuse } from "./refusals.ts";
import { tokenEndpoint } from "./token.ts";

/** Microsoft Entra ID at one of its hosts: discovery, sign-in page, token endpoint. */
export const entraHandler = (state: State, cloud: Cloud, host: string): RequestHandler =>
  http.all(
    `https://${host}/*`,
    answering((request) => answer(state, request, cloud)),
  );

type Endpoint = (state: State, request: Request, tenant: Tenant) => Response | Promise<Response>;

/** By method and what follows the tenant in the path. */
const endpoints: Readonly<Record<string, Endpoint>> = {
  "GET v2.0/.well-known/openid-configuration": (state, _, tenant) =>
    jsonAnswer(state.now(), openidConfiguration(tenant)),
  "GET discovery/v2.0/keys": (state) => jsonAnswer(state.now(), signingKeys(state)),
  "GET oauth2/v2.0/authorize": authorizeEndpoint,
  "POST oauth2/v2.0/token": tokenEndpoint,
};

function answer(state: State, request: Request, cloud: Cloud): Response | Promise<Response> {
  const { available, throttles } = state.world.entra;
  if (throttles) throw refuse(state, request, 90055);
  if (!available) throw refuse(state, request, 90033);
  const [, segment = "", ...rest] = new URL(request.url).pathname.split("/");
  const path = rest.join("/");
  if (path === "discovery/instance") return jsonAnswer(state.now(), instanceDiscovery(cloud));
  const endpoint = endpoints[`${request.method} ${path}`];
  if (!endpoint) throw notFound(state);
  return endpoint(state, request, tenantOfPath(state, request, cloud, segment));
}
