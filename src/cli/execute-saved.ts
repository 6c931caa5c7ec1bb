import { readFileSync } from "node:fs";
import { reportSchema, type Report } from "../core/report.ts";
import { UsageError } from "../core/usage-error.ts";
import { rediagnose } from "../runner/rediagnose.ts";
import type { SavedArguments } from "./commands/saved.ts";
import { deliver } from "./deliver.ts";
import type { Io } from "./io.ts";
import { parseOutputs } from "./outputs.ts";

/** Shows a saved report, judged `again` or as it was; answers with its exit code. */
export async function executeSaved(given: SavedArguments, again: boolean, io: Io): Promise<number> {
  const outputs = parseOutputs(given.output);
  const saved = readReport(given.file);
  const report = again ? rediagnose(saved) : saved;
  await deliver(report, outputs, given, io);
  return report.exitCode;
}

function readReport(file: string): Report {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    throw new UsageError(`${file}: the file cannot be read.`);
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new UsageError(`${file}: not JSON; a report is written with -o json=${file}.`);
  }
  const parsed = reportSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new UsageError(`${file}: not a report of this version (at ${issue?.path.join(".") || "the top"}).`);
}
