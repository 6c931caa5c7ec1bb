export { drillsFolder } from "./drills-folder.ts";
export { findDrill, readWorldDelta, type Drill } from "./drills.ts";
export { createSimulation } from "./simulation.ts";
