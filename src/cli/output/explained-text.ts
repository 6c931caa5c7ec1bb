import type { Diagnosed } from "../../core/diagnosis.ts";
import type { FindingState } from "../../core/vocabulary.ts";
import { commandLines, hangCommand } from "../../reporters/layout/command-lines.ts";
import { paint } from "../../reporters/layout/marks.ts";
import { hang } from "../../reporters/layout/paragraph.ts";
import { forPeople } from "../../reporters/presentable.ts";
import type { TableStyle } from "./answer.ts";
import type { ExplainedSource } from "../execute/explain.ts";

export interface ExplainedStyle extends TableStyle {
  readonly shell: "bash" | "powershell";
}

type Cause = ExplainedSource["diagnoses"][number];

const states: Readonly<Record<Diagnosed["confidence"], FindingState>> = {
  confirmed: "fail",
  likely: "fail",
  possible: "inconclusive",
};

/** Other causes than the first one take a line each; so many are worth reading. */
const mostOthers = 4;

/** What each text shows: the likeliest cause with what to do, then what else it can be and how to tell. */
export const explainedText = (all: readonly ExplainedSource[], style: ExplainedStyle): string =>
  `${all.map((one) => [...headOf(one, all.length > 1, style), ...linesOf(one, style)].join("\n")).join("\n\n")}\n`;

/** One cause on a line, as it shows while a log is followed. */
export const causeLine = (cause: Diagnosed, style: ExplainedStyle): string =>
  `${hang(headline(cause, style), forPeople(cause.because, style.ascii), style.width).join("\n")}\n`;

const headOf = ({ source }: ExplainedSource, named: boolean, { chalk, ascii }: ExplainedStyle): string[] =>
  named ? [chalk.bold(forPeople(source, ascii))] : [];

const headline = ({ id, confidence }: Diagnosed, { chalk, marks }: ExplainedStyle): string =>
  `${paint(chalk, states[confidence], marks.glyphs[states[confidence]])} ${chalk.bold(id)}${marks.dot}${confidence}${marks.dot}`;

function linesOf({ diagnoses }: ExplainedSource, style: ExplainedStyle): string[] {
  const [first, ...others] = diagnoses;
  if (!first) return ["No failure that this catalogue knows."];
  return [...causeLines(first, style), ...othersLines(others.slice(0, mostOthers), style)];
}

function causeLines(cause: Cause, style: ExplainedStyle): string[] {
  const { chalk, width, shell, ascii } = style;
  const lead = (name: string): string => `    ${chalk.bold(name.padEnd(10))}`;
  const label = (name: string, text: string): string[] => hang(lead(name), forPeople(text, ascii), width);
  const { occurrences } = cause;
  return [
    ...hang(headline(cause, style), forPeople(cause.title, ascii), width),
    ...hang("    ", forPeople(cause.because, ascii), width),
    ...(occurrences ? label("Seen", seenWords(occurrences)) : []),
    ...cause.remedies.flatMap((remedy, at) => [
      ...label(at === 0 ? "Fix" : "", remedy.text),
      ...remedy[shell]
        .flatMap((command) => commandLines(command, { width, shell, indent: 6 }))
        .map((line) => chalk.cyan(forPeople(line, ascii))),
    ]),
    ...hangCommand(lead("More"), `aoai-preflight explain ${cause.id}`, style),
  ];
}

function othersLines(others: readonly Cause[], style: ExplainedStyle): string[] {
  if (others.length === 0) return [];
  return [
    "",
    "  It can also be:",
    ...others.flatMap((cause) =>
      hang(
        `  ${headline(cause, style)}`,
        [cause.title, ...(cause.occurrences ? [seenWords(cause.occurrences)] : [])].join("; "),
        style.width,
      ),
    ),
    ...hang("  ", "To decide, run aoai-preflight run where the failure occurs.", style.width),
  ];
}

function seenWords({ count, first, last }: NonNullable<Cause["occurrences"]>): string {
  const times =
    first === null ? "" : first === last || last === null ? `, at ${first}` : `, from ${first} to ${last}`;
  return `${count} times${times}`;
}
