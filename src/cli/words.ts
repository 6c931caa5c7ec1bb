/* What yargs lets pass by itself: a flag without its value, or with several; and it drops the words behind `--`. */
import type { Argv, Options, PositionalOptions } from "yargs";
import { UsageError } from "../core/usage-error.ts";

/** Stands before a word that is neither a flag nor a flag's value; no word of a command line can hold it. */
const mark = "\0";

/** What is said of a flag without its value; yargs too says it so. */
export const lacksValue = (flag: string): string => `This flag lacks its value: ${flag}`;

/** The words, marked so that yargs takes for no flag what is none: all behind `--`, and `-` alone. */
export function markWords(words: readonly string[]): string[] {
  const end = words.includes("--") ? words.indexOf("--") : words.length;
  const before = words.slice(0, end).map((word) => (word === "-" ? mark + word : word));
  return [...before, ...words.slice(end + 1).map((word) => mark + word)];
}

/** yargs' types lack what its help reads. */
type Positional = PositionalOptions & Pick<Options, "defaultDescription">;

/**
 * Says what words a command takes, by name: those that are no flags, in their order, and the flags, of which each that
 * is no switch needs a value. Only an array may come several times; else the command ends with a UsageError that names
 * the word.
 */
export function takeWords(
  argv: Argv,
  positionals: Readonly<Record<string, Positional>>,
  flags: Readonly<Record<string, Options>> = {},
): Argv {
  for (const [name, positional] of Object.entries(positionals)) argv.positional(name, positional);
  for (const [name, flag] of Object.entries(flags))
    argv.option(name, flag.type === "boolean" ? flag : { ...flag, nargs: 1 });
  return argv.middleware((given) => {
    for (const [name, { array = false }] of Object.entries({ ...positionals, ...flags }))
      if (Array.isArray(given[name]) && !array)
        throw new UsageError(`--${name} is given more than once; it takes one value.`);
    for (const name of Object.keys(flags))
      if ([given[name]].flat().some((value) => value === "" || isMarked(value)))
        throw new UsageError(lacksValue(name));
    Object.assign(
      given,
      Object.fromEntries(Object.entries(given).map(([name, value]) => [name, unmarked(value)])),
    );
  }, true);
}

const isMarked = (value: unknown): value is string => typeof value === "string" && value.startsWith(mark);

const unmarked = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(unmarked) : isMarked(value) ? value.slice(mark.length) : value;
