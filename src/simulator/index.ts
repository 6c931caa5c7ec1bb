export { findDrill, loadDrills, readWorldDelta, type Drill } from "./drills.ts";
export { SignInPageError } from "./person.ts";
export { createSimulation, type Simulation, type SimulationOptions } from "./simulation.ts";
export type { WorldDelta } from "./world/delta.ts";
export type { World } from "./world/schema.ts";
