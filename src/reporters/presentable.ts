import { anonymise, shortenIds } from "../core/anonymise.ts";
import { clean } from "../core/clean.ts";
import { mapText } from "../core/map-text.ts";
import type { RenderOptions } from "./options.ts";

/** Flags are repeated in commands. */
const isCommand = (key: string, parent: string): boolean =>
  key === "bash" || key === "powershell" || parent === "flags";
/** For use too: a remedy's words, which may hold the entry for a file, and a path. */
const isForUse = (key: string): boolean => key === "text" || key === "file";
const isSource = (key: string): boolean => key === "bicep" || key === "terraform";

/** A report, or another document of ours, whose texts may be shown: clean (a saved one may have been edited since), redacted as asked for. */
export function presentable<T>(
  document: T,
  { redact, verbose, ascii }: Pick<RenderOptions, "redact" | "verbose" | "ascii">,
  audience: "people" | "machines",
): T {
  const cleaned = mapText(document, (text) => clean(text, Number.POSITIVE_INFINITY));
  const masked = anonymise(cleaned, redact);
  if (audience === "machines") return masked;
  return mapText(masked, (text, key, parent) => {
    // Commands are for use: whole ids, one line, not a letter changed.
    if (isCommand(key, parent)) return withoutLogCommands(text).replaceAll(/\s+/g, " ");
    if (isSource(key)) return withoutLogCommands(text);
    const harmless = forPeople(text, ascii);
    return redact === "ids" && !verbose && !isForUse(key)
      ? shortenIds(harmless, ascii ? ".." : "…")
      : harmless;
  });
}

/** One text made fit to be shown to people, on a terminal or in a log. */
export function forPeople(text: string, ascii: boolean): string {
  const harmless = withoutLogCommands(clean(text, Number.POSITIVE_INFINITY));
  return ascii ? toAscii(harmless) : harmless;
}

/**
 * Breaks what the log of a CI system would execute: `##vso[…]` and `##[…]` (Azure Pipelines, anywhere in a line),
 * `##teamcity[…]`, and `::name::` (GitHub Actions, first in a line, white space aside; wrapping can put any word there).
 */
const withoutLogCommands = (text: string): string =>
  text.replaceAll(/##(?=\w*\[)/g, "# #").replaceAll(/(?<!\S)::(?=[a-z])/gi, ": :");

/**
 * JSON, with what could act outside of it spelled as escapes: end tags and comments (a page's script), `##`
 * before a command of a CI log, line separators, invisible and direction-changing characters.
 */
export const inert = (document: string): string =>
  document.replaceAll(/<(?=[/!])|#(?=#)|[\u2028\u2029]|[^\P{C}\n]/gu, (text) =>
    [...Array(text.length).keys()]
      .map((at) => `\\u${text.charCodeAt(at).toString(16).padStart(4, "0")}`)
      .join(""),
  );

const twins: Readonly<Record<string, string>> = {
  "…": "..",
  "·": "|",
  "–": "-",
  "—": "-",
  "‘": "'",
  "’": "'",
  "“": '"',
  "”": '"',
  "→": "->",
  "≥": ">=",
  "≤": "<=",
};

/** Letters without their accents, the usual marks as their twins, anything else as a question mark. */
const toAscii = (text: string): string =>
  text
    .replaceAll(/[…·–—‘’“”→≥≤]/g, (mark) => twins[mark] ?? "?")
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/\P{ASCII}/gu, "?");
