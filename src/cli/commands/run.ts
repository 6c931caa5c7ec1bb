import type { CommandModule } from "yargs";
import { failOnLevels, type Gate } from "../../core/gate.ts";
import type { Scenario, SettingName } from "../../core/scenario.ts";
import { UsageError } from "../../core/usage-error.ts";
import type { GivenSettings } from "../../probes/settings.ts";
import type { ChosenScenario, RunConfig } from "../../runner/config.ts";
import { run } from "../../runner/run.ts";
import { personalBrowser } from "../browser.ts";
import { selectChecks } from "../check-selection.ts";
import { loadConfig, targetsOf } from "../config-file.ts";
import { parseDuration } from "../duration.ts";
import { loadEnvironment } from "../environment.ts";
import type { Io } from "../io.ts";
import { parseOutputs } from "../outputs.ts";
import { tool } from "../package-root.ts";
import { createProgress } from "../progress.ts";
import { builtInScenarios, findScenario } from "../scenarios.ts";
import { openSimulation } from "../simulation.ts";
import type { Drill } from "../../simulator/index.ts";
import type { Report } from "../../core/report.ts";
import { openTransport } from "../transport.ts";
import { deliver, displayOptions } from "./display.ts";

const list = { type: "string", array: true, nargs: 1, default: [] as string[] } as const;
const split = (given: readonly string[]): string[] => given.flatMap((text) => text.split(",")).filter(Boolean);

const options = {
  "env-file": { ...list, describe: "Read variables from a file; they win over the environment", group: "Values:" },
  config: { type: "string", describe: "Configuration file", defaultDescription: "preflight.yaml", group: "Values:" },
  target: { ...list, describe: "Only these targets of the configuration", group: "Values:" },
  endpoint: { type: "string", describe: "https://<name>.openai.azure.com", group: "Values:" },
  deployment: { type: "string", describe: "Name of the deployment", group: "Values:" },
  "api-version": { type: "string", describe: "A date such as 2024-10-21, or v1", group: "Values:" },
  "resource-id": { type: "string", describe: "ARM id of the account, for the role check", group: "Values:" },
  "tenant-id": { type: "string", describe: "Tenant to sign in to", group: "Values:" },
  "client-id": { type: "string", describe: "Application (client) id", group: "Values:" },
  "allow-host": { ...list, describe: "Send keys and tokens to this host too (a gateway)", group: "Values:" },
  only: { ...list, describe: "Only these checks (ids or globs)", group: "What runs:" },
  skip: { ...list, describe: "Leave these checks out (ids or globs)", group: "What runs:" },
  probe: {
    choices: ["completion", "none"] as const,
    default: "completion" as const,
    describe: "The cheapest completion of a few tokens, or none",
    group: "What runs:",
  },
  browser: { type: "boolean", default: true, describe: "Open a browser; --no-browser prints the address only", group: "What runs:" },
  timeout: { type: "string", default: "2m", describe: "Limit of the whole run", group: "What runs:" },
  "check-timeout": { type: "string", default: "10s", describe: "Limit of one observation", group: "What runs:" },
  wait: { type: "string", default: "0s", describe: "Observe again, up to this long, what can heal by itself", group: "What runs:" },
  require: { ...list, describe: "all, any, or scenario ids that must be ready", defaultDescription: "all that ran", group: "Gate:" },
  "fail-on": {
    ...list,
    describe: `What counts: ${failOnLevels.join(", ")}`,
    defaultDescription: "fail; in CI fail,inconclusive",
    group: "Gate:",
  },
  simulate: { type: "boolean", default: false, describe: "Run on the embedded simulated Azure", group: "Simulated Azure:" },
  drill: { type: "string", describe: "One simulated fault (see list drills)", group: "Simulated Azure:" },
  world: { type: "string", describe: "A world of your own (YAML)", group: "Simulated Azure:" },
  ...displayOptions,
} as const;

/** Which flag gives which setting. Secrets have none. */
const settingFlags = {
  endpoint: "endpoint",
  deployment: "deployment",
  "api-version": "apiVersion",
  "resource-id": "resourceId",
  "tenant-id": "tenantId",
  "client-id": "clientId",
} as const satisfies Record<string, SettingName>;

/** `run [scenario…]`, the default command. */
export function runCommand(io: Io, finish: (exitCode: number) => void): CommandModule {
  return {
    command: ["run [scenario..]", "$0"],
    describe: "Run scenarios and print the report",
    builder: (argv) =>
      argv
        .positional("scenario", {
          type: "string",
          array: true,
          default: [] as string[],
          describe: "Scenario ids or files; they must run",
          defaultDescription: "all that are configured here",
        })
        .options(options),
    // yargs types a handler's arguments by its builder only in the other overload of `command`.
    handler: async (given) => finish(await execute(given as unknown as Arguments, io)),
  };
}

