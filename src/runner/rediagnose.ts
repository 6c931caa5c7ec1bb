import { gateExit } from "../core/gate.ts";
import { gatheredFrom, summarise, type Report } from "../core/report.ts";
import { judgeCell } from "./judge-cell.ts";

/** Judges a saved report again from its evidence, with today's checks and catalogue. Pure; needs no network. */
export function rediagnose(report: Report): Report {
  const scenarios = report.scenarios.map((scenario) => {
    if (scenario.evidence.length === 0) return scenario;
    const excluded = new Set(
      scenario.findings.filter(({ reason }) => reason === "excluded").map(({ check }) => check),
    );
    const { id, file, flags, credential, evidence, waited } = scenario;
    const context = { scenario: id, file, flags, credential };
    return { ...scenario, ...judgeCell(gatheredFrom(evidence), context, excluded, waited) };
  });
  const exitCode = gateExit({ ...report, scenarios });
  return { ...report, summary: summarise(scenarios), exitCode, scenarios };
}
