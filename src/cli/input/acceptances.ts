import { checks } from "../../checks/index.ts";
import { baselineOf, expectationsSchema, type Acceptance } from "../../core/acceptance.ts";
import { UsageError } from "../../core/usage-error.ts";
import { lineInYaml, parseYaml } from "../../core/yaml.ts";
import { diagnoses } from "../../diagnoses/index.ts";
import { readText } from "../../setup/text-file.ts";
import { savedReport } from "./saved-reports.ts";

/** What an entry may name; the ids of scenarios are asked for only where one does. */
interface Nameable {
  readonly scenarios: () => ReadonlySet<string>;
  readonly targets: readonly string[];
}

/**
 * What `--expect` and `--baseline` say is known.
 * @throws UsageError for a file that cannot be read or is wrong, with its line.
 */
export const acceptancesFrom = async (
  given: { readonly expect?: string | undefined; readonly baseline?: string | undefined },
  nameable: Nameable,
  signal: AbortSignal,
): Promise<Acceptance[]> => [
  ...(given.expect === undefined ? [] : expectationsIn(given.expect, nameable)),
  ...(given.baseline === undefined ? [] : baselineOf(await savedReport(given.baseline, signal))),
];

function expectationsIn(file: string, { scenarios, targets }: Nameable): Acceptance[] {
  const text = readText(file, `--expect ${file}`);
  const { expect } = parseYaml(expectationsSchema, text, file);
  const known = new Set<string>([...diagnoses, ...checks].map(({ id }) => id));
  for (const [at, { cause, scenario, target, until }] of expect.entries()) {
    const wrong = (key: string, message: string): UsageError =>
      new UsageError(`${file}:${lineInYaml(text, ["expect", String(at), key])}: ${message}`);
    if (!known.has(cause)) throw wrong("cause", `there is no root cause or check "${cause}"`);
    if (scenario !== undefined && !scenarios().has(scenario))
      throw wrong("scenario", `there is no scenario "${scenario}"; there are ${[...scenarios()].join(", ")}`);
    if (target !== undefined && !targets.includes(target))
      throw wrong(
        "target",
        `there is no target "${target}"; there ${targets.length === 1 ? "is" : "are"} ${targets.join(", ")}`,
      );
    if (!isDay(until)) throw wrong("until", `${until} is no day of the calendar`);
  }
  return expect.map((one) => ({ ...one, by: "expectation" }));
}

/** Whether `YYYY-MM-DD` is in the calendar; `Date` takes the 31st of February for the 3rd of March. */
function isDay(text: string): boolean {
  const at = new Date(text);
  return !Number.isNaN(at.valueOf()) && at.toISOString().startsWith(text);
}
