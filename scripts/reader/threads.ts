import { readFileSync } from "node:fs";

/**
 * A public thread, by numbers alone: which words and pairs of words its first post has that other lessons have too, and
 * what was seen in it. With a list of words the numbers can be turned back into words, but what people alone have, names
 * and ids, is not there, nor is the text.
 */
export interface Thread {
  /** The cause that it showed, or that was found later; or `none`. */
  readonly label: string;
  /** Whether the first post leaves the cause open. */
  readonly open: boolean;
  /** How often each word stands in it, by its hash. */
  readonly words: ReadonlyMap<number, number>;
  /** How it is told, and what was recognised in it before anybody mended a shape after it. */
  readonly marks: readonly string[];
}

const file = new URL("threads.jsonl", import.meta.url);

/** As a line of the file holds it: words as base64, each as four bytes of its hash and one of its count. */
interface Line extends Omit<Thread, "words"> {
  readonly words: string;
}

const size = 5;

/** All that were counted. */
export const threads = (): Thread[] => readFileSync(file, "utf8").trim().split("\n").map(threadOf);

function threadOf(line: string): Thread {
  const { words, ...rest } = JSON.parse(line) as Line;
  const bytes = Buffer.from(words, "base64");
  const places = Array.from({ length: bytes.length / size }, (_, one) => one * size);
  return {
    ...rest,
    words: new Map(places.map((at) => [bytes.readUInt32LE(at), bytes.readUInt8(at + size - 1)])),
  };
}

/** A thread as a line of the file. */
export function lineOf({ label, open, words, marks }: Thread): string {
  const bytes = Buffer.alloc(words.size * size);
  [...words]
    .toSorted(([a], [b]) => a - b)
    .forEach(([word, count], place) => {
      bytes.writeUInt32LE(word, place * size);
      bytes.writeUInt8(Math.min(255, count), place * size + size - 1);
    });
  return JSON.stringify({ label, open, marks, words: bytes.toString("base64") } satisfies Line);
}
