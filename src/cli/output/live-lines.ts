import stringWidth from "fast-string-width";
import type { Environment } from "../../core/environment.ts";

const escape = "\u001B[";
const hideCursor = `${escape}?25l`;
const showCursor = `${escape}?25h`;
const clearToEnd = `${escape}0J`;
const clearLine = `${escape}2K`;
const reset = `${escape}0m`;

/** Milliseconds between two drawings: ten a second at most. */
const frameMs = 100;

/** Can lines be drawn again there? A CI system keeps each of them, and a dumb terminal does not move its cursor. */
export const canRedraw = (isTerminal: boolean, { CI, TERM }: Environment): boolean =>
  isTerminal && !CI && TERM !== "dumb";

/** What is written to; of a terminal also its size in columns and rows. */
export interface ProgressStream {
  write(text: string): unknown;
  readonly columns?: number | undefined;
  readonly rows?: number | undefined;
}

/** Lines at the bottom of a terminal that are drawn again and again until they are closed, which removes them. */
export interface LiveLines {
  open(): void;
  /** Writes a text that stays, above the lines. */
  above(text: string): void;
  close(): void;
}

/** `draw` is given the spinner's glyph and how many lines there is room for; what is too wide is cut off. */
export function createLiveLines({
  stream,
  ascii,
  draw,
}: {
  readonly stream: ProgressStream;
  readonly ascii: boolean;
  draw(frame: string, room: number): readonly string[];
}): LiveLines {
  const frames = ascii ? ["|", "/", "-", "\\"] : ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"];
  let timer: NodeJS.Timeout | undefined;
  /** Widths of the lines that stand there. */
  let drawn: readonly number[] = [];
  let turn = 0;

  // Some terminals say 0.
  const columns = (): number => stream.columns || 80;
  const up = (): string => {
    // A terminal that has become narrower since has wrapped them.
    const rows = drawn.reduce((sum, width) => sum + Math.max(1, Math.ceil(width / columns())), 0);
    return rows > 0 ? `${escape}${rows}A\r` : "\r";
  };
  const redraw = (): void => {
    const room = Math.max(1, (stream.rows || 24) - 1);
    const lines = draw(frames[turn++ % frames.length] ?? "", room).map((line) => cut(line, columns() - 1));
    stream.write(`${up()}${lines.map((line) => `${clearLine}${line}\n`).join("")}${clearToEnd}`);
    drawn = lines.map((line) => stringWidth(line));
  };
  const remove = (after = ""): void => {
    stream.write(`${up()}${clearToEnd}${after}`);
    drawn = [];
  };
  const start = (): void => {
    timer = setInterval(redraw, frameMs);
    timer.unref();
    stream.write(hideCursor);
    redraw();
  };
  /** Whoever stops the process with Ctrl-Z gets the terminal as it was, and the process is stopped as without us. */
  const stop = (): void => {
    clearInterval(timer);
    remove(showCursor);
    process.off("SIGTSTP", stop);
    process.once("SIGCONT", goOn);
    process.kill(process.pid, "SIGTSTP");
    // A process whose group no shell looks after, such as the first of a container, is not stopped: then it goes on.
    timer = setTimeout(goOn, frameMs);
    timer.unref();
  };
  const goOn = (): void => {
    clearTimeout(timer);
    process.off("SIGCONT", goOn);
    process.on("SIGTSTP", stop);
    start();
  };
  const close = (): void => {
    if (timer === undefined) return;
    clearInterval(timer);
    timer = undefined;
    process.off("exit", close);
    process.off("SIGTSTP", stop);
    process.off("SIGCONT", goOn);
    remove(showCursor);
  };
  return {
    open() {
      if (timer !== undefined) return;
      // Also when something ends the process early: a terminal without a cursor is a nuisance.
      process.once("exit", close);
      process.on("SIGTSTP", stop);
      start();
    },
    above(text) {
      if (timer === undefined) return void stream.write(`${text}\n`);
      remove(`${text}\n`);
      redraw();
    },
    close,
  };
}

/** Cuts a line with colours in it to a width: a line that the terminal wraps would not be cleared. */
function cut(line: string, width: number): string {
  if (stringWidth(line) <= width) return line;
  let kept = "";
  // oxlint-disable-next-line no-control-regex -- a colour is one part, not a letter each
  for (const part of line.match(/\u001B\[[\d;]*m|\P{M}\p{M}*/gu) ?? []) {
    if (stringWidth(kept + part) > width) break;
    kept += part;
  }
  return `${kept}${reset}`;
}
