import { rarities } from "../../src/explain/reader/learnt.ts";
import { markWeight, weighed } from "../../src/explain/reader/vector.ts";
import type { Lesson } from "./lesson.ts";
import type { Row } from "./sparse.ts";

/** In fewer texts a word, or a mark, is chance. */
const fewestTexts = 2;
const fewestMarks = 3;

/** Where a word or a mark stands among all that is learnt. */
export interface Column {
  readonly column: number;
  /** Of a mark 0. */
  readonly rarity: number;
}

/** All words, pairs and marks that are learnt, by their hash. */
export type Columns = ReadonlyMap<number, Column>;

/** Those of lessons that stand in enough of them. */
export function columnsOf(lessons: readonly Lesson[]): Columns {
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

/** Of these the words that weigh most, and all marks. */
export function heaviest(columns: Columns, most: number, weight: (column: Column) => number): Columns {
  const words = [...columns].filter(([, { rarity }]) => rarity > 0);
  const marks = [...columns].filter(([, { rarity }]) => rarity === 0);
  const sorted = words.toSorted(([, a], [, b]) => weight(b) - weight(a));
  return numbered([...sorted.slice(0, most), ...marks].map(([key, { rarity }]) => [key, rarity] as const));
}

/** A lesson as a row of what is learnt. */
export function rowOf({ words, marks }: Lesson, columns: Columns): Row {
  const known = weighed(words, (word) => columns.get(word));
  const marked = marks.flatMap((mark) => columns.get(mark)?.column ?? []);
  return {
    columns: Int32Array.from([...known.map(({ word }) => word.column), ...marked]),
    values: Float32Array.from([...known.map(({ weight }) => weight), ...marked.map(() => markWeight)]),
  };
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
