import { diagnoses } from "../diagnoses/index.ts";
import type { ScenarioReport } from "../core/report.ts";

const firstPauseMs = 2000;
const longestPauseMs = 30_000;

/** Pause before attempt `n` (2, 3, …): doubles up to half a minute. */
export const pauseBefore = (attempt: number): number =>
  Math.min(firstPauseMs * 2 ** (attempt - 2), longestPauseMs);

/**
 * What a scenario that is not ready may be waiting for: the title of its root cause when every root can heal by itself
 * (a new role assignment, name resolution, throttling, an outage); null when somebody has to change something.
 */
export function healing({ state, diagnoses: found, unexplained }: ScenarioReport): string | null {
  if (state !== "not-ready" && state !== "undetermined") return null;
  const roots = found.filter(({ maskedBy }) => !maskedBy);
  if (roots.length === 0 || unexplained.length > 0) return null;
  const heals = (id: string): boolean => diagnoses.some((rule) => rule.id === id && rule.heals);
  return roots.every(({ id }) => heals(id)) ? roots.map(({ title }) => title).join("; ") : null;
}

/** Resolves after `ms`, or at once when the signal aborts. */
export const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener("abort", done);
  });
