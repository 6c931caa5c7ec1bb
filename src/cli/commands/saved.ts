import { readFileSync } from "node:fs";
import type { CommandModule } from "yargs";
import { reportSchema, type Report } from "../../core/report.ts";
import { UsageError } from "../../core/usage-error.ts";
import { rediagnose } from "../../runner/rediagnose.ts";
import type { Io } from "../io.ts";
import { parseOutputs } from "../outputs.ts";
import { deliver, displayOptions, type DisplayArguments } from "./display.ts";

type Finish = (exitCode: number) => void;

/** `rediagnose FILE`: judges a saved report again. */
export const rediagnoseCommand = (io: Io, finish: Finish): CommandModule =>
  savedCommand("rediagnose <file>", "Judge a saved report again, offline", rediagnose, io, finish);

/** `render FILE`: shows a saved report as it was judged. */
export const renderCommand = (io: Io, finish: Finish): CommandModule =>
  savedCommand("render <file>", "Show a saved report in another format, offline", (report) => report, io, finish);

function savedCommand(
  command: string,
  describe: string,
  change: (report: Report) => Report,
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
      const display = given as unknown as DisplayArguments & { readonly file: string; readonly output: string[] };
      const outputs = parseOutputs(display.output);
      const report = change(readReport(display.file));
      await deliver(report, outputs, display, io);
      finish(report.exitCode);
    },
  };
}

function readReport(file: string): Report {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    throw new UsageError(`${file}: the file cannot be read.`);
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new UsageError(`${file}: not JSON; a report is written with -o json=${file}.`);
  }
  const parsed = reportSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new UsageError(`${file}: not a report of this version (at ${issue?.path.join(".") || "the top"}).`);
}
