import type { SettingName } from "../../core/scenario.ts";
import { sayUnread } from "../../core/unread-line.ts";
import type { GivenSettings } from "../../probes/settings.ts";
import type { RunConfig } from "../../runner/config.ts";
import { selectChecks } from "../../setup/check-selection.ts";
import { chooseScenarios, type NamedScenarios } from "../../setup/choose-scenarios.ts";
import { scenariosOf, targetsOf, type LoadedConfig } from "../../setup/loaded-config.ts";
import { tool } from "../../setup/package-root.ts";
import { findScenario } from "../../setup/scenarios.ts";
import { openSimulation } from "../../setup/simulation.ts";
import { personalBrowser } from "../browser.ts";
import type { DisplayArguments } from "../commands/display-options.ts";
import type { signInOptions, simulationOptions, valueOptions } from "../commands/run-options.ts";
import type { RunArguments } from "../commands/run.ts";
import { loadConfig } from "../input/config-file.ts";
import { parseDuration, parseLimit } from "../input/duration.ts";
import { loadEnvironment } from "../input/environment.ts";
import { gateOf } from "../input/gate.ts";
import { split } from "../input/split.ts";
import type { Io } from "../io.ts";
import { openTransport } from "../transport.ts";

/** Which flag gives which setting. Secrets have none. */
const settingFlags = {
  endpoint: "endpoint",
  deployment: "deployment",
  "api-version": "apiVersion",
  "resource-id": "resourceId",
  "tenant-id": "tenantId",
  "client-id": "clientId",
} as const satisfies Record<string, SettingName>;

/** The words of the command line that decide what is run; how it looks is no matter of theirs. */
export type PlanArguments = Omit<RunArguments, keyof DisplayArguments | "output">;

/** The plan of a command that leaves out what only `run` has: everything is looked at, nothing is gated or awaited. */
export const wholePlan = (
  given: Pick<PlanArguments, keyof typeof valueOptions | keyof typeof signInOptions | "scenario"> &
    Partial<Pick<PlanArguments, keyof typeof simulationOptions>>,
): PlanArguments => ({
  simulate: false,
  drill: undefined,
  world: undefined,
  ...given,
  only: [],
  skip: [],
  probe: "none",
  operation: "chat",
  wait: "0s",
  require: [],
  "fail-on": [],
  expect: undefined,
  baseline: undefined,
});

export interface PreparedRun {
  readonly config: RunConfig;
  /** Ends the simulation, where there is one. */
  close(): void;
}

/**
 * What is run: from flags, configuration file, env files and environment. `say` shows a person a line.
 * @throws UsageError; nothing was sent.
 */
export async function prepareRun(
  given: PlanArguments,
  io: Io,
  say: (line: string) => void,
): Promise<PreparedRun> {
  const loaded = loadConfig(given.config);
  const { config } = loaded;
  const environment = loadEnvironment(given["env-file"], io.environment);
  const isCi = Boolean(environment.variables["CI"]);
  const simulation =
    given.simulate || given.drill || given.world ? await openSimulation(given, "--world") : null;
  const close = (): void => simulation?.close();
  try {
    const scenarios = chooseScenarios(namedScenarios(given, loaded), simulation, "--world");
    const prepared: RunConfig = {
      scenarios,
      targets: targetsOf(loaded, split(given.target), flagsOf(given)),
      environment: simulation ? simulation.environment : () => environment.variables,
      ...(simulation && { onHost: simulation.onHost }),
      written: simulation ? new Map() : environment.written,
      unread: simulation ? [] : environment.unread,
      replaced: simulation ? {} : environment.replaced,
      allowedHosts: [...split(given["allow-host"]), ...(config.allowHosts ?? [])],
      excluded: selectChecks(
        { place: "--only", patterns: split(given.only) },
        { place: "--skip", patterns: split(given.skip) },
      ),
      probe: given.probe,
      operation: given.operation,
      gate: await gateOf(given, loaded, scenarios, { isCi, signal: io.signal }),
      limits: {
        run: parseLimit(given.timeout, "--timeout"),
        observation: parseLimit(given["check-timeout"], "--check-timeout"),
        wait: parseDuration(given.wait, "--wait"),
      },
      mayInteract: simulation !== null || (io.isTerminal && !isCi),
      browser: simulation?.browser ?? personalBrowser(say, given.browser),
      transport: simulation?.transport ?? (await openTransport(environment.variables)),
      network: simulation?.network ?? (await import("../../probes/network/machine.ts")).machineNetwork,
      simulated: simulation?.described ?? null,
      tool,
    };
    for (const line of prepared.unread ?? []) say(sayUnread(line));
    return { config: prepared, close };
  } catch (error) {
    close();
    throw error;
  }
}

/** Scenarios by name: of the command line, else of the configuration file where no drill says which. */
function namedScenarios(given: PlanArguments, loaded: LoadedConfig): NamedScenarios {
  if (given.scenario.length > 0)
    return { scenarios: given.scenario.map((name) => findScenario(name)), by: "caller" };
  return { scenarios: given.drill === undefined ? scenariosOf(loaded) : [], by: "config" };
}

function flagsOf(given: PlanArguments): GivenSettings {
  return Object.fromEntries(
    Object.entries(settingFlags).flatMap(([flag, setting]) => {
      const value = given[flag as keyof typeof settingFlags];
      return value === undefined ? [] : [[setting, { value, from: { kind: "flag", name: `--${flag}` } }]];
    }),
  );
}
