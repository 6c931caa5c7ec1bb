import type { FindingState, FixForm, Redaction } from "../core/vocabulary.ts";

/** How a report is to look. Formats for machines heed `redact` and `shell` only. */
export interface RenderOptions {
  /** Colour level as chalk counts it: 0 none, 1 sixteen, 2 256, 3 all. The caller has heeded NO_COLOR and the like. */
  readonly colour: 0 | 1 | 2 | 3;
  /** ASCII twins instead of other glyphs. */
  readonly ascii: boolean;
  /** Columns of the terminal. */
  readonly width: number;
  /** Every finding, all evidence, and identifiers at full length. */
  readonly verbose: boolean;
  /** Nothing but the verdict. */
  readonly quiet: boolean;
  /** Findings to list, by state. What is wrong is told whatever it says; `pass` and `skip` ask for more. */
  readonly show: readonly FindingState[];
  readonly redact: Redaction;
  /** The shell to print commands for. */
  readonly shell: "bash" | "powershell";
  /** Fixes as commands for that shell, or as source where there is one. */
  readonly fix: FixForm;
}

/** Plain text a hundred columns wide, for a file or a message; nothing asked for beyond that. */
export const plainOptions: RenderOptions = {
  colour: 0,
  ascii: false,
  width: 100,
  verbose: false,
  quiet: false,
  show: [],
  redact: "ids",
  shell: "bash",
  fix: "commands",
};
