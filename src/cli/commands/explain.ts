import type { CommandModule } from "yargs";
import type { Io } from "../io.ts";
import { takeWords } from "../words.ts";
import { displayOptions } from "./display-options.ts";
import type { Given } from "./run-options.ts";
import { typed } from "./typed.ts";

const options = {
  output: {
    alias: "o",
    choices: ["human", "json", "jsonl"] as const,
    default: "human" as const,
    describe: "Format; jsonl is one line a text, whose source is its file, - or argument 2 (the second word)",
    group: "Output:",
  },
  follow: {
    alias: "f",
    type: "boolean",
    default: false,
    describe: "Keep reading a file or a pipe that grows, and tell each new cause",
    group: "What is read:",
  },
  color: displayOptions.color,
  ascii: displayOptions.ascii,
  redact: displayOptions.redact,
  shell: displayOptions.shell,
} as const;

/** `explain [what…]`: the root causes of texts and logs, or the page of a root cause or of an Entra code. Offline. */
export const explainCommand = (io: Io, finish: (exitCode: number) => void): CommandModule => ({
  command: "explain [what..]",
  describe:
    "Explain an error text, a log, a root cause (client-secret-expired) or a code (AADSTS700016, RateLimitReached, 401)",
  builder: (argv) =>
    takeWords(
      argv,
      {
        what: {
          type: "string",
          array: true,
          default: [] as string[],
          describe: "Files, - for standard input, quoted texts, ids or codes",
          defaultDescription: "standard input",
        },
      },
      options,
    ),
  handler: async (given) => {
    const { executeExplain } = await import("../execute/explain.ts");
    finish(await executeExplain(typed<ExplainArguments>(given), io));
  },
});

export type ExplainArguments = Given<typeof options> & { readonly what: readonly string[] };
