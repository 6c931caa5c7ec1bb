import { reportSchema, type Report } from "./report.ts";
import { UsageError } from "./usage-error.ts";

/**
 * A saved report from its text: the JSON that `-o json` or `reporters.json` wrote. `name` says in a message what it was
 * read from.
 * @throws UsageError where the text is no report of this version.
 */
export function readReport(text: string, name = "readReport"): Report {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new UsageError(`${name}: not JSON; a report is written with -o json=FILE.`);
  }
  return reportIn(value, name);
}

/**
 * The same of a value. `name` says in a message what it is.
 * @throws UsageError where it is no report of this version.
 */
export function reportIn(value: unknown, name: string): Report {
  const parsed = reportSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new UsageError(`${name}: not a report of this version (at ${issue?.path.join(".") || "the top"}).`);
}
