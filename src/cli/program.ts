import { exitCodes } from "../core/gate.ts";
import { createRedactor } from "../core/redact.ts";
import { UsageError } from "../core/usage-error.ts";
import { inert } from "../reporters/presentable.ts";
import { tool } from "../setup/package-root.ts";
import { completionFlag, fitsAtCursor } from "./completion/at-cursor.ts";
import { Interruption } from "./interruption.ts";
import { processIo } from "./io.ts";
import { commandsOf, createParser } from "./parser.ts";
import { markWords } from "./words.ts";

const widest = 100;

/** Runs the command line and answers with the exit code. */
export async function main(words: readonly string[]): Promise<number> {
  const io = processIo();
  let exitCode: number = exitCodes.ready;
  const finish = (code: number): void => void (exitCode = code);
  if (words[0] === completionFlag) {
    const fits = await fitsAtCursor(words.slice(1), commandsOf(io, finish));
    io.out(fits.map((word) => `${word}\n`).join(""));
    return exitCodes.ready;
  }
  const parser = createParser(markWords(words), io, finish, Math.min(io.columns, widest)).exitProcess(false);
  try {
    await parser.parseAsync();
    const lost = await io.lost();
    if (lost) throw new UsageError(`Standard output cannot be written: ${lost.message}`);
    return exitCode;
  } catch (error) {
    if (error instanceof UsageError || error instanceof Interruption) {
      io.say(createRedactor().deep(error.message));
      return error instanceof UsageError ? exitCodes.usage : exitCodes.interrupted;
    }
    return defect(error, words, io.say, io.out);
  }
}

/** A bug of ours: said without secrets, as a document where the output is one. */
function defect(
  error: unknown,
  words: readonly string[],
  say: (line: string) => void,
  out: (text: string) => void,
): number {
  const redactor = createRedactor();
  const message = redactor.deep(error instanceof Error ? (error.stack ?? error.message) : String(error));
  if (words.some((word) => /^(?:--output=|-o)?json$/.test(word))) {
    const told = { error: { code: "defect", message }, exitCode: exitCodes.defect };
    out(`${inert(JSON.stringify(told, null, 2))}\n`);
  }
  say(`This is a defect in ${tool.name} ${tool.version}; please report it with this text:\n${message}`);
  return exitCodes.defect;
}
