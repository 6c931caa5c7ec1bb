import type { Redaction } from "../core/anonymise.ts";
import type { FindingState } from "../core/finding.ts";
import type { Report } from "../core/report.ts";
import { presentable } from "./presentable.ts";

/** How a report is to look. Formats for machines heed `redact` and `shell` only. */
export interface RenderOptions {
  /** Colour level as chalk counts it: 0 none, 1 sixteen, 2 256, 3 all. The caller has heeded NO_COLOR and the like. */
  readonly colour: 0 | 1 | 2 | 3;
  /** ASCII twins instead of other glyphs. */
  readonly ascii: boolean;
  /** Columns of the terminal. */
  readonly width: number;
  /** Every finding, all evidence, and identifiers at full length. */
  readonly verbose: boolean;
  /** Nothing but the verdict. */
  readonly quiet: boolean;
  /** Findings to list, by state. What is wrong is told whatever it says; `pass` and `skip` ask for more. */
  readonly show: readonly FindingState[];
  readonly redact: Redaction;
  /** The shell to print commands for. */
  readonly shell: "bash" | "powershell";
}

/** One format. `render` is pure and ends its text with a line break. */
export interface Reporter<Id extends string = string> {
  readonly id: Id;
  /** Extension of the file it is usually written to, without the dot. */
  readonly extension: string;
  render(report: Report, options: RenderOptions): string;
}

/** Every format goes through here, and so every report is cleaned and redacted in the same way before it is rendered. */
export const defineReporter = <const Id extends string>(
  format: Reporter<Id> & {
    /** People get short ids and texts that a CI log does not take for commands; machines get values as they are. */
    readonly audience: "people" | "machines";
  },
): Reporter<Id> => ({
  id: format.id,
  extension: format.extension,
  render: (report, options) => format.render(presentable(report, options, format.audience), options),
});
