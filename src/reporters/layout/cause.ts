import type { ChalkInstance } from "chalk";
import type { RenderedRemedy } from "../../core/remedy.ts";
import type { RenderOptions } from "../options.ts";
import { concerned } from "../concerned.ts";
import type { ToldLoose } from "../loose.ts";
import {
  besides,
  explainCommand,
  isTitleTold,
  looseWords,
  neededFor,
  rerunIn,
  seenBeyond,
  seenWords,
  sourceOf,
  surenessOf,
  type Told,
} from "../told.ts";
import { commandLines, hangCommand } from "./command-lines.ts";
import { paint, type Marks } from "./marks.ts";
import { hang } from "./paragraph.ts";

interface Style extends Pick<RenderOptions, "width" | "shell" | "fix"> {
  readonly marks: Marks;
  readonly chalk: ChalkInstance;
}

const labelWidth = 10;
/** Commands stand below the texts that they go with, where there is room for the longest option. */
const commandIndent = (width: number): number => (width < 80 ? 6 : 4 + labelWidth);

/**
 * One root cause: what it is, what was needed and seen, what to do, what to do then, where to read on. `all` are those
 * among which its targets are to be told apart.
 */
export function causeLines(told: Told, style: Style, all: Told["scenarios"] = told.scenarios): string[] {
  const { chalk, marks, width, shell } = style;
  const { rerun, fixes } = rerunIn(told, shell);
  const lead = (name: string): string => `    ${chalk.bold(name.padEnd(labelWidth))}`;
  const label = (name: string, text: string): string[] => hang(lead(name), text, width);
  const labels = (name: string, texts: readonly string[]): string[] =>
    texts.flatMap((text, at) => label(at === 0 ? name : "", text));
  return [
    ...hang(
      `  ${paint(chalk, told.state, marks.glyphs[told.state])} `,
      [concerned(told.scenarios, all), chalk.bold(told.id), surenessOf(told)].join(marks.dot),
      width,
    ),
    ...[...(isTitleTold(told) ? [] : [told.title]), ...told.because].flatMap((sentence) =>
      hang("    ", sentence, width),
    ),
    ...labels("Needed", neededFor(told)),
    ...labels("Seen", seenBeyond(told)),
    ...fixes.flatMap((remedy, at) => [
      ...label(at === 0 ? "Fix" : "", remedy.text),
      ...commandsOf(remedy, style),
      ...(remedy.link ? label("", remedy.link) : []),
    ]),
    ...rerun.commands.flatMap((command, at) => hangCommand(lead(at === 0 ? "Then" : ""), command, style)),
    ...(rerun.text ? label("", rerun.text) : []),
    ...labels("Also", besides(told)),
    ...hangCommand(lead("More"), explainCommand(told, shell), style),
    ...(told.link ? label("", told.link) : []),
  ];
}

function commandsOf(remedy: RenderedRemedy, { chalk, shell, fix, width }: Style): string[] {
  const source = sourceOf(remedy, fix);
  const lines = source
    ? source.flatMap((text) =>
        text.split("\n").map((line) => (line === "" ? "" : " ".repeat(commandIndent(width)) + line)),
      )
    : remedy[shell].flatMap((command) =>
        commandLines(command, { width, shell, indent: commandIndent(width) }),
      );
  return lines.map((line) => chalk.cyan(line));
}

/** A finding that no root cause accounts for: what was observed, as it was said, with the ids that support asks for. */
export function looseLines({ scenarios, finding }: ToldLoose, { chalk, marks, width }: Style): string[] {
  const { check, state, failure } = finding;
  return [
    ...hang(
      `  ${paint(chalk, state, marks.glyphs[state])} `,
      [concerned(scenarios), chalk.bold(check), looseWords[state]].join(marks.dot),
      width,
    ),
    ...hang("    ", seenWords(finding), width),
    ...(failure ? hang("    ", failure.message, width) : []),
  ];
}
