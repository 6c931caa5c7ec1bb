import type { Learnt, Word } from "./learnt.ts";
import { softmax } from "./softmax.ts";
import { weighed } from "./vector.ts";
import { wordsOf } from "./words.ts";

/** How much a text reads like those of one root cause. */
export interface Reading {
  /** An id of the catalogue, or `none`: it reads like texts in which nothing failed that the catalogue names. */
  readonly id: string;
  /** From 0 to 1; of all readings together 1. */
  readonly share: number;
  /** The words that speak for it most. */
  words(): readonly string[];
}

const mostWords = 3;

/** Shorter ones say nothing to a reader, unless a sign is a word. */
const tellingWord = /^.{4}|\P{ASCII}/u;

/**
 * What a text reads like, by its words alone, the likeliest first: a multinomial logistic regression over words and
 * pairs of words (see scripts/train.ts). It knows no message by name and proves nothing.
 */
export const reader =
  ({ classes, bias, step, find }: Learnt) =>
  (text: string): readonly Reading[] => {
    const known = weighed(wordsOf(text), find);
    const scores = Float64Array.from(bias);
    for (const { word, weight } of known)
      eachClass(word, (one, steps) => (scores[one] = (scores[one] ?? 0) + weight * steps * step));
    const shares = softmax(scores);
    return classes
      .map((id, one) => ({ id, share: shares[one] ?? 0, words: () => speaking(known, one) }))
      .toSorted((a, b) => b.share - a.share);
  };

function eachClass({ cells }: Word, each: (one: number, steps: number) => void): void {
  for (let cell = 0; cell < cells.length; cell += 2) each(cells[cell] ?? 0, cells[cell + 1] ?? 0);
}

/** Of words that hold each other only the one that says more. */
function speaking(
  known: readonly { readonly text: string; readonly word: Word; readonly weight: number }[],
  one: number,
): readonly string[] {
  const found: { readonly text: string; readonly much: number }[] = [];
  for (const { text, word, weight } of known)
    eachClass(word, (other, steps) => {
      if (other === one && steps > 0 && tellingWord.test(text)) found.push({ text, much: weight * steps });
    });
  const sorted = found.toSorted((a, b) => b.much - a.much).map(({ text }) => text);
  const holds = (a: string, b: string): boolean => ` ${a} `.includes(` ${b} `);
  const apart = sorted.filter(
    (text, place) => !sorted.slice(0, place).some((other) => holds(text, other) || holds(other, text)),
  );
  return apart.slice(0, mostWords);
}
