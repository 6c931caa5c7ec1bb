import { questions, type Learnt, type Question, type Word } from "./learnt.ts";
import { softmax } from "./softmax.ts";
import { markWeight, weighed } from "./vector.ts";
import { wordsOf } from "./words.ts";

/** How much a text reads like those of one root cause; the shares of all readings are together 1. */
export interface Reading extends Readonly<Record<Question, number>> {
  /** An id of the catalogue, or `none`: it reads like texts in which nothing failed that the catalogue names. */
  readonly id: string;
  /** The words that speak for it most. */
  words(): readonly string[];
}

interface Weighed {
  readonly key: string;
  readonly word: Word;
  readonly weight: number;
}

const mostWords = 3;

/** Shorter ones say nothing to a reader, unless a sign is a word. */
const tellingWord = /^.{4}|\P{ASCII}/u;

/**
 * What a text reads like, by its words and by what else was seen in it (marks): two multinomial logistic regressions over
 * words, pairs of words and marks, one for each question (see scripts/train.ts). In the order of the catalogue.
 */
export const reader =
  (learnt: Learnt) =>
  (text: string, marks: readonly string[] = []): readonly Reading[] => {
    const known = weighed(wordsOf(text), learnt.find);
    const marked = marks.flatMap((key) => {
      const word = learnt.find(key);
      return word ? [{ key, word, weight: markWeight }] : [];
    });
    const [shown = [], open = []] = questions.map((question) =>
      shares(learnt, question, [...known, ...marked]),
    );
    return learnt.classes.map((id, one) => ({
      id,
      shown: shown[one] ?? 0,
      open: open[one] ?? 0,
      words: () => speaking(known, one),
    }));
  };

function shares(learnt: Learnt, question: Question, known: readonly Weighed[]): ArrayLike<number> {
  const { bias, step } = learnt[question];
  const scores = Float64Array.from(bias);
  for (const { word, weight } of known)
    eachClass(
      word.cells[question],
      (one, steps) => (scores[one] = (scores[one] ?? 0) + weight * steps * step),
    );
  return softmax(scores);
}

function eachClass(cells: Int8Array, each: (one: number, steps: number) => void): void {
  for (let cell = 0; cell < cells.length; cell += 2) each(cells[cell] ?? 0, cells[cell + 1] ?? 0);
}

/** Of words that hold each other only the one that says more. */
function speaking(known: readonly Weighed[], one: number): readonly string[] {
  const found: { readonly text: string; readonly much: number }[] = [];
  for (const { key, word, weight } of known)
    eachClass(word.cells.shown, (other, steps) => {
      if (other === one && steps > 0 && tellingWord.test(key))
        found.push({ text: key, much: weight * steps });
    });
  const sorted = found.toSorted((a, b) => b.much - a.much).map(({ text }) => text);
  const holds = (a: string, b: string): boolean => ` ${a} `.includes(` ${b} `);
  const apart = sorted.filter(
    (text, place) => !sorted.slice(0, place).some((other) => holds(text, other) || holds(other, text)),
  );
  return apart.slice(0, mostWords);
}
