import type { RequestHandler } from "msw";
import { armHandlers } from "./arm/handlers.ts";
import { dataPlaneHosts } from "./account-hosts.ts";
import { clusterIssuers } from "./cluster-issuers.ts";
import { dataPlaneHandler } from "./data-plane/handler.ts";
import { disturbed } from "./disturbance.ts";
import { entraHandler } from "./entra/handlers.ts";
import { graphHandlers } from "./graph/handlers.ts";
import { managedIdentityHosts } from "./managed-identity/handlers.ts";
import { cloud, cloudOf } from "./resources.ts";
import type { State } from "./state.ts";

/** A host of the world that answers, and what answers there. */
export interface AnsweringHost {
  readonly host: string;
  /** Name of the one host of the world from which it can be reached; absent: from all. */
  readonly only?: string;
  readonly handlers: readonly RequestHandler[];
}

/** The whole simulated world. An address that no handler serves is nowhere. */
export const hostsOf = (state: State): AnsweringHost[] =>
  [
    ...signInHosts(state).map(({ host, cloud }) => ({ host, handlers: [entraHandler(state, cloud, host)] })),
    { host: new URL(cloud.arm.endpoint).hostname, handlers: armHandlers(state) },
    { host: new URL(cloud.graph).hostname, handlers: graphHandlers(state) },
    ...managedIdentityHosts(state),
    ...clusterIssuers(state),
    ...dataPlaneHosts(state.world).map((host) => ({
      host: host.host,
      handlers: [dataPlaneHandler(state, host)],
    })),
  ].flatMap((one: AnsweringHost) => {
    const network = state.world.network[one.host];
    if (typeof network === "string") return [];
    return [network ? { ...one, handlers: disturbed(one.host, network, one.handlers) } : one];
  });

/** Every host that is a sign-in service of a cloud in which the world has a tenant. */
const signInHosts = ({ world }: State) =>
  [...new Set([cloud, ...Object.values(world.tenants).map(cloudOf)])].flatMap((inhabited) =>
    inhabited.authorityHosts.map((host) => ({ host, cloud: inhabited })),
  );
