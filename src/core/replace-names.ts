/** A name is a whole word: a deployment `chat` is not the beginning of `chatter`. The digits of `%27` are no part of one. */
const startsWord = /(?:(?<![\p{L}\p{N}])|(?<=%[0-9a-f]{2}))[\p{L}\p{N}]/iuy;
const endsWord = /(?<=[\p{L}\p{N}])(?![\p{L}\p{N}])/uy;
const [wordBefore, wordAfter] = [/^[\p{L}\p{N}]/u, /[\p{L}\p{N}]$/u];

const fits = (boundary: RegExp, text: string, at: number): boolean => {
  boundary.lastIndex = at;
  return boundary.test(text);
};

/** Characters by which names are looked up first; none is shorter. */
const headLength = 2;

/**
 * Puts for each name (in lower case, of two characters or more) what the map has for it, wherever it stands as a whole
 * word, in capitals or not; where several fit, for the longest. No regular expression takes names of any number and
 * length, and one that takes many of them is slow.
 */
export function replaceNames(replacements: ReadonlyMap<string, string>): (text: string) => string {
  const lengths = new Map<string, number[]>();
  for (const name of [...replacements.keys()].toSorted((a, b) => b.length - a.length)) {
    const head = name.slice(0, headLength);
    const known = lengths.get(head) ?? [];
    if (known.at(-1) !== name.length) lengths.set(head, [...known, name.length]);
  }
  return (text) => {
    const small = inSmallLetters(text);
    const nameAt = (at: number): string | undefined => {
      for (const length of lengths.get(small.slice(at, at + headLength)) ?? []) {
        const name = small.slice(at, at + length);
        if (name.length < length || !replacements.has(name)) continue;
        if (wordBefore.test(name) && !fits(startsWord, text, at)) continue;
        if (!wordAfter.test(name) || fits(endsWord, text, at + length)) return name;
      }
      return undefined;
    };
    let result = "";
    let done = 0;
    for (let at = 0; at < text.length;) {
      const name = nameAt(at);
      if (name === undefined) at += 1;
      else {
        result += text.slice(done, at) + (replacements.get(name) ?? "");
        at += name.length;
        done = at;
      }
    }
    return result + text.slice(done);
  };
}

/** In lower case, each character in its place: some would become two. */
const inSmallLetters = (text: string): string => {
  const small = text.toLowerCase();
  if (small.length === text.length) return small;
  return text.replaceAll(/\p{Lu}/gu, (capital) => {
    const letter = capital.toLowerCase();
    return letter.length === capital.length ? letter : capital;
  });
};
