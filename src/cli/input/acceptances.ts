import { checks } from "../../checks/index.ts";
import { baselineOf, expectationsSchema, type Acceptance } from "../../core/acceptance.ts";
import { UsageError } from "../../core/usage-error.ts";
import { lineInYaml, parseYaml } from "../../core/yaml.ts";
import { diagnoses } from "../../diagnoses/index.ts";
import { readText } from "../../setup/text-file.ts";
import { savedReport } from "./saved-reports.ts";

/**
 * What `--expect` and `--baseline` say is known. `scenarios`: ids that an entry may name; asked for only where one does.
 * @throws UsageError for a file that cannot be read or is wrong, with its line.
 */
export const acceptancesFrom = async (
  given: { readonly expect?: string | undefined; readonly baseline?: string | undefined },
  scenarios: () => ReadonlySet<string>,
  signal: AbortSignal,
): Promise<Acceptance[]> => [
  ...(given.expect === undefined ? [] : expectationsIn(given.expect, scenarios)),
  ...(given.baseline === undefined ? [] : baselineOf(await savedReport(given.baseline, signal))),
];

function expectationsIn(file: string, scenarios: () => ReadonlySet<string>): Acceptance[] {
  const text = readText(file, `--expect ${file}`);
  const { expect } = parseYaml(expectationsSchema, text, file);
  const known = new Set<string>([...diagnoses, ...checks].map(({ id }) => id));
  for (const [at, { cause, scenario, until }] of expect.entries()) {
    const wrong = (key: string, message: string): UsageError =>
      new UsageError(`${file}:${lineInYaml(text, ["expect", String(at), key])}: ${message}`);
    if (!known.has(cause)) throw wrong("cause", `there is no root cause or check "${cause}"`);
    if (scenario !== undefined && !scenarios().has(scenario))
      throw wrong("scenario", `there is no scenario "${scenario}"; there are ${[...scenarios()].join(", ")}`);
    if (!isDay(until)) throw wrong("until", `${until} is no day of the calendar`);
  }
  return expect.map((one) => ({ ...one, by: "expectation" }));
}

/** Whether `YYYY-MM-DD` is in the calendar; `Date` takes the 31st of February for the 3rd of March. */
function isDay(text: string): boolean {
  const at = new Date(text);
  return !Number.isNaN(at.valueOf()) && at.toISOString().startsWith(text);
}
