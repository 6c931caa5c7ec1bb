import * as z from "zod/mini";
import type { FlagChanges } from "./flags.ts";
import type { CodeLanguage } from "./vocabulary.ts";

/** A command to print, never to execute: its words, unquoted. A word such as `<RESOURCE_ID>` is to be filled in. */
type Command = readonly string[];

/** One thing to do about a root cause; commands in the order in which they must run. */
export interface Remedy {
  readonly text: string;
  readonly commands?: readonly Command[];
  /** The same as source, for those who keep their infrastructure as code. */
  readonly code?: Readonly<Record<CodeLanguage, string>>;
  readonly link?: string;
  /** Flags that it changes: what is run again when all is done has them so. */
  readonly sets?: FlagChanges;
  /** Is it that run, which mends nothing by itself? */
  readonly again?: true;
}

export const remedySchema = z.object({
  text: z.string().check(z.describe("What to do, in words.")),
  bash: z
    .array(z.string())
    .check(
      z.describe(
        "Commands, in the order in which they must run; a word such as <RESOURCE_ID> is to be filled in.",
      ),
    ),
  powershell: z.array(z.string()).check(z.describe("The same commands, quoted for PowerShell.")),
  bicep: z.optional(
    z.array(z.string()).check(z.describe("Source that does the same, one text for each principal.")),
  ),
  terraform: z.optional(z.array(z.string()).check(z.describe("The same as Terraform."))),
  link: z.optional(z.string().check(z.describe("Where to read about it."))),
  again: z.optional(
    z.literal(true).check(z.describe("It only runs the scenario again, once what comes before is done.")),
  ),
});
/** A remedy with its commands quoted for both shells. */
export type RenderedRemedy = z.infer<typeof remedySchema>;

export function renderRemedy({ text, commands = [], code, link, again }: Remedy): RenderedRemedy {
  return {
    text,
    bash: commands.map((command) => command.map(quoteForBash).join(" ")),
    powershell: commands.map(toPowerShell),
    ...(code && { bicep: [code.bicep], terraform: [code.terraform] }),
    ...(link && { link }),
    ...(again && { again }),
  };
}

const plainWord = /^[\w%+,./:=@-]+$/;

/** Quotes a word so that bash and other POSIX shells take it literally. */
export const quoteForBash = (word: string): string =>
  plainWord.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;

/** Quotes a word so that PowerShell takes it literally (`@` and `,` are operators there). */
export const quoteForPowerShell = (word: string): string =>
  /^[\w./:=+-]+$/.test(word) ? word : `'${word.replaceAll(/['\u2018\u2019\u201A\u201B]/g, "$&$&")}'`;

function toPowerShell(command: Command): string {
  const [first = "", second = ""] = command;
  // `export NAME=value` is the one shell built-in that we print.
  if (first === "export") {
    const at = second.indexOf("=");
    return `${environmentVariable(second.slice(0, at))} = ${quoteForPowerShell(second.slice(at + 1)).replace(/^([^'].*)$/, "'$1'")}`;
  }
  return command.map((word, at) => quoteForPowerShell(at === 0 ? programInPowerShell(word) : word)).join(" ");
}

/** In Windows PowerShell `curl` is another name of Invoke-WebRequest, which takes none of its arguments. */
const programInPowerShell = (name: string): string => (name === "curl" ? "curl.exe" : name);

/** Braces keep a name that is none, which an edited report may hold, from being read as more than a name. */
const environmentVariable = (name: string): string =>
  /^\w+$/.test(name) ? `$env:${name}` : `\${env:${name.replaceAll(/[`{}]/g, "`$&")}}`;
