import * as z from "zod/mini";
import { diagnosedSchema, type Diagnosed } from "./diagnosis.ts";
import { absences, evidenceKeys, evidenceSchemas, type EvidenceKey, type Gathered } from "./evidence.ts";
import { findingSchema, type Finding } from "./finding.ts";
import type { Ran } from "./known.ts";
import { gateSchema } from "./gate.ts";
import { failureSchema, type Observation } from "./observation.ts";
import { schemaReference } from "./schema-reference.ts";

export const schemaVersion = 1;

export const scenarioStates = ["ready", "not-ready", "undetermined", "not-configured", "not-run"] as const;
/** How a scenario ended; the schema of its report says what each means. */
export type ScenarioState = (typeof scenarioStates)[number];

/** Milliseconds of the longest run: some thirty years, so that its end is a time too. */
const longestRun = 1e12;

/** Whether a time is one that calendars have. */
const isTime = (value: string): boolean => Math.abs(Date.parse(value)) < 2.5e14;

const startedMs = z.number().check(z.describe("Milliseconds since the start of the run."));
const durationMs = z.number().check(z.describe("Milliseconds."));
const attempts = z.number().check(z.describe("How often it was observed: 1 and every retry."));
const key = z
  .enum(evidenceKeys as [EvidenceKey, ...EvidenceKey[]])
  .check(z.describe("What was to be observed."));
const timing = { startedMs, durationMs, attempts };
const absent = {
  absent: z.enum(absences).check(z.describe("Why it was not gathered.")),
  blockedBy: z.optional(z.string().check(z.describe("The check that failed first; where it is blocked."))),
};
const seenFailure = {
  ok: z.literal(false).check(z.describe("It could not be observed.")),
  failure: failureSchema.check(z.describe("What was met instead.")),
};

