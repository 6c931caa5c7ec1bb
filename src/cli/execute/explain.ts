import { existsSync } from "node:fs";
import { anonymise } from "../../core/anonymise.ts";
import { exitCodes } from "../../core/gate.ts";
import { UsageError } from "../../core/usage-error.ts";
import { createExplainer, type Explained } from "../../explain/explain.ts";
import { page, pageOfEntraCode } from "../../explain/page.ts";
import { document, tableStyle } from "../output/answer.ts";
import type { ExplainArguments } from "../commands/explain.ts";
import { causeLine, explainedText, type ExplainedStyle } from "../output/explained-text.ts";
import type { Io } from "../io.ts";
import { piecesOf } from "../input/text-source.ts";

/** What one of the texts shows. `source` is the file's name as it was given, or `-`. */
export interface ExplainedSource extends Explained {
  readonly source: string;
}

/** Explains what was named, or standard input; 0 when there was an answer, be it that nothing is recognised. */
export async function executeExplain(given: ExplainArguments, io: Io): Promise<number> {
  const { what, output, follow } = given;
  const pages = new Map(what.flatMap((word) => pageNamed(word) ?? []));
  const sources = what.length > 0 ? what.filter((word) => !pages.has(word)) : ["-"];
  const unknown = sources.find((source) => source !== "-" && !existsSync(source));
  if (unknown !== undefined) throw new UsageError(unknownWords(unknown));
  if (pages.size > 0 && output !== "human")
    throw new UsageError("--output: a page is text; json and jsonl are for texts and logs.");
  if (follow && sources.length !== 1)
    throw new UsageError("--follow: name one file, or read standard input.");
  for (const text of pages.values()) io.out(text);

  const style: ExplainedStyle = { ...tableStyle(given, io), shell: given.shell };
  const all: ExplainedSource[] = [];
  for (const source of sources) {
    const explained = anonymise({ source, ...(await explainSource(source, given, style, io)) }, given.redact);
    if (output === "jsonl") io.out(`${JSON.stringify(lineOf(explained))}\n`);
    all.push(explained);
  }
  if (output === "json") io.out(document(all.map(lineOf)));
  if (output === "human" && all.length > 0) io.out(explainedText(all, style));
  return io.signal.aborted && !follow ? exitCodes.interrupted : exitCodes.ready;
}

async function explainSource(
  source: string,
  { follow, output, redact }: ExplainArguments,
  style: ExplainedStyle,
  io: Io,
): Promise<Explained> {
  const explainer = createExplainer({ watching: follow });
  for await (const piece of piecesOf(source, { follow, signal: io.signal })) {
    for (const cause of explainer.add(piece)) {
      const told = anonymise(cause, redact);
      if (output === "human") io.out(causeLine(told, style));
      else io.say(`${told.id} (${told.confidence})`);
    }
  }
  return explainer.end();
}

/** The page of an id or a code, by its word; a file of that name is then `./name`. */
function pageNamed(word: string): [string, string][] | null {
  const text = /^(?:AADSTS)?\d{5,8}$/i.test(word) ? pageOfEntraCode(word) : page(word);
  return text === null ? null : [[word, text]];
}

const unknownWords = (word: string): string =>
  /[./\\]/.test(word)
    ? `${word}: there is no such file.`
    : `There is no root cause or Entra code "${word}", and no such file; see aoai-preflight list diagnoses.`;

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
