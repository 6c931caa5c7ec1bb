/** Fewer characters stand in every text. */
const shortest = 3;

/** Escapes that take more characters than their letter, of which nothing is made here. */
const wide = /[xukpPc]/;

/** One reading of a pattern's source, from `at` on. */
interface Cursor {
  readonly source: string;
  at: number;
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
    offer([run]);
    run = "";
  };
  for (;;) {
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

const shortestOf = (words: readonly string[]): number =>
  words.length === 0 ? 0 : Math.min(...words.map(({ length }) => length));

/** The character that must stand there, in lower case; undefined where it may be one of several, or is a place. */
function characterAt(cursor: Cursor): string | undefined {
  const one = cursor.source[cursor.at++] ?? "";
  if (/[.^$]/.test(one)) return undefined;
  if (one !== "\\") return one.toLowerCase();
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
  const found = /^(?:[?*+]|\{\d+(?:,\d*)?\})\??/.exec(cursor.source.slice(cursor.at, cursor.at + 16))?.[0];
  if (!found) return "once";
  cursor.at += found.length;
  return /^(?:[?*]|\{0)/.test(found) ? "maybe" : "some";
}
