import { checks } from "../../checks/index.ts";
import { anonymise } from "../../core/anonymise.ts";
import { exitCodes } from "../../core/gate.ts";
import type { Report } from "../../core/report.ts";
import type { Stage } from "../../core/vocabulary.ts";
import { run } from "../../runner/run.ts";
import { document, tableStyle } from "../output/answer.ts";
import type { TokenArguments } from "../commands/token.ts";
import { tokenScenarios } from "../input/token-scenarios.ts";
import type { Io } from "../io.ts";
import { prepareRun, wholePlan } from "./prepare-run.ts";
import { tokenText } from "../output/token-text.ts";

/** Stages that lead to a token and look into it; the others would send it somewhere. */
const needed: readonly Stage[] = ["config", "token", "claims"];

/** Signs in, judges the claims and prints them; answers with 1 where one is wrong, with 3 where one is unknown. */
export async function executeToken(given: TokenArguments, io: Io): Promise<number> {
  const { config, close } = await prepareRun(wholePlan(given), io, io.say);
  try {
    const excluded = new Set<string>(
      checks.filter(({ stage }) => !needed.includes(stage)).map(({ id }) => id),
    );
    const chosen = tokenScenarios(config.scenarios, given.scenario);
    const report = await run(
      { ...config, scenarios: chosen, excluded, probe: "none" },
      { signal: io.signal },
    );
    const scenarios = anonymise(report.scenarios, given.redact);
    io.out(
      given.output === "json" ? document(claimsOf(scenarios)) : tokenText(scenarios, tableStyle(given, io)),
    );
    return exitOf(report);
  } finally {
    close();
  }
}

/** The part of a report that is about tokens. */
const claimsOf = (scenarios: Report["scenarios"]) =>
  scenarios.map(({ id, target, credential, findings, evidence }) => ({
    id,
    target,
    credential,
    evidence: evidence.filter(({ key }) => key === "token" || key === "claims"),
    findings: findings.filter(({ reason }) => reason !== "excluded"),
  }));

function exitOf({ scenarios, interrupted }: Report): number {
  if (interrupted) return exitCodes.interrupted;
  const findings = scenarios.flatMap((scenario) => scenario.findings);
  if (findings.some(({ state }) => state === "fail")) return exitCodes.notReady;
  const read = findings.some(({ check, state }) => check === "token-readable" && state === "pass");
  const unknown = findings.some(({ state }) => state === "inconclusive");
  return read && !unknown ? exitCodes.ready : exitCodes.undetermined;
}
