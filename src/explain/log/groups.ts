import { oneLine } from "../../core/clean.ts";
import type { Diagnosed } from "../../core/diagnosis.ts";
import { recognisedIn, readable } from "../causes.ts";
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

/** A root cause with how often it shows. */
export interface Group {
  readonly cause: Diagnosed;
  readonly occurrences: Occurrences;
}

/** Which root cause each block shows first, and how often they come together; by id. */
export function groupByCause(blocks: readonly Block[]): ReadonlyMap<string, Group> {
  const groups = new Map<string, Group>();
  for (const block of blocks) {
    const [cause] = recognisedIn(block.text);
    if (!cause) continue;
    const known = groups.get(cause.id);
    const { count = 0, first, last, excerpt } = known?.occurrences ?? {};
    groups.set(cause.id, {
      cause: known?.cause ?? cause,
      occurrences: {
        count: count + block.count,
        first: first ?? block.first,
        last: block.last ?? last ?? null,
        excerpt: excerpt ?? oneLine(readable(block.text), 240),
      },
    });
  }
  return groups;
}
