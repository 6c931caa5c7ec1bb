import { http, type RequestHandler } from "msw";
import type { Cloud } from "../../azure/clouds.ts";
import { answering, jsonAnswer } from "../refusal.ts";
import type { State } from "../state.ts";
import { deviceCodeEndpoint } from "./device-code.ts";
import { tenantOfPath, type Tenant } from "./directory.ts";
import { instanceDiscovery, openidConfiguration, signingKeys } from "./discovery.ts";
import { notFound, refuse, type EntraCall } from "./refusals.ts";
import { authorizeEndpoint } from "./sign-in/authorize.ts";
import { devicePage, enterUserCode } from "./sign-in/device-page.ts";
import { signInStep } from "./sign-in/steps.ts";
import { tokenEndpoint } from "./token.ts";

/** Microsoft Entra ID at one of its hosts: discovery, sign-in pages, token endpoint. */
export const entraHandler = (state: State, cloud: Cloud, host: string): RequestHandler =>
  http.all(
    `https://${host}/*`,
    answering((request) => answer({ state, request, cloud })),
  );

/** `segment` is the first of the path, which names the tenant. */
type Endpoint = (call: EntraCall, tenant: Tenant, segment: string) => Response | Promise<Response>;

/** By what follows the tenant in the path, then by method. */
const endpoints: Readonly<Record<string, Readonly<Record<string, Endpoint>>>> = {
  "v2.0/.well-known/openid-configuration": {
    GET: ({ state }, tenant) => jsonAnswer(state.now(), openidConfiguration(tenant)),
  },
  "discovery/v2.0/keys": { GET: ({ state, cloud }) => jsonAnswer(state.now(), signingKeys(state, cloud)) },
  "oauth2/v2.0/authorize": { GET: authorizeEndpoint, POST: authorizeEndpoint },
  login: { POST: signInStep },
  "oauth2/v2.0/devicecode": { POST: deviceCodeEndpoint },
  "oauth2/deviceauth": { GET: devicePage, POST: enterUserCode },
  "oauth2/v2.0/token": { POST: tokenEndpoint },
};

function answer(call: EntraCall): Response | Promise<Response> {
  const { state, request, cloud } = call;
  const { available, throttles } = state.world.entra;
  if (throttles) throw refuse(call, 90055);
  if (!available) throw refuse(call, 90033);
  const [, segment = "", ...rest] = new URL(request.url).pathname.split("/");
  const path = rest.join("/");
  if (path === "discovery/instance") return jsonAnswer(state.now(), instanceDiscovery(cloud));
  const methods = endpoints[path];
  if (!methods) throw notFound(call);
  const endpoint = methods[request.method];
  if (!endpoint) throw refuse(call, 900561, Object.keys(methods).join(", "), request.method);
  return endpoint(call, tenantOfPath(call, segment), segment);
}
