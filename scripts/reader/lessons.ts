import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { readable } from "../../src/explain/causes.ts";
import { diagnoses } from "../../src/diagnoses/index.ts";
import { corpus } from "../../test/explain/corpus.ts";

/** A text and what it is an example of: an id of the catalogue, or `none`. */
export interface Example {
  readonly label: string;
  readonly text: string;
}

const folder = new URL("texts/", import.meta.url);

const files = (): readonly string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .toSorted()
    .map((name) => readFileSync(new URL(name, folder), "utf8"));

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

/** The texts of the table test, and what the catalogue itself says. */
function known(): Example[] {
  const tested = corpus.map(({ text, expect }) => ({
    label: "none" in expect ? "none" : "first" in expect ? expect.first : (expect.any[0] ?? "none"),
    text,
  }));
  const told = diagnoses.map(({ id, title, cause, confirm, confusedWith }) => ({
    label: id,
    text: [title, cause, confirm, ...Object.values(confusedWith ?? {})].join(" "),
  }));
  return [...tested, ...told];
}

/** All that there is to learn from, as it is read when somebody asks. */
export const lessons = (): Example[] =>
  [...known(), ...written()].map(({ label, text }) => ({ label, text: readable(text) }));

/** Changes with each change of a text in scripts/reader/texts. */
export const fingerprint = (): string => createHash("sha256").update(files().join("\0")).digest("hex");
