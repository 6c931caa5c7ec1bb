import * as z from "zod/mini";
import { openSimulation, type OpenSimulation } from "../setup/simulation.ts";
import { refuseFaults } from "./settings.ts";

const settingsSchema = z.strictObject({ drill: z.optional(z.string()), world: z.optional(z.string()) });

/** Which simulated Azure: a drill by its id, or a world by its file; neither is a healthy one. */
export interface SimulationSettings {
  readonly drill?: string | undefined;
  readonly world?: string | undefined;
}

/**
 * Starts the embedded simulated Azure: until `close()` no request of this process leaves it, and the variables that the
 * SDKs read by themselves are gone, save those that are set meanwhile.
 * @throws UsageError for a setting or a drill that there is not, for a wrong world file, and while another one is open in
 * this process.
 */
export async function simulateAzure(settings: SimulationSettings = {}): Promise<OpenSimulation> {
  refuseFaults("simulateAzure", settingsSchema, settings, []);
  return openSimulation(settings, "simulateAzure: world");
}
