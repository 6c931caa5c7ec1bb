/*
 * What yargs lets pass by itself: a flag without its value or with several, `--no-` before a flag that is no switch, a
 * switch with a value; and it drops the words behind `--`.
 */
import type { Argv, Options, PositionalOptions } from "yargs";
import { UsageError } from "../core/usage-error.ts";

/** Stands before a word that is neither a flag nor a flag's value; no word of a command line can hold it. */
const mark = "\0";
/** Stands for `-` alone, which yargs drops among the words. */
const dash = `${mark}-${mark}`;

/** What is said of a flag without its value; yargs too says it so. */
export const lacksValue = (flag: string): string => `This flag lacks its value: ${flag}`;

/** The words, marked so that yargs takes for no flag what is none: all behind `--`, and `-` alone. */
export function markWords(words: readonly string[]): string[] {
  const end = words.includes("--") ? words.indexOf("--") : words.length;
  const before = words.slice(0, end).map((word) => (word === "-" ? dash : word));
  return [...before, ...words.slice(end + 1).map((word) => mark + word)];
}

/** yargs' types lack what its help reads. */
type Positional = PositionalOptions & Pick<Options, "defaultDescription">;
/** `dash`: `-` is a value of it, standard input; for any other flag it is none. */
type Flag = Options & { readonly dash?: true };

/**
 * Says what words a command takes, by name: those that are no flags, in their order, and the flags, of which each that
 * is no switch needs a value. Only an array may come several times; else the command ends with a UsageError that names
 * the word.
 */
export function takeWords(
  argv: Argv,
  positionals: Readonly<Record<string, Positional>>,
  flags: Readonly<Record<string, Flag>> = {},
): Argv {
  for (const [name, positional] of Object.entries(positionals)) argv.positional(name, positional);
  for (const [name, flag] of Object.entries(flags))
    argv.option(name, flag.type === "boolean" ? flag : { ...flag, nargs: 1 });
  return argv.middleware((given) => {
    for (const [name, word] of Object.entries({ ...positionals, ...flags })) {
      const fault = faultOf(name, [given[name]].flat(), word, Object.hasOwn(flags, name));
      if (fault !== null) throw new UsageError(fault);
    }
    Object.assign(
      given,
      Object.fromEntries(Object.entries(given).map(([name, value]) => [name, unmarked(value)])),
    );
  }, true);
}

/** What is wrong with the values of a word, as a message; null where nothing is. */
function faultOf(
  name: string,
  values: readonly unknown[],
  { type, array = false, dash: takesDash }: Pick<Flag, "type" | "array" | "dash">,
  isFlag: boolean,
): string | null {
  if (values.length > 1 && !array) return `--${name} is given more than once; it takes one value.`;
  // For yargs --no-NAME is a value of any flag.
  if (type !== "boolean" && values.includes(false))
    return `There is no --no-${name}; --${name} takes a value.`;
  if (!isFlag) return null;
  if (values.some((value) => value === "" || (isMarked(value) && value !== dash))) return lacksValue(name);
  if (!takesDash && values.some((value) => value === "-" || value === dash))
    return `--${name}: - is standard input or output, which cannot stand here.`;
  return null;
}

/**
 * A switch that is given a value, which yargs would take for no: `--simulate=yes` would not simulate.
 * @throws UsageError that names it.
 */
export function refuseSwitchValues(words: readonly string[], given: Readonly<Record<string, unknown>>): void {
  for (const word of words) {
    const [, flag = "", name = "", value = ""] = /^(--?([^=]+))=(.*)$/s.exec(word) ?? [];
    if (typeof given[name] === "boolean" && value !== "true" && value !== "false")
      throw new UsageError(`${flag} is a switch and takes no value.`);
  }
}

const isMarked = (value: unknown): value is string => typeof value === "string" && value.startsWith(mark);

const unmarked = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(unmarked) : isMarked(value) ? value.replaceAll(mark, "") : value;
