import { existsSync } from "node:fs";
import { anonymise } from "../../core/anonymise.ts";
import { exitCodes } from "../../core/gate.ts";
import { UsageError } from "../../core/usage-error.ts";
import { failuresOfCode } from "../../explain/bare-code.ts";
import { recognisedIn } from "../../explain/causes.ts";
import { createExplainer, type Explained } from "../../explain/explain.ts";
import { page, pageOfEntraCode } from "../output/page-text.ts";
import { document, tableStyle } from "../output/answer.ts";
import type { ExplainArguments } from "../commands/explain.ts";
import { forPeople, inert } from "../../reporters/presentable.ts";
import { causeLine, explainedText, type ExplainedStyle } from "../output/explained-text.ts";
import type { Io } from "../io.ts";
import { isPasted } from "../input/pasted.ts";
import { piecesOf } from "../input/text-source.ts";

/** What one of the texts shows. `source`: the file's name as it was given, `-`, or `argument 2` for a text that is the second word. */
export interface ExplainedSource extends Explained {
  readonly source: string;
}

/**
 * Explains what was named, or standard input; 0 when there was an answer, be it that nothing is recognised.
 * @throws UsageError that names each source which cannot be read, when the others are told.
 */
export async function executeExplain(given: ExplainArguments, io: Io): Promise<number> {
  const { what, output, follow } = given;
  const style: ExplainedStyle = { ...tableStyle(given, io), shell: given.shell };
  const pages = new Map(what.flatMap((word) => pageNamed(word, style) ?? []));
  const words = (what.length > 0 ? what : ["-"]).map((word, at) => ({ word, at }));
  const sources = words.filter(({ word }) => !pages.has(word));
  if (pages.size > 0 && output !== "human")
    throw new UsageError("--output: a page is text; json and jsonl are for texts and logs.");
  if (follow && sources.length !== 1)
    throw new UsageError("--follow: name one file, or read standard input.");
  for (const text of pages.values()) io.out(forPeople(text, given.ascii));

  const all: ExplainedSource[] = [];
  const codes = new Set(sources.map(({ word }) => word).filter(isKnownCode));
  const unknown = sources.map(({ word }) => word).filter((word) => isUnknown(word) && !codes.has(word));
  const unreadable = unknown.length > 0 ? [unknownWords(unknown)] : [];
  for (const { at, word } of sources) {
    if (unknown.includes(word)) continue;
    const pasted = isPasted(word) || codes.has(word);
    const source = pasted ? `argument ${at + 1}` : word;
    const pieces = pasted ? [word] : piecesOf(word, { follow, signal: io.signal });
    try {
      const shown = await explainPieces(pieces, given, style, io);
      const explained = anonymise({ source, ...shown }, given.redact);
      if (output === "jsonl") io.out(`${inert(JSON.stringify(lineOf(explained)))}\n`);
      all.push(explained);
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      unreadable.push(error.message);
    }
  }
  if (output === "json" && all.length > 0) io.out(document(all.map(lineOf)));
  if (output === "human" && all.length > 0) io.out(explainedText(all, style));
  if (unreadable.length > 0) throw new UsageError(unreadable.join("\n"));
  return io.signal.aborted && !follow ? exitCodes.interrupted : exitCodes.ready;
}

async function explainPieces(
  pieces: Iterable<string> | AsyncIterable<string>,
  { follow, output, redact }: ExplainArguments,
  style: ExplainedStyle,
  io: Io,
): Promise<Explained> {
  const explainer = createExplainer({ watching: follow });
  for await (const piece of pieces) {
    for (const cause of explainer.add(piece)) {
      const told = anonymise(cause, redact);
      if (output === "human") io.out(causeLine(told, style));
      else io.say(`${told.id} (${told.confidence})`);
    }
  }
  return explainer.end();
}

/** The page of an id or a code, by its word; a file of that name is then `./name`. */
function pageNamed(word: string, style: ExplainedStyle): [string, string][] | null {
  const text = /^(?:AADSTS)?\d{5,8}$/i.test(word)
    ? pageOfEntraCode(word, style)
    : page(word.toLowerCase(), style);
  return text === null ? null : [[word, text]];
}

/** A code that somebody passes on as it is: RateLimitReached, ENOTFOUND, 403. A file of that name comes first. */
const isKnownCode = (word: string): boolean =>
  failuresOfCode(word) !== null && !existsSync(word) && recognisedIn(word).length > 0;

/** Whether a word can only be meant as an id or a code, for it is no file. */
const isUnknown = (word: string): boolean => word !== "-" && !/[./\\\s]/.test(word) && !existsSync(word);

const unknownWords = (words: readonly string[]): string =>
  `There is no root cause and no known code ${words.map((word) => `"${word}"`).join(" or ")}, and no such file; see aoai-preflight list diagnoses, or ${words.length > 1 ? "quote a text as one word" : "give a text of one word to standard input"}.`;

/** The members of a line, in the order in which they are documented. */
const lineOf = ({ source, diagnoses }: ExplainedSource): object => ({
  source,
  diagnoses: diagnoses.map(({ id, title, confidence, because, remedies, link, occurrences }) => ({
    id,
    title,
    confidence,
    because,
    remedies,
    link,
    ...(occurrences && { occurrences }),
  })),
});
