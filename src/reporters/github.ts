import { gateNotes } from "./gate-notes.ts";
import { verdictWords } from "./layout/wording.ts";
import { problemLines, problemsToldIn, type Problem } from "./problems.ts";
import { defineReporter } from "./reporter.ts";

/**
 * Workflow commands for GitHub Actions: an annotation for each problem, at the line that gave the value where that is
 * known, then the verdict. The job summary is the `markdown` format; writing it is not a reporter's business.
 */
export const github = defineReporter({
  id: "github",
  extension: "txt",
  audience: "people",
  render(report, options) {
    const annotations = options.quiet
      ? []
      : problemsToldIn(report, options).map((problem) => annotation(problem, problemLines(problem, options)));
    const notes = gateNotes(report)
      .filter(({ state }) => state === "warn")
      .map(({ text, about }) => `::warning title=${about}::${data(text)}`);
    return `${[...annotations, ...notes, verdictWords(report)].join("\n")}\n`;
  },
});

const commands: Readonly<Record<Problem["state"], string>> = {
  fail: "error",
  inconclusive: "warning",
  warn: "notice",
};

function annotation({ id, state, concerned, places, accepted }: Problem, lines: readonly string[]): string {
  const place = places.find(({ file }) => file !== undefined);
  const properties = [
    `title=${property(`${id} (${concerned})`)}`,
    ...(place?.file === undefined ? [] : [`file=${property(place.file)}`, `line=${place.line ?? 1}`]),
  ];
  return `::${accepted === null ? commands[state] : "notice"} ${properties.join(",")}::${data(lines.join("\n"))}`;
}

/** The escapes of workflow commands: line breaks would end one, `,` and `:` a property. */
const data = (text: string): string =>
  text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
const property = (text: string): string => data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
