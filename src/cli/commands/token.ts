import type { CommandModule } from "yargs";
import type { Io } from "../io.ts";
import { takeWords } from "../words.ts";
import {
  answerOptions,
  signInOptions,
  simulationOptions,
  valueOptions,
  type Given,
  scenarioPositional,
} from "./run-options.ts";
import { typed } from "./typed.ts";

const options = { ...valueOptions, ...signInOptions, ...simulationOptions, ...answerOptions } as const;

/** `token [scenario…]`: the claims of the token that a scenario gets, judged; never the token. */
export const tokenCommand = (io: Io, finish: (exitCode: number) => void): CommandModule => ({
  command: "token [scenario..]",
  describe: "Show the claims of the token, judged one by one; never the token",
  builder: (argv) => takeWords(argv, { scenario: scenarioPositional }, options),
  handler: async (given) => {
    const { executeToken } = await import("../execute/token.ts");
    finish(await executeToken(typed<TokenArguments>(given), io));
  },
});

export type TokenArguments = Given<typeof options> & { readonly scenario: string[] };
