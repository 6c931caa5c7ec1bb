import { readFileSync } from "node:fs";
import { reportSchema, type Report } from "../../core/report.ts";
import { UsageError } from "../../core/usage-error.ts";

/**
 * Reads a report that was written with `-o json`.
 * @throws UsageError when there is none, or none of this version.
 */
export function readReport(file: string): Report {
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
