import { readFileSync } from "node:fs";
import learnt from "./learnt.json" with { type: "json" };
import { unpacked } from "./learnt.ts";
import { reader, type Reading } from "./read.ts";

export type { Reading };

const words = new URL("learnt.bin", import.meta.url);

let known: ((text: string, marks: readonly string[]) => readonly Reading[]) | undefined;

/** What a text reads like, by all that was learnt; read from its files when the first text comes. */
export const read = (text: string, marks: readonly string[]): readonly Reading[] =>
  (known ??= reader(unpacked({ ...learnt, words: readFileSync(words) })))(text, marks);
