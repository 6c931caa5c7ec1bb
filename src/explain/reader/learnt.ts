import { hash } from "./hash.ts";

/** A word, or a pair of words, that was learnt. */
export interface Word {
  /** Inverse document frequency: how seldom it stands in a text. */
  readonly rarity: number;
  /** How much it speaks for or against classes: class, weight in steps, class, weight, … */
  readonly cells: Int8Array;
}

/** What was learnt, as it is used. */
export interface Learnt {
  /** What a text can be an example of: the root causes and `none`. */
  readonly classes: readonly string[];
  /** How much each class has before anything is read. */
  readonly bias: readonly number[];
  /** What one step of the cells' weights is. */
  readonly step: number;
  find(word: string): Word | undefined;
}

/** What was learnt, as a file keeps it: each word as its hash, its rarity, the number of its cells, and its cells. */
export interface Packed extends Omit<Learnt, "find"> {
  /** Base64. */
  readonly words: string;
}

/** What stands for a rarity of 1 in the file. */
export const rarities = 16;

/** Bytes before the cells of a word: four of its hash, one of its rarity, one of the number of its cells. */
export const head = 6;

export function unpacked({ words, ...rest }: Packed): Learnt {
  const bytes = Buffer.from(words, "base64");
  const places = new Map<number, number>();
  for (let at = 0; at < bytes.length; at += head + 2 * bytes.readUInt8(at + 5))
    places.set(bytes.readUInt32LE(at), at);
  return {
    ...rest,
    find(word) {
      const at = places.get(hash(word));
      if (at === undefined) return undefined;
      return {
        rarity: bytes.readUInt8(at + 4) / rarities,
        cells: new Int8Array(bytes.buffer, bytes.byteOffset + at + head, 2 * bytes.readUInt8(at + 5)),
      };
    },
  };
}
