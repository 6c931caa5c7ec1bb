import type { Options } from "yargs";
import { redactions } from "../../core/anonymise.ts";
import { findingStates } from "../../core/finding.ts";
import type { Report } from "../../core/report.ts";
import { reporters, type RenderOptions } from "../../reporters/index.ts";
import { colourModes, type ColourMode } from "../colour.ts";
import type { Io } from "../io.ts";
import { writeWhole, type Output } from "../outputs.ts";

/** Flags that change how a report looks, never what it says or how it ends. */
export const displayOptions = {
  output: {
    alias: "o",
    type: "string",
    array: true,
    nargs: 1,
    default: [] as string[],
    defaultDescription: "human",
    describe: `Format, with =PATH to write a file; repeatable: ${Object.keys(reporters).join(", ")}`,
    group: "Output:",
  },
  show: {
    type: "string",
    array: true,
    nargs: 1,
    coerce: (given: string[]) => given.flatMap((text) => text.split(",")),
    choices: findingStates,
    describe: "Show findings in these states too (pass, skip)",
    group: "Output:",
  },
  verbose: { alias: "v", type: "boolean", default: false, describe: "Show every finding, all ids and times", group: "Output:" },
  quiet: { alias: "q", type: "boolean", default: false, describe: "No progress; the verdict only", group: "Output:" },
  color: { choices: colourModes, default: "auto" as ColourMode, describe: "Colours; NO_COLOR is honoured", group: "Output:" },
  ascii: { type: "boolean", default: false, describe: "No characters beyond ASCII in the matrix", group: "Output:" },
  redact: {
    choices: redactions,
    default: "ids" as const,
    describe: "ids: shorten ids for reading · strict: pseudonyms, to send to strangers · none",
    group: "Output:",
  },
  shell: {
    choices: ["bash", "powershell"] as const,
    default: process.platform === "win32" ? ("powershell" as const) : ("bash" as const),
    describe: "Shell for which fixes are written",
    group: "Output:",
  },
} satisfies Record<string, Options>;

export interface DisplayArguments {
  readonly show?: readonly string[] | undefined;
  readonly verbose: boolean;
  readonly quiet: boolean;
  readonly color: ColourMode;
  readonly ascii: boolean;
  readonly redact: RenderOptions["redact"];
  readonly shell: RenderOptions["shell"];
}

/** Writes a report in every format asked for; files first, so that a closed pipe loses none of them. */
export async function deliver(
  report: Report,
  outputs: readonly Output[],
  display: DisplayArguments,
  io: Io,
): Promise<void> {
  const options: RenderOptions = {
    ...display,
    show: findingStates.filter((state) => display.show?.includes(state)),
    width: io.columns,
    colour: 0,
  };
  for (const { format, path } of outputs) {
    if (path !== undefined) await writeWhole(path, reporters[format].render(report, options));
  }
  for (const { format, path } of outputs) {
    if (path === undefined) io.out(reporters[format].render(report, { ...options, colour: io.colour(display.color, "out") }));
  }
}
