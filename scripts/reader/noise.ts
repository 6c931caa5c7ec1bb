import { chance } from "./chance.ts";
import type { Lesson } from "./lesson.ts";
import { textsIn } from "./texts.ts";

/*
 * What people post around a failure that says nothing about its cause: forms, lists of versions, programs, settings, logs
 * of what went well. The texts of scripts/reader/noise; each stands below a line `@@@`.
 */

/** All of it, piece by piece, as it is written. */
export const noise = (): readonly string[] =>
  textsIn(new URL("noise/", import.meta.url)).flatMap((file) => file.split(/^@@@\n/m).slice(1));

/** How many pieces are put beside a lesson: one of these, each as often as any other. */
export type Pieces = readonly number[];

/** Threads were shortened when they were written down. */
export const aroundThreads: Pieces = [0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3];

/** Stories are told by themselves as often as in a post. */
export const aroundStories: Pieces = [0, 0, 0, 1, 1, 2];

/**
 * The same lessons amid noise, as posts are: who learns from them learns what to look through. Which noise stands beside
 * which lesson is a matter of chance, the same each time. `found` has the words of each piece.
 */
export function amidNoise(
  lessons: readonly Lesson[],
  found: readonly Lesson["words"][],
  pieces: Pieces,
): Lesson[] {
  const draw = chance().below;
  return lessons.map((lesson) => {
    const words = new Map(lesson.words);
    for (let left = pieces[draw(pieces.length)] ?? 0; left > 0; left--)
      for (const [word, count] of found[draw(found.length)] ?? [])
        words.set(word, (words.get(word) ?? 0) + count);
    return { ...lesson, words };
  });
}
