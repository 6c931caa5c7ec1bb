import type { CommandModule } from "yargs";
import { operationNames } from "../../azure/operations.ts";
import type { Io } from "../io.ts";
import { takeWords } from "../words.ts";
import { displayOptions } from "./display-options.ts";
import { answerOptions, signInOptions, simulationOptions, valueOptions, type Given } from "./run-options.ts";
import { typed } from "./typed.ts";

const options = {
  principal: { type: "string", describe: "Object id of the principal", group: "Whose access:" },
  "app-id": {
    type: "string",
    describe: "Application (client) id of a service principal or managed identity",
    group: "Whose access:",
  },
  user: { type: "string", describe: "User principal name", group: "Whose access:" },
  operation: {
    choices: operationNames,
    default: "chat" as const,
    describe: "What it wants to call",
    group: "What runs:",
  },
  ...valueOptions,
  ...signInOptions,
  ...simulationOptions,
  ...answerOptions,
  shell: displayOptions.shell,
  fix: displayOptions.fix,
} as const;

/** `access [scenario]`: the role verdict alone, for whoever signs in or for another principal. */
export const accessCommand = (io: Io, finish: (exitCode: number) => void): CommandModule => ({
  command: "access [scenario]",
  describe: "Show whether a principal may call the model, and the statement that decides",
  builder: (argv) =>
    takeWords(
      argv,
      {
        scenario: {
          type: "string",
          describe: "How to sign in to Azure Resource Manager",
          defaultDescription: "the first that is configured here",
        },
      },
      options,
    ).conflicts({ principal: ["app-id", "user"], "app-id": "user" }),
  handler: async (given) => {
    const { executeAccess } = await import("../execute/access.ts");
    finish(await executeAccess(typed<AccessArguments>(given), io));
  },
});

export type AccessArguments = Given<typeof options> & { readonly scenario: string | undefined };
