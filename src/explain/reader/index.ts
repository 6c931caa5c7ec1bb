import learnt from "./learnt.json" with { type: "json" };
import { unpacked } from "./learnt.ts";
import { reader, type Reading } from "./read.ts";

export type { Reading };

let known: ((text: string, marks: readonly string[]) => readonly Reading[]) | undefined;

/** What a text reads like, by all that was learnt; unpacked when the first text comes. */
export const read = (text: string, marks: readonly string[]): readonly Reading[] =>
  (known ??= reader(unpacked(learnt)))(text, marks);
