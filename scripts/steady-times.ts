import type { EvidenceEntry, Exchange, ScenarioReport } from "../src/core/report.ts";

/** Milliseconds that a request of a stage takes in a sample; what it took on the machine that made it is chance. */
const requestMs: Readonly<Record<string, number>> = { token: 164, role: 57, probe: 412 };

/** Which evidence a request is for. */
const evidenceOf = ({ stage, url }: Exchange): EvidenceEntry["key"] => {
  if (stage === "token") return "token";
  if (stage === "probe") return "completion";
  return url.includes("Microsoft.Authorization") ? "access" : "account";
};

/** What each piece of evidence waits for. Role and probe begin together, as in a run. */
const after: { readonly [K in EvidenceEntry["key"]]?: EvidenceEntry["key"] } = {
  claims: "token",
  account: "token",
  access: "account",
  completion: "token",
  clock: "completion",
};

/** A scenario as if it had run at one steady pace: what depends on something begins when that has ended. */
export function withSteadyTimes(scenario: ScenarioReport): ScenarioReport {
  const spans = new Map<EvidenceEntry["key"], { startedMs: number; durationMs: number }>();
  const spanOf = (key: EvidenceEntry["key"]): { startedMs: number; durationMs: number } => {
    const known = spans.get(key);
    if (known) return known;
    const before = after[key];
    const startedMs = before === undefined ? 2 : endOf(spanOf(before));
    const own = scenario.exchanges.filter((exchange) => evidenceOf(exchange) === key);
    const span = { startedMs, durationMs: own.reduce((sum, { stage }) => sum + (requestMs[stage] ?? 0), 0) };
    spans.set(key, span);
    return span;
  };
  const offsets = new Map<EvidenceEntry["key"], number>();
  const exchanges = scenario.exchanges.map((exchange) => {
    const key = evidenceOf(exchange);
    const durationMs = requestMs[exchange.stage] ?? 0;
    const offset = offsets.get(key) ?? 0;
    offsets.set(key, offset + durationMs);
    return { ...exchange, startedMs: spanOf(key).startedMs + offset, durationMs };
  });
  const evidence = scenario.evidence.map((entry) =>
    "absent" in entry ? entry : { ...entry, ...spanOf(entry.key) },
  );
  const durationMs = Math.max(2, ...exchanges.map(endOf));
  return {
    ...scenario,
    evidence,
    exchanges: exchanges.toSorted((a, b) => a.startedMs - b.startedMs),
    durationMs,
  };
}

const endOf = (span: { readonly startedMs: number; readonly durationMs: number }): number =>
  span.startedMs + span.durationMs;
