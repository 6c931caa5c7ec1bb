import type { Learnt, Question, Word } from "./learnt.ts";

/** A word, a pair or a mark of a text, and what it counts there. */
export interface Weighed {
  readonly key: string;
  readonly word: Word;
  readonly weight: number;
}

/** What a regression says about each class: a sum of what each word says. */
export function regression(learnt: Learnt, question: Question, known: readonly Weighed[]): Float64Array {
  const { bias, step } = learnt[question];
  const scores = Float64Array.from(bias);
  for (const { word, weight } of known)
    eachClass(
      word.cells[question],
      (one, steps) => (scores[one] = (scores[one] ?? 0) + weight * steps * step),
    );
  return scores;
}

/** Calls `each` with every class that a word says something about, and what it says. */
export function eachClass(cells: Int8Array, each: (one: number, steps: number) => void): void {
  for (let cell = 0; cell < cells.length; cell += 2) each(cells[cell] ?? 0, cells[cell + 1] ?? 0);
}

/** What the hidden units of the network take from a text: what words say together, which no word says alone. */
export function hidden({ network }: Learnt, known: readonly Weighed[]): Float64Array {
  const { bias, step } = network.hidden;
  const units = Float64Array.from(bias);
  for (const { word, weight } of known) add(units, word.hidden, 0, weight * step);
  return units.map((one) => Math.max(0, one));
}

/** What the network says about each class by its hidden units. */
export function answer({ network }: Learnt, question: Question, units: Float64Array): Float64Array {
  const { bias, step, weights } = network.answers[question];
  const scores = Float64Array.from(bias);
  units.forEach((much, unit) => add(scores, weights, unit * scores.length, much * step));
  return scores;
}

/** Adds a multiple of as many steps as there are sums, from a place on. */
function add(sums: Float64Array, steps: Int8Array, from: number, times: number): void {
  for (let one = 0; one < sums.length; one++) sums[one] = (sums[one] ?? 0) + times * (steps[from + one] ?? 0);
}
