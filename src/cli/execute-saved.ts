import { rediagnose } from "../runner/rediagnose.ts";
import type { SavedArguments } from "./commands/saved.ts";
import { deliver } from "./deliver.ts";
import type { Io } from "./io.ts";
import { parseOutputs } from "./outputs.ts";
import { readReport } from "./read-report.ts";

/** Shows a saved report, judged `again` or as it was; answers with its exit code. */
export async function executeSaved(given: SavedArguments, again: boolean, io: Io): Promise<number> {
  const outputs = parseOutputs(given.output);
  const saved = readReport(given.file);
  const report = again ? rediagnose(saved) : saved;
  await deliver(report, outputs, given, io);
  return report.exitCode;
}
