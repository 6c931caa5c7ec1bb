import type { RequestHandler } from "msw";
import { armHandlers } from "./arm/handlers.ts";
import { dataPlaneHosts } from "./account-hosts.ts";
import { clusterIssuers } from "./cluster-issuers.ts";
import { dataPlaneHandler } from "./data-plane/handler.ts";
import { disturbed } from "./disturbance.ts";
import { entraHandler } from "./entra/handlers.ts";
import { graphHandlers } from "./graph/handlers.ts";
import { managedIdentityHost } from "./managed-identity/handlers.ts";
import { cloud, cloudOf } from "./resources.ts";
import type { State } from "./state.ts";

/** A host of the world that answers, and what answers there. */
export interface AnsweringHost {
  readonly host: string;
  readonly handlers: readonly RequestHandler[];
}

/** The whole simulated world. An address that no handler serves is nowhere. */
export const hostsOf = (state: State): AnsweringHost[] =>
  [
    ...signInHosts(state).map(({ host, cloud }) => ({ host, handlers: [entraHandler(state, cloud, host)] })),
    { host: new URL(cloud.arm.endpoint).hostname, handlers: armHandlers(state) },
    { host: new URL(cloud.graph).hostname, handlers: graphHandlers(state) },
    ...managedIdentityHost(state),
    ...clusterIssuers(state),
    ...dataPlaneHosts(state.world).map((host) => ({
      host: host.host,
      handlers: [dataPlaneHandler(state, host)],
    })),
  ].flatMap(({ host, handlers }) => {
    const network = state.world.network[host];
    if (typeof network === "string") return [];
    return [{ host, handlers: network ? disturbed(host, network, handlers) : handlers }];
  });

/** Every host that is a sign-in service of a cloud in which the world has a tenant. */
const signInHosts = ({ world }: State) =>
  [...new Set([cloud, ...Object.values(world.tenants).map(cloudOf)])].flatMap((inhabited) =>
    inhabited.authorityHosts.map((host) => ({ host, cloud: inhabited })),
  );
