import type { Absence, EvidenceKey, EvidenceMap, Gathered } from "../core/evidence.ts";
import type { Observation } from "../core/observation.ts";
import { gatheredFrom, type EvidenceEntry } from "../core/report.ts";
import type { Redactor } from "../core/redact.ts";

/** Keeps the evidence of one scenario. The one place where observations are stored, and so where they are redacted. */
export interface Recorder {
  /** Stores what was seen; what is kept from an earlier attempt stays as it was. */
  seen<K extends EvidenceKey>(key: K, startedAt: number, observation: Observation<EvidenceMap[K]>): void;
  absent(key: EvidenceKey, absence: Absence): void;
  has(key: EvidenceKey): boolean;
  /** What an earlier attempt saw and this one need not look at again. */
  kept<K extends EvidenceKey>(key: K): Observation<EvidenceMap[K]> | undefined;
  readonly entries: readonly EvidenceEntry[];
  gathered(): Gathered;
}

/** What an earlier attempt left, and what of it is to be observed again. */
export interface Earlier {
  readonly entries: readonly EvidenceEntry[];
  readonly again: ReadonlySet<EvidenceKey>;
}

export const firstAttempt: Earlier = { entries: [], again: new Set() };

/** `epoch` is `performance.now()` at the start of the run. */
export function openRecorder(redactor: Redactor, epoch: number, earlier: Earlier): Recorder {
  const before = new Map(earlier.entries.map((entry) => [entry.key, entry]));
  const kept = gatheredFrom(earlier.entries.filter(({ key }) => !earlier.again.has(key))).seen;
  const entries = new Map<EvidenceKey, EvidenceEntry>(
    earlier.entries.flatMap((entry) => (kept[entry.key] ? [[entry.key, entry]] : [])),
  );
  return {
    seen(key, startedAt, observation) {
      if (kept[key]) return;
      const previous = before.get(key);
      const timing = {
        startedMs: Math.round(startedAt - epoch),
        durationMs: Math.round(performance.now() - startedAt),
        attempts: previous && "attempts" in previous ? previous.attempts + 1 : 1,
      };
      // Key and observation belong together by the signature; the union of entries cannot express that.
      entries.set(key, { key, ...timing, ...redactor.deep(observation) } as EvidenceEntry);
    },
    absent(key, absence) {
      if (kept[key]) return;
      entries.set(key, {
        key,
        absent: absence.reason,
        ...(absence.reason === "blocked" && { blockedBy: absence.by }),
      });
    },
    has: (key) => entries.has(key),
    kept: (key) => kept[key],
    get entries() {
      return [...entries.values()];
    },
    gathered: () => gatheredFrom([...entries.values()]),
  };
}
