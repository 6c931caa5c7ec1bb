import { guidShape } from "../../azure/setting-flaws.ts";

/** Frames and prefixes at the beginning of lines, and what a line break cut in two. */
export const undoWraps = (text: string): string => joined(text.split("\n").map(unframed).join("\n"));

const time = String.raw`\[?\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d(?::\d\d)?(?:[.,]\d{1,9})?\s?(?:Z|UTC|[+-]\d\d:?\d\d)?\]?`;
const prefixes: readonly RegExp[] = [
  /^\s*(?:[│┃|╷╵╭╰┌└├>]\s?)+/,
  // A time in the middle of a sentence goes on with a comma.
  new RegExp(`^\\s*${time}(?![\\w.,;)]|:\\d)\\s*`),
  /^\s*(?:[│┃|]\s?)+/,
];

/** Without Terraform's bars, the quotation marks of a mail, PowerShell's frame, and the time of a log's line. */
const unframed = (line: string): string =>
  line.length > 4000 ? line : prefixes.reduce((rest, prefix) => rest.replace(prefix, ""), line);

const wholeWords: readonly (readonly [RegExp, string])[] = ["169.254.169.254", "127.0.0.1"].map((word) => [
  new RegExp(
    word
      .split("")
      .map((character) => character.replace(".", String.raw`\.`))
      .join(String.raw`(?:\s*\n\s*)?`),
    "g",
  ),
  word,
]);

/** A terminal that is wide fills the rest of its line with blanks, in the middle of a word as well. */
const filledLine = /(?<=[a-z]) {60,}(?=[a-z])/g;

/** Codes, addresses and ids that a terminal broke at its edge. */
function joined(text: string): string {
  let whole = text
    .replaceAll(filledLine, "")
    .replaceAll(/(AADSTS)\s*\n\s*(?=\d)/gi, "$1")
    .replaceAll(/(AADSTS\d{1,7})[ \t]*\n[ \t]*(\d{1,7})(?=:)/gi, "$1$2")
    .replaceAll(/([0-9a-f]{4,8}-(?:[0-9a-f]{4}-){0,3}[0-9a-f]{0,11})\n([0-9a-f-]{4,})(?![\w])/gi, joinedId);
  for (const [broken, word] of wholeWords) whole = whole.replaceAll(broken, word);
  return whole;
}

const joinedId = (whole: string, head: string, tail: string): string =>
  guidShape.test(head + tail) ? head + tail : whole;