/** One piece of evidence: a value, a failure, or the reason why it was not gathered. */
const evidenceEntrySchema = z.union([
  z.object({ key, ...absent }),
  z.object({ key, ...timing, ...seenFailure }),
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
  return z.object({
    key: z.literal(key).check(z.describe("What was observed.")),
    ...timing,
    ok: z.literal(true).check(z.describe("It was observed.")),
    value: evidenceSchemas[key],
  });
}
export type EvidenceEntry = z.infer<typeof evidenceEntrySchema>;

const exchangeSchema = z.object({
  stage: z.string().check(z.describe("The stage that asked.")),
  method: z.string().check(z.describe("HTTP method.")),
  url: z.string().check(z.describe("Scheme, host and path; the query without values that are secret.")),
  status: z.nullable(z.number()).check(z.describe("HTTP status; null where there was no answer.")),
  error: z.nullable(z.string()).check(z.describe("Network error code where there was no answer.")),
  startedMs,
  durationMs,
  requestId: z.nullable(z.string()).check(z.describe("For support: the request, as the service names it.")),
});
/** One HTTP request that the run made; without headers, bodies or secrets in the URL. */
export type Exchange = z.infer<typeof exchangeSchema>;

const targetSchema = z.object({
  name: z.string().check(z.describe("Its name in the configuration; default where that names none.")),
  endpoint: z.nullable(z.string()).check(z.describe("The endpoint, as it was set.")),
  deployment: z.nullable(z.string()).check(z.describe("The name of the deployment.")),
  cloud: z
    .nullable(z.string())
    .check(z.describe("AzurePublic, AzureUSGovernment or AzureChina; null for a host that no cloud lists.")),
});

const waitedSchema = z.object({
  forWhat: z.string().check(z.describe("What for, as it continues: waited for …")),
  attempts,
  durationMs,
});
/** What was waited for, and how long. */
export type Waited = z.infer<typeof waitedSchema>;

const scenarioReportSchema = z.object({
  id: z.string().check(z.describe("Id of the scenario.")),
  file: z.optional(
    z
      .string()
      .check(z.describe("Path of its file, as it was given; absent: there is none, or its id finds it.")),
  ),
  flags: z.optional(
    z
      .record(z.string().check(z.regex(/^[a-z][a-z-]*$/)), z.array(z.string()))
      .check(
        z.describe(
          "Flags that the run was chosen by, without their dashes, each with its values; its commands repeat them. No secret is one.",
        ),
      ),
  ),
  title: z.string().check(z.describe("What a person reads as its name.")),
  credential: z.string().check(z.describe("How the token, or the key, is obtained.")),
  target: targetSchema.check(z.describe("The endpoint and deployment that it ran against.")),
  state: z
    .enum(scenarioStates)
    .check(
      z.describe(
        "ready: proven, nothing failed. not-ready: something failed. undetermined: neither. not-configured: settings that it needs are not here. not-run: interrupted before it began.",
      ),
    ),
  headline: z.string().check(z.describe("One line: why it is in that state.")),
  durationMs,
  waited: z.optional(
    waitedSchema.check(
      z.describe("How long it was waited for something to heal; absent where nothing was waited for."),
    ),
  ),
  diagnoses: z
    .array(diagnosedSchema)
    .check(z.describe("Root causes, the roots first, then what is their consequence.")),
  unexplained: z
    .array(z.string())
    .check(z.describe("Checks that failed and that no root cause accounts for.")),
  findings: z.array(findingSchema).check(z.describe("The answers of all checks, in the order of the way.")),
  evidence: z
    .array(evidenceEntrySchema)
    .check(z.describe("What was observed, redacted; it can be judged again.")),
  exchanges: z.array(exchangeSchema).check(z.describe("The HTTP requests that it made.")),
});
/** What one scenario showed against one target. */
export type ScenarioReport = z.infer<typeof scenarioReportSchema>;

const toolSchema = z.object({
  name: z.string().check(z.describe("Its name.")),
  version: z.string().check(z.describe("Its version.")),
});
const simulatedSchema = z.object({
  world: z.string().check(z.describe("healthy, or the file of the world.")),
  drill: z.nullable(z.string()).check(z.describe("Id of the drill; null where there is none.")),
});
const summarySchema = z.object({
  ready: z.number().check(z.describe("Proven, nothing failed.")),
  notReady: z.number().check(z.describe("Something failed.")),
  undetermined: z.number().check(z.describe("Neither proven nor failed.")),
  notConfigured: z.number().check(z.describe("Settings are missing here.")),
  notRun: z.number().check(z.describe("Interrupted before it began.")),
});

export const reportSchema = z.object({
  $schema: schemaReference,
  schemaVersion: z.literal(schemaVersion).check(z.describe("The version of this form.")),
  tool: toolSchema.check(z.describe("What wrote the report.")),
  startedAt: z.string().check(z.refine(isTime), z.describe("When the run began, ISO 8601.")),
  durationMs: durationMs.check(z.nonnegative(), z.lte(longestRun)),
  simulated: z
    .nullable(simulatedSchema)
    .check(z.describe("The simulated world that the run spoke to; null on real Azure.")),
  interrupted: z.boolean().check(z.describe("Whether it was ended before all was observed.")),
  gate: gateSchema.check(z.describe("What has to hold for exit code 0.")),
  summary: summarySchema.check(z.describe("How many scenarios are in which state.")),
  exitCode: z.number().check(z.describe("0 ready, 1 not ready, 3 undetermined, 130 interrupted.")),
  scenarios: z
    .array(scenarioReportSchema)
    .check(z.describe("What each scenario showed, once for each target.")),
});
/** The whole result of a run; every reporter renders it, and it can be judged again without a network. */
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

/** What the command line finds the scenario by. */
export const wordFor = ({ id, file }: Pick<ScenarioReport, "id" | "file">): string => file ?? id;

/** What its commands repeat of the run. */
export const ranBy = ({
  flags,
  credential,
  asksAboutAnother,
  ...found
}: Pick<ScenarioReport, "id" | "file" | "flags" | "credential"> & Pick<Ran, "asksAboutAnother">): Ran => ({
  scenario: wordFor(found),
  credential,
  asksAboutAnother,
  ...(flags && { flags }),
});

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
