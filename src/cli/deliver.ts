import type { Report } from "../core/report.ts";
import { reporters, type RenderOptions } from "../reporters/index.ts";
import type { DisplayArguments } from "./commands/display-options.ts";
import type { Io } from "./io.ts";
import { writeWhole, type Output } from "./outputs.ts";
import { findingStates } from "../core/vocabulary.ts";

/** Writes a report in every format asked for; files first, so that a closed pipe loses none of them. */
export async function deliver(
  report: Report,
  outputs: readonly Output[],
  display: DisplayArguments,
  io: Io,
): Promise<void> {
  const options: RenderOptions = {
    ...display,
    show: findingStates.filter((state) => display.show?.includes(state)),
    width: io.columns,
    colour: 0,
  };
  for (const { format, path } of outputs) {
    if (path !== undefined)
      await writeWhole(path, reporters[format].render(report, { ...options, quiet: false }));
  }
  for (const { format, path } of outputs) {
    if (path === undefined)
      io.out(reporters[format].render(report, { ...options, colour: io.colour(display.color, "out") }));
  }
}
