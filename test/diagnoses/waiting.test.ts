import { expect, test } from "vitest";
import { dataPlaneFailure } from "../../src/azure/failures/index.ts";
import type { Failure } from "../../src/core/observation.ts";
import { arm, data, diagnosed } from "../support/failures.ts";

/** For how long is to be waited, by what the answer asks for. */

const first = (failure: Failure) => diagnosed([failure])[0];
const throttled = (retryAfter?: number): Failure => ({
  ...data(429, "429", "Requests have exceeded token rate limit."),
  ...(retryAfter !== undefined && { retryAfter }),
});

test.each([
  [undefined, "Wait for the rate limit to let calls through.", "10m"],
  [7, "Wait for the rate limit to let calls through. The answer asks for 7 s.", "10m"],
  [900, "Wait for the rate limit to let calls through. The answer asks for 900 s.", "16m"],
  [86_400, "Wait for the rate limit to let calls through. The answer asks for 24 hours.", null],
])("after %s seconds", (retryAfter, text, wait) => {
  const remedy = first(throttled(retryAfter))?.remedies[0];
  expect(remedy?.text).toBe(text);
  expect(remedy?.bash).toEqual(wait === null ? [] : [`aoai-preflight run '<SCENARIO>' --wait ${wait}`]);
});

test("a deployment's capacity mends no limit of Azure Resource Manager's", () => {
  const texts = (failure: Failure) =>
    first(failure)
      ?.remedies.map(({ text }) => text)
      .join("\n");
  expect(texts(throttled())).toContain("more capacity");
  const refused = arm(429, "TooManyRequests", "The request is being throttled.");
  expect(first(refused)?.id).toBe("rate-limited");
  expect(texts(refused)).not.toMatch(/capacity|tokens/);
});

test("an answer without words is told with its status once", () => {
  expect(first(dataPlaneFailure({ status: 503, body: "" }))?.because).toBe(
    "The service answered HTTP 503 without a message",
  );
});
