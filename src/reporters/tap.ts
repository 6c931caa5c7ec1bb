import { stringify } from "yaml";
import type { Finding } from "../core/finding.ts";
import { causeOf } from "../core/diagnosis.ts";
import { supportIds } from "../core/observation.ts";
import type { Report, ScenarioReport } from "../core/report.ts";
import { acceptedWords } from "./accepted.ts";
import { missedIn } from "./gate-notes.ts";
import { stateWords, verdictOf } from "./layout/wording.ts";
import type { RenderOptions } from "./options.ts";
import { defineReporter } from "./reporter.ts";
import { namesAmong } from "./targets.ts";

/**
 * Test Anything Protocol, version 14: a subtest for each scenario and target, a test point for each check. What could
 * not be determined is `not ok`, as in the other forms for test tools, and so is what the gate requires by name and was
 * not run; a warning is `ok` with its message. What the gate was told to accept has the form's directive TODO, which
 * lets it fail.
 */
export const tap = defineReporter({
  id: "tap",
  extension: "tap",
  audience: "people",
  render(report, options) {
    const { scenarios } = report;
    const missed = missedIn(report);
    const count = scenarios.length + missed.length;
    const lines = [
      "TAP version 14",
      `1..${count}${count === 0 ? " # SKIP nothing ran" : ""}`,
      ...scenarios.flatMap((scenario, at) => subtest(report, scenario, at + 1, options)),
      ...missed.map(({ text }, at) => `not ok ${scenarios.length + at + 1} - ${description(text)}`),
      ...(report.interrupted
        ? ["Bail out! interrupted"]
        : [`# ${verdictOf(report)}, exit ${report.exitCode}`]),
    ];
    return `${lines.join("\n")}\n`;
  },
});

const holds: readonly Finding["state"][] = ["pass", "warn", "skip"];

function subtest(report: Report, scenario: ScenarioReport, number: number, options: RenderOptions): string[] {
  const { id, state, headline, findings } = scenario;
  const name = description(`${id} on ${namesAmong(report.scenarios)(scenario)}`);
  const ran = state !== "not-configured" && state !== "not-run";
  const directive = ran ? "" : ` # SKIP ${description(headline || stateWords[state])}`;
  // A subtest is as its points are: what is undetermined without a failed check has a point that says so.
  const unproven = state === "undetermined" && findings.every((finding) => holds.includes(finding.state));
  const judged = findings.map((finding) => ({ finding, accepted: acceptedWords(report, scenario, finding) }));
  const points = [
    ...judged.flatMap(({ finding, accepted }, at) => point(scenario, finding, accepted, at + 1, options)),
    ...(unproven ? [`not ok ${findings.length + 1} - ${description(headline || "nothing was proven")}`] : []),
  ];
  const ok =
    !unproven && judged.every(({ finding, accepted }) => holds.includes(finding.state) || accepted !== null);
  return [
    `# Subtest: ${name}`,
    ...[`1..${findings.length + (unproven ? 1 : 0)}`, ...points].map((line) => `    ${line}`),
    `${ok ? "ok" : "not ok"} ${number} - ${name}${directive}`,
  ];
}

function point(
  scenario: ScenarioReport,
  finding: Finding,
  accepted: string | null,
  number: number,
  options: RenderOptions,
): string[] {
  const { check, state, message, reason } = finding;
  const name = `${number} - ${description(check)}`;
  if (state === "skip")
    return [`ok ${name} # SKIP ${description(reason ? `${reason}: ${message}` : message)}`];
  if (state === "pass") return [`ok ${name}`];
  const diagnostic = stringify(diagnosticOf(scenario, finding, options), { lineWidth: 0 });
  return [
    state === "warn"
      ? `ok ${name}`
      : `not ok ${name}${accepted === null ? "" : ` # TODO ${description(accepted)}`}`,
    ...["---", ...diagnostic.trimEnd().split("\n"), "..."].map((line) => `  ${line}`),
  ];
}

function diagnosticOf(scenario: ScenarioReport, finding: Finding, { shell }: RenderOptions): object {
  const { state, message, stage, failure } = finding;
  const cause = causeOf(scenario, finding);
  return {
    message,
    severity: state,
    stage,
    ...(failure && {
      failure: `${failure.source} ${failure.code}: ${failure.message}`,
      ids: supportIds(failure),
    }),
    ...(cause && {
      cause: cause.id,
      confidence: cause.confidence,
      because: cause.because,
      fix: cause.remedies.flatMap((remedy) => [remedy.text, ...remedy[shell]]),
      link: cause.link,
    }),
  };
}

/** Text on one line, in which `#` begins no directive. */
const description = (text: string): string =>
  text.replaceAll(/\s+/g, " ").replaceAll(/[\\#]/g, String.raw`\$&`);
