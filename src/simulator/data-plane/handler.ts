import { http, type RequestHandler } from "msw";
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
      const route = routeOf(request.method, new URL(request.url).pathname);
      const account = admit({ state, request, host, route });
      return serve(state, request, account, route);
    }),
  );
