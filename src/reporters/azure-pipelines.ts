import { gateNotes } from "./gate-notes.ts";
import { verdictWords } from "./layout/wording.ts";
import { problemLines, problemsToldIn, type Problem } from "./problems.ts";
import { defineReporter } from "./reporter.ts";

/**
 * Logging commands for Azure Pipelines: an issue for each problem, with the line that gave the value where that is
 * known, then the verdict. The summary that a run shows is the `markdown` format; uploading it is not a reporter's
 * business.
 */
export const azurePipelines = defineReporter({
  id: "azure-pipelines",
  extension: "txt",
  audience: "people",
  render(report, options) {
    const issues = options.quiet
      ? []
      : problemsToldIn(report, options)
          .filter(({ accepted }) => accepted === null)
          .map((problem) => issue(problem, problemLines(problem, options)));
    const notes = gateNotes(report)
      .filter(({ state }) => state === "warn")
      .map(({ text, about }) => loggingCommand("task.logissue", ["type=warning", `code=${about}`], text));
    return `${[...issues, ...notes, verdictWords(report)].join("\n")}\n`;
  },
});

function issue({ id, state, concerned, places }: Problem, lines: readonly string[]): string {
  const place = places.find(({ file }) => file !== undefined);
  const properties = [
    `type=${state === "fail" ? "error" : "warning"}`,
    `code=${property(id)}`,
    ...(place?.file === undefined
      ? []
      : [`sourcepath=${property(place.file)}`, `linenumber=${place.line ?? 1}`]),
  ];
  return loggingCommand("task.logissue", properties, `${concerned}: ${lines.join("\n")}`);
}

/** One logging command. Source of the escapes: the agent's own, which it undoes. */
export const loggingCommand = (name: string, properties: readonly string[], message: string): string =>
  `##vso[${[name, properties.join(";")].filter(Boolean).join(" ")}]${data(message)}`;

const data = (text: string): string =>
  text.replaceAll("%", "%AZP25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
const property = (text: string): string => data(text).replaceAll(";", "%3B").replaceAll("]", "%5D");
