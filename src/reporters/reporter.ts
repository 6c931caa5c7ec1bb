import type { Report } from "../core/report.ts";
import type { RenderOptions } from "./options.ts";
import { presentable } from "./presentable.ts";

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
