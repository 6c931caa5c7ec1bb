import { acceptanceOf, acceptancesIn, type Acceptance } from "../core/acceptance.ts";
import type { Finding } from "../core/finding.ts";
import type { Report, ScenarioReport } from "../core/report.ts";
import type { Told } from "./told.ts";

/** Something to know about a problem that was accepted: `warn` asks for a change of the file that accepts it. */
export interface AcceptanceNote {
  readonly state: "warn" | "skip";
  readonly text: string;
}

/** What became of what a run was told to accept. */
export function acceptanceNotes(report: Report): AcceptanceNote[] {
  const found = acceptancesIn(report);
  const expectations = found.filter(({ acceptance }) => acceptance.by === "expectation");
  const baseline = (wanted: string): string[] =>
    found
      .filter(({ acceptance, state }) => acceptance.by === "baseline" && state === wanted)
      .map(({ acceptance }) => nameOf(acceptance));
  const [known, healed] = [baseline("occurs"), baseline("gone")];
  return [
    ...expectations.flatMap(({ acceptance, state }): AcceptanceNote[] => {
      const { reason, until = "" } = acceptance;
      const name = nameOf(acceptance);
      if (state === "occurs")
        return [{ state: "skip", text: `${name} is accepted until ${until}: ${reason}` }];
      if (state === "gone") {
        return [{ state: "warn", text: `${name} no longer occurs: take it out of the expectations.` }];
      }
      return state === "expired"
        ? [{ state: "warn", text: `${name} was accepted until ${until} and counts again: ${reason}` }]
        : [];
    }),
    ...(known.length > 0
      ? [{ state: "skip" as const, text: `In the baseline, not counted: ${known.join(", ")}.` }]
      : []),
    ...(healed.length > 0
      ? [{ state: "skip" as const, text: `Healed since the baseline: ${healed.join(", ")}.` }]
      : []),
  ];
}

const nameOf = ({ cause, scenario, target }: Acceptance): string => {
  const where = [scenario, target && `on ${target}`].filter(Boolean).join(" ");
  return where ? `${cause} (${where})` : cause;
};

/** That a finding of the report is accepted, until when and why; null where it is not. */
export function acceptedWords(
  { gate, startedAt }: Pick<Report, "gate" | "startedAt">,
  scenario: ScenarioReport,
  finding: Finding,
): string | null {
  const acceptance = acceptanceOf(scenario, finding, gate.accept ?? [], Date.parse(startedAt));
  if (!acceptance) return null;
  const { reason, until } = acceptance;
  return until === undefined ? `accepted: ${reason}` : `accepted until ${until}: ${reason}`;
}

/** The same of a root cause of which all that was seen is accepted: then it is not what there is to do. */
export function toldAcceptedWords(
  report: Pick<Report, "gate" | "startedAt">,
  { scenarios, seen }: Told,
): string | null {
  const checks = new Set(seen.filter(({ state }) => state !== "pass").map(({ check }) => check));
  const words = scenarios.flatMap((scenario) =>
    scenario.findings
      .filter(({ check, state }) => checks.has(check) && state !== "pass" && state !== "skip")
      .map((finding) => acceptedWords(report, scenario, finding)),
  );
  return words.includes(null) ? null : [...new Set(words)].join("; ");
}
