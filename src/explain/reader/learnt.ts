import { hash } from "./hash.ts";

/** The two questions that were learnt: which cause a text shows, and which one it had where it leaves that open. */
export const questions = ["shown", "open"] as const;
/** One of the two questions. */
export type Question = (typeof questions)[number];

/** A word, a pair of words or a mark that was learnt. */
export interface Word {
  /** Inverse document frequency: how seldom it stands in a text. */
  readonly rarity: number;
  /** How much it speaks for or against classes, for each question: class, weight in steps, class, weight, … */
  readonly cells: Readonly<Record<Question, Int8Array>>;
}

/** What was learnt for one question beside the words. */
interface Scale {
  /** How much each class has before anything is read. */
  readonly bias: readonly number[];
  /** What one step of the cells' weights is. */
  readonly step: number;
}

/** What was learnt, as it is used. */
export interface Learnt extends Readonly<Record<Question, Scale>> {
  /** What a text can be an example of: the root causes and `none`. */
  readonly classes: readonly string[];
  find(word: string): Word | undefined;
}

/** What was learnt, as a file keeps it: each word as its hash, its rarity, and for each question the number of its cells; then these. */
export interface Packed extends Omit<Learnt, "find"> {
  /** Base64. */
  readonly words: string;
}

/** What stands for a rarity of 1 in the file. */
export const rarities = 16;

/** Bytes before the cells of a word: four of its hash, one of its rarity, one for each question of the number of its cells. */
export const headBytes = 5 + questions.length;

export function unpacked({ words, ...rest }: Packed): Learnt {
  const bytes = Buffer.from(words, "base64");
  const shown = (at: number): number => bytes.readUInt8(at + 5);
  const open = (at: number): number => bytes.readUInt8(at + 6);
  const places = new Map<number, number>();
  for (let at = 0; at < bytes.length; at += headBytes + 2 * (shown(at) + open(at)))
    places.set(bytes.readUInt32LE(at), at);
  const cells = (at: number, many: number): Int8Array =>
    new Int8Array(bytes.buffer, bytes.byteOffset + at, 2 * many);
  return {
    ...rest,
    find(word) {
      const at = places.get(hash(word));
      if (at === undefined) return undefined;
      return {
        rarity: bytes.readUInt8(at + 4) / rarities,
        cells: {
          shown: cells(at + headBytes, shown(at)),
          open: cells(at + headBytes + 2 * shown(at), open(at)),
        },
      };
    },
  };
}
