import type { ChalkInstance } from "chalk";
import { exitCodes } from "../../core/gate.ts";
import type { ScenarioState } from "../../core/report.ts";
import type { FindingState } from "../../core/vocabulary.ts";

/** The glyph of every state, and what separates the parts of a line. Told apart by shape, never by colour alone. */
export interface Marks {
  readonly glyphs: Readonly<Record<FindingState, string>>;
  /** Between the parts of a line. */
  readonly dot: string;
}

const unicode: Marks = {
  glyphs: { pass: "✓", fail: "✗", warn: "!", inconclusive: "?", skip: "-" },
  dot: " · ",
};
const plain: Marks = {
  glyphs: { pass: "+", fail: "x", warn: "!", inconclusive: "?", skip: "-" },
  dot: " | ",
};
export const marksFor = (ascii: boolean): Marks => (ascii ? plain : unicode);

/** What a glyph means, for a legend. */
export const meanings: Readonly<Record<FindingState, string>> = {
  pass: "holds",
  fail: "fails",
  warn: "warning",
  inconclusive: "could not be determined",
  skip: "not reached or not needed",
};

/** The finding state that a scenario's state looks like. */
export const likeFinding: Readonly<Record<ScenarioState, FindingState>> = {
  ready: "pass",
  "not-ready": "fail",
  undetermined: "inconclusive",
  "not-configured": "skip",
  "not-run": "skip",
};

/** The finding state that an exit code looks like. */
export const likeExit = (exitCode: number): FindingState => {
  if (exitCode === exitCodes.ready) return "pass";
  return exitCode === exitCodes.undetermined || exitCode === exitCodes.interrupted ? "inconclusive" : "fail";
};

/** Colours a text by state. */
export const paint = (chalk: ChalkInstance, state: FindingState, text: string): string => {
  switch (state) {
    case "pass":
      return chalk.green(text);
    case "fail":
      return chalk.red.bold(text);
    case "warn":
    case "inconclusive":
      return chalk.yellow(text);
    case "skip":
      return chalk.dim(text);
  }
};
