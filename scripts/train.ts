/*
 * Learns what root causes read like, from the texts in scripts/reader/texts, the stories in scripts/reader/stories and
 * the threads in scripts/reader/threads.jsonl, the last two amid the noise in scripts/reader/noise, into
 * src/explain/reader/learnt.json and learnt.bin. Takes a quarter of an hour. With --measure it writes nothing: it
 * learns from four fifths of the texts alone, and says how many of the last fifth it reads rightly, with nothing
 * recognised in them.
 */
import { writeFileSync } from "node:fs";
import { fingerprint, lessonOf, lessons, written } from "./reader/lessons.ts";
import { pack } from "./reader/pack.ts";
import { readable } from "../src/explain/causes.ts";
import { mannersOf } from "../src/explain/manners/marks.ts";
import { unpacked } from "../src/explain/reader/learnt.ts";
import { reader } from "../src/explain/reader/read.ts";

if (process.argv.includes("--measure")) {
  const isHeldOut = (_: unknown, place: number): boolean => place % 5 === 4;
  const read = reader(
    unpacked(
      pack(
        written()
          .filter((one, place) => !isHeldOut(one, place))
          .map(lessonOf),
      ),
    ),
  );
  const heldOut = written()
    .filter(isHeldOut)
    .map(({ label, text }) => {
      const mended = readable(text);
      const readings = read(mended, mannersOf(mended)).toSorted((a, b) => b.shown - a.shown);
      return readings.findIndex(({ id }) => id === label);
    });
  const share = (most: number): string =>
    `${((100 * heldOut.filter((place) => place < most).length) / heldOut.length).toFixed(1)} of 100`;
  process.stdout.write(
    `${heldOut.length} texts not learnt from: first ${share(1)}, among three ${share(3)}\n`,
  );
} else {
  const say = (next: string): void => void process.stderr.write(`Learning ${next} …\n`);
  const { words, ...rest } = pack(lessons(), say);
  const made = { learntFrom: fingerprint(), ...rest };
  writeFileSync("src/explain/reader/learnt.bin", words);
  writeFileSync("src/explain/reader/learnt.json", `${JSON.stringify(made, null, 2)}\n`);
}
