import type { Absence, EvidenceKey, EvidenceMap, Gathered } from "../core/evidence.ts";
import type { Observation } from "../core/observation.ts";
import { gatheredFrom, type EvidenceEntry } from "../core/report.ts";
import type { Redactor } from "../core/redact.ts";

/** Keeps the evidence of one scenario. The one place where observations are stored, and so where they are redacted. */
export interface Recorder {
  seen<K extends EvidenceKey>(key: K, startedAt: number, observation: Observation<EvidenceMap[K]>): void;
  absent(key: EvidenceKey, absence: Absence): void;
  has(key: EvidenceKey): boolean;
  readonly entries: readonly EvidenceEntry[];
  gathered(): Gathered;
}

/** `epoch` is `performance.now()` at the start of the run; `attempt` counts from 1. */
export function openRecorder(redactor: Redactor, epoch: number, attempt: number): Recorder {
  const entries = new Map<EvidenceKey, EvidenceEntry>();
  return {
    seen(key, startedAt, observation) {
      const timing = {
        startedMs: Math.round(startedAt - epoch),
        durationMs: Math.round(performance.now() - startedAt),
        attempts: attempt,
      };
      // Key and observation belong together by the signature; the union of entries cannot express that.
      entries.set(key, { key, ...timing, ...redactor.deep(observation) } as EvidenceEntry);
    },
    absent(key, absence) {
      entries.set(key, {
        key,
        absent: absence.reason,
        ...(absence.reason === "blocked" && { blockedBy: absence.by }),
      });
    },
    has: (key) => entries.has(key),
    get entries() {
      return [...entries.values()];
    },
    gathered: () => gatheredFrom([...entries.values()]),
  };
}
