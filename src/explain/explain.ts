import type { Diagnosed } from "../core/diagnosis.ts";
import { createRedactor } from "../core/redact.ts";
import { failuresIn } from "./failures.ts";
import { judge } from "./judge.ts";
import { undoNoise } from "./normalise/undo-noise.ts";

/**
 * The root causes of what a text shows, the likeliest first; empty where nothing failed or nothing is recognised. Takes
 * whatever people paste: an exception in any language, a tool's output, a log, JSON, a page, a question in prose. Pure;
 * never throws. Secrets in the text never come out again.
 */
export function explain(text: string): Diagnosed[] {
  const mended = createRedactor().text(undoNoise(text));
  return judge(failuresIn(mended), mended);
}
