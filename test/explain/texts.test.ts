import { describe, expect, test } from "vitest";
import { explain } from "../../src/explain/explain.ts";
import { corpus } from "./corpus.ts";
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
