import { compareReports } from "../../core/difference.ts";
import { exitCodes } from "../../core/gate.ts";
import { mergeReports } from "../../core/merge.ts";
import { renderDifference } from "../../reporters/difference/index.ts";
import { rediagnose } from "../../runner/rediagnose.ts";
import type { DiffArguments, MergeArguments, SavedArguments } from "../commands/saved.ts";
import { deliver, renderOptions } from "../output/deliver.ts";
import type { Io } from "../io.ts";
import { parseOutputs } from "../output/outputs.ts";
import { readReport } from "../input/read-report.ts";

/** Shows a saved report, judged `again` or as it was; answers with its exit code. */
export async function executeSaved(given: SavedArguments, again: boolean, io: Io): Promise<number> {
  const outputs = parseOutputs(given.output);
  const saved = readReport(given.file);
  const report = again ? rediagnose(saved) : saved;
  await deliver(report, outputs, given, io);
  return report.exitCode;
}

/** Shows several saved reports as one; answers with the exit code that its gate gives. */
export async function executeMerge(given: MergeArguments, io: Io): Promise<number> {
  const outputs = parseOutputs(given.output);
  const report = mergeReports(given.file.map(readReport));
  await deliver(report, outputs, given, io);
  return report.exitCode;
}

/** Shows what is different between two saved reports; answers with 1 where something is worse, else 0. */
export function executeDiff(given: DiffArguments, io: Io): number {
  const [before, after] = [readReport(given.old), readReport(given.new)];
  const options = { ...renderOptions(given, io), colour: io.colour(given.color, "out") };
  io.out(renderDifference(given.output, { before, after }, options));
  return compareReports(before, after).worse ? exitCodes.notReady : exitCodes.ready;
}
