import * as z from "zod/mini";
import { causeOf } from "./diagnosis.ts";
import type { Finding } from "./finding.ts";
import type { Report, ScenarioReport } from "./report.ts";
import { schemaReference } from "./schema-reference.ts";

const cause = z
  .string()
  .check(z.describe("A root cause, or a check that no root cause accounts for, by its id."));
const scenario = z.string().check(z.describe("Id of the scenario; absent: in every one."));
const target = z.string().check(z.describe("Name of the target; absent: on every one."));
const reason = z.string().check(z.describe("Why it is accepted, for who reads the report."));
const until = z.string().check(z.describe("The last day (UTC) on which it is accepted, such as 2026-12-31."));

export const acceptanceSchema = z.object({
  cause,
  scenario: z.optional(scenario),
  target: z.optional(target),
  reason,
  until: z.optional(until.check(z.describe("The last day (UTC) on which it is accepted; absent: no end."))),
  by: z
    .enum(["expectation", "baseline"])
    .check(z.describe("What accepts it: a file of expectations, or an earlier report.")),
});
/** A problem that is known and does not count at the gate. */
export type Acceptance = z.infer<typeof acceptanceSchema>;

/** A file of expectations: what is known to fail, why that is accepted, and until when. */
export const expectationsSchema = z.strictObject({
  $schema: schemaReference,
  expect: z
    .array(
      z.strictObject({
        cause: cause.check(z.minLength(1)),
        scenario: z.optional(scenario.check(z.minLength(1))),
        target: z.optional(target.check(z.minLength(1))),
        reason: reason.check(z.minLength(1)),
        until: until.check(z.regex(/^\d{4}-\d{2}-\d{2}$/, "must be a day such as 2026-12-31")),
      }),
    )
    .check(z.describe("Problems that are known and do not count at the gate.")),
});

const dayMs = 86_400_000;

/** `at` in milliseconds since the epoch. */
const isExpired = ({ until }: Acceptance, at: number): boolean =>
  until !== undefined && at >= Date.parse(until) + dayMs;

type Judged = Pick<ScenarioReport, "id" | "target" | "findings" | "diagnoses">;

const concerns = (
  { scenario, target }: Acceptance,
  { id, target: { name } }: Pick<Judged, "id" | "target">,
): boolean => (scenario ?? id) === id && (target ?? name) === name;

/** What a finding is known by: its check, the root cause that accounts for it, and those whose consequence that is. */
function namesOf(scenario: Judged, finding: Finding): ReadonlySet<string> {
  const names = new Set([finding.check]);
  let cause = causeOf(scenario, finding);
  // An edited report may go round in circles.
  while (cause && !names.has(cause.id)) {
    names.add(cause.id);
    const { maskedBy } = cause;
    cause = scenario.diagnoses.find(({ id }) => id === maskedBy);
  }
  return names;
}

const isProblem = ({ state }: Finding): boolean => state !== "pass" && state !== "skip";

/** The acceptance that covers a finding at that time, if any does. An expired one covers nothing. */
export function acceptanceOf(
  scenario: Judged,
  finding: Finding,
  accept: readonly Acceptance[],
  at: number,
): Acceptance | undefined {
  if (accept.length === 0 || !isProblem(finding)) return undefined;
  const names = namesOf(scenario, finding);
  return accept.find((one) => !isExpired(one, at) && concerns(one, scenario) && names.has(one.cause));
}

/**
 * `occurs`: seen and accepted. `gone`: what it concerns ran and did not show it. `expired`: its time is over.
 * `not-run`: nothing that it concerns ran.
 */
export type AcceptanceState = "occurs" | "gone" | "expired" | "not-run";

/** What became of every acceptance in a run. */
export function acceptancesIn({
  scenarios,
  gate,
  startedAt,
}: Report): { acceptance: Acceptance; state: AcceptanceState }[] {
  const at = Date.parse(startedAt);
  return (gate.accept ?? []).map((acceptance) => {
    if (isExpired(acceptance, at)) return { acceptance, state: "expired" };
    const ran = scenarios.filter(
      (scenario) =>
        concerns(acceptance, scenario) && scenario.state !== "not-configured" && scenario.state !== "not-run",
    );
    if (ran.length === 0) return { acceptance, state: "not-run" };
    const occurs = ran.some((scenario) =>
      scenario.findings.some((finding) => acceptanceOf(scenario, finding, [acceptance], at) !== undefined),
    );
    return { acceptance, state: occurs ? "occurs" : "gone" };
  });
}

/** Everything that is wrong in a report, as known from now on: a baseline. */
export const baselineOf = ({ scenarios, startedAt }: Report): Acceptance[] =>
  scenarios.flatMap((scenario) => {
    const problems = scenario.findings.filter(isProblem);
    const causes = new Set(problems.map((finding) => causeOf(scenario, finding)?.id ?? finding.check));
    return [...causes].map((cause) => ({
      cause,
      scenario: scenario.id,
      target: scenario.target.name,
      reason: `in the baseline of ${startedAt}`,
      by: "baseline" as const,
    }));
  });
