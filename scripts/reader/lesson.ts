import { hash } from "../../src/explain/reader/hash.ts";
import { wordsOf } from "../../src/explain/reader/words.ts";

/** What is learnt from: a text by the hashes of its words and of its marks. */
export interface Lesson {
  readonly label: string;
  /** Whether the text leaves its cause open. */
  readonly open: boolean;
  /** How much it counts. */
  readonly weight: number;
  readonly words: ReadonlyMap<number, number>;
  readonly marks: readonly number[];
}

/** How often each word stands in a text, by its hash. */
export const hashed = (text: string): ReadonlyMap<number, number> =>
  new Map([...wordsOf(text)].map(([word, count]) => [hash(word), count]));
