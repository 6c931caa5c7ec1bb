import { array, assert, constantFrom, double, oneof, property, string, uint8Array } from "fast-check";
import { describe, expect, test } from "vitest";
import type { Failure } from "../../src/core/observation.ts";
import { signOf } from "../../src/diagnoses/signs/index.ts";
import { readable } from "../../src/explain/causes.ts";
import { explain } from "../../src/explain/explain.ts";
import { failuresIn } from "../../src/explain/failures.ts";
import { undoNoise } from "../../src/explain/normalise/undo-noise.ts";
import { jwt } from "../support/jwt.ts";
import { corpus } from "./corpus.ts";

const pieces = [
  ...corpus.map(({ text }) => text.slice(0, 400)),
  "AADSTS",
  "7000215",
  "\\n",
  '""',
  "%25",
  "[21](https://example.org)",
  "&quot;",
  "\u001B[31m",
  "\uFFFD",
];
/** What a text of the corpus is explained by, once for all tests. */
const answers = new Map<string, string | undefined>();
const firstOf = (text: string): string | undefined => {
  if (!answers.has(text)) answers.set(text, explain(text)[0]?.id);
  return answers.get(text);
};

/** Milliseconds: no benchmark, a pattern that backtracks takes minutes. A busy machine must not fail it. */
const patience = 20_000;
const patient = { timeout: 240_000 };

const hostile = array(oneof(constantFrom(...pieces), string({ unit: "binary" })), {
  maxLength: 12,
});

test("never throws, whatever the text is", () => {
  const told = property(hostile, (parts) => Array.isArray(explain(parts.join(""))));
  expect(() => assert(told, { numRuns: 300 })).not.toThrow();
});

test("never throws on arbitrary bytes", () => {
  const told = property(uint8Array({ maxLength: 4000 }), (bytes) =>
    Array.isArray(explain(new TextDecoder().decode(bytes))),
  );
  expect(() => assert(told, { numRuns: 200 })).not.toThrow();
});

test("is linear enough: long runs of one character take no time", patient, () => {
  for (const character of [
    "a",
    " ",
    "\\",
    '"',
    "%20",
    "&amp;",
    "[",
    "(",
    "AADSTS",
    "\n",
    "<p>",
    "é",
    "1.",
    "https://a",
  ]) {
    const startedAt = performance.now();
    explain(character.repeat(60_000));
    expect(performance.now() - startedAt, JSON.stringify(character)).toBeLessThan(patience);
  }
});

test("undoing the noise twice changes nothing more that matters", patient, () => {
  for (const { text } of corpus) {
    const once = undoNoise(text);
    expect(explain(once)[0]?.id).toBe(firstOf(text));
  }
});

describe("a text that is cut anywhere", () => {
  const some = corpus.filter(({ expect: label }, at) => "none" in label || at % 12 === 0);
  // The beginning of a remark on a code may look like a report of it; its first whole sentence must not.
  const firstSentence = /[.!?:\n](?=\s|$)/;
  test.each(some)("$id", ({ text, expect: label }) => {
    const from = "none" in label ? Math.max(0, text.search(firstSentence)) : 0;
    for (let length = from; length < text.length; length += Math.max(1, Math.floor(text.length / 40))) {
      const confirmed = explain(text.slice(0, length)).filter(({ confidence }) => confidence === "confirmed");
      expect(confirmed.length).toBeLessThanOrEqual("none" in label ? 0 : 1);
    }
  });
});

describe("line breaks, frames and prefixes", () => {
  const sound = corpus.filter(({ expect: label, form }) => "first" in label && form !== "html");
  const frames: Readonly<Record<string, (text: string) => string>> = {
    "windows line ends": (text) => text.replaceAll("\n", "\r\n"),
    quoted: (text) => text.replaceAll(/^/gm, "> "),
    "bars of Terraform": (text) => text.replaceAll(/^/gm, "│ "),
    "times of a job": (text) => text.replaceAll(/^/gm, "2026-02-03T10:11:12.1234567Z "),
    json: (text) => JSON.stringify({ log: text }),
    "json in json": (text) => JSON.stringify({ body: JSON.stringify({ log: text }) }),
    coloured: (text) => text.replaceAll(/\b(error|failed)\b/gi, "\u001B[31m$1\u001B[0m"),
  };
  test.each(Object.entries(frames))("%s", patient, (_, frame) => {
    const changed = sound.filter(({ text }) => explain(frame(text))[0]?.id !== firstOf(text));
    // A frame can undo what a text says by its lines: tests that pass, tables. It must stay the exception.
    expect(changed.map(({ id }) => id).length).toBeLessThanOrEqual(sound.length * 0.03);
  });
});

test("a secret put anywhere into a text never comes out again", () => {
  const secrets = [
    jwt({ aud: "https://cognitiveservices.azure.com", tid: "t", exp: 1 }),
    "0a1b".repeat(8),
    ["abc8Q", "x9.y".repeat(8)].join("~"),
    ["sk", "proj", "Zz9".repeat(14)].join("-"),
  ];
  const place = property(
    constantFrom(...corpus.map(({ text }) => text)),
    constantFrom(...secrets),
    double({ min: 0, max: 1, noNaN: true }),
    (text, secret, share) => {
      const at = Math.floor(text.length * share);
      return !JSON.stringify(explain(`${text.slice(0, at)} ${secret} ${text.slice(at)}`)).includes(secret);
    },
  );
  expect(() => assert(place, { numRuns: 400 })).not.toThrow();
});

test("nothing is confirmed that no failure in the text decides", patient, () => {
  const confirmed = corpus.flatMap(({ id, text }) =>
    explain(text)
      .filter(({ confidence }) => confidence === "confirmed")
      .map((entry) => ({ id, cause: entry.id, text: readable(text) })),
  );
  const undecided = confirmed.filter(
    ({ cause, text }) => !failuresIn(text).some((failure) => meansFirst(failure) === cause),
  );
  expect(undecided.map(({ id }) => id)).toEqual([]);
  expect(confirmed.length).toBeGreaterThan(100);
});

const meansFirst = (failure: Failure): string | undefined =>
  Object.entries(signOf(failure)?.means ?? {}).find(([, confidence]) => confidence === "confirmed")?.[0];
