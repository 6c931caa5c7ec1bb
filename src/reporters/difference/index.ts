import { Chalk } from "chalk";
import * as z from "zod/mini";
import { differenceSchema, type Difference } from "../../core/difference-schema.ts";
import { compareReports } from "../../core/difference.ts";
import { schemaId } from "../../core/json-schema.ts";
import type { Report } from "../../core/report.ts";
import type { DifferenceFormat } from "../../core/vocabulary.ts";
import { inert } from "../presentable.ts";
import { marksFor, paint } from "../layout/marks.ts";
import { hang, spread } from "../layout/paragraph.ts";
import { markdownText } from "../markdown-text.ts";
import type { RenderOptions } from "../options.ts";
import { presentable } from "../presentable.ts";
import { changeWords, countWords, detailsOf, likeFinding } from "./words.ts";

interface Pair {
  readonly before: Report;
  readonly after: Report;
}
/** How a difference is to look: it has no findings to show and no commands. */
export type DifferenceOptions = Omit<RenderOptions, "show" | "shell" | "fix">;
type Render = (difference: Difference, options: DifferenceOptions) => string;

/**
 * Renders what is different between two reports. Both are redacted together, so that a name has the same pseudonym in
 * both, and compared before ids are shortened.
 */
export function renderDifference(format: DifferenceFormat, pair: Pair, options: DifferenceOptions): string {
  const { before, after } = presentable(pair, options, "machines");
  const difference = compareReports(before, after);
  return renderers[format](
    format === "json" ? difference : presentable(difference, options, "people"),
    options,
  );
}

const renderers: Readonly<Record<DifferenceFormat, Render>> = {
  json: (difference) =>
    `${inert(JSON.stringify(z.parse(differenceSchema, { ...difference, $schema: schemaId("diff") }), null, 2))}\n`,

  human(difference, { ascii, colour, width, quiet }) {
    const { glyphs, dot } = marksFor(ascii);
    const chalk = new Chalk({ level: colour });
    const arrow = arrowOf(ascii);
    const { before, after, worse, scenarios } = difference;
    const changed = scenarios.filter(({ kind }) => kind !== "same");
    const verdict = worse ? paint(chalk, "fail", "worse") : paint(chalk, "pass", "not worse");
    const last = spread(countWords(difference).join(dot), verdict, width, dot);
    if (quiet) return `${last}\n`;
    const blocks = [
      [chalk.bold(`${before.startedAt} ${arrow} ${after.startedAt}`)],
      ...changed.map((one) => [
        ...hang(
          `  ${paint(chalk, likeFinding[one.kind], glyphs[likeFinding[one.kind]])} `,
          `${chalk.bold(one.id)} on ${one.target} ${changeWords(one, arrow)}`,
          width,
        ),
        ...detailsOf(one, arrow).flatMap(([label, text]) => hang(`    ${label.padEnd(9)}`, text, width)),
      ]),
      [last],
    ];
    return `${blocks.map((lines) => lines.join("\n")).join("\n\n")}\n`;
  },

  markdown(difference, { ascii, quiet }) {
    const { glyphs } = marksFor(ascii);
    const arrow = arrowOf(ascii);
    const changed = difference.scenarios.filter(({ kind }) => kind !== "same");
    const verdict = `**${difference.worse ? "Worse" : "Not worse"}**: ${countWords(difference).join(", ")}.`;
    if (quiet) return `${verdict}\n`;
    const blocks = [
      verdict,
      ...changed.map((one) =>
        [
          `- ${glyphs[likeFinding[one.kind]]} **${markdownText(one.id)}** on ${markdownText(one.target)} ${changeWords(one, arrow)}`,
          ...detailsOf(one, arrow).map(([label, text]) => `  - ${label}: ${markdownText(text)}`),
        ].join("\n"),
      ),
      `${markdownText(difference.before.startedAt)} ${arrow} ${markdownText(difference.after.startedAt)}`,
    ];
    return `${blocks.join("\n\n")}\n`;
  },
};

const arrowOf = (ascii: boolean): string => (ascii ? "->" : "→");
