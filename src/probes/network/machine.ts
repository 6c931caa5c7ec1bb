import { connect } from "./connect.ts";
import { lookUp } from "./look-up.ts";
import type { Network } from "./network.ts";
import { shakeHands } from "./shake-hands.ts";

/** The network of the machine that this runs on. */
export const machineNetwork: Network = {
  resolve: lookUp,
  async handshake(to, signal) {
    const startedAt = performance.now();
    const socket = await connect(to, signal);
    const connectMs = Math.round(performance.now() - startedAt);
    return { connectMs, ...(await shakeHands(socket, to.host, signal)) };
  },
};
