import type { Environment } from "../core/environment.ts";
import { forPeople } from "../reporters/presentable.ts";
import { colourLevel, type ColourMode } from "./output/colour.ts";
import type { ProgressStream } from "./output/progress.ts";
import { standardOutput, type StandardOutput } from "./output/standard-output.ts";

/** The process as the commands see it; the only door to streams, environment and signals. */
export interface Io {
  readonly environment: Environment;
  /** Writes to standard output: the report and nothing else. */
  out(text: string): void;
  /** Waits until that has arrived, and tells what kept it from arriving. */
  readonly lost: StandardOutput["lost"];
  /** Writes a line to standard error: notes. File names and other text from outside may stand in it. */
  say(line: string): void;
  /** Standard error as progress draws on it. */
  readonly progress: ProgressStream;
  readonly columns: number;
  readonly isTerminal: boolean;
  colour(mode: ColourMode, stream: "out" | "err"): 0 | 1 | 2 | 3;
  /** Aborted at Ctrl-C, SIGTERM or SIGHUP; a second one ends the process at once. */
  readonly signal: AbortSignal;
}

const defaultColumns = 80;

/** Connects to the real process. Notes that cannot be written end nothing: there is nobody who could be told. */
export function processIo(): Io {
  const interrupt = new AbortController();
  const onSignal = (): void => {
    if (interrupt.signal.aborted) process.exit(130);
    interrupt.abort();
  };
  process.on("SIGINT", onSignal);
  process.on("SIGTERM", onSignal);
  // The terminal was closed.
  process.on("SIGHUP", onSignal);
  const { write, lost } = standardOutput();
  process.stderr.on("error", () => {});
  return {
    environment: process.env,
    out: write,
    lost,
    say: (line) => void process.stderr.write(`${forPeople(line, false)}\n`),
    progress: process.stderr,
    // Some terminals say 0.
    columns: process.stdout.columns || defaultColumns,
    isTerminal: process.stderr.isTTY,
    colour: (mode, stream) =>
      colourLevel(mode, process.env, stream === "out" ? process.stdout : process.stderr),
    signal: interrupt.signal,
  };
}
