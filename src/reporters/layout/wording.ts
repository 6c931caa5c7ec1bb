import { oneLine } from "../../core/clean.ts";
import { exitCodes } from "../../core/gate.ts";
import type { Report, ScenarioReport, ScenarioState } from "../../core/report.ts";
import { isOfSeveral, namesAmong } from "../targets.ts";

export const stateWords: Readonly<Record<ScenarioState, string>> = {
  ready: "ready",
  "not-ready": "not ready",
  undetermined: "undetermined",
  "not-configured": "not configured",
  "not-run": "not run",
};

const verdicts: Readonly<Record<number, string>> = {
  [exitCodes.ready]: "ready",
  [exitCodes.notReady]: "not ready",
  [exitCodes.usage]: "wrong usage",
  [exitCodes.undetermined]: "undetermined",
  [exitCodes.defect]: "a defect in the tool",
  [exitCodes.interrupted]: "interrupted",
};

/** What an exit code says about the run. */
export const verdictOf = ({ exitCode }: Report): string => verdicts[exitCode] ?? `exit ${exitCode}`;

/** Begins with a capital, as a title does. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const cloudWords: Readonly<Record<string, string>> = {
  AzurePublic: "public cloud",
  AzureUSGovernment: "US Government cloud",
  AzureChina: "China cloud",
};

/** `target prod`, its endpoint, deployment and cloud: as far as they are known. */
export const targetWords = ({ name, endpoint, deployment, cloud }: ScenarioReport["target"]): string[] =>
  [`target ${name}`, endpoint, deployment, cloud && (cloudWords[cloud] ?? cloud)].filter(
    (part) => part !== null,
  );

/** `a, b, c and 4 more`: names enough to begin with. */
export const someOf = (names: readonly string[]): string =>
  names.length <= 4 ? names.join(", ") : `${names.slice(0, 3).join(", ")} and ${names.length - 3} more`;

/** `1 ready`, `2 not ready`, …: only what there is. With several targets, the ones to look at first are named. */
export function tally({ summary, scenarios }: Report): string[] {
  const counts: readonly (readonly [number, ScenarioState])[] = [
    [summary.ready, "ready"],
    [summary.notReady, "not-ready"],
    [summary.undetermined, "undetermined"],
    [summary.notConfigured, "not-configured"],
    [summary.notRun, "not-run"],
  ];
  const there = counts.filter(([count]) => count > 0);
  const first = there.find(([, state]) => state === "not-ready" || state === "undetermined")?.[1];
  return there.length === 0
    ? ["nothing ran"]
    : there.map(([count, state]) => {
        const named = state === first ? targetsIn(scenarios, state) : [];
        return `${count} ${stateWords[state]}${named.length > 0 ? ` (${someOf(named)})` : ""}`;
      });
}

/** The targets that have a scenario in a state; none where there is but one target. */
function targetsIn(scenarios: readonly ScenarioReport[], wanted: ScenarioState): string[] {
  if (!isOfSeveral(scenarios)) return [];
  return [...new Set(scenarios.filter(({ state }) => state === wanted).map(namesAmong(scenarios)))];
}

/** `simulated: world healthy, drill rate-limited`; null on real Azure. A simulated "ready" must never pass for a real one. */
export const simulationWords = ({ simulated }: Report): string | null =>
  simulated &&
  oneLine(
    `simulated: world ${simulated.world}${simulated.drill ? `, drill ${simulated.drill}` : ""}`,
    Number.POSITIVE_INFINITY,
  );

/** The whole verdict on a line: `not ready: 1 ready, 2 not ready (exit 1)`. */
export function verdictWords(report: Report): string {
  const simulation = simulationWords(report);
  const counted = [...tally(report), ...(simulation === null ? [] : [simulation])].join(", ");
  return `${verdictOf(report)}: ${counted} (exit ${report.exitCode})`;
}

/** `412 ms`, `3.1 s`, `2 min 5 s`. */
export function duration(ms: number): string {
  if (ms < 1000) return `${Math.round(ms)} ms`;
  const tenths = Math.round(ms / 100);
  if (tenths < 600) return `${(tenths / 10).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
