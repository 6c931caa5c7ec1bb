import type { Absence, EvidenceKey, EvidenceMap } from "../core/evidence.ts";
import type { Observation } from "../core/observation.ts";
import type { Redactor } from "../core/redact.ts";
import { openWire, type Wire } from "../probes/wire.ts";
import type { ChosenScenario, RunConfig, Target } from "./config.ts";
import type { Recorder } from "./recorder.ts";
import type { SignIn } from "./sign-in.ts";
import type { WaySeen } from "./way.ts";
import type { Stage } from "../core/vocabulary.ts";

/** One scenario against one target. */
export interface Cell extends ChosenScenario {
  readonly target: Target;
}

/** What the stages of one cell share while it is being observed. */
export interface CellRun {
  readonly cell: Cell;
  readonly config: RunConfig;
  readonly redactor: Redactor;
  readonly recorder: Recorder;
  /** Sign-ins of the whole run, by credential: targets that use the same one share its token. */
  readonly signIns: Map<string, SignIn>;
  /** What was seen of the way to the endpoints of the run, by destination. */
  readonly ways: Map<string, WaySeen>;
  /** 1, and one more each time after waiting. */
  readonly attempt: number;
  /** Wires of this cell so far, for its record of exchanges and the clock. */
  readonly wires: Wire[];
  readonly identityHosts: readonly string[];
  readonly signal: AbortSignal;
  /** `performance.now()` at the start of the run. */
  readonly epoch: number;
  /** Evidence that some check wants; the rest is not gathered. */
  readonly wanted: ReadonlySet<EvidenceKey>;
  readonly onStage: (stage: Stage) => void;
}

/** A wire for one stage of the cell. */
export function wireFor(run: CellRun, stage: Stage): Wire {
  const wire = openWire({
    stage,
    transport: run.config.transport,
    allowedHosts: run.config.allowedHosts,
    identityHosts: run.identityHosts,
    redactor: run.redactor,
    signal: run.signal,
    epoch: run.epoch,
  });
  run.wires.push(wire);
  return wire;
}

/** Observes and stores, unless it was seen before and is kept. */
export async function observe<K extends EvidenceKey>(
  { recorder }: CellRun,
  key: K,
  work: () => Promise<Observation<EvidenceMap[K]>>,
): Promise<Observation<EvidenceMap[K]>> {
  const kept = recorder.kept(key);
  if (kept) return kept;
  const startedAt = performance.now();
  const seen = await work();
  recorder.seen(key, startedAt, seen);
  return seen;
}

/** Notes why evidence is missing, for every one of `keys` that is not there. */
export function missing(run: CellRun, absence: Absence, ...keys: readonly EvidenceKey[]): void {
  for (const key of keys) if (!run.recorder.has(key)) run.recorder.absent(key, absence);
}

/** The limit of one observation of this cell. */
export const limitOf = (run: CellRun) => ({ ms: run.config.limits.observation, signal: run.signal });
