import { networkFailure } from "../azure/failures/index.ts";
import type { EvidenceMap } from "../core/evidence.ts";
import type { Failure, Observation } from "../core/observation.ts";
import { within, type Limit } from "./limit.ts";
import type { Destination, Network } from "./network/network.ts";
import { messageOf } from "../core/thrown.ts";

export interface WayInput {
  readonly network: Network;
  readonly to: Destination;
  /** The proxy's URL as it may be shown. */
  readonly through: string | null;
  readonly limit: Omit<Limit, "what">;
}

/** Asks the name service for the endpoint's host. */
export const observeResolution = ({
  network,
  to,
  limit,
}: WayInput): Promise<Observation<EvidenceMap["resolution"]>> =>
  within(
    { what: `Looking up ${to.host}`, host: () => to.host, ...limit },
    async (signal) => ({ host: to.host, ...(await network.resolve(to.host, signal)) }),
    (error) => wayFailure(error, to.host),
  );

/** Opens a TLS connection to the endpoint, looks at the certificate, and closes it without sending anything. */
export const observeConnection = ({
  network,
  to,
  through,
  limit,
}: WayInput): Promise<Observation<EvidenceMap["connection"]>> =>
  within(
    { what: `Connecting to ${to.host}`, host: () => to.host, ...limit },
    async (signal) => ({ host: to.host, through, ...(await network.handshake(to, signal)) }),
    (error) => wayFailure(error, to.host),
  );

function wayFailure(error: unknown, host: string): Failure {
  const message = messageOf(error);
  return networkFailure(error, host) ?? { source: "network", code: "error", message, host };
}
