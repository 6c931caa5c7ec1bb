import type { Report } from "../../core/report.ts";
import { UsageError } from "../../core/usage-error.ts";
import { findingStates } from "../../core/vocabulary.ts";
import { reporters, type RenderOptions } from "../../reporters/index.ts";
import type { DisplayArguments } from "../commands/display-options.ts";
import type { Io } from "../io.ts";
import { expectSummary, showSummary } from "./job-summary.ts";
import type { Output } from "./outputs.ts";
import { expectWritable, writeWhole } from "./write-whole.ts";

/**
 * Finds out before a run whether its report can be written where it is to go.
 * @throws UsageError for a place where it cannot.
 */
export async function expectDelivery(outputs: readonly Output[], io: Io): Promise<void> {
  for (const { format, path } of outputs) {
    if (path !== undefined) await expectWritable(path);
    await expectSummary(format, io.environment);
  }
}

/**
 * Writes a report in every format asked for; files first, so that a closed pipe loses none of them. What cannot be
 * written keeps nothing else from it.
 * @throws UsageError that names all that could not be written, when the rest is.
 */
export async function deliver(
  report: Report,
  outputs: readonly Output[],
  display: DisplayArguments,
  io: Io,
): Promise<void> {
  const options = renderOptions(display, io);
  const lost: string[] = [];
  const orLost = async <T>(written: Promise<T>, instead: T): Promise<T> => {
    try {
      return await written;
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      lost.push(error.message);
      return instead;
    }
  };
  const text = async ({ format }: Output, how: RenderOptions): Promise<string> =>
    reporters[format].render(report, how) +
    (await orLost(showSummary(format, report, options, io.environment), ""));
  for (const output of outputs) {
    if (output.path !== undefined) {
      await orLost(writeWhole(output.path, await text(output, { ...options, quiet: false })), undefined);
    }
  }
  for (const output of outputs) {
    if (output.path === undefined) {
      io.out(await text(output, { ...options, colour: io.colour(display.color, "out") }));
    }
  }
  if (lost.length > 0) throw new UsageError(lost.join("\n"));
}

/** How the flags want a report to look, without colour. */
const renderOptions = (display: DisplayArguments, io: Io): RenderOptions => ({
  ...display,
  show: findingStates.filter((state) => display.show?.includes(state)),
  width: io.columns,
  colour: 0,
});
