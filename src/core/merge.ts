import { gateExit, type Gate } from "./gate.ts";
import { summarise, type Report, type ScenarioReport } from "./report.ts";
import { UsageError } from "./usage-error.ts";

/**
 * One report of several: of shards of one run, or of hosts that each ran what is theirs. What one of them ran hides that
 * others did not run it. Times count from the start of the earliest. The gate is judged anew.
 * @throws UsageError for none, and for simulated ones beside real ones.
 */
export function mergeReports(reports: readonly Report[]): Report {
  const [first] = reports.toSorted((a, b) => Date.parse(a.startedAt) - Date.parse(b.startedAt));
  if (first === undefined) throw new UsageError("There is no report to merge.");
  if (reports.some(({ simulated }) => (simulated === null) !== (first.simulated === null))) {
    throw new UsageError("A report of a simulated run cannot be merged with one of a real run.");
  }
  const epoch = Date.parse(first.startedAt);
  const shifted = reports.map((report) => ({ report, byMs: Date.parse(report.startedAt) - epoch }));
  const merged = {
    startedAt: first.startedAt,
    interrupted: reports.some(({ interrupted }) => interrupted),
    gate: mergeGates(reports.map(({ gate }) => gate)),
    scenarios: distinctRuns(
      shifted.flatMap(({ report, byMs }) => report.scenarios.map((one) => later(one, byMs))),
    ),
  };
  return {
    ...first,
    ...merged,
    durationMs: Math.max(...shifted.map(({ report, byMs }) => byMs + report.durationMs)),
    simulated: first.simulated && {
      world: [...new Set(reports.map(({ simulated }) => simulated?.world ?? ""))].join(", "),
      drill: [...new Set(reports.flatMap(({ simulated }) => simulated?.drill ?? []))].join(", ") || null,
    },
    summary: summarise(merged.scenarios),
    exitCode: gateExit(merged),
  };
}

/** As strict as the strictest: what any of them counts counts, what any requires is required. */
function mergeGates(gates: readonly Gate[]): Gate {
  const requires = gates.map((gate) => gate.require);
  const names = requires.flatMap((require) => (Array.isArray(require) ? require : []));
  const require = requires.includes("all") ? "all" : names.length > 0 ? [...new Set(names)] : "any";
  const accept = distinct(gates.flatMap((gate) => gate.accept ?? []));
  return {
    require,
    failOn: [...new Set(gates.flatMap(({ failOn }) => failOn))],
    ...(accept.length > 0 && { accept }),
  };
}

const later = (scenario: ScenarioReport, byMs: number): ScenarioReport => {
  const shift = <T extends { readonly startedMs: number }>(timed: T): T => ({
    ...timed,
    startedMs: timed.startedMs + byMs,
  });
  return {
    ...scenario,
    evidence: scenario.evidence.map((entry) => ("absent" in entry ? entry : shift(entry))),
    exchanges: scenario.exchanges.map(shift),
  };
};

const isIdle = ({ state }: ScenarioReport): boolean => state === "not-configured" || state === "not-run";

function distinctRuns(scenarios: readonly ScenarioReport[]): ScenarioReport[] {
  const runs = Map.groupBy(distinct(scenarios), ({ id, target }) => JSON.stringify([target.name, id]));
  return [...runs.values()].flatMap((same) => {
    const ran = same.filter((scenario) => !isIdle(scenario));
    return ran.length > 0 ? ran : same.slice(0, 1);
  });
}

const distinct = <T>(values: readonly T[]): T[] => [
  ...new Map(values.map((value) => [JSON.stringify(value), value])).values(),
];
