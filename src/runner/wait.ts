import { checks } from "../checks/index.ts";
import type { EvidenceKey } from "../core/evidence.ts";
import type { EvidenceEntry, ScenarioReport } from "../core/report.ts";
import { diagnoses } from "../diagnoses/index.ts";
import { listed } from "../core/listed.ts";

/** What a scenario that is not ready waits for. */
export interface Healing {
  /** Continues "waiting for …". */
  readonly forWhat: string;
  /** What has to be observed again; all else stays as it was seen. */
  readonly again: ReadonlySet<EvidenceKey>;
  /** Milliseconds that a server asked to be left alone; 0 where none did. */
  readonly notBeforeMs: number;
}

/**
 * What may heal when every root cause can do so by itself (a new role assignment, name resolution, throttling, an
 * outage); null when somebody has to change something, a wrong secret for one.
 */
export function healingOf(report: ScenarioReport): Healing | null {
  const { diagnoses: found, findings, unexplained } = report;
  // Whose token it is does not change, however long one waits.
  if (!isWaitedFor(report) || findings.some(({ stage, state }) => stage === "claims" && state === "fail"))
    return null;
  const roots = found.filter(({ maskedBy }) => !maskedBy);
  const hopes = roots.map(({ id }) => diagnoses.find((rule) => rule.id === id)?.heals);
  if (roots.length === 0 || unexplained.length > 0 || !hopes.every((hope) => hope !== undefined)) return null;
  return {
    forWhat: listed([...new Set(hopes)]),
    again: new Set([
      ...evidenceOf(found.flatMap(({ explains }) => explains)),
      ...(report.evidence.some(endsSoon) ? (["token", "claims"] as const) : []),
    ]),
    notBeforeMs: Math.max(0, ...report.evidence.map(retryAfterMs)),
  };
}

const isWaitedFor = ({ state }: ScenarioReport): boolean => state === "not-ready" || state === "undetermined";

/** Why a scenario is not waited for, though there are `leftMs` to do so; null where there is no need to. */
export function whyNotWaiting(
  report: ScenarioReport,
  healing: Healing | null,
  leftMs: number,
): string | null {
  if (leftMs <= 0 || !isWaitedFor(report)) return null;
  if (healing === null && report.diagnoses.length === 0)
    return "no root cause was found, so that there is nothing that could heal";
  if (healing === null) return "somebody has to change something; it does not heal by itself";
  return healing.notBeforeMs < leftMs
    ? null
    : `the server asks to be left alone for ${Math.ceil(healing.notBeforeMs / 1000)} s, longer than may be waited`;
}

/** Nothing that happens elsewhere changes these. */
const ownKeys: readonly EvidenceKey[] = ["settings", "endpoint", "host", "route"];

/** The evidence on which these checks judge. */
const evidenceOf = (ids: readonly string[]): ReadonlySet<EvidenceKey> =>
  new Set(
    checks
      .filter(({ id }) => ids.includes(id))
      .flatMap(({ observes = [], needs = [] }): readonly EvidenceKey[] =>
        observes.length > 0 ? observes : needs,
      )
      .filter((key) => !ownKeys.includes(key)),
  );

/** A token must outlive the attempt that it is kept for. */
const leastLifeMs = 120_000;

const endsSoon = (entry: EvidenceEntry): boolean =>
  entry.key === "token" &&
  "value" in entry &&
  "expiresAt" in entry.value &&
  Date.parse(entry.value.expiresAt ?? "") - Date.now() < leastLifeMs;

const retryAfterMs = (entry: EvidenceEntry): number =>
  "failure" in entry ? (entry.failure.retryAfter ?? 0) * 1000 : 0;

const firstPauseMs = 2000;
const longestPauseMs = 30_000;
/** By how much a pause may be shorter or longer, so that many runs do not come back at the same moment. */
const jitter = 0.2;

/** Milliseconds before attempt `n` (2, 3, …): doubles up to half a minute; never less than a server asked for. */
export function pauseBefore(attempt: number, notBeforeMs: number, random = Math.random): number {
  const usual = Math.min(firstPauseMs * 2 ** (attempt - 2), longestPauseMs);
  return Math.round(Math.max(usual * (1 + jitter * (2 * random() - 1)), notBeforeMs));
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
