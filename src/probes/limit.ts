import { failed, observed, type Failure, type Observation } from "../core/observation.ts";

/** Milliseconds as messages of our limits tell them: `0.5 s`. */
const inSeconds = (ms: number): string => `${Math.round(ms / 100) / 10} s`;

/** Our own time limit passed; how long it was is in the message. */
const timedOut = (what: string, ms: number, host?: string): Failure => ({
  source: "network",
  code: "TIMEOUT",
  message: `${what} did not finish within ${inSeconds(ms)}.`,
  ...(host && { host }),
});

/** The run was cancelled while this was being observed. */
const cancelled = (what: string): Failure => ({
  source: "environment",
  code: "cancelled",
  message: `${what} was cancelled.`,
});

/** When the limits pass under which signals were handed out, by the clock of `performance.now()`. */
const ends = new WeakMap<object, number>();

/** Milliseconds until the limit passes under which `within` handed out this signal; Infinity for any other. */
export const timeLeft = (signal: object | undefined): number =>
  ((signal && ends.get(signal)) ?? Infinity) - performance.now();

const isTimeout = (reason: unknown): boolean => reason instanceof Error && reason.name === "TimeoutError";

export interface Limit {
  readonly what: string;
  readonly ms: number;
  /** Cancels the observation from outside. */
  readonly signal: AbortSignal;
  /** Host to name when the time runs out. */
  readonly host?: () => string | undefined;
  /** What running out of time means, `0.5 s` for one; by default that something did not answer in time. */
  readonly expired?: (time: string) => Failure;
}

/**
 * Runs one observation under a time limit. Every outcome is a value: what `work` throws goes through `explain`. It
 * returns at the limit even where a library underneath ignores its abort signal.
 */
export async function within<T>(
  { what, ms, signal, host, expired }: Limit,
  work: (signal: AbortSignal) => Promise<T>,
  explain: (error: unknown) => Failure,
): Promise<Observation<T>> {
  if (signal.aborted) return failed(cancelled(what));
  const startedAt = performance.now();
  const timer = new AbortController();
  const timeout = setTimeout(() => timer.abort(), ms);
  const both = AbortSignal.any([signal, timer.signal]);
  ends.set(both, startedAt + ms);
  const ended = new Promise<"ended">((resolve) => {
    both.addEventListener("abort", () => resolve("ended"), { once: true });
  });
  const stopped = (): Observation<T> => {
    // The limit of the whole run is a time limit too, no wish of the user's.
    const late = timer.signal.aborted || isTimeout(signal.reason);
    if (!late) return failed(cancelled(what));
    const tookMs = performance.now() - startedAt;
    return failed(expired ? expired(inSeconds(tookMs)) : timedOut(what, tookMs, host?.()));
  };
  try {
    const result = await Promise.race([work(both).then((value) => ({ value })), ended]);
    return result === "ended" ? stopped() : observed(result.value);
  } catch (error) {
    return both.aborted ? stopped() : failed(explain(error));
  } finally {
    clearTimeout(timeout);
  }
}
