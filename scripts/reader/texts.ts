import { readdirSync, readFileSync } from "node:fs";

/** What the text files of a folder hold, in the order of their names. */
export const textsIn = (folder: URL): readonly string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .toSorted()
    .map((name) => readFileSync(new URL(name, folder), "utf8"));
