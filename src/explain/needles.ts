/** Fewer characters stand in every text. */
const shortest = 3;

/** Escapes that take more characters than their letter, of which nothing is made here. */
const wide = /[xukpPc]/;

/** Stand for any character, or for a place between two. */
const anyPlace = ".^$";

/** How it begins to be said how often something stands there. */
const quantifiers = "?*+{";

/** One reading of a pattern's source, from `at` on. */
interface Cursor {
  readonly source: string;
  at: number;
}

const known = new WeakMap<RegExp, readonly string[]>();

/** Nothing to look for: it stands in every text. */
const anyText = [""];

/** Whether a pattern is worth compiling for a text in lower case: one of the words that it needs stands there. */
export function mayMatch(pattern: RegExp, lower: string): boolean {
  const words = known.get(pattern) ?? needlesOf(pattern) ?? anyText;
  known.set(pattern, words);
  return words.some((word) => lower.includes(word));
}

/**
 * Words of which one stands, in whatever case, in every text that a pattern matches; undefined where none can be told. To
 * look for a word is much cheaper than to compile a pattern, and most patterns are in no text.
 */
export function needlesOf({ source }: RegExp): readonly string[] | undefined {
  return alternatives({ source, at: 0 });
}

/** What each of the alternatives needs, to the end of the group or of the pattern. */
function alternatives(cursor: Cursor): readonly string[] | undefined {
  const needed = [sequence(cursor)];
  while (cursor.source[cursor.at] === "|") {
    cursor.at += 1;
    needed.push(sequence(cursor));
  }
  return needed.every((one) => one !== undefined) ? needed.flat() : undefined;
}

/** The best of what a sequence needs: the run of characters, or the group, whose shortest word is longest. */
function sequence(cursor: Cursor): readonly string[] | undefined {
  let best: readonly string[] | undefined;
  let run = "";
  const offer = (words: readonly string[] | undefined): void => {
    if (words && shortestOf(words) >= shortest && shortestOf(words) > shortestOf(best ?? [])) best = words;
  };
  const endRun = (): void => {
    offer([run.toLowerCase()]);
    run = "";
  };
  for (;;) {
    run += plainAt(cursor);
    const one = cursor.source[cursor.at];
    if (one === undefined || one === "|" || one === ")") break;
    const isOne = one !== "(" && one !== "[";
    const character = isOne ? characterAt(cursor) : undefined;
    const group = isOne ? undefined : groupAt(cursor);
    const times = quantifierAt(cursor);
    if (character === undefined || times !== "once") {
      if (character !== undefined && times === "some") run += character;
      endRun();
      if (times !== "maybe") offer(group);
    } else run += character;
  }
  endRun();
  return best;
}

/** Characters that stand for themselves; only the last of them can be said to be there more or less often. */
const plain = /[^\\()[|?*+{.^$]+/y;

/** As many such characters as there are, but for the last. */
function plainAt(cursor: Cursor): string {
  const from = cursor.at;
  plain.lastIndex = from;
  if (plain.test(cursor.source)) cursor.at = plain.lastIndex - 1;
  return cursor.source.slice(from, cursor.at);
}

const shortestOf = (words: readonly string[]): number =>
  words.length === 0 ? 0 : Math.min(...words.map(({ length }) => length));

/** The character that must stand there; undefined where it may be one of several, or is a place. */
function characterAt(cursor: Cursor): string | undefined {
  const one = cursor.source[cursor.at++] ?? "";
  if (anyPlace.includes(one)) return undefined;
  if (one !== "\\") return one;
  const escaped = cursor.source[cursor.at++] ?? "";
  if (wide.test(escaped))
    cursor.at +=
      /^(?:<\w*>|\{\w*(?:=\w*)?\}|[\da-f]{2,4})?/i.exec(cursor.source.slice(cursor.at))?.[0].length ?? 0;
  return /\w/.test(escaped) ? undefined : escaped;
}

/** What a group needs; of a class of characters, and of what is only looked at, nothing. */
function groupAt(cursor: Cursor): readonly string[] | undefined {
  const { source } = cursor;
  if (source[cursor.at++] === "[") {
    for (; source[cursor.at] !== "]"; cursor.at += 1) if (source[cursor.at] === "\\") cursor.at += 1;
    cursor.at += 1;
    return undefined;
  }
  const head = /^(?:\?(?:[:=!]|<[=!]|<\w+>))?/.exec(source.slice(cursor.at))?.[0] ?? "";
  cursor.at += head.length;
  const needed = alternatives(cursor);
  cursor.at += 1;
  return /[=!]/.test(head) ? undefined : needed;
}

/** How often what stands before may be there: once, at least once, or perhaps not at all. */
function quantifierAt(cursor: Cursor): "once" | "some" | "maybe" {
  if (!quantifiers.includes(cursor.source[cursor.at] ?? " ")) return "once";
  const found = /^(?:[?*+]|\{\d+(?:,\d*)?\})\??/.exec(cursor.source.slice(cursor.at, cursor.at + 16))?.[0];
  if (!found) return "once";
  cursor.at += found.length;
  return /^(?:[?*]|\{0)/.test(found) ? "maybe" : "some";
}