type Value<O> = O extends { coerce: (given: string[]) => infer C }
  ? C | undefined
  : O extends { choices: readonly (infer C)[] }
  ? C
  : O extends { array: true }
    ? string[]
    : O extends { type: "boolean" }
      ? boolean
      : O extends { default: string }
        ? string
        : string | undefined;
type Arguments = { readonly [K in keyof typeof options]: Value<(typeof options)[K]> } & { readonly scenario: string[] };

async function execute(given: Arguments, io: Io): Promise<number> {
  const outputs = parseOutputs(given.output);
  const { config, base } = loadConfig(given.config);
  const environment = loadEnvironment(given["env-file"], io.environment);
  const isCi = Boolean(environment.variables["CI"]);
  const simulation = given.simulate || given.drill || given.world ? await openSimulation(given) : null;
  try {
    const runConfig: RunConfig = {
      scenarios: choose(given, config.scenarios ?? [], base, simulation?.drill ?? null),
      targets: targetsOf(config, given.target, flagsOf(given)),
      environment: simulation ? simulation.environment : () => environment.variables,
      fromFile: simulation ? new Set() : environment.fromFile,
      allowedHosts: [...split(given["allow-host"]), ...(config.allowHosts ?? [])],
      excluded: selectChecks(split(given.only), split(given.skip)),
      probe: given.probe,
      gate: gateOf(given, config.require, config.failOn, isCi),
      limits: {
        run: parseDuration(given.timeout, "--timeout"),
        observation: parseDuration(given["check-timeout"], "--check-timeout"),
        wait: parseDuration(given.wait, "--wait"),
      },
      mayInteract: simulation !== null || (io.isTerminal && !isCi),
      browser: simulation?.browser ?? personalBrowser(io.say, given.browser),
      transport: await openTransport(simulation ? {} : environment.variables),
      simulated: simulation?.described ?? null,
      tool,
    };
    const report = await observe(runConfig, given, io);
    await deliver(report, outputs, given, io);
    return report.exitCode;
  } finally {
    simulation?.close();
  }
}

/** The run itself, with its progress on standard error. */
async function observe(config: RunConfig, given: Arguments, io: Io): Promise<Report> {
  if (given.quiet) return run(config, { signal: io.signal });
  const progress = createProgress({
    stream: io.progress,
    tty: io.isTerminal && !io.environment["CI"],
    colour: io.colour(given.color, "err"),
    ascii: given.ascii,
  });
  try {
    return await run(config, { signal: io.signal, onEvent: progress.on });
  } finally {
    progress.close();
  }
}

function choose(
  given: Arguments,
  configured: readonly string[],
  base: string,
  drill: Drill | null,
): ChosenScenario[] {
  const named = given.scenario.length > 0 ? given.scenario : drill ? [drill.scenario] : [];
  if (named.length > 0) {
    return named.map((name) => {
      const scenario = findScenario(name);
      const changed = drill?.scenario === scenario.id ? { ...scenario, ...drill.scenarioDelta } : scenario;
      return { scenario: changed, named: true };
    });
  }
  if (configured.length > 0) return configured.map((name) => ({ scenario: findScenario(name, base), named: true }));
  return builtInScenarios().map((scenario: Scenario) => ({ scenario, named: false }));
}

function flagsOf(given: Arguments): GivenSettings {
  return Object.fromEntries(
    Object.entries(settingFlags).flatMap(([flag, setting]) => {
      const value = given[flag as keyof typeof settingFlags];
      return value === undefined ? [] : [[setting, { value, from: { kind: "flag", name: `--${flag}` } }]];
    }),
  );
}

function gateOf(
  given: Arguments,
  configuredRequire: Gate["require"] | undefined,
  configuredFailOn: Gate["failOn"] | undefined,
  isCi: boolean,
): Gate {
  const names = split(given.require);
  const [only] = names;
  const require = only === undefined ? configuredRequire : names.length === 1 && isWord(only) ? only : names;
  const levels = split(given["fail-on"]);
  const failOn = levels.map((level) => {
    const known = failOnLevels.find((candidate) => candidate === level);
    if (known) return known;
    throw new UsageError(`--fail-on: there is no "${level}"; choose of ${failOnLevels.join(", ")}.`);
  });
  const usual: Gate["failOn"] = isCi ? ["fail", "inconclusive"] : ["fail"];
  return { require: require ?? "all", failOn: failOn.length > 0 ? failOn : (configuredFailOn ?? usual) };
}

const isWord = (text: string): text is "all" | "any" => text === "all" || text === "any";
