import { http, type RequestHandler } from "msw";
import { dataPlaneHosts } from "../account-hosts.ts";
import { answering } from "../refusal.ts";
import type { State } from "../state.ts";
import { admit } from "./gate.ts";
import { routeOf } from "./route.ts";
import { serve } from "./serve.ts";

/** Every account of the world at each of its hosts. */
export const dataPlaneHandlers = (state: State): RequestHandler[] =>
  dataPlaneHosts(state.world).map((host) =>
    http.all(
      `https://${host.host}/*`,
      answering((request) => {
        const route = routeOf(request.method, new URL(request.url).pathname);
        const account = admit({ state, request, host, route });
        return serve(state, request, account, route);
      }),
    ),
  );
