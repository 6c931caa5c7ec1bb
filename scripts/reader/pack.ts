import { hash } from "../../src/explain/reader/hash.ts";
import { head, rarities, type Packed } from "../../src/explain/reader/learnt.ts";
import { weighed } from "../../src/explain/reader/vector.ts";
import { wordsOf } from "../../src/explain/reader/words.ts";
import { learn, type Weights } from "./learn.ts";
import type { Example } from "./lessons.ts";
import type { Row } from "./sparse.ts";

/** What a weight costs: enough that a word of one text decides nothing. */
const penalty = 1e-4;
const rounds = 60;

/** How many words and pairs are kept; with more, texts that were not learnt from are read worse. */
const mostWords = 8000;

/** In fewer texts a word is chance. */
const fewestTexts = 2;

/** Weights below this are left out. */
const faint = 0.05;

interface Word {
  readonly column: number;
  readonly rarity: number;
}

/** Learns twice: first from all words, then from those alone that weighed most. */
export function pack(examples: readonly Example[]): Packed {
  const classes = [...new Set(examples.map(({ label }) => label))].toSorted();
  const labels = examples.map(({ label }) => classes.indexOf(label));
  const counts = examples.map(({ text }) => wordsOf(text));
  const learnFrom = (words: ReadonlyMap<string, Word>): Weights =>
    learn({
      rows: counts.map((count) => row(count, words)),
      width: words.size,
      labels,
      classes: classes.length,
      penalty,
      rounds,
    });
  const all = vocabulary(counts);
  const kept = heaviest(all, learnFrom(all), classes.length);
  const { columns, bias } = learnFrom(kept);
  const step = columns.reduce((most, one) => Math.max(most, Math.abs(one)), 0) / 127;
  return {
    classes,
    bias: [...bias].map((one) => Number(one.toFixed(4))),
    step,
    words: packed(kept, columns, classes.length, step),
  };
}

function vocabulary(counts: readonly ReadonlyMap<string, number>[]): ReadonlyMap<string, Word> {
  const texts = new Map<string, number>();
  for (const count of counts) for (const word of count.keys()) texts.set(word, (texts.get(word) ?? 0) + 1);
  const known = [...texts].filter(([, many]) => many >= fewestTexts);
  return new Map(
    known.map(([word, many], column) => [
      word,
      { column, rarity: stored(Math.log((counts.length + 1) / (many + 0.5))) },
    ]),
  );
}

/** As the file holds it. */
const stored = (rarity: number): number => Math.min(255, Math.round(rarity * rarities)) / rarities;

function row(counts: ReadonlyMap<string, number>, words: ReadonlyMap<string, Word>): Row {
  const known = weighed(counts, (word) => words.get(word));
  return {
    columns: Int32Array.from(known, ({ word }) => word.column),
    values: Float32Array.from(known, ({ weight }) => weight),
  };
}

function heaviest(
  words: ReadonlyMap<string, Word>,
  { columns }: Weights,
  classes: number,
): ReadonlyMap<string, Word> {
  const weight = ({ column }: Word): number =>
    columns
      .subarray(column * classes, (column + 1) * classes)
      .reduce((most, one) => Math.max(most, Math.abs(one)), 0);
  const sorted = [...words].toSorted(([, a], [, b]) => weight(b) - weight(a));
  return new Map(sorted.slice(0, mostWords).map(([word, { rarity }], column) => [word, { column, rarity }]));
}

/** Each word as its hash, its rarity, the number of its cells, and the cells: class and weight. */
function packed(
  words: ReadonlyMap<string, Word>,
  columns: Float64Array,
  classes: number,
  step: number,
): string {
  const parts = [...words].map(([word, { column, rarity }]) => {
    const cells = [...columns.subarray(column * classes, (column + 1) * classes)].flatMap((weight, one) =>
      Math.abs(weight) < faint ? [] : [one, Math.round(weight / step)],
    );
    const bytes = Buffer.alloc(head + cells.length);
    bytes.writeUInt32LE(hash(word), 0);
    bytes.writeUInt8(Math.round(rarity * rarities), 4);
    bytes.writeUInt8(cells.length / 2, 5);
    cells.forEach((cell, place) => bytes.writeInt8(cell, head + place));
    return bytes;
  });
  return Buffer.concat(parts).toString("base64");
}
