import type { Finding } from "../core/finding.ts";
import { causeOf } from "../core/diagnosis.ts";
import { supportIds } from "../core/observation.ts";
import type { Report, ScenarioReport } from "../core/report.ts";
import { acceptedWords } from "./accepted.ts";
import { missedIn, type Missed } from "./gate-notes.ts";
import { stageOfEvidence } from "./layout/details.ts";
import { stateWords } from "./layout/wording.ts";
import type { RenderOptions } from "./options.ts";
import { defineReporter } from "./reporter.ts";
import { namesAmong } from "./targets.ts";
import { sourceOf } from "./told.ts";
import { element, xmlText } from "./xml.ts";

/**
 * For test views of CI systems: a test suite for each scenario and target, a test case for each check.
 *
 * `inconclusive` is an `<error>`: the form's word for a test that could not be carried out. Jenkins, GitLab and Azure
 * Pipelines show it in red beside the failures; as `<skipped>` they would pass over it, and unknown would look like
 * fine. `warn` passes, its message is in `<system-out>`. The gate has no say: the exit code is its word. But what it
 * requires by name and was not run is such an error too, in a suite of its own; what it was told to accept is
 * `<skipped>`, with the reason.
 */
export const junit = defineReporter({
  id: "junit",
  extension: "xml",
  audience: "machines",
  render(report, options) {
    const missed = missedIn(report);
    const ran = report.scenarios.map((scenario) => ({ scenario, cases: casesOf(report, scenario) }));
    const suites = [
      ...ran.map(({ scenario, cases }) => suite(report, scenario, cases, options)),
      ...(missed.length > 0 ? [requirements(missed, report.startedAt)] : []),
    ];
    const { tests, failures, errors } = count(ran.flatMap(({ cases }) => cases));
    const root = element(
      "testsuites",
      {
        name: report.tool.name,
        tests: tests + missed.length,
        failures,
        errors: errors + missed.length,
        time: seconds(report.durationMs),
      },
      suites.length === 0 ? "" : `\n${suites.join("\n")}\n`,
    );
    return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
  },
});

/** A scenario that has no findings is still a test: one that was not carried out. */
const casesOf = (report: Report, scenario: ScenarioReport): readonly Finding[] =>
  scenario.findings.length > 0
    ? scenario.findings.map((finding) => unlessAccepted(report, scenario, finding))
    : [{ check: scenario.state, stage: "config", state: "skip", message: scenario.headline }];

function unlessAccepted(report: Report, scenario: ScenarioReport, finding: Finding): Finding {
  const { check, stage, state, message } = finding;
  const accepted = state === "warn" ? null : acceptedWords(report, scenario, finding);
  if (accepted === null) return finding;
  const cause = causeOf(scenario, finding);
  return { check, stage, state: "skip", message: [accepted, cause?.id, message].filter(Boolean).join("\n") };
}

function suite(
  report: Report,
  scenario: ScenarioReport,
  findings: readonly Finding[],
  options: RenderOptions,
): string {
  const target = namesAmong(report.scenarios)(scenario);
  const cases = findings.map((finding) => {
    const attributes = {
      name: finding.check,
      classname: `aoai-preflight.${target}.${scenario.id}`,
      time: seconds(isFirstOfStage(finding, findings) ? stageMs(scenario, finding) : 0),
    };
    return `    ${element("testcase", attributes, outcome(scenario, finding, options))}`;
  });
  const properties = [
    ["state", stateWords[scenario.state]],
    ["headline", scenario.headline],
    ["endpoint", scenario.target.endpoint ?? undefined],
    ["deployment", scenario.target.deployment ?? undefined],
  ].flatMap(([name, value]) => (value ? [`      ${element("property", { name, value })}`] : []));
  const attributes = {
    name: `${scenario.id} on ${target}`,
    ...count(findings),
    time: seconds(scenario.durationMs),
    timestamp: report.startedAt,
  };
  const content = [`    ${element("properties", {}, `\n${properties.join("\n")}\n    `)}`, ...cases];
  return `  ${element("testsuite", attributes, `\n${content.join("\n")}\n  `)}`;
}

/** What the gate requires and did not get. */
function requirements(missed: readonly Missed[], timestamp: string): string {
  const cases = missed.map(({ id, text }) => {
    const error = element("error", { type: "undetermined", message: text }, xmlText(text));
    return `    ${element("testcase", { name: id, classname: "aoai-preflight.requirements", time: seconds(0) }, error)}`;
  });
  const { length } = missed;
  const attributes = {
    name: "requirements",
    tests: length,
    failures: 0,
    errors: length,
    skipped: 0,
    time: seconds(0),
    timestamp,
  };
  return `  ${element("testsuite", attributes, `\n${cases.join("\n")}\n  `)}`;
}

function outcome(scenario: ScenarioReport, finding: Finding, options: RenderOptions): string {
  const { state, message, reason } = finding;
  const cause = causeOf(scenario, finding);
  switch (state) {
    case "pass":
      return "";
    case "warn":
      return element("system-out", {}, xmlText(`warning: ${message}`));
    case "skip":
      return element("skipped", {}, xmlText(reason ? `${reason}: ${message}` : message));
    case "fail":
    case "inconclusive":
      return element(
        state === "fail" ? "failure" : "error",
        { type: cause?.id ?? (state === "fail" ? "unexplained" : "undetermined"), message },
        xmlText(body(finding, cause, options)),
      );
  }
}

function body(
  { message, failure }: Finding,
  cause: ReturnType<typeof causeOf>,
  { shell, fix }: RenderOptions,
): string {
  const remedies = cause?.remedies ?? [];
  return [
    message,
    ...(failure ? [`${failure.source} ${failure.code}: ${failure.message}`, ...supportIds(failure)] : []),
    ...(cause ? ["", `${cause.title} (${cause.id}, ${cause.confidence})`, cause.because] : []),
    ...remedies.flatMap((remedy) => {
      const lines = sourceOf(remedy, fix)?.flatMap((text) => text.split("\n")) ?? remedy[shell];
      return ["", remedy.text, ...lines.map((line) => `  ${line}`)];
    }),
    ...(cause ? ["", `aoai-preflight explain ${cause.id}`, cause.link] : []),
  ].join("\n");
}

/** A check itself takes no time. What a stage's observations took is told with the first check judged from them. */
const isFirstOfStage = (finding: Finding, findings: readonly Finding[]): boolean =>
  finding === findings.find(({ stage, state }) => stage === finding.stage && state !== "skip");

const stageMs = ({ evidence }: ScenarioReport, { stage }: Finding): number =>
  evidence
    .filter(({ key }) => stageOfEvidence[key] === stage)
    .reduce((sum, entry) => sum + ("durationMs" in entry ? entry.durationMs : 0), 0);

const seconds = (ms: number): string => (ms / 1000).toFixed(3);

const count = (findings: readonly Finding[]) => {
  const having = (wanted: Finding["state"]): number =>
    findings.filter(({ state }) => state === wanted).length;
  return {
    tests: findings.length,
    failures: having("fail"),
    errors: having("inconclusive"),
    skipped: having("skip"),
  };
};
