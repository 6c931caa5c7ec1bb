import { identityHostsIn } from "../azure/host.ts";
import type { RunEvent } from "../core/events.ts";
import type { EvidenceKey } from "../core/evidence.ts";
import type { Redactor } from "../core/redact.ts";
import type { ScenarioReport, Waited } from "../core/report.ts";
import type { Wire } from "../probes/wire.ts";
import { targetOf } from "./cell-settings.ts";
import type { Cell, CellRun } from "./cell.ts";
import type { RunConfig } from "./config.ts";
import { gather } from "./gather.ts";
import { judgeCell } from "./judge-cell.ts";
import { firstAttempt, openRecorder, type Earlier } from "./recorder.ts";
import type { SignIn } from "./sign-in.ts";
import { healingOf, pause, pauseBefore, whyNotWaiting } from "./wait.ts";
import type { WaySeen } from "./way.ts";

/** What all cells of a run share. */
export interface Shared {
  readonly config: RunConfig;
  readonly redactor: Redactor;
  readonly signIns: Map<string, SignIn>;
  readonly ways: Map<string, WaySeen>;
  readonly signal: AbortSignal;
  readonly epoch: number;
  readonly wanted: ReadonlySet<EvidenceKey>;
  readonly onEvent: (event: RunEvent) => void;
}

/**
 * Observes one scenario against one target and judges it; then again, within the limit for waiting, as long as all that
 * is wrong can heal by itself. What was seen and cannot have changed is not observed again.
 */
export async function runCell(cell: Cell, shared: Shared): Promise<ScenarioReport> {
  const { config, onEvent, signal } = shared;
  const { scenario, target } = cell;
  const startedAt = performance.now();
  const wires: Wire[] = [];
  let earlier = firstAttempt;
  let waited: Waited | undefined;
  for (let attempt = 1; ; attempt++) {
    const report = await attemptCell(cell, shared, { attempt, earlier, wires, waited, startedAt });
    const healing = healingOf(report);
    const left = startedAt + config.limits.wait - performance.now();
    if (!healing || signal.aborted || left <= healing.notBeforeMs) {
      const why = signal.aborted ? null : whyNotWaiting(report, healing, left);
      if (why !== null) onEvent({ type: "not-waiting", scenario: scenario.id, target: target.name, why });
      return report;
    }
    // One last look at the very end.
    const ms = Math.min(pauseBefore(attempt + 1, healing.notBeforeMs), left);
    const waitedMs = waited?.durationMs ?? 0;
    onEvent({
      type: "waiting",
      scenario: scenario.id,
      target: target.name,
      forWhat: healing.forWhat,
      seconds: ms / 1000,
      attempts: attempt,
      waitedSeconds: waitedMs / 1000,
      limitSeconds: config.limits.wait / 1000,
    });
    const pausedAt = performance.now();
    await pause(ms, signal);
    if (signal.aborted) return report;
    earlier = { entries: report.evidence, again: healing.again };
    waited = {
      forWhat: healing.forWhat,
      attempts: attempt + 1,
      durationMs: Math.round(waitedMs + performance.now() - pausedAt),
    };
  }
}

interface Attempt {
  readonly attempt: number;
  readonly earlier: Earlier;
  /** Wires of all attempts: the record of exchanges is of all of them. */
  readonly wires: Wire[];
  readonly waited: Waited | undefined;
  readonly startedAt: number;
}

async function attemptCell(
  cell: Cell,
  shared: Shared,
  { attempt, earlier, wires, waited, startedAt }: Attempt,
): Promise<ScenarioReport> {
  const { config, redactor, epoch, onEvent } = shared;
  const { scenario, file, target } = cell;
  const recorder = openRecorder(redactor, epoch, earlier);
  const cellRun: CellRun = {
    ...shared,
    cell,
    attempt,
    recorder,
    wires,
    identityHosts: identityHostsIn(config.environment(scenario)),
    onStage: (stage) => onEvent({ type: "stage-started", scenario: scenario.id, target: target.name, stage }),
  };
  await gather(cellRun);
  const flags = config.flags && redactor.deep(config.flags);
  const asksAboutAnother = config.subject !== undefined;
  const context = { scenario: scenario.id, file, flags, credential: scenario.credential, asksAboutAnother };
  const judged = judgeCell(recorder.gathered(), context, config.excluded, waited);
  // All of it comes from evidence and exchanges, which were redacted when they were stored.
  return {
    id: scenario.id,
    ...(file !== undefined && { file }),
    ...(flags && { flags }),
    title: scenario.title,
    credential: scenario.credential,
    target: targetOf(cell, config, redactor),
    ...judged,
    durationMs: Math.round(performance.now() - startedAt),
    ...(waited && { waited }),
    evidence: [...recorder.entries],
    exchanges: wires.flatMap((wire) => wire.exchanges).toSorted((a, b) => a.startedMs - b.startedMs),
  };
}
