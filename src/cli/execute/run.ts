import { run } from "../../runner/run.ts";
import type { RunArguments } from "../commands/run.ts";
import { repeatedFlags } from "../input/repeated-flags.ts";
import { deliver, expectDelivery } from "../output/deliver.ts";
import type { Io } from "../io.ts";
import { parseOutputs } from "../output/outputs.ts";
import { prepareRun } from "./prepare-run.ts";
import { canRedraw } from "../output/live-lines.ts";
import { createProgress } from "../output/progress.ts";

/** Runs what the words of the command line ask for and delivers the report; answers with the exit code. */
export async function executeRun(given: RunArguments, io: Io): Promise<number> {
  const outputs = await parseOutputs(given.output);
  const progress = given.quiet
    ? null
    : createProgress({
        stream: io.progress,
        tty: canRedraw(io.isTerminal, io.environment),
        colour: io.colour(given.color, "err"),
        ascii: given.ascii,
      });
  const { config, close } = await prepareRun(given, io, progress?.say ?? io.say);
  try {
    await expectDelivery(outputs, io);
    const report = await run(
      { ...config, flags: repeatedFlags(given) },
      { signal: io.signal, ...(progress && { onEvent: progress.on }) },
    );
    progress?.close();
    await deliver(report, outputs, given, io);
    return report.exitCode;
  } finally {
    progress?.close();
    close();
  }
}
