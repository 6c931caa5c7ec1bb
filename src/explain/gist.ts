import { interesting, kindOf, ofOurs } from "./log/telling.ts";

/** Of a shorter text nothing is left out. */
const short = 1_500;

/** At the head stand the title and the question, at the end what was said last. */
const head = 700;
const tail = 600;

/** As much as a reader reads. */
const most = 5_000;

/** Where a line is longer, its parts are lines. */
const longestLine = 600;

/** Long ones in which nobody wrote anything are logs, which speak of everything. */
export const isLong = (text: string): boolean => text.length > 20_000;

/**
 * What a reader is given of a text: its head and its end, what people wrote, and the lines that tell of failures, in
 * their order and each kind once; not the forms, settings, programs and logs of what went well that posts are full of.
 * Of a long log nothing: null. `isOfLong`: the text is long, or what was left of a long one.
 */
export function gistOf(text: string, isOfLong = isLong(text)): string | null {
  if (text.length <= short && !isOfLong) return text;
  const lines = linesOf(text.replaceAll(/\r\n?/g, "\n"));
  if (isOfLong && !lines.some(({ line }) => isWritten(line))) return null;
  const chosen = new Set<Line>();
  let left = most;
  for (const worth of worths)
    for (const one of lines)
      if (one.worth === worth && one.line.length < left) {
        chosen.add(one);
        left -= one.line.length + 1;
      }
  return lines.flatMap((one) => (chosen.has(one) ? [one.line] : [])).join("\n");
}

/** What a line is taken for, the worthiest first. */
const worths = ["edge", "telling", "written"] as const;

interface Line {
  readonly line: string;
  readonly worth: (typeof worths)[number] | "none";
}

const parts = new RegExp(`\\S.{0,${longestLine - 1}}(?=\\s|$)|\\S{1,${longestLine}}`, "gu");

function linesOf(text: string): readonly Line[] {
  const seen = new Set<string>();
  let at = 0;
  return text.split("\n").flatMap((whole) => {
    const start = at;
    at += whole.length + 1;
    return [...whole.matchAll(parts)].map((part) => {
      const [line] = part;
      const place = start + part.index;
      const kind = kindOf(line);
      if (seen.has(kind)) return { line, worth: "none" };
      seen.add(kind);
      return { line, worth: place < head || place > text.length - tail ? "edge" : worthOf(line) };
    });
  });
}

function worthOf(line: string): Line["worth"] {
  if (interesting.test(line) && ofOurs.test(line)) return "telling";
  return isWritten(line) ? "written" : "none";
}

/** Some words one after the other, or a script that no program is written in. */
const written =
  /^\W{0,6}(?:\p{L}[\p{L}'\u2019-]*[ ,]+){4}|\p{Script=Han}{5}|[\p{Script=Hiragana}\p{Script=Hangul}]{3}/u;
const timeOfDay = /\d\d:\d\d/;

const isWritten = (line: string): boolean => written.test(line) && !timeOfDay.test(line);
