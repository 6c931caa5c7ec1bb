import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { corpus } from "../../test/explain/corpus.ts";
import { readable, recognisedIn } from "../../src/explain/causes.ts";
import { mannersOf, recognisedMarks } from "../../src/explain/manners/marks.ts";
import { hash } from "../../src/explain/reader/hash.ts";
import { examplesIn, type Example } from "./examples.ts";
import { hashed, type Lesson } from "./lesson.ts";
import { amidNoise, aroundStories, aroundThreads, noise } from "./noise.ts";
import { textsIn } from "./texts.ts";
import { threads } from "./threads.ts";

/** Texts with messages; stories in plain words, in which no message stands. */
const files = (folder: "texts" | "stories"): readonly string[] =>
  textsIn(new URL(`${folder}/`, import.meta.url));

/** All that was written to be learnt from, with messages. */
export const written = (): Example[] => files("texts").flatMap(examplesIn);

/** All that was written to be learnt from, without. */
export const stories = (): Example[] => files("stories").flatMap(examplesIn);

/** A written text, by its words and by how it is told: what is recognised in it the shapes may have been mended after. */
export function lessonOf({ label, open, text }: Example): Lesson {
  const mended = readable(text);
  return { label, open, weight: 1, words: hashed(mended), marks: mannersOf(mended).map(hash) };
}

/** The texts of the table test: what is recognised in them is right. */
const tested = (): Lesson[] =>
  corpus.map(({ text, expect }) => {
    const label = "none" in expect ? "none" : "first" in expect ? expect.first : (expect.any[0] ?? "none");
    const lesson = lessonOf({ label, open: "any" in expect, text });
    const marks = [...lesson.marks, ...recognisedMarks(recognisedIn(text)).map(hash)];
    return { ...lesson, weight: ofTest, marks };
  });

/**
 * What people posted is worth more than what was written to be learnt from, and most where the cause was found only
 * later; so is what the tool has to answer rightly.
 */
const ofThread = 2;
const ofOpenThread = 4;
const ofTest = 6;
const ofNoise = 6;

/** There are few stories, and whoever tells one has no message to be understood by. */
const ofStory = 3;

/** All that there is to learn from. Noise alone is a text in which nothing failed. */
export function lessons(): Lesson[] {
  const alone = noise().map((text) => ({
    ...lessonOf({ label: "none", open: false, text }),
    weight: ofNoise,
  }));
  const found = alone.map(({ words }) => words);
  const told = stories().map((story) => ({ ...lessonOf(story), weight: ofStory }));
  const posted = threads().map(({ marks, ...thread }) => ({
    ...thread,
    weight: thread.open ? ofOpenThread : ofThread,
    marks: marks.map(hash),
  }));
  return [
    ...tested(),
    ...written().map(lessonOf),
    ...alone,
    ...amidNoise(told, found, aroundStories),
    ...amidNoise(posted, found, aroundThreads),
  ];
}

/** What texts are made into words with. */
const readers = ["words.ts", "vector.ts", "hash.ts"].map(
  (name) => new URL(`../../src/explain/reader/${name}`, import.meta.url),
);

/** Changes with each change of the texts and threads, and of what makes them into words; not with how a text is told. */
export const fingerprint = (): string =>
  createHash("sha256")
    .update(
      [
        ...files("texts"),
        ...files("stories"),
        ...noise(),
        JSON.stringify(threads().map(({ words, ...rest }) => [rest, [...words]])),
        ...readers.map((file) => readFileSync(file, "utf8")),
      ].join("\0"),
    )
    .digest("hex");
