import type { Diagnosed } from "../core/diagnosis.ts";
import type { Failure } from "../core/observation.ts";
import { createRedactor } from "../core/redact.ts";
import { failuresOfCode } from "./bare-code.ts";
import { failuresIn } from "./failures.ts";
import { gistOf, isLong } from "./gist.ts";
import { judge } from "./judge.ts";
import { lessSure, withReading } from "./reading.ts";
import { withoutLongRuns } from "./normalise/runs.ts";
import { undoNoise } from "./normalise/undo-noise.ts";
import { describeTokens, isToken, tokenFaults } from "./tokens.ts";

/** A text mended and without secrets: all that is looked at, and the only form in which any of it is told again. */
export const readable = (text: string): string =>
  withoutLongRuns(createRedactor().text(describeTokens(undoNoise(text))));

/** The root causes of what is recognised in a text, the likeliest first. Of a text that is only a token, what is wrong with it. */
export function recognisedIn(text: string, now = new Date()): Diagnosed[] {
  const mended = readable(text);
  return judged(failuresIn(mended), failuresOfCode(mended), mended, now);
}

/**
 * The root causes that one text shows, the likeliest first, with those that it only reads like. A code or a token is not
 * read, nor a log that nobody wrote anything to. `isLog`: the text is what a longer one has of failures.
 */
export function causesIn(text: string, { isLog = false, now = new Date() } = {}): Diagnosed[] {
  const mended = readable(text);
  const failures = failuresIn(mended);
  const named = failuresOfCode(mended);
  const told = judged(failures, named, mended, now);
  // Of what a code alone was said, and whether it was, is not shown.
  if (named !== null) return told.map(lessSure);
  if (failures.length === 0 && isToken(mended)) return told;
  const isOfLong = isLog || isLong(text);
  const gist = gistOf(text, isOfLong);
  if (gist === null) return told;
  return withReading(told, gist === text ? mended : readable(gist), isOfLong);
}

type Failures = readonly Failure[];

/** Of what a text shows; else of what it stands for, where it is nothing but a code, or says of a token. */
function judged(shown: Failures, named: Failures | null, mended: string, now: Date): Diagnosed[] {
  const seen = shown.length > 0 ? shown : (named ?? []);
  return judge(seen.length > 0 ? seen : tokenFaults(mended, now), mended);
}
