import type { RequestHandler } from "msw";
import { armHandlers } from "./arm/handlers.ts";
import { dataPlaneHosts } from "./account-hosts.ts";
import { dataPlaneHandler } from "./data-plane/handler.ts";
import { entraHandler } from "./entra/handlers.ts";
import { imdsHandlers } from "./imds.ts";
import { cloud, cloudOf } from "./resources.ts";
import type { State } from "./state.ts";

/** The whole simulated world as request handlers. An address that none of them serves is nowhere. */
export const handlersFor = (state: State): readonly RequestHandler[] =>
  [
    ...signInHosts(state).map(({ host, cloud }) => ({ host, handlers: [entraHandler(state, cloud, host)] })),
    { host: new URL(cloud.arm.endpoint).hostname, handlers: armHandlers(state) },
    { host: "169.254.169.254", handlers: imdsHandlers(state) },
    ...dataPlaneHosts(state.world).map((host) => ({
      host: host.host,
      handlers: [dataPlaneHandler(state, host)],
    })),
  ].flatMap(({ host, handlers }) => (Object.hasOwn(state.world.network, host) ? [] : handlers));

/** Every host that is a sign-in service of a cloud in which the world has a tenant. */
const signInHosts = ({ world }: State) =>
  [...new Set([cloud, ...Object.values(world.tenants).map(cloudOf)])].flatMap((inhabited) =>
    inhabited.authorityHosts.map((host) => ({ host, cloud: inhabited })),
  );
