/*
 * Learns what root causes read like, from the texts in scripts/reader/texts and those of the table test, into
 * src/explain/reader/learnt.json. Takes some minutes. With --measure it writes nothing: it learns from four fifths of
 * the texts and says how many of the last fifth it reads rightly.
 */
import { writeFileSync } from "node:fs";
import { fingerprint, lessons, type Example } from "./reader/lessons.ts";
import { pack } from "./reader/pack.ts";
import { unpacked } from "../src/explain/reader/learnt.ts";
import { reader } from "../src/explain/reader/read.ts";

const examples = lessons();
if (process.argv.includes("--measure")) {
  const isHeldOut = (_: Example, place: number): boolean => place % 5 === 4;
  const read = reader(unpacked(pack(examples.filter((one, place) => !isHeldOut(one, place)))));
  const heldOut = examples
    .filter(isHeldOut)
    .map(({ label, text }) => ({ label, ids: read(text).map(({ id }) => id) }));
  const share = (isRight: (one: { label: string; ids: readonly string[] }) => boolean): string =>
    `${((100 * heldOut.filter(isRight).length) / heldOut.length).toFixed(1)} of 100`;
  process.stdout.write(
    `${heldOut.length} texts not learnt from: first ${share(({ label, ids }) => ids[0] === label)}, among three ${share(({ label, ids }) => ids.slice(0, 3).includes(label))}\n`,
  );
} else {
  const made = { learntFrom: fingerprint(), ...pack(examples) };
  writeFileSync("src/explain/reader/learnt.json", `${JSON.stringify(made, null, 2)}\n`);
}
