/**
 * The library: the same run as on the command line, as a function from a configuration to a report; and what `explain`
 * does, as a function from a text to root causes.
 */
export { exitCodes, type Gate } from "./core/gate.ts";
export type { RunEvent } from "./core/events.ts";
export type { Failure, Observation } from "./core/observation.ts";
export type { Diagnosed } from "./core/diagnosis.ts";
export type { Finding } from "./core/finding.ts";
export { readReport } from "./core/read-report.ts";
export type { Report, ScenarioReport } from "./core/report.ts";
export type { Scenario } from "./core/scenario.ts";
export type { Format } from "./core/vocabulary.ts";
export { createExplainer, explain, type Explained, type Explainer } from "./explain/explain.ts";
export { UsageError } from "./core/usage-error.ts";
export { configFrom } from "./library/config-from.ts";
export { diagnose, rediagnose } from "./library/saved-report.ts";
export type { RunSettings } from "./library/settings.ts";
export { simulateAzure, type SimulationSettings } from "./library/simulate-azure.ts";
export { plainOptions, reporters, type RenderOptions } from "./reporters/index.ts";
export type { ChosenScenario, RunConfig, Target } from "./runner/config.ts";
export { run, type RunOptions } from "./runner/run.ts";
export type { OpenSimulation as SimulatedAzure } from "./setup/simulation.ts";
