import { http, type RequestHandler } from "msw";
import { projectOf } from "../../azure/endpoint.ts";
import type { DataPlaneHost } from "../account-hosts.ts";
import { answering } from "../refusal.ts";
import type { State } from "../state.ts";
import { admit } from "./gate.ts";
import { routeOf } from "./route.ts";
import { serve } from "./serve.ts";

/** Azure OpenAI at one host. */
export const dataPlaneHandler = (state: State, host: DataPlaneHost): RequestHandler =>
  http.all(
    `https://${host.host}/*`,
    answering((request) => {
      const project = host.foundry ? projectOf(request.url) : null;
      const route = routeOf(request.method, new URL(request.url).pathname, project);
      const account = admit({ state, request, host, project, route });
      return serve(state, request, account, route);
    }),
  );
