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
  /** How much it speaks to each unit of the network, in steps. */
  readonly hidden: Int8Array;
}

/** What there is before anything is read, and what one step of weights is. */
export interface Scale {
  readonly bias: readonly number[];
  readonly step: number;
}

/** What the units of the network say about classes. */
interface Answer<Weights> extends Scale {
  /** For each unit the weights of all classes, in steps, one unit after the other. */
  readonly weights: Weights;
}

/** The network beside the words: its hidden layer, and what that says on each question. */
interface Network<Weights> {
  readonly hidden: Scale;
  readonly answers: Readonly<Record<Question, Answer<Weights>>>;
}

/** What was learnt, as it is used: two regressions over words, and a network over the same words. */
export interface Learnt<Weights = Int8Array> extends Readonly<Record<Question, Scale>> {
  /** What a text can be an example of: the root causes and `none`. */
  readonly classes: readonly string[];
  readonly network: Network<Weights>;
  find(word: string): Word | undefined;
}

/** What was learnt, as files keep it; the weights of the network's answers as base64. */
export interface Packed extends Omit<Learnt<string>, "find"> {
  /**
   * Each word as its hash, its rarity, and for each question the number of its cells; then what it speaks to the units,
   * and the cells.
   */
  readonly words: Uint8Array;
}

/** What stands for a rarity of 1 in the file. */
export const rarities = 16;

/** Bytes of a word before its weights: four of its hash, one of its rarity, one for each question of the number of its cells. */
export const headBytes = 5 + questions.length;

/** What files keep, ready to be used. */
export function unpacked({ words, network, ...rest }: Packed): Learnt {
  const bytes = Buffer.from(words.buffer, words.byteOffset, words.byteLength);
  const units = network.hidden.bias.length;
  const shown = (at: number): number => bytes.readUInt8(at + 5);
  const open = (at: number): number => bytes.readUInt8(at + 6);
  const places = new Map<number, number>();
  for (let at = 0; at < bytes.length; at += headBytes + units + 2 * (shown(at) + open(at)))
    places.set(bytes.readUInt32LE(at), at);
  const weights = (at: number, many: number): Int8Array =>
    new Int8Array(bytes.buffer, bytes.byteOffset + at, many);
  const answer = (question: Question): Answer<Int8Array> => {
    const { weights: kept, ...scale } = network.answers[question];
    return { ...scale, weights: new Int8Array(Buffer.from(kept, "base64")) };
  };
  return {
    ...rest,
    network: { hidden: network.hidden, answers: { shown: answer("shown"), open: answer("open") } },
    find(word) {
      const at = places.get(hash(word));
      if (at === undefined) return undefined;
      const cells = at + headBytes + units;
      return {
        rarity: bytes.readUInt8(at + 4) / rarities,
        hidden: weights(at + headBytes, units),
        cells: {
          shown: weights(cells, 2 * shown(at)),
          open: weights(cells + 2 * shown(at), 2 * open(at)),
        },
      };
    },
  };
}
