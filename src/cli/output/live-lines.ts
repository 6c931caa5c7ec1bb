import stringWidth from "fast-string-width";

const escape = "\u001B[";
const hideCursor = `${escape}?25l`;
const showCursor = `${escape}?25h`;
const clearToEnd = `${escape}0J`;
const clearLine = `${escape}2K`;
const reset = `${escape}0m`;

/** Milliseconds between two drawings: ten a second at most. */
const frameMs = 100;

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

/** `draw` is given the spinner's glyph and returns a line a row; what does not fit the terminal is cut off. */
export function createLiveLines({
  stream,
  ascii,
  draw,
}: {
  readonly stream: ProgressStream;
  readonly ascii: boolean;
  draw(frame: string): readonly string[];
}): LiveLines {
  const frames = ascii ? ["|", "/", "-", "\\"] : ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"];
  let timer: NodeJS.Timeout | undefined;
  let drawn = 0;
  let turn = 0;

  const up = (): string => (drawn > 0 ? `${escape}${drawn}A\r` : "\r");
  const redraw = (): void => {
    const width = (stream.columns ?? 80) - 1;
    const height = Math.max(1, (stream.rows ?? 24) - 1);
    const all = draw(frames[turn++ % frames.length] ?? "");
    const shown =
      all.length > height ? [...all.slice(0, height - 1), `  and ${all.length - height + 1} more`] : all;
    const text = shown.map((line) => `${clearLine}${cut(line, width)}\n`).join("");
    stream.write(`${up()}${text}${clearToEnd}`);
    drawn = shown.length;
  };
  const close = (): void => {
    if (timer === undefined) return;
    clearInterval(timer);
    timer = undefined;
    process.off("exit", close);
    stream.write(`${up()}${clearToEnd}${showCursor}`);
    drawn = 0;
  };
  return {
    open() {
      if (timer !== undefined) return;
      // Also when something ends the process early: a terminal without a cursor is a nuisance.
      process.once("exit", close);
      timer = setInterval(redraw, frameMs);
      timer.unref();
      stream.write(hideCursor);
      redraw();
    },
    above(text) {
      stream.write(timer === undefined ? `${text}\n` : `${up()}${clearToEnd}${text}\n`);
      drawn = 0;
      if (timer !== undefined) redraw();
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
