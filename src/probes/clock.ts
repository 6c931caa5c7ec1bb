import type { EvidenceMap } from "../core/evidence.ts";
import type { ClockReading } from "./wire.ts";

/** The `Date` header counts whole seconds. */
const headerResolutionSeconds = 1;

/** The local clock against the server that answered fastest; null where nobody told the time. */
export function readClock(readings: readonly ClockReading[]): EvidenceMap["clock"] | null {
  const [best] = readings.toSorted((a, b) => a.roundTripMs - b.roundTripMs);
  if (!best) return null;
  return {
    // A header of 12:00:00 was written anywhere up to 12:00:00.999: its middle is the best guess.
    skewSeconds:
      Math.round(((best.localTime - best.serverTime) / 1000 - headerResolutionSeconds / 2) * 10) / 10,
    uncertaintySeconds: Math.round((best.roundTripMs / 2000 + headerResolutionSeconds) * 10) / 10,
    host: best.host,
  };
}
