/** A simulated Azure for the tests of an application: `aoai-preflight/simulator`. */
export type { WorldDelta } from "../world/delta.ts";
export type { RecordedRequest } from "./recorder.ts";
export {
  startSimulator,
  type Simulator,
  type SimulatorOptions,
  type WorldChoice,
} from "./start-simulator.ts";
export type { Variables } from "./variables.ts";
