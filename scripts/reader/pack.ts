import {
  headBytes,
  questions,
  rarities,
  type Packed,
  type Question,
} from "../../src/explain/reader/learnt.ts";
import { markWeight, weighed } from "../../src/explain/reader/vector.ts";
import { learn, type Weights } from "./learn.ts";
import type { Lesson } from "./lesson.ts";
import type { Row } from "./sparse.ts";

/** What a weight costs: enough that a word of one text decides nothing. */
const penalty = 1e-4;
const rounds = 60;

/** Fewer are enough to see which words weigh most. */
const firstRounds = 25;

/** Which part of each text is any cause's: with none, texts that were not learnt from are read too surely, and worse. */
const doubt = 0.1;

/** How many words and pairs are kept: with twice as many, texts that were not learnt from are read no better. */
const mostWords = 16_000;

/** In fewer texts a word, or a mark, is chance. */
const fewestTexts = 2;
const fewestMarks = 3;

/** Weights below this are left out. */
const faint = 0.05;

interface Column {
  readonly column: number;
  /** Of a mark 0. */
  readonly rarity: number;
}

type Columns = ReadonlyMap<number, Column>;

/** Learns what texts show twice, from all words and then from those that weighed most; and from these what stays open. */
export function pack(lessons: readonly Lesson[]): Packed {
  const classes = [...new Set(lessons.map(({ label }) => label))].toSorted();
  const learnFrom = (columns: Columns, taught: readonly Lesson[], most = rounds): Weights =>
    learn({
      rows: taught.map((lesson) => row(lesson, columns)),
      importance: taught.map(({ weight }) => weight),
      width: columns.size,
      labels: taught.map(({ label }) => classes.indexOf(label)),
      classes: classes.length,
      doubt,
      penalty,
      rounds: most,
    });
  const decided = lessons.filter(({ open }) => !open);
  const all = columnsOf(decided);
  const kept = heaviest(all, learnFrom(all, decided, firstRounds), classes.length);
  const learnt = { shown: learnFrom(kept, decided), open: learnFrom(kept, lessons) };
  const steps = { shown: step(learnt.shown), open: step(learnt.open) };
  const scale = (question: Question): Packed[Question] => ({
    bias: [...learnt[question].bias].map((one) => Number(one.toFixed(4))),
    step: steps[question],
  });
  return {
    classes,
    shown: scale("shown"),
    open: scale("open"),
    words: packed(kept, learnt, classes.length, steps),
  };
}

const step = ({ columns }: Weights): number =>
  columns.reduce((most, one) => Math.max(most, Math.abs(one)), 0) / 127;

function columnsOf(lessons: readonly Lesson[]): Columns {
  const words = counted(lessons.map((lesson) => [...lesson.words.keys()])).filter(
    ([, many]) => many >= fewestTexts,
  );
  const marks = counted(lessons.map((lesson) => lesson.marks)).filter(([, many]) => many >= fewestMarks);
  const rarity = (many: number): number => stored(Math.log((lessons.length + 1) / (many + 0.5)));
  return numbered([
    ...words.map(([word, many]) => [word, rarity(many)] as const),
    ...marks.map(([mark]) => [mark, 0] as const),
  ]);
}

const numbered = (keys: readonly (readonly [key: number, rarity: number])[]): Columns =>
  new Map(keys.map(([key, rarity], column) => [key, { column, rarity }]));

function counted(keys: readonly (readonly number[])[]): [number, number][] {
  const counts = new Map<number, number>();
  for (const key of keys.flatMap((some) => [...new Set(some)])) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts];
}

/** As the file holds it. */
const stored = (rarity: number): number =>
  Math.max(1, Math.min(255, Math.round(rarity * rarities))) / rarities;

function row({ words, marks }: Lesson, columns: Columns): Row {
  const known = weighed(words, (word) => columns.get(word));
  const marked = marks.flatMap((mark) => columns.get(mark)?.column ?? []);
  return {
    columns: Int32Array.from([...known.map(({ word }) => word.column), ...marked]),
    values: Float32Array.from([...known.map(({ weight }) => weight), ...marked.map(() => markWeight)]),
  };
}

/** The words that weigh most, and all marks. */
function heaviest(columns: Columns, weights: Weights, classes: number): Columns {
  const weight = ({ column }: Column): number =>
    weights.columns
      .subarray(column * classes, (column + 1) * classes)
      .reduce((most, one) => Math.max(most, Math.abs(one)), 0);
  const words = [...columns].filter(([, { rarity }]) => rarity > 0);
  const marks = [...columns].filter(([, { rarity }]) => rarity === 0);
  const sorted = words.toSorted(([, a], [, b]) => weight(b) - weight(a));
  return numbered(
    [...sorted.slice(0, mostWords), ...marks].map(([key, { rarity }]) => [key, rarity] as const),
  );
}

/** Each word as its hash, its rarity, the numbers of its cells, and the cells: class and weight. */
function packed(
  kept: Columns,
  learnt: Readonly<Record<Question, Weights>>,
  classes: number,
  steps: Readonly<Record<Question, number>>,
): string {
  const parts = [...kept].map(([key, { column, rarity }]) => {
    const cells = questions.map((question) =>
      [...learnt[question].columns.subarray(column * classes, (column + 1) * classes)].flatMap(
        (weight, one) => (Math.abs(weight) < faint ? [] : [one, Math.round(weight / steps[question])]),
      ),
    );
    const bytes = Buffer.alloc(headBytes);
    bytes.writeUInt32LE(key, 0);
    bytes.writeUInt8(Math.round(rarity * rarities), 4);
    cells.forEach((some, place) => bytes.writeUInt8(some.length / 2, 5 + place));
    return Buffer.concat([bytes, Buffer.from(Int8Array.from(cells.flat()))]);
  });
  return Buffer.concat(parts).toString("base64");
}
