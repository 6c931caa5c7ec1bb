import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { corpus } from "../../test/explain/corpus.ts";
import { readable, recognisedIn } from "../../src/explain/causes.ts";
import { mannersOf, recognisedMarks } from "../../src/explain/manners/marks.ts";
import { hash } from "../../src/explain/reader/hash.ts";
import { hashed, type Lesson } from "./lesson.ts";
import { amidNoise, noise } from "./noise.ts";
import { textsIn } from "./texts.ts";
import { threads } from "./threads.ts";

/** A text and what it is an example of: an id of the catalogue, or `none`. */
export interface Example {
  readonly label: string;
  readonly text: string;
}

const files = (): readonly string[] => textsIn(new URL("texts/", import.meta.url));

/** Where one text ends and the next begins: a line with the label of the next. */
const heading = /^@@@ ([\w-]+)\n/m;

/** The texts of scripts/reader/texts, in which each stands below a line `@@@ <id of the catalogue, or none>`. */
export function written(): Example[] {
  return files().flatMap((file) => {
    const [, ...parts] = file.split(heading);
    return parts.flatMap((label, place) =>
      place % 2 === 0 ? [{ label, text: (parts[place + 1] ?? "").trim() }] : [],
    );
  });
}

/** A written text, by its words and by how it is told: what is recognised in it the shapes may have been mended after. */
export function lessonOf({ label, text }: Example): Lesson {
  const mended = readable(text);
  return { label, open: false, weight: 1, words: hashed(mended), marks: mannersOf(mended).map(hash) };
}

/** The texts of the table test: what is recognised in them is right. */
const tested = (): Lesson[] =>
  corpus.map(({ text, expect }) => {
    const label = "none" in expect ? "none" : "first" in expect ? expect.first : (expect.any[0] ?? "none");
    const lesson = lessonOf({ label, text });
    const marks = [...lesson.marks, ...recognisedMarks(recognisedIn(text)).map(hash)];
    return { ...lesson, open: "any" in expect, weight: ofTest, marks };
  });

/**
 * What people posted is worth more than what was written to be learnt from, and most where the cause was found only
 * later; so is what the tool has to answer rightly.
 */
const ofThread = 2;
const ofOpenThread = 4;
const ofTest = 4;
const ofNoise = 6;

/**
 * All that there is to learn from. Threads were shortened when they were written down, so they stand amid noise; noise
 * alone is a text in which nothing failed.
 */
export function lessons(): Lesson[] {
  const alone = noise().map((text) => ({ ...lessonOf({ label: "none", text }), weight: ofNoise }));
  const posted = threads().map(({ marks, ...thread }) => ({
    ...thread,
    weight: thread.open ? ofOpenThread : ofThread,
    marks: marks.map(hash),
  }));
  return [
    ...tested(),
    ...written().map(lessonOf),
    ...alone,
    ...amidNoise(
      posted,
      alone.map(({ words }) => words),
    ),
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
        ...files(),
        ...noise(),
        JSON.stringify(threads().map(({ words, ...rest }) => [rest, [...words]])),
        ...readers.map((file) => readFileSync(file, "utf8")),
      ].join("\0"),
    )
    .digest("hex");
