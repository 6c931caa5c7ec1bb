import { describe, expect, test } from "vitest";
import { explain } from "../../src/explain/explain.ts";
import { corpus, untaught } from "./corpus.ts";
import { judged, score } from "./score.ts";

const results = corpus.map((text) => judged(text, explain(text.text)));

describe("each labelled text", () => {
  test.each(results)("$text.id", ({ text, told, verdict, confirmedWrongly }) => {
    expect({ verdict, confirmedWrongly, told: told.slice(0, 3) }).toEqual({
      verdict: "right",
      confirmedWrongly: false,
      told: told.slice(0, 3),
    });
    const secrets = text.secrets.filter((secret) => JSON.stringify(explain(text.text)).includes(secret));
    expect(secrets).toEqual([]);
  });
});

test("the shares that are asked for", () => {
  const { decided, undecided, nothing } = score(results);
  expect(decided.right / decided.of).toBeGreaterThanOrEqual(0.98);
  expect(undecided.right / undecided.of).toBeGreaterThanOrEqual(0.65);
  expect(nothing.right).toBe(nothing.of);
  expect(results.filter(({ confirmedWrongly }) => confirmedWrongly)).toEqual([]);
});

test("of stories that nothing was learnt from, told without a message, most are understood", () => {
  const told = untaught.map((text) => judged(text, explain(text.text)));
  const { decided, undecided, nothing } = score(told);
  expect(decided.right / decided.of).toBeGreaterThanOrEqual(0.8);
  expect(undecided.right / undecided.of).toBeGreaterThanOrEqual(0.65);
  expect(nothing.right / nothing.of).toBeGreaterThanOrEqual(0.85);
  expect(told.filter(({ confirmedWrongly }) => confirmedWrongly)).toEqual([]);
});
