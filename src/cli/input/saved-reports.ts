import { readReport } from "../../core/read-report.ts";
import type { Report } from "../../core/report.ts";
import { nameOf, wholeText } from "./text-source.ts";

/**
 * The report that a file or standard input (`-`) holds.
 * @throws UsageError when there is none, or none of this version.
 */
export const savedReport = async (source: string, signal: AbortSignal): Promise<Report> =>
  readReport(await wholeText(source, signal), nameOf(source));

/** Several, one after the other: standard input may be one of them. */
export async function savedReports(sources: readonly string[], signal: AbortSignal): Promise<Report[]> {
  const reports: Report[] = [];
  for (const source of sources) reports.push(await savedReport(source, signal));
  return reports;
}
