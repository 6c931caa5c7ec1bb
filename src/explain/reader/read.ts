import { questions, type Learnt, type Question } from "./learnt.ts";
import { answer, eachClass, hidden, regression, type Weighed } from "./scores.ts";
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

const mostWords = 3;

/** Shorter ones, and pairs with a single letter, say nothing to a reader, unless a sign is a word. */
const tellingWord = /^(?![a-z] |.* [a-z]$).{4}|\P{ASCII}/u;

/** How much of what is said the network says, which is the mean of two; the regression says the rest. */
const ofNetwork = 2 / 3;

/**
 * What a text reads like, by its words and by what else was seen in it (marks): the mean of what readers say that err in
 * different places, a multinomial logistic regression over words, pairs of words and marks, and networks of one hidden
 * layer over the same (see scripts/train.ts). In the order of the catalogue.
 */
export const reader =
  (learnt: Learnt) =>
  (text: string, marks: readonly string[] = []): readonly Reading[] => {
    const known = weighed(wordsOf(text), learnt.find);
    const marked = marks.flatMap((key) => {
      const word = learnt.find(key);
      return word ? [{ key, word, weight: markWeight }] : [];
    });
    const seen = [...known, ...marked];
    const units = hidden(learnt, seen);
    const [shown = [], open = []] = questions.map((question) => {
      const other = answer(learnt, question, units);
      const first = regression(learnt, question, seen);
      return softmax(first.map((one, at) => (1 - ofNetwork) * one + ofNetwork * (other[at] ?? 0)));
    });
    return learnt.classes.map((id, one) => ({
      id,
      shown: shown[one] ?? 0,
      open: open[one] ?? 0,
      words: () => speaking(known, one),
    }));
  };

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
