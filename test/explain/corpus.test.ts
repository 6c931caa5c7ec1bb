import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { diagnoses } from "../../src/diagnoses/index.ts";
import { corpus, type LabelledText } from "./corpus.ts";

const best = ({ expect: label }: LabelledText): string | undefined => {
  if ("first" in label) return label.first;
  return "any" in label ? label.any[0] : undefined;
};

test("every text has its own id", () => {
  const ids = corpus.map(({ id }) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

test("no text is twice there", () => {
  const texts = corpus.map(({ text }) => text.trim());
  expect(corpus.filter(({ text }, index) => texts.indexOf(text.trim()) !== index)).toEqual([]);
});

test("the corpus is large enough to tell something", () => {
  const failures = corpus.filter((entry) => best(entry) !== undefined);
  expect(failures.length).toBeGreaterThanOrEqual(330);
  expect(corpus.length - failures.length).toBeGreaterThanOrEqual(50);
});

describe("every root cause has at least three texts in at least two forms", () => {
  test.each(diagnoses.map(({ id }) => id))("%s", (id) => {
    const texts = corpus.filter((entry) => best(entry) === id);
    expect(texts.length).toBeGreaterThanOrEqual(3);
    expect(new Set(texts.map(({ form }) => form)).size).toBeGreaterThanOrEqual(2);
  });
});

test("a text has the length of what people paste", () => {
  expect(corpus.filter(({ text }) => text.length > 12_000).map(({ id }) => id)).toEqual([]);
});

test("candidates are ranked without repetition", () => {
  const repeated = corpus.filter(
    ({ expect: label }) => "any" in label && new Set(label.any).size !== label.any.length,
  );
  expect(repeated.map(({ id }) => id)).toEqual([]);
});

test("a secret that is named is in its text", () => {
  const absent = corpus.filter(({ text, secrets }) => secrets.some((secret) => !text.includes(secret)));
  expect(absent.map(({ id }) => id)).toEqual([]);
});

describe("no file holds anything that looks like a real secret", () => {
  const folder = join(import.meta.dirname, "texts");
  const shapes = {
    token: /eyJ[\w-]{15,}\.eyJ[\w-]{15,}/,
    "api key": /\b[0-9a-f]{32}\b/,
    "long api key": /\b[A-Za-z0-9]{60,}\b/,
    "openai.com key": /\bsk-[\w-]{20,}/,
    "client secret": /\b[\w.-]{3}\dQ~[\w.~-]{30,}/,
    "private key": /-----BEGIN [A-Z ]*PRIVATE KEY-----\s+[A-Za-z0-9+/=]{16,}/,
    "GitHub token": /\bgh[pousr]_\w{20,}/,
    "AWS key": /\bAKIA[A-Z0-9]{16}\b/,
  };
  test.each(readdirSync(folder))("%s", (file) => {
    const text = readFileSync(join(folder, file), "utf8");
    const found = Object.entries(shapes).filter(([, shape]) => shape.test(text));
    expect(found.map(([name]) => name)).toEqual([]);
  });
});

test("an unfilled place for a secret is a slip", () => {
  expect(corpus.filter(({ text }) => /⟨[a-z-]+⟩/.test(text)).map(({ id }) => id)).toEqual([]);
});
