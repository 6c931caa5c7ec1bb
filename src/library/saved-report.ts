import type { Diagnosed } from "../core/diagnosis.ts";
import { reportIn } from "../core/read-report.ts";
import type { Report } from "../core/report.ts";
import { diagnose as diagnoseReport } from "../explain/saved-report.ts";
import { rediagnose as rediagnoseReport } from "../runner/rediagnose.ts";

/* The compiler does not see what a program in JavaScript hands over, or one that parsed a file by itself. */

/**
 * Judges a saved report again from its evidence, with today's checks and catalogue. Pure; needs no network.
 * @throws UsageError where it is no report of this version.
 */
export function rediagnose(report: Report): Report {
  reportIn(report, "rediagnose");
  return rediagnoseReport(report);
}

/**
 * The root causes that the evidence in a report of a run shows, judged again, each once, in the order of its scenarios.
 * Pure. For the report as a whole judged again there is `rediagnose`.
 * @throws UsageError where it is no report of this version.
 */
export function diagnose(report: Report): Diagnosed[] {
  reportIn(report, "diagnose");
  return diagnoseReport(report);
}
