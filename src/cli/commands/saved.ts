import type { CommandModule } from "yargs";
import { differenceFormats } from "../../core/vocabulary.ts";
import type { Io } from "../io.ts";
import { takeWords } from "../words.ts";
import { displayOptions, type DisplayArguments } from "./display-options.ts";
import type { Given } from "./run-options.ts";
import { typed } from "./typed.ts";

export type SavedArguments = DisplayArguments & { readonly file: string; readonly output: readonly string[] };
export type MergeArguments = Omit<SavedArguments, "file"> & { readonly file: readonly string[] };
export type DiffArguments = Given<typeof diffOptions> & { readonly old: string; readonly new: string };
type Finish = (exitCode: number) => void;

const diffOptions = {
  output: {
    alias: "o",
    choices: differenceFormats,
    default: "human" as const,
    describe: "Format",
    group: "Output:",
  },
  verbose: { ...displayOptions.verbose, describe: "Show ids at full length" },
  quiet: { ...displayOptions.quiet, describe: "The verdict only (human, markdown)" },
  color: displayOptions.color,
  ascii: displayOptions.ascii,
  redact: displayOptions.redact,
} as const;

/** `rediagnose FILE`: judges a saved report again. */
export const rediagnoseCommand = (io: Io, finish: Finish): CommandModule =>
  savedCommand("rediagnose <file>", "Judge a saved report again, offline", true, io, finish);

/** `render FILE`: shows a saved report as it was judged. */
export const renderCommand = (io: Io, finish: Finish): CommandModule =>
  savedCommand("render <file>", "Show a saved report in another format, offline", false, io, finish);

/** `merge FILE…`: one report of several. */
export const mergeCommand = (io: Io, finish: Finish): CommandModule => ({
  command: "merge <file..>",
  describe: "Make one report of several: of shards, or of hosts",
  builder: (argv) =>
    takeWords(
      argv,
      {
        file: {
          type: "string",
          array: true,
          demandOption: true,
          describe: "Reports written with -o json, - for standard input",
        },
      },
      displayOptions,
    ),
  handler: async (given) => {
    const { executeMerge } = await import("../execute/saved.ts");
    finish(await executeMerge(typed<MergeArguments>(given), io));
  },
});

/** `diff OLD NEW`: what is different between two reports. */
export const diffCommand = (io: Io, finish: Finish): CommandModule => ({
  command: "diff <old> <new>",
  describe: "Show what broke, healed or changed between two reports; exit 1 when something is worse",
  builder: (argv) =>
    takeWords(
      argv,
      {
        old: {
          type: "string",
          demandOption: true,
          describe: "A report written with -o json, - for standard input",
        },
        new: { type: "string", demandOption: true, describe: "A later one" },
      },
      diffOptions,
    ),
  handler: async (given) => {
    const { executeDiff } = await import("../execute/saved.ts");
    finish(await executeDiff(typed<DiffArguments>(given), io));
  },
});

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
      takeWords(
        argv,
        {
          file: {
            type: "string",
            demandOption: true,
            describe: "A report written with -o json, - for standard input",
          },
        },
        displayOptions,
      ),
    handler: async (given) => {
      const { executeSaved } = await import("../execute/saved.ts");
      finish(await executeSaved(typed<SavedArguments>(given), again, io));
    },
  };
}
