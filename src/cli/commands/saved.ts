import type { CommandModule } from "yargs";
import type { Io } from "../io.ts";
import { displayOptions, type DisplayArguments } from "./display-options.ts";

export type SavedArguments = DisplayArguments & { readonly file: string; readonly output: readonly string[] };
type Finish = (exitCode: number) => void;

/** `rediagnose FILE`: judges a saved report again. */
export const rediagnoseCommand = (io: Io, finish: Finish): CommandModule =>
  savedCommand("rediagnose <file>", "Judge a saved report again, offline", true, io, finish);

/** `render FILE`: shows a saved report as it was judged. */
export const renderCommand = (io: Io, finish: Finish): CommandModule =>
  savedCommand("render <file>", "Show a saved report in another format, offline", false, io, finish);

function savedCommand(
  command: string,
  describe: string,
  again: boolean,
  io: Io,
  finish: Finish,
): CommandModule {
  return {
    command,
    describe,
    builder: (argv) =>
      argv
        .positional("file", { type: "string", demandOption: true, describe: "A report written with -o json" })
        .options(displayOptions),
    handler: async (given) => {
      const { executeSaved } = await import("../execute-saved.ts");
      finish(await executeSaved(given as unknown as SavedArguments, again, io));
    },
  };
}
