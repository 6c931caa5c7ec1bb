import { expect, test } from "vitest";
import { sentenceAt } from "../../src/explain/shapes/shape.ts";

const message = "The subscription is disabled";

test.each([
  ["a fence", `${message} ''' cd infra ''' and again`],
  ["a fence that follows at once", `${message}''' cd infra`],
  ["a heading", `${message} ### What I tried Nothing`],
  ["a command of a pipeline", `${message} ##[error]Exit code 1`],
  ["a quotation", `${message} > who wrote this`],
  ["a rule", `${message} ------ appendix`],
  ["a box to tick", `${message} - [x] I searched before`],
  ["a form's next question", `${message} Steps to reproduce 1. az login`],
  ["a frame of a stack", `${message} File "/srv/app/main.py", line 3, in run`],
  ["the same once more", `${message} Code: SubscriptionDisabled Message: ${message}`],
  ["a place in a configuration", `${message} with module.ai.azurerm_cognitive_account.main`],
  ["the end of a body", `${message}"},"details":[{"code":"More"}]`],
  ["the next sentence", `${message}. Please write to us`],
  ["the end of a dictionary", `${message}'}} and more`],
])("ends before %s", (_, text) => {
  expect(sentenceAt(text, 0, "The subscription".length).replace(/\.$/, "")).toBe(message);
});

test("ends where somebody begins to speak behind a quotation", () => {
  const refused = "may not write to scope '/subscriptions/x'";
  expect(sentenceAt(`${refused} When I try again it works`, 0, 10)).toBe(refused);
});

test("what a shape itself matched ends there as well", () => {
  const text = `${message} ### Versions 1.2.3`;
  expect(sentenceAt(text, 0, text.length)).toBe(message);
});

test("a body below a rule or in a fence belongs to the message", () => {
  for (const text of ['Code: Refused ------ { "message": "no" }', `Refused: ''' { "message": "no" }`])
    expect(sentenceAt(text, 0, text.length)).toContain('"message": "no');
});

test("is never longer than what one reads", () => {
  expect(sentenceAt("word ".repeat(200), 0, 4).length).toBeLessThanOrEqual(320);
});
