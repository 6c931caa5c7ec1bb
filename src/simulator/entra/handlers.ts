import { http, type RequestHandler } from "msw";
import { answering, jsonAnswer } from "../refusal.ts";
import { cloud } from "../resources.ts";
import type { State } from "../state.ts";
import { authorizeEndpoint } from "./authorize.ts";
import { tenantOfPath } from "./directory.ts";
import { instanceDiscovery, openidConfiguration, signingKeys } from "./discovery.ts";
import { tokenEndpoint } from "./token.ts";

const tenantSegment = (request: Request): string => new URL(request.url).pathname.split("/")[1] ?? "";

/** Microsoft Entra ID: discovery, sign-in page, token endpoint. */
export const entraHandlers = (state: State): RequestHandler[] => {
  const at = (path: string): string => `${cloud.authorityHost}${path}`;
  return [
    http.get(
      at("/common/discovery/instance"),
      answering(() => jsonAnswer(state.now(), instanceDiscovery())),
    ),
    http.get(
      at("/:tenant/v2.0/.well-known/openid-configuration"),
      answering((request) =>
        jsonAnswer(state.now(), openidConfiguration(tenantOfPath(state, request, tenantSegment(request)))),
      ),
    ),
    http.get(
      at("/:tenant/discovery/v2.0/keys"),
      answering(() => jsonAnswer(state.now(), signingKeys(state))),
    ),
    http.get(
      at("/:tenant/oauth2/v2.0/authorize"),
      answering((request) => authorizeEndpoint(state, request, tenantSegment(request))),
    ),
    http.post(
      at("/:tenant/oauth2/v2.0/token"),
      answering((request) => tokenEndpoint(state, request, tenantSegment(request))),
    ),
  ];
};
