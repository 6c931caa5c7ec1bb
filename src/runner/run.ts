import { checks } from "../checks/index.ts";
import type { RunEvent } from "../core/events.ts";
import type { EvidenceKey } from "../core/evidence.ts";
import { gateExit } from "../core/gate.ts";
import { createRedactor } from "../core/redact.ts";
import { schemaVersion, summarise, type Report, type ScenarioReport } from "../core/report.ts";
import type { RunConfig } from "./config.ts";
import { targetOf } from "./cell-settings.ts";
import type { Cell } from "./cell.ts";
import { plan } from "./plan.ts";
import { runCell, type Shared } from "./run-cell.ts";

/** What a caller may do while a run goes on: end it, and listen to it. */
export interface RunOptions {
  /** Ends the run; what was observed until then is in the report. */
  readonly signal?: AbortSignal;
  readonly onEvent?: (event: RunEvent) => void;
}

/** Runs every planned scenario and answers with the report. Expected failures are in it; it throws for bugs only. */
export async function run(
  config: RunConfig,
  { signal, onEvent = () => {} }: RunOptions = {},
): Promise<Report> {
  const startedAt = new Date();
  const epoch = performance.now();
  const limit = AbortSignal.timeout(config.limits.run + config.limits.wait);
  const shared: Shared = {
    config,
    redactor: createRedactor(),
    signIns: new Map(),
    ways: new Map(),
    signal: signal ? AbortSignal.any([signal, limit]) : limit,
    epoch,
    wanted: wantedEvidence(config.excluded),
    onEvent,
  };
  const { onHost = (_, work) => work() } = config;
  const cells = plan(config);
  onEvent({
    type: "run-started",
    scenarios: cells
      .filter(({ idle }) => !idle)
      .map(({ scenario, target }) => ({ id: scenario.id, target: target.name })),
  });
  const scenarios = await Promise.all(
    cells.map(async (cell) => {
      const report =
        cell.idle === undefined
          ? await onHost(cell.scenario, () => runCell(cell, shared))
          : idleReport(cell, cell.idle, shared);
      if (cell.idle === undefined) onEvent({ type: "scenario-finished", report });
      return report;
    }),
  );
  onEvent({ type: "run-finished" });
  const ended = {
    startedAt: startedAt.toISOString(),
    interrupted: signal?.aborted ?? false,
    gate: config.gate,
    scenarios,
  };
  return {
    ...ended,
    schemaVersion,
    tool: config.tool,
    durationMs: Math.round(performance.now() - epoch),
    simulated: config.simulated,
    summary: summarise(scenarios),
    exitCode: gateExit(ended),
  };
}

/** Evidence that some check which is not left out looks at. */
const wantedEvidence = (excluded: ReadonlySet<string>): ReadonlySet<EvidenceKey> =>
  new Set(
    checks
      .filter(({ id }) => !excluded.has(id))
      .flatMap(({ needs = [], observes = [] }) => [...needs, ...observes]),
  );

const idleReport = (cell: Cell, why: string, { config, redactor }: Shared): ScenarioReport => ({
  id: cell.scenario.id,
  ...(cell.file !== undefined && { file: cell.file }),
  title: cell.scenario.title,
  credential: cell.scenario.credential,
  target: targetOf(cell, config, redactor),
  state: "not-configured",
  headline: why,
  durationMs: 0,
  diagnoses: [],
  unexplained: [],
  findings: checks.map(({ id, stage }) => ({
    check: id,
    stage,
    state: "skip",
    reason: "not-configured",
    message: "Not configured here.",
  })),
  evidence: [],
  exchanges: [],
});
