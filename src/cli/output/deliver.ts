import type { Report } from "../../core/report.ts";
import { reporters, type RenderOptions } from "../../reporters/index.ts";
import type { DisplayArguments } from "../commands/display-options.ts";
import type { Io } from "../io.ts";
import { showSummary } from "./job-summary.ts";
import { writeWhole, type Output } from "./outputs.ts";
import { findingStates } from "../../core/vocabulary.ts";

/** Writes a report in every format asked for; files first, so that a closed pipe loses none of them. */
export async function deliver(
  report: Report,
  outputs: readonly Output[],
  display: DisplayArguments,
  io: Io,
): Promise<void> {
  const options = renderOptions(display, io);
  const text = async ({ format }: Output, how: RenderOptions): Promise<string> =>
    reporters[format].render(report, how) + (await showSummary(format, report, options, io.environment));
  for (const output of outputs) {
    if (output.path !== undefined) {
      await writeWhole(output.path, await text(output, { ...options, quiet: false }));
    }
  }
  for (const output of outputs) {
    if (output.path === undefined) {
      io.out(await text(output, { ...options, colour: io.colour(display.color, "out") }));
    }
  }
}

/** How the flags want a report to look, without colour. */
export const renderOptions = (display: DisplayArguments, io: Io): RenderOptions => ({
  ...display,
  show: findingStates.filter((state) => display.show?.includes(state)),
  width: io.columns,
  colour: 0,
});
