import { oneLine } from "../../core/clean.ts";
import type { Diagnosed } from "../../core/diagnosis.ts";
import { createRedactor } from "../../core/redact.ts";
import { failuresIn } from "../failures.ts";
import { judge } from "../judge.ts";
import { undoNoise } from "../normalise/undo-noise.ts";
import type { Block } from "./blocks.ts";

/** How often a root cause shows in a log. */
export interface Occurrences {
  readonly count: number;
  /** Times as the log writes them; null where it writes none. */
  readonly first: string | null;
  readonly last: string | null;
  /** One place of the log that shows it, on one line, without secrets. */
  readonly excerpt: string;
}

/** Which root cause each block shows first, and how often they come together. */
export function groupByCause(blocks: readonly Block[]): ReadonlyMap<string, Occurrences> {
  const groups = new Map<string, Occurrences>();
  for (const block of blocks) {
    const cause = causesOf(block)[0];
    if (!cause) continue;
    const known = groups.get(cause.id);
    groups.set(cause.id, {
      count: (known?.count ?? 0) + block.count,
      first: known?.first ?? block.first,
      last: block.last ?? known?.last ?? null,
      excerpt: known?.excerpt ?? oneLine(createRedactor().text(undoNoise(block.text)), 240),
    });
  }
  return groups;
}

/** The root causes that one block shows. */
export function causesOf({ text }: Block): Diagnosed[] {
  const mended = createRedactor().text(undoNoise(text));
  return judge(failuresIn(mended), mended);
}
