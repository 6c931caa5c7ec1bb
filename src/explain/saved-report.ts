import { diagnoseScenario, type Diagnosed } from "../core/diagnosis.ts";
import { gatheredFrom, reportSchema } from "../core/report.ts";
import { diagnoses } from "../diagnoses/index.ts";

/** The root causes in a report of a run, judged again, each once; null where the text is no such report. */
export function diagnosedInReport(text: string): Diagnosed[] | null {
  const start = text.trimStart();
  if (!start.startsWith("{") || !start.includes('"schemaVersion"')) return null;
  const parsed = reportSchema.safeParse(parse(start));
  if (!parsed.success) return null;
  const all = parsed.data.scenarios.flatMap(({ id, evidence, findings }) =>
    diagnoseScenario(diagnoses, gatheredFrom(evidence), findings, id),
  );
  return [...new Map(all.toReversed().map((entry) => [entry.id, entry])).values()].toReversed();
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
