import type { CommandModule } from "yargs";
import type { Io } from "../io.ts";
import { takeWords } from "../words.ts";
import { answerOptions, signInOptions, valueOptions, type Given } from "./run-options.ts";
import { typed } from "./typed.ts";

const options = {
  ...valueOptions,
  ...signInOptions,
  all: { type: "boolean", default: false, describe: "Ask the links behind the one that decides too" },
  ...answerOptions,
} as const;

/** `whoami`: the credential that DefaultAzureCredential takes here, and what each link of it says. */
export const whoamiCommand = (io: Io, finish: (exitCode: number) => void): CommandModule => ({
  command: "whoami",
  describe: "Show which credential DefaultAzureCredential takes here, and as whom",
  builder: (argv) => takeWords(argv, {}, options),
  handler: async (given) => {
    const { executeWhoami } = await import("../execute/whoami.ts");
    finish(await executeWhoami(typed<WhoamiArguments>(given), io));
  },
});

export type WhoamiArguments = Given<typeof options>;
