import yargs, { type CommandModule } from "yargs";
import { values } from "./values.ts";

/** What the scripts of `completion` call us with; then the words behind the program's name, up to the cursor. */
export const completionFlag = "--complete";

/** What yargs knows of a command's words by name; its types keep that to themselves. */
interface Declared {
  readonly key: Readonly<Record<string, unknown>>;
  readonly alias: Readonly<Record<string, readonly string[]>>;
  readonly boolean: readonly string[];
  readonly array: readonly string[];
  readonly default: Readonly<Record<string, unknown>>;
  readonly choices: Readonly<Record<string, readonly string[]>>;
}

/** What fits at the cursor, which stands behind the last word; the first command is the usual one. Nothing where that is for the shell: files, free text. */
export async function fitsAtCursor(
  words: readonly string[],
  commands: readonly CommandModule[],
): Promise<readonly string[]> {
  const whole = joined(words);
  const current = whole.at(-1) ?? "";
  // What bash took for words of their own stays as it is written.
  const last = words.at(-1) ?? "";
  const kept = last === "=" ? current.length : current.length - last.length;
  const fit = await fitsWhole(whole.slice(0, -1), current, commands);
  return fit.map((one) => one.slice(kept));
}

/** `--flag=val` is one word to most shells, to bash three. */
function joined(words: readonly string[]): string[] {
  const whole: string[] = [];
  for (const [at, word] of words.entries()) {
    const isPart = word === "=" || words[at - 1] === "=";
    whole.push(isPart ? (whole.pop() ?? "") + word : word);
  }
  return whole;
}

async function fitsWhole(
  before: readonly string[],
  current: string,
  commands: readonly CommandModule[],
): Promise<readonly string[]> {
  if (before.length === 0 && !current.startsWith("-")) {
    return commands.map(nameOf).filter((name) => name.startsWith(current));
  }
  const named = commands.find((command) => nameOf(command) === before[0]);
  const command = named ?? commands[0];
  if (!command) return [];
  return within(await declaredBy(command), placesIn(command), named ? before.slice(1) : before, current);
}

async function within(
  declared: Declared,
  places: readonly Place[],
  before: readonly string[],
  current: string,
): Promise<readonly string[]> {
  const flagOf = (word: string): string | null => {
    const name = word.replaceAll(/^--?(?:no-)?|=.*$/gs, "");
    return word.startsWith("-") && namesIn(declared).includes(name) ? longName(declared, name) : null;
  };
  const takesValue = (word: string): boolean => {
    const flag = flagOf(word);
    return flag !== null && !word.includes("=") && !declared.boolean.includes(flag);
  };
  const [, flag = null, value = ""] = /^(--[^=]+)=(.*)$/s.exec(current) ?? [];
  if (flag !== null) return (await fitting(declared, flagOf(flag), value)).map((one) => `${flag}=${one}`);
  const awaiting = before.at(-1) ?? "";
  if (takesValue(awaiting)) return fitting(declared, flagOf(awaiting), current);
  if (current.startsWith("-")) {
    const offered = flagsIn(declared, new Set(before.map(flagOf)));
    return offered.filter(
      (one) => one.startsWith(current) && !places.some(({ name }) => one === `--${name}`),
    );
  }
  const free = before.filter((word, at) => !word.startsWith("-") && !takesValue(before[at - 1] ?? ""));
  const place = places[free.length] ?? places.find(({ many }) => many);
  return fitting(declared, place?.name ?? null, current);
}

/** Of a list with commas the last one is what is being written. */
async function fitting(declared: Declared, name: string | null, current: string): Promise<readonly string[]> {
  if (name === null) return [];
  const offered = declared.choices[name] ?? (await values[name]?.()) ?? [];
  const said = declared.array.includes(name) ? current.slice(0, current.lastIndexOf(",") + 1) : "";
  return offered.map((one) => said + one).filter((one) => one.startsWith(current));
}

/** Flags as one writes them, without those that are there already and cannot come again. */
const flagsIn = (declared: Declared, there: ReadonlySet<string | null>): string[] =>
  namesIn(declared).flatMap((name) => {
    const long = longName(declared, name);
    if (there.has(long) && !declared.array.includes(long)) return [];
    if (name.length === 1) return [`-${name}`];
    return [declared.default[name] === true ? `--no-${name}` : `--${name}`];
  });

/** With the letters that are short for them. */
const namesIn = ({ key, alias }: Declared): string[] => [
  ...new Set([...Object.keys(key), ...Object.values(alias).flat()]),
];

/** Of a letter the word that it is short for. */
const longName = ({ alias }: Declared, name: string): string =>
  Object.entries(alias).find(([, others]) => others.includes(name))?.[0] ?? name;

async function declaredBy({ builder }: CommandModule): Promise<Declared> {
  const argv = yargs([]);
  if (typeof builder === "function") await builder(argv);
  // The method is yargs' own and not in its types; without it no test of completion would pass.
  return (argv as unknown as { getOptions(): Declared }).getOptions();
}

const usageOf = ({ command = "" }: CommandModule): string => [command].flat()[0] ?? "";
const nameOf = (command: CommandModule): string => usageOf(command).split(" ")[0] ?? "";

/** A word of a command that is no flag. */
interface Place {
  readonly name: string;
  readonly many: boolean;
}

/** As its usage has them: `run [scenario..]`. */
const placesIn = (command: CommandModule): Place[] =>
  [...usageOf(command).matchAll(/[<[]([\w-]+)(\.\.)?/g)].map(([, name = "", many]) => ({
    name,
    many: many !== undefined,
  }));
