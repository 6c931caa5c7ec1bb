/*
 * Adds labelled public threads to what is learnt from (scripts/reader/threads.jsonl), by numbers alone: the texts stay
 * where they are. Usage: node scripts/add-threads.ts <folder>…, each with texts and a labels.tsv of the columns file, kind
 * (decided, undecided or none) and cause. To be run before anybody mends a shape after these texts, for what is
 * recognised in them counts as it would in texts that nobody has seen. Words that no other lesson and no other of the new
 * threads has are left out: they teach nothing, and may be names. Then: npm run train.
 */
import { appendFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { hashed } from "./reader/lesson.ts";
import { lessons } from "./reader/lessons.ts";
import { lineOf, type Thread } from "./reader/threads.ts";
import { readable, recognisedIn } from "../src/explain/causes.ts";
import { mannersOf, recognisedMarks } from "../src/explain/manners/marks.ts";

/** As they stand, with all their words. */
const found = process.argv.slice(2).flatMap((folder) => {
  const rows = readFileSync(join(folder, "labels.tsv"), "utf8").trim().split("\n");
  return rows.map((line): Thread => {
    const [file = "", kind = "", cause = ""] = line.split("\t");
    const text = readFileSync(join(folder, file), "utf8");
    const mended = readable(text);
    return {
      label: kind === "none" ? kind : cause,
      open: kind === "undecided",
      words: hashed(mended),
      marks: [...mannersOf(mended), ...recognisedMarks(recognisedIn(text))],
    };
  });
});

const learnt = new Set(lessons().flatMap(({ words }) => [...words.keys()]));
const once = new Set<number>();
const shared = new Set<number>();
for (const word of found.flatMap(({ words }) => [...words.keys()]))
  (once.has(word) ? shared : once).add(word);

const lines = found.map(({ words, ...thread }) =>
  lineOf({
    ...thread,
    words: new Map([...words].filter(([word]) => learnt.has(word) || shared.has(word))),
  }),
);
appendFileSync(new URL("reader/threads.jsonl", import.meta.url), lines.map((line) => `${line}\n`).join(""));
