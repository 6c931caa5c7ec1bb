import type { Diagnosed } from "../core/diagnosis.ts";
import { createRedactor } from "../core/redact.ts";
import { failuresIn } from "./failures.ts";
import { judge } from "./judge.ts";
import { withReading } from "./reading.ts";
import { undoNoise } from "./normalise/undo-noise.ts";
import { describeTokens, isToken, tokenFaults } from "./tokens.ts";

/** A text mended and without secrets: all that is looked at, and the only form in which any of it is told again. */
export const readable = (text: string): string => createRedactor().text(describeTokens(undoNoise(text)));

/** The root causes of what is recognised in a text, the likeliest first. Of a text that is only a token, what is wrong with it. */
export const recognisedIn = (text: string, now = new Date()): Diagnosed[] => {
  const mended = readable(text);
  const failures = failuresIn(mended);
  return judge(failures.length > 0 ? failures : tokenFaults(mended, now), mended);
};

/** The root causes that one text shows, the likeliest first, with those that it only reads like. A token is not read. */
export function causesIn(text: string, now = new Date()): Diagnosed[] {
  const mended = readable(text);
  const failures = failuresIn(mended);
  if (failures.length > 0 || !isToken(mended)) return withReading(judge(failures, mended), mended);
  return judge(tokenFaults(mended, now), mended);
}
