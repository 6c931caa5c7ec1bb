/*
 * Adds labelled public threads to what is learnt from (scripts/reader/threads.jsonl), by numbers alone: the texts stay
 * where they are. Usage: node scripts/add-threads.ts <folder>…, each with texts and a labels.tsv of the columns file, kind
 * (decided, undecided or none) and cause. To be run before anybody mends a shape after these texts, for what is
 * recognised in them counts as it would in texts that nobody has seen. Words that no other lesson has are left out: they
 * teach nothing, and may be names. Then: npm run train.
 */
import { appendFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { hashed, lessons } from "./reader/lessons.ts";
import { lineOf } from "./reader/threads.ts";
import { readable, recognisedIn } from "../src/explain/causes.ts";
import { mannersOf, recognisedMarks } from "../src/explain/manners/marks.ts";

const known = new Set(lessons().flatMap(({ words }) => [...words.keys()]));

for (const folder of process.argv.slice(2)) {
  const rows = readFileSync(join(folder, "labels.tsv"), "utf8").trim().split("\n");
  const lines = rows.map((line) => {
    const [file = "", kind = "", cause = ""] = line.split("\t");
    const text = readFileSync(join(folder, file), "utf8");
    const mended = readable(text);
    return lineOf({
      label: kind === "none" ? kind : cause,
      open: kind === "undecided",
      words: new Map([...hashed(mended)].filter(([word]) => known.has(word))),
      marks: [...mannersOf(mended), ...recognisedMarks(recognisedIn(text))],
    });
  });
  appendFileSync(new URL("reader/threads.jsonl", import.meta.url), lines.map((line) => `${line}\n`).join(""));
}
