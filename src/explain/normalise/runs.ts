/** Nothing that we know is longer: what is, are keys, blobs and what a pattern would go through again and again. */
const longestWord = 300;
const longestRule = 80;

const longWord = new RegExp(`(?<!\\w)\\w{${longestWord + 1},}`, "g");
const longRule = new RegExp(`([^\\w\\s])\\1{${longestRule},}`, "g");

/** Words and rules of no end, cut; so that no text keeps a pattern busy for longer than it is long. */
export const withoutLongRuns = (text: string): string =>
  text
    .replaceAll(longWord, (run) => run.slice(0, longestWord))
    .replaceAll(longRule, (run) => run.slice(0, longestRule));
