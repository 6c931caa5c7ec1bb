import type { RequestHandler } from "msw";
import { armHandlers } from "./arm/handlers.ts";
import { dataPlaneHosts } from "./account-hosts.ts";
import { dataPlaneHandler } from "./data-plane/handler.ts";
import { entraHandlers } from "./entra/handlers.ts";
import { imdsHandlers } from "./imds.ts";
import { cloud } from "./resources.ts";
import type { State } from "./state.ts";

/** The whole simulated world as request handlers. An address that none of them serves is nowhere. */
export const handlersFor = (state: State): readonly RequestHandler[] =>
  [
    { host: new URL(cloud.authorityHost).hostname, handlers: entraHandlers(state) },
    { host: new URL(cloud.arm.endpoint).hostname, handlers: armHandlers(state) },
    { host: "169.254.169.254", handlers: imdsHandlers(state) },
    ...dataPlaneHosts(state.world).map((host) => ({
      host: host.host,
      handlers: [dataPlaneHandler(state, host)],
    })),
  ].flatMap(({ host, handlers }) => (Object.hasOwn(state.world.network, host) ? [] : handlers));
