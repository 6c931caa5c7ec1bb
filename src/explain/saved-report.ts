import { diagnoseScenario, type Diagnosed } from "../core/diagnosis.ts";
import { readReport } from "../core/read-report.ts";
import { gatheredFrom, ranBy, type Report } from "../core/report.ts";
import { UsageError } from "../core/usage-error.ts";
import { diagnoses } from "../diagnoses/index.ts";

/** The root causes that the evidence in a report shows, judged again, each once, in the order of its scenarios. Pure. */
export function diagnose({ scenarios }: Report): Diagnosed[] {
  const all = scenarios.flatMap((scenario) =>
    diagnoseScenario(diagnoses, gatheredFrom(scenario.evidence), scenario.findings, ranBy(scenario)),
  );
  return [...new Map(all.toReversed().map((entry) => [entry.id, entry])).values()].toReversed();
}

/** Whether a text that is not whole yet may become a report of a run. */
export const beginsReport = (text: string): boolean =>
  /^\s{0,1000}\{\s{0,1000}"(?:\$schema|schemaVersion)"/.test(text);

/** The same of a text; null where the text is no report of a run. */
export function diagnosedInReport(text: string): Diagnosed[] | null {
  const start = text.trimStart();
  if (!start.startsWith("{") || !start.includes('"schemaVersion"')) return null;
  const report = reportIn(start);
  return report && diagnose(report);
}

function reportIn(text: string): Report | null {
  try {
    return readReport(text);
  } catch (error) {
    if (error instanceof UsageError) return null;
    throw error;
  }
}
