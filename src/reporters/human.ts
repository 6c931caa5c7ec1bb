import { Chalk, type ChalkInstance } from "chalk";
import type { Report } from "../core/report.ts";
import { causeLines, looseLines } from "./layout/cause.ts";
import { details } from "./layout/details.ts";
import { likeFinding, marksFor, paint } from "./layout/marks.ts";
import { legend, matrix } from "./layout/matrix.ts";
import { hang, spread } from "./layout/paragraph.ts";
import { duration, simulationWords, stateWords, tally, targetWords, verdictOf } from "./layout/wording.ts";
import { gateNotes } from "./gate-notes.ts";
import type { RenderOptions } from "./options.ts";
import { defineReporter } from "./reporter.ts";
import { tellingOf, type ToldTarget } from "./shared.ts";
import { looseToldIn } from "./loose.ts";
import type { TargetGroup } from "./targets.ts";
import { findingStates } from "../core/vocabulary.ts";

/** Below this the glyphs of a scenario and the name of an option no longer fit on a line. */
const leastWidth = 40;

/** For people at a terminal: which way to sign in fails at which stage, then every root cause with what to do. */
export const human = defineReporter({
  id: "human",
  extension: "txt",
  audience: "people",
  render(report, options) {
    const style: Style = {
      ...options,
      width: Math.max(options.width, leastWidth),
      chalk: new Chalk({ level: options.colour }),
      marks: marksFor(options.ascii),
    };
    const verdict = verdictLine(report, style);
    if (options.quiet) return `${verdict}\n`;
    const { shared, targets } = tellingOf(report);
    const blocks = [
      headerLines(report, targets, style),
      ...targets.flatMap((group) => targetBlocks(group, targets.length > 1, style)),
      // Last, where a terminal stands when the report is written.
      shared.length > 0 ? [style.chalk.bold("on several targets")] : [],
      ...shared.map((told) => causeLines(told, style, report.scenarios)),
      noteLines(report, style),
      [verdict],
    ];
    return `${blocks
      .filter((lines) => lines.length > 0)
      .map((lines) => lines.join("\n"))
      .join("\n\n")}\n`;
  },
});

type Style = RenderOptions & { readonly chalk: ChalkInstance; readonly marks: ReturnType<typeof marksFor> };

function headerLines(
  report: Report,
  targets: readonly TargetGroup[],
  { marks, width, chalk }: Style,
): string[] {
  const { name, version } = report.tool;
  const [only] = targets;
  const parts = [
    `${name} ${version}`,
    ...(only && targets.length === 1 ? targetWords(only.target) : []),
    ...[simulationWords(report)].filter((words) => words !== null),
  ];
  return hang("", parts.join(marks.dot), width).map((line) => chalk.bold(line));
}

function targetBlocks({ target, scenarios, causes }: ToldTarget, named: boolean, style: Style): string[][] {
  const { marks, width, verbose, show, chalk } = style;
  const listed = verbose ? findingStates : show;
  // What is wrong is told above in any case; a list of findings is for those who ask to see more.
  const more = listed.some((state) => state === "pass" || state === "skip");
  return [
    named ? hang("", targetWords(target).join(marks.dot), width).map((line) => chalk.bold(line)) : [],
    [...matrix(scenarios, style), ...legend(scenarios, style, style.ascii)],
    ...causes.map((told) => causeLines(told, style)),
    ...looseToldIn(scenarios).map((told) => looseLines(told, style)),
    ...(more ? scenarios.map((scenario) => details(scenario, listed, style)) : []),
  ];
}

const noteLines = (report: Report, { marks, width, chalk }: Style): string[] =>
  gateNotes(report).flatMap(({ state, text }) =>
    hang(`  ${paint(chalk, state, marks.glyphs[state])} `, text, width),
  );

function verdictLine(report: Report, { marks, width, chalk }: Style): string {
  const parts = [
    ...(report.interrupted ? ["interrupted"] : []),
    ...tally(report),
    ...[simulationWords(report)].filter((words) => words !== null),
    duration(report.durationMs),
  ];
  const verdict = verdictOf(report);
  const state = Object.entries(stateWords).find(([, words]) => words === verdict)?.[0];
  const right = paint(
    chalk,
    state ? likeFinding[state as keyof typeof stateWords] : "fail",
    `exit ${report.exitCode}`,
  );
  return spread(parts.join(marks.dot), right, width, marks.dot);
}
