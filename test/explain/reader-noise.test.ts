import { describe, expect, test } from "vitest";
import { hashed, type Lesson } from "../../scripts/reader/lesson.ts";
import { amidNoise, aroundThreads, noise } from "../../scripts/reader/noise.ts";
import { createRedactor } from "../../src/core/redact.ts";
import { causesIn, recognisedIn } from "../../src/explain/causes.ts";

describe("the noise that stands around a failure", () => {
  const pieces = noise();

  test("is of several hundred pieces, each once", () => {
    expect(pieces.length).toBeGreaterThan(400);
    expect(new Set(pieces.map((piece) => piece.trim())).size).toBe(pieces.length);
  });

  test("tells of no failure and holds nothing that looks like a secret", () => {
    expect(pieces.filter((piece) => recognisedIn(piece).length > 0)).toEqual([]);
    expect(pieces.filter((piece) => createRedactor().text(piece) !== piece)).toEqual([]);
  });

  test("alone is hardly ever taken for a failure", () => {
    const taken = pieces.filter((piece) => causesIn(piece).length > 0);
    expect(taken.length).toBeLessThan(pieces.length / 50);
  });
});

describe("lessons amid noise", () => {
  const lesson: Lesson = {
    label: "dns-failure",
    open: false,
    weight: 2,
    words: hashed("no such host"),
    marks: [1],
  };
  const lessons = Array.from({ length: 200 }, () => lesson);
  const found = noise().map(hashed);
  const amid = amidNoise(lessons, found, aroundThreads);

  test("keep their own words and whatever else they say", () => {
    for (const { words, ...rest } of amid) {
      expect(rest).toEqual({ label: "dns-failure", open: false, weight: 2, marks: [1] });
      for (const [word, count] of lesson.words) expect(words.get(word)).toBeGreaterThanOrEqual(count);
    }
  });

  test("most have some, some have none, and it is the same each time", () => {
    const bare = amid.filter(({ words }) => words.size === lesson.words.size);
    expect(bare.length).toBeGreaterThan(lessons.length / 10);
    expect(bare.length).toBeLessThan(lessons.length / 3);
    expect(amidNoise(lessons, found, aroundThreads)).toEqual(amid);
  });
});
