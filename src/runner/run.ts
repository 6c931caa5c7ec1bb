import { identityHostsIn } from "../azure/host.ts";
import { checks } from "../checks/index.ts";
import type { RunEvent } from "../core/events.ts";
import type { EvidenceKey } from "../core/evidence.ts";
import { gateExit } from "../core/gate.ts";
import { createRedactor, type Redactor } from "../core/redact.ts";
import { schemaVersion, summarise, type Report, type ScenarioReport } from "../core/report.ts";
import type { CellRun } from "./cell.ts";
import type { RunConfig } from "./config.ts";
import { targetOf } from "./cell-settings.ts";
import { gather } from "./gather.ts";
import { judgeCell } from "./judge-cell.ts";
import { plan, type PlannedCell } from "./plan.ts";
import { openRecorder } from "./recorder.ts";
import type { SignIn } from "./sign-in.ts";
import { healing, pause, pauseBefore } from "./wait.ts";

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
  const shared = {
    config,
    redactor: createRedactor(),
    signIns: new Map<string, SignIn>(),
    signal: signal ? AbortSignal.any([signal, limit]) : limit,
    epoch,
    wanted: wantedEvidence(config.excluded),
    onEvent,
  };
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
        cell.idle === undefined ? await runCell(cell, shared) : idleReport(cell, cell.idle, shared);
      if (cell.idle === undefined) onEvent({ type: "scenario-finished", report });
      return report;
    }),
  );
  onEvent({ type: "run-finished" });
  const interrupted = signal?.aborted ?? false;
  return {
    schemaVersion,
    tool: config.tool,
    startedAt: startedAt.toISOString(),
    durationMs: Math.round(performance.now() - epoch),
    simulated: config.simulated,
    interrupted,
    gate: config.gate,
    summary: summarise(scenarios),
    exitCode: gateExit(scenarios, config.gate, interrupted),
    scenarios,
  };
}

interface Shared {
  readonly config: RunConfig;
  readonly redactor: Redactor;
  readonly signIns: Map<string, SignIn>;
  readonly signal: AbortSignal;
  readonly epoch: number;
  readonly wanted: ReadonlySet<EvidenceKey>;
  readonly onEvent: (event: RunEvent) => void;
}

/** Evidence that some check which is not left out looks at. */
const wantedEvidence = (excluded: ReadonlySet<string>): ReadonlySet<EvidenceKey> =>
  new Set(
    checks
      .filter(({ id }) => !excluded.has(id))
      .flatMap(({ needs = [], observes = [] }) => [...needs, ...observes]),
  );

async function runCell(cell: PlannedCell, shared: Shared): Promise<ScenarioReport> {
  const { config, onEvent, signal } = shared;
  const { scenario, target } = cell;
  const deadline = performance.now() + config.limits.wait;
  for (let attempt = 1; ; attempt++) {
    const report = await attemptCell(cell, shared, attempt);
    const forWhat = healing(report);
    const ms = pauseBefore(attempt + 1);
    if (forWhat === null || signal.aborted || performance.now() + ms > deadline) return report;
    const seconds = Math.round(ms / 1000);
    onEvent({ type: "waiting", scenario: scenario.id, target: target.name, forWhat, seconds });
    await pause(ms, signal);
    if (signal.aborted) return report;
    // What the token was refused for may have healed too: sign in anew.
    shared.signIns.clear();
  }
}

async function attemptCell(cell: PlannedCell, shared: Shared, attempt: number): Promise<ScenarioReport> {
  const { config, redactor, epoch, onEvent } = shared;
  const { scenario, target } = cell;
  const startedAt = performance.now();
  const recorder = openRecorder(redactor, epoch, attempt);
  const cellRun: CellRun = {
    ...shared,
    cell,
    recorder,
    wires: [],
    identityHosts: identityHostsIn(config.environment(scenario)),
    onStage: (stage) => onEvent({ type: "stage-started", scenario: scenario.id, target: target.name, stage }),
  };
  await gather(cellRun);
  const gathered = recorder.gathered();
  const context = { scenario: scenario.id, credential: scenario.credential };
  const judged = judgeCell(gathered, context, config.excluded);
  // All of it comes from evidence and exchanges, which were redacted when they were stored.
  return {
    id: scenario.id,
    title: scenario.title,
    credential: scenario.credential,
    target: targetOf(cell, config, redactor),
    ...judged,
    durationMs: Math.round(performance.now() - startedAt),
    evidence: [...recorder.entries],
    exchanges: cellRun.wires.flatMap((wire) => wire.exchanges).toSorted((a, b) => a.startedMs - b.startedMs),
  };
}

const idleReport = (cell: PlannedCell, why: string, { config, redactor }: Shared): ScenarioReport => ({
  id: cell.scenario.id,
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
