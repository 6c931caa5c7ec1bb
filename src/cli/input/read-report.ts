import { reportSchema, type Report } from "../../core/report.ts";
import { UsageError } from "../../core/usage-error.ts";
import { nameOf, wholeText } from "./text-source.ts";

/**
 * Reads a report that was written with `-o json`, from a file or from standard input (`-`).
 * @throws UsageError when there is none, or none of this version.
 */
export async function readReport(source: string, signal: AbortSignal): Promise<Report> {
  const text = await wholeText(source, signal);
  const name = nameOf(source);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new UsageError(`${name}: not JSON; a report is written with -o json=FILE.`);
  }
  const parsed = reportSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new UsageError(`${name}: not a report of this version (at ${issue?.path.join(".") || "the top"}).`);
}

/** Reads several, one after the other: standard input may be one of them. */
export async function readReports(sources: readonly string[], signal: AbortSignal): Promise<Report[]> {
  const reports: Report[] = [];
  for (const source of sources) reports.push(await readReport(source, signal));
  return reports;
}
