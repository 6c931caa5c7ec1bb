import type { Options } from "yargs";
import { colourModes, type ColourMode } from "../output/colour.ts";
import {
  findingStates,
  formats,
  redactions,
  fixForms,
  type FixForm,
  type Redaction,
} from "../../core/vocabulary.ts";

/** Flags that change how a report looks, never what it says or how it ends. */
export const displayOptions = {
  output: {
    alias: "o",
    type: "string",
    array: true,
    default: [] as string[],
    defaultDescription: "human",
    describe: `Format, with =PATH to write a file (- is standard output); repeatable: ${formats.join(", ")}`,
    group: "Output:",
  },
  show: {
    type: "string",
    array: true,
    // Of --no-show yargs makes false, which is refused only after this.
    coerce: (given: readonly string[]) =>
      given.flatMap((text) => (typeof text === "string" ? text.split(",") : [text])),
    choices: findingStates,
    describe: "Show findings in these states too (pass, skip)",
    group: "Output:",
  },
  verbose: {
    alias: "v",
    type: "boolean",
    default: false,
    describe: "Show every finding, all ids and times",
    group: "Output:",
  },
  quiet: {
    alias: "q",
    type: "boolean",
    default: false,
    describe: "No progress; the verdict only",
    group: "Output:",
  },
  color: {
    choices: colourModes,
    default: "auto" as ColourMode,
    describe: "Colours; NO_COLOR is honoured",
    group: "Output:",
  },
  ascii: {
    type: "boolean",
    default: false,
    describe: "No characters beyond ASCII on a terminal or in a log",
    group: "Output:",
  },
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
  fix: {
    choices: fixForms,
    default: "commands" as FixForm,
    describe: "Fixes as commands, or role assignments as Bicep or Terraform",
    group: "Output:",
  },
} satisfies Record<string, Options>;

export interface DisplayArguments {
  readonly show?: readonly string[] | undefined;
  readonly verbose: boolean;
  readonly quiet: boolean;
  readonly color: ColourMode;
  readonly ascii: boolean;
  readonly redact: Redaction;
  readonly shell: "bash" | "powershell";
  readonly fix: FixForm;
}
