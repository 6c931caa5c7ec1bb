import type { CommandModule } from "yargs";
import type { Io } from "../io.ts";
import { displayOptions } from "./display-options.ts";
import { failOnLevels } from "../../core/vocabulary.ts";

const list = { type: "string", array: true, nargs: 1, default: [] as string[] } as const;

const runOptions = {
  "env-file": {
    ...list,
    describe: "Read variables from a file; they win over the environment",
    group: "Values:",
  },
  config: {
    type: "string",
    describe: "Configuration file",
    defaultDescription: "preflight.yaml",
    group: "Values:",
  },
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
  browser: {
    type: "boolean",
    default: true,
    describe: "Open a browser; --no-browser prints the address only",
    group: "What runs:",
  },
  timeout: { type: "string", default: "2m", describe: "Limit of the whole run", group: "What runs:" },
  "check-timeout": {
    type: "string",
    default: "10s",
    describe: "Limit of one observation",
    group: "What runs:",
  },
  wait: {
    type: "string",
    default: "0s",
    describe: "Observe again, up to this long, what can heal by itself",
    group: "What runs:",
  },
  require: {
    ...list,
    describe: "all, any, or scenario ids that must be ready",
    defaultDescription: "all that ran",
    group: "Gate:",
  },
  "fail-on": {
    ...list,
    describe: `What counts: ${failOnLevels.join(", ")}`,
    defaultDescription: "fail; in CI fail,inconclusive",
    group: "Gate:",
  },
  simulate: {
    type: "boolean",
    default: false,
    describe: "Run on the embedded simulated Azure",
    group: "Simulated Azure:",
  },
  drill: { type: "string", describe: "One simulated fault (see list drills)", group: "Simulated Azure:" },
  world: { type: "string", describe: "A world of your own (YAML)", group: "Simulated Azure:" },
  ...displayOptions,
} as const;

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
        .options(runOptions),
    // yargs types a handler's arguments by its builder only in the other overload of `command`.
    handler: async (given) => {
      // Everything that a run needs is loaded only now: --help and --version start without it.
      const { executeRun } = await import("../execute-run.ts");
      finish(await executeRun(given as unknown as RunArguments, io));
    },
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
/** What yargs makes of `runOptions`. */
export type RunArguments = { readonly [K in keyof typeof runOptions]: Value<(typeof runOptions)[K]> } & {
  readonly scenario: string[];
};
