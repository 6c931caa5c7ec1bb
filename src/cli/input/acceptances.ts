import { checks } from "../../checks/index.ts";
import { baselineOf, expectationsSchema, type Acceptance } from "../../core/acceptance.ts";
import { UsageError } from "../../core/usage-error.ts";
import { lineInYaml, parseYaml } from "../../core/yaml.ts";
import { diagnoses } from "../../diagnoses/index.ts";
import { readReport } from "./read-report.ts";
import { readText } from "./text-file.ts";

/**
 * What `--expect` and `--baseline` say is known.
 * @throws UsageError for a file that cannot be read or is wrong, with its line.
 */
export const acceptancesFrom = async (
  given: { readonly expect?: string | undefined; readonly baseline?: string | undefined },
  signal: AbortSignal,
): Promise<Acceptance[]> => [
  ...(given.expect === undefined ? [] : expectationsIn(given.expect)),
  ...(given.baseline === undefined ? [] : baselineOf(await readReport(given.baseline, signal))),
];

function expectationsIn(file: string): Acceptance[] {
  const text = readText(file, `--expect ${file}`);
  const { expect } = parseYaml(expectationsSchema, text, file);
  const known = new Set<string>([...diagnoses, ...checks].map(({ id }) => id));
  for (const [at, { cause, until }] of expect.entries()) {
    const wrong = (key: string, message: string): UsageError =>
      new UsageError(`${file}:${lineInYaml(text, ["expect", String(at), key])}: ${message}`);
    if (!known.has(cause)) throw wrong("cause", `there is no root cause or check "${cause}"`);
    if (Number.isNaN(Date.parse(until))) throw wrong("until", `${until} is no day of the calendar`);
  }
  return expect.map((one) => ({ ...one, by: "expectation" }));
}
