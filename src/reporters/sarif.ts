import type { Location, Log, Notification, ReportingDescriptor, Result } from "sarif";
import type { Report } from "../core/report.ts";
import { missedIn, type Missed } from "./gate-notes.ts";
import { inert } from "./presentable.ts";
import type { RenderOptions } from "./options.ts";
import type { Place } from "./place.ts";
import { problemLines, problemsIn, type Problem } from "./problems.ts";
import { defineReporter } from "./reporter.ts";

/**
 * SARIF 2.1.0 for code scanning: a result for each root cause of a failure, and nothing else, at the line that gave the
 * value in question. A result without a file would not be shown, so that what the environment gave is told at the
 * configuration file, where it could stand. A scenario that the gate requires and that was not run is no failure seen:
 * the tool notes it.
 */
export const sarif = defineReporter({
  id: "sarif",
  extension: "sarif",
  audience: "machines",
  render: (report, options) => `${inert(JSON.stringify(logOf(report, options), null, 2))}\n`,
});

function logOf(report: Report, options: RenderOptions): Log {
  const problems = problemsIn(report, options).filter(({ state }) => state === "fail");
  const rules = [...new Map(problems.map((problem) => [problem.id, ruleOf(problem)])).values()];
  const ruleIds = rules.map(({ id }) => id);
  const missed = missedIn(report);
  const { tool, startedAt, durationMs, exitCode, interrupted } = report;
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: tool.name, version: tool.version, rules } },
        automationDetails: { id: `${tool.name}/` },
        invocations: [
          {
            executionSuccessful: !interrupted,
            exitCode,
            ...(missed.length > 0 && { toolExecutionNotifications: missed.map(notificationOf) }),
            startTimeUtc: startedAt,
            endTimeUtc: new Date(Date.parse(startedAt) + durationMs).toISOString(),
          },
        ],
        columnKind: "utf16CodeUnits",
        results: problems.map((problem) => resultOf(problem, ruleIds, options)),
      },
    ],
  };
}

const notificationOf = ({ text }: Missed): Notification => ({ level: "warning", message: { text } });

const ruleOf = ({ id, title, link }: Problem): ReportingDescriptor => ({
  id,
  shortDescription: { text: title },
  defaultConfiguration: { level: "error" },
  help: { text: `aoai-preflight explain ${id}` },
  ...(link !== undefined && URL.canParse(link) && { helpUri: link }),
});

function resultOf(problem: Problem, ruleIds: readonly string[], options: RenderOptions): Result {
  const { id, target, scenarios, places, accepted } = problem;
  const heading = `${scenarios.join(", ")} on target ${target}`;
  const found = [...new Map(places.map((place) => [JSON.stringify(place), place])).values()];
  return {
    ruleId: id,
    ruleIndex: ruleIds.indexOf(id),
    level: "error",
    message: { text: [heading, ...problemLines(problem, options)].join("\n") },
    locations: (found.length > 0 ? found : [null]).map(locationOf),
    ...(accepted !== null && { suppressions: [{ kind: "external", justification: accepted }] }),
    // The same problem is the same alert in every run, wherever the line has moved to.
    partialFingerprints: { "aoaiPreflight/v1": `${target}/${id}` },
  };
}

const configurationFile = "preflight.yaml";

const locationOf = (place: Place | null): Location => ({
  physicalLocation: {
    artifactLocation: artifactOf(place?.file ?? configurationFile),
    region: { startLine: place?.file === undefined ? 1 : (place.line ?? 1) },
  },
  ...(place && { logicalLocations: [{ name: place.name, kind: "variable" }] }),
});

/** Relative paths start at the root of the repository: code scanning knows no others. */
const artifactOf = (file: string) => {
  const path = encodeURI(file.replaceAll("\\", "/"));
  if (/^[A-Za-z]:\//.test(path)) return { uri: `file:///${path}` };
  return path.startsWith("/")
    ? { uri: `file://${path}` }
    : { uri: path.replace(/^(?:\.\/)+/, ""), uriBaseId: "%SRCROOT%" };
};
