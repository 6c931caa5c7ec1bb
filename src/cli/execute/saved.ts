import { compareReports } from "../../core/difference.ts";
import { exitCodes } from "../../core/gate.ts";
import { mergeReports } from "../../core/merge.ts";
import { renderDifference } from "../../reporters/difference/index.ts";
import { rediagnose } from "../../runner/rediagnose.ts";
import type { DiffArguments, MergeArguments, SavedArguments } from "../commands/saved.ts";
import { deliver } from "../output/deliver.ts";
import type { Io } from "../io.ts";
import { parseOutputs } from "../output/outputs.ts";
import { savedReport, savedReports } from "../input/saved-reports.ts";

/** Shows a saved report, judged `again` or as it was; answers with its exit code. */
export async function executeSaved(given: SavedArguments, again: boolean, io: Io): Promise<number> {
  const outputs = await parseOutputs(given.output);
  const saved = await savedReport(given.file, io.signal);
  const report = again ? rediagnose(saved) : saved;
  await deliver(report, outputs, given, io);
  return report.exitCode;
}

/** Shows several saved reports as one; answers with the exit code that its gate gives. */
export async function executeMerge(given: MergeArguments, io: Io): Promise<number> {
  const outputs = await parseOutputs(given.output);
  const report = mergeReports(await savedReports(given.file, io.signal));
  await deliver(report, outputs, given, io);
  return report.exitCode;
}

/** Shows what is different between two saved reports; answers with 1 where something is worse, else 0. */
export async function executeDiff(given: DiffArguments, io: Io): Promise<number> {
  const before = await savedReport(given.old, io.signal);
  const after = await savedReport(given.new, io.signal);
  const options = { ...given, width: io.columns, colour: io.colour(given.color, "out") };
  io.out(renderDifference(given.output, { before, after }, options));
  return compareReports(before, after).worse ? exitCodes.notReady : exitCodes.ready;
}
