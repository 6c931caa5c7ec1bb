import * as z from "zod/mini";
import { acceptanceOf, acceptanceSchema } from "./acceptance.ts";
import type { Report, ScenarioReport, ScenarioState } from "./report.ts";
import { failOnLevels } from "./vocabulary.ts";

export const gateSchema = z.object({
  require: z
    .union([z.enum(["all", "any"]), z.array(z.string())])
    .check(z.describe("What has to be ready: all scenarios that ran, any of them, or these by id.")),
  failOn: z.array(z.enum(failOnLevels)).check(z.describe("States of findings that count.")),
  accept: z.optional(
    z.array(acceptanceSchema).check(z.describe("Problems that are known and do not count.")),
  ),
});
/** What has to hold for exit code 0. */
export type Gate = z.infer<typeof gateSchema>;

/** Exit codes of every command, the same whatever the output format. */
export const exitCodes = {
  ready: 0,
  notReady: 1,
  usage: 2,
  undetermined: 3,
  defect: 70,
  interrupted: 130,
} as const;

export type GatedScenario = Pick<ScenarioReport, "id" | "target" | "state" | "findings" | "diagnoses">;

/**
 * The exit code of a run, a pure function of its scenarios and of when it began. Nothing that ran, or a required
 * scenario that did not run, is never ready. Precedence: not ready before undetermined.
 */
export function gateExit({
  scenarios,
  gate,
  startedAt,
  interrupted,
}: Pick<Report, "gate" | "startedAt" | "interrupted"> & {
  readonly scenarios: readonly GatedScenario[];
}): number {
  if (interrupted) return exitCodes.interrupted;
  const at = Date.parse(startedAt);
  const ran = scenarios.filter(({ state }) => state !== "not-configured" && state !== "not-run");
  const verdicts = ran.map((scenario) => ({ id: scenario.id, code: gateOne(scenario, gate, at) }));
  if (gate.require === "any") {
    return verdicts.some(({ code }) => code === exitCodes.ready) ? exitCodes.ready : worst(verdicts);
  }
  if (gate.require === "all") return worst(verdicts);
  const required = gate.require.flatMap((id) => {
    const runs = verdicts.filter((verdict) => verdict.id === id);
    return runs.length > 0 ? runs : [{ id, code: exitCodes.undetermined }];
  });
  // Asked for by name: forgiven is not enough.
  return worst(required.map(({ code }) => ({ code: code === forgiven ? exitCodes.undetermined : code })));
}

/** A scenario that the gate requires by name and that is not ready; `state` is null where the run is without it. */
export interface UnmetRequirement {
  readonly id: string;
  readonly target: GatedScenario["target"] | null;
  readonly state: ScenarioState | null;
}

/** What a gate that requires scenarios by name did not get. */
export function unmetRequirements({
  scenarios,
  gate,
}: Pick<Report, "gate"> & { readonly scenarios: readonly GatedScenario[] }): UnmetRequirement[] {
  if (!Array.isArray(gate.require)) return [];
  return gate.require.flatMap((id): UnmetRequirement[] => {
    const runs = scenarios.filter((scenario) => scenario.id === id);
    return runs.length === 0
      ? [{ id, target: null, state: null }]
      : runs.filter(({ state }) => state !== "ready").map(({ target, state }) => ({ id, target, state }));
  });
}

/** Neither ready nor counted by the gate. */
const forgiven = -1;

function gateOne(scenario: GatedScenario, { failOn, accept = [] }: Gate, at: number): number {
  const left = new Set(
    scenario.findings
      .filter((finding) => acceptanceOf(scenario, finding, accept, at) === undefined)
      .map(({ state }) => state),
  );
  // A state counts for what is wrong in it and not accepted; nothing proven is wrong by itself.
  const counts = (state: "fail" | "inconclusive"): boolean =>
    left.has(state) || !scenario.findings.some((finding) => finding.state === state);
  const { state } = scenario;
  if (state === "not-ready" && failOn.includes("fail") && counts("fail")) return exitCodes.notReady;
  if (failOn.includes("warn") && left.has("warn")) return exitCodes.notReady;
  if (state === "undetermined" && failOn.includes("inconclusive") && counts("inconclusive"))
    return exitCodes.undetermined;
  // Whatever the gate forgives, only a scenario that was proven makes a run ready.
  return state === "ready" ? exitCodes.ready : forgiven;
}

function worst(verdicts: readonly { readonly code: number }[]): number {
  const codes = verdicts.map(({ code }) => code);
  if (codes.includes(exitCodes.notReady)) return exitCodes.notReady;
  if (codes.includes(exitCodes.undetermined)) return exitCodes.undetermined;
  return codes.includes(exitCodes.ready) ? exitCodes.ready : exitCodes.undetermined;
}
