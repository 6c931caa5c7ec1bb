import { Chalk, type ChalkInstance } from "chalk";
import stringWidth from "fast-string-width";
import { marksFor, paint, type Marks } from "../../reporters/layout/marks.ts";
import { padTo, wrap } from "../../reporters/layout/paragraph.ts";
import { forPeople, inert } from "../../reporters/presentable.ts";
import type { FindingState } from "../../core/vocabulary.ts";
import type { ColourMode } from "./colour.ts";
import type { Io } from "../io.ts";

/** How a small table is to look. */
export interface TableStyle {
  readonly chalk: ChalkInstance;
  readonly marks: Marks;
  readonly ascii: boolean;
  readonly width: number;
}

export const tableStyle = (given: { ascii: boolean; color: ColourMode }, io: Io): TableStyle => ({
  chalk: new Chalk({ level: io.colour(given.color, "out") }),
  marks: marksFor(given.ascii),
  ascii: given.ascii,
  width: io.columns,
});

/** One row: a mark, cells that are aligned over all rows, and a text that wraps behind them. */
export interface Row {
  readonly state: FindingState;
  readonly cells: readonly string[];
  readonly text: string;
}

/** Below this a text in the last column would be one word a line. */
const leastText = 24;

/** Rows with their cells in columns; a text for which there is no room goes under its row. */
export function table(rows: readonly Row[], { chalk, marks, ascii, width }: TableStyle): string[] {
  const shown = rows.map(({ state, cells, text }) => ({
    state,
    cells: cells.map((cell) => forPeople(cell, ascii)),
    text: forPeople(text, ascii),
  }));
  const columns = Math.max(0, ...shown.map(({ cells }) => cells.length));
  const widths = Array.from({ length: columns }, (_, at) =>
    Math.max(0, ...shown.map(({ cells }) => stringWidth(cells[at] ?? ""))),
  );
  const before = 4 + widths.reduce((sum, one) => sum + one + 2, 0);
  const beside = width - before >= leastText;
  return shown.flatMap(({ state, cells, text }) => {
    const head = `  ${marks.glyphs[state]} ${widths.map((one, at) => padTo(cells[at] ?? "", one)).join("  ")}`;
    const lines = wrap(text, beside ? width - before : Math.max(leastText, width - 6));
    const indent = " ".repeat(beside ? before : 6);
    const [first = "", ...more] = beside ? lines : ["", ...lines];
    return [
      `${paint(chalk, state, head)}  ${first}`.trimEnd(),
      ...more.map((line) => `${indent}${line}`.trimEnd()),
    ];
  });
}

/** An answer as a document of JSON. */
export const document = (value: unknown): string => `${inert(JSON.stringify(value, null, 2))}\n`;
