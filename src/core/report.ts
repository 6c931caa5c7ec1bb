import * as z from "zod/mini";
import { diagnosedSchema, type Diagnosed } from "./diagnosis.ts";
import { absences, evidenceKeys, evidenceSchemas, type EvidenceKey, type Gathered } from "./evidence.ts";
import { findingSchema, type Finding } from "./finding.ts";
import { gateSchema } from "./gate.ts";
import { failureSchema, type Observation } from "./observation.ts";

export const schemaVersion = 1;

/**
 * `ready`: proven, nothing failed. `not-ready`: something failed. `undetermined`: neither. `not-configured`: the
 * settings it needs are not here. `not-run`: interrupted before it began.
 */
const scenarioStates = ["ready", "not-ready", "undetermined", "not-configured", "not-run"] as const;
export type ScenarioState = (typeof scenarioStates)[number];

/** Milliseconds of the longest run: some thirty years, so that its end is a time too. */
const longestRun = 1e12;

/** Whether a time is one that calendars have. */
const isTime = (value: string): boolean => Math.abs(Date.parse(value)) < 2.5e14;

const timing = {
  /** Milliseconds since the start of the run. */
  startedMs: z.number(),
  durationMs: z.number(),
  /** How often it was observed: 1 and every retry. */
  attempts: z.number(),
};
const absent = { absent: z.enum(absences), blockedBy: z.optional(z.string()) };
const seenFailure = { ok: z.literal(false), failure: failureSchema };

/** One piece of evidence: a value, a failure, or the reason why it was not gathered. */
const evidenceEntrySchema = z.union([
  z.object({ key: z.enum(evidenceKeys as [EvidenceKey, ...EvidenceKey[]]), ...absent }),
  z.object({ key: z.enum(evidenceKeys as [EvidenceKey, ...EvidenceKey[]]), ...timing, ...seenFailure }),
  z.discriminatedUnion("key", [
    seenEntry("settings"),
    seenEntry("endpoint"),
    seenEntry("host"),
    seenEntry("assertion"),
    seenEntry("route"),
    seenEntry("resolution"),
    seenEntry("connection"),
    seenEntry("token"),
    seenEntry("claims"),
    seenEntry("clock"),
    seenEntry("account"),
    seenEntry("access"),
    seenEntry("completion"),
  ]),
]);
function seenEntry<K extends EvidenceKey>(key: K) {
  return z.object({ key: z.literal(key), ...timing, ok: z.literal(true), value: evidenceSchemas[key] });
}
export type EvidenceEntry = z.infer<typeof evidenceEntrySchema>;

/** One HTTP request that the run made; without headers, bodies or secrets in the URL. */
const exchangeSchema = z.object({
  stage: z.string(),
  method: z.string(),
  /** Scheme, host and path; the query without values that are secret. */
  url: z.string(),
  status: z.nullable(z.number()),
  /** Network error code where there was no answer. */
  error: z.nullable(z.string()),
  startedMs: z.number(),
  durationMs: z.number(),
  requestId: z.nullable(z.string()),
});
export type Exchange = z.infer<typeof exchangeSchema>;

const targetSchema = z.object({
  name: z.string(),
  endpoint: z.nullable(z.string()),
  deployment: z.nullable(z.string()),
  cloud: z.nullable(z.string()),
});

const waitedSchema = z.object({
  /** What for, as it continues "waited for …". */
  forWhat: z.string(),
  /** How often it was observed, the first time included. */
  attempts: z.number(),
  durationMs: z.number(),
});
export type Waited = z.infer<typeof waitedSchema>;

const scenarioReportSchema = z.object({
  id: z.string(),
  title: z.string(),
  credential: z.string(),
  target: targetSchema,
  state: z.enum(scenarioStates),
  /** One line: why it is in that state. */
  headline: z.string(),
  durationMs: z.number(),
  /** How long it was waited for something to heal; absent where nothing was waited for. */
  waited: z.optional(waitedSchema),
  diagnoses: z.array(diagnosedSchema),
  /** Checks that failed and that no root cause accounts for. */
  unexplained: z.array(z.string()),
  findings: z.array(findingSchema),
  evidence: z.array(evidenceEntrySchema),
  exchanges: z.array(exchangeSchema),
});
export type ScenarioReport = z.infer<typeof scenarioReportSchema>;

/** The whole result of a run; every reporter renders it, and it can be judged again without a network. */
export const reportSchema = z.object({
  $schema: z.optional(z.string()),
  schemaVersion: z.literal(schemaVersion),
  tool: z.object({ name: z.string(), version: z.string() }),
  /** ISO 8601. */
  startedAt: z.string().check(z.refine(isTime)),
  durationMs: z.number().check(z.nonnegative(), z.lte(longestRun)),
  /** The simulated world that the run spoke to; null on real Azure. */
  simulated: z.nullable(z.object({ world: z.string(), drill: z.nullable(z.string()) })),
  interrupted: z.boolean(),
  gate: gateSchema,
  summary: z.object({
    ready: z.number(),
    notReady: z.number(),
    undetermined: z.number(),
    notConfigured: z.number(),
    notRun: z.number(),
  }),
  exitCode: z.number(),
  scenarios: z.array(scenarioReportSchema),
});
export type Report = z.infer<typeof reportSchema>;

/** Checks any of which, passed, proves that the scenario works end to end. */
export type Proof = readonly string[];

/** The state of one scenario. A failure is never outvoted; without proof it is never ready. */
export function stateOf(findings: readonly Finding[], proof: Proof): ScenarioState {
  if (findings.some(({ state }) => state === "fail")) return "not-ready";
  return findings.some(({ check, state }) => state === "pass" && proof.includes(check))
    ? "ready"
    : "undetermined";
}

export function summarise(scenarios: readonly Pick<ScenarioReport, "state">[]): Report["summary"] {
  const count = (wanted: ScenarioState): number => scenarios.filter(({ state }) => state === wanted).length;
  return {
    ready: count("ready"),
    notReady: count("not-ready"),
    undetermined: count("undetermined"),
    notConfigured: count("not-configured"),
    notRun: count("not-run"),
  };
}

/** The root cause to tell first; undefined where none was found. */
export const rootOf = (diagnoses: readonly Diagnosed[]): Diagnosed | undefined =>
  diagnoses.find(({ maskedBy }) => !maskedBy);

/** What a report's evidence says, as the judge takes it. */
export function gatheredFrom(evidence: readonly EvidenceEntry[]): Gathered {
  const seen: Partial<Record<EvidenceKey, Observation<unknown>>> = {};
  const missing: Partial<Record<EvidenceKey, { reason: (typeof absences)[number]; by?: string }>> = {};
  for (const entry of evidence) {
    if ("absent" in entry)
      missing[entry.key] = { reason: entry.absent, ...(entry.blockedBy && { by: entry.blockedBy }) };
    else
      seen[entry.key] = entry.ok ? { ok: true, value: entry.value } : { ok: false, failure: entry.failure };
  }
  // Each entry's key and value belong together: the schema of entries says so.
  return { seen, absent: missing } as Gathered;
}
