export { drillsFolder } from "./drills-folder.ts";
export { findDrill, loadDrills, readWorldDelta, type Drill } from "./drills.ts";
export { createSimulation, type Simulation, type SimulationOptions } from "./simulation.ts";
export type { WorldDelta } from "./world/delta.ts";
