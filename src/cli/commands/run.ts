import type { CommandModule } from "yargs";
import type { Io } from "../io.ts";
import { takeWords } from "../words.ts";
import { displayOptions } from "./display-options.ts";
import {
  list,
  signInOptions,
  simulationOptions,
  valueOptions,
  type Given,
  scenarioPositional,
} from "./run-options.ts";
import { operationNames } from "../../azure/operations.ts";
import { failOnLevels } from "../../core/vocabulary.ts";
import { typed } from "./typed.ts";

const runOptions = {
  ...valueOptions,
  only: { ...list, describe: "Only these checks (ids or globs)", group: "What runs:" },
  skip: { ...list, describe: "Leave these checks out (ids or globs)", group: "What runs:" },
  probe: {
    choices: ["completion", "none"] as const,
    default: "completion" as const,
    describe: "The cheapest completion of a few tokens, or none",
    group: "What runs:",
  },
  operation: {
    choices: operationNames,
    default: "chat" as const,
    describe: "What the probe asks for, and the role must allow",
    group: "What runs:",
  },
  ...signInOptions,
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
  expect: {
    type: "string",
    describe: "File of problems that are accepted, each with a reason and an end date",
    group: "Gate:",
  },
  baseline: {
    type: "string",
    dash: true,
    describe: "A saved report, - for standard input: what was wrong then does not count",
    group: "Gate:",
  },
  ...simulationOptions,
  ...displayOptions,
} as const;

/** `run [scenario…]`, the default command. */
export function runCommand(io: Io, finish: (exitCode: number) => void): CommandModule {
  return {
    command: ["run [scenario..]", "$0"],
    describe: "Run scenarios and print the report",
    builder: (argv) => takeWords(argv, { scenario: scenarioPositional }, runOptions),
    handler: async (given) => {
      // Everything that a run needs is loaded only now: --help and --version start without it.
      const { executeRun } = await import("../execute/run.ts");
      finish(await executeRun(typed<RunArguments>(given), io));
    },
  };
}

/** What yargs makes of `runOptions`. */
export type RunArguments = Given<typeof runOptions> & {
  readonly scenario: string[];
};
