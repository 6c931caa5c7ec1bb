import { expect, test } from "vitest";
import { createExplainer } from "../../src/explain/explain.ts";
import { collectBlocks } from "../../src/explain/log/blocks.ts";

const at = (second: number): string => new Date(Date.UTC(2026, 1, 3, 4, 5, second)).toISOString();
const quiet = (second: number): string => `${at(second)} INFO request ${second * 7} served in ${second} ms`;
const refused = (second: number): string =>
  `${at(second)} ERROR openai.AuthenticationError: Error code: 401 - {'error': {'code': 'PermissionDenied', 'message': 'Principal does not have access to API/Operation.'}}`;
const unknown = (second: number): string =>
  `${at(second)} ERROR getaddrinfo ENOTFOUND contoso.openai.azure.com attempt ${second}`;

/** A log of so many lines, with a refusal every thousand lines and two unknown hosts. */
function* lines(count: number): Generator<string> {
  for (let line = 0; line < count; line++) {
    if (line % 1000 === 500) yield `${refused(line)}\n`;
    else if (line === 700 || line === 900) yield `${unknown(line)}\n`;
    else yield `${quiet(line)}\n`;
  }
}

test("a large log: each cause once, counted, with its first and last time", () => {
  const explainer = createExplainer();
  for (const line of lines(20_000)) explainer.add(line);
  const { diagnoses } = explainer.end();
  expect(diagnoses.find(({ id }) => id === "role-missing")?.occurrences).toEqual({
    count: 20,
    first: at(500),
    last: at(19_500),
    excerpt: expect.stringContaining("Principal does not have access"),
  });
  expect(diagnoses.find(({ id }) => id === "dns-failure")?.occurrences?.count).toBe(2);
});

test("pieces may end anywhere", () => {
  const text = [...lines(2_000)].join("");
  const whole = createExplainer();
  whole.add(text);
  const pieces = createExplainer();
  for (let from = 0; from < text.length; from += 997) pieces.add(text.slice(from, from + 997));
  const counts = ({ diagnoses }: ReturnType<typeof whole.end>) =>
    diagnoses.map(({ id, occurrences }) => [id, occurrences?.count]);
  expect(counts(pieces.end())).toEqual(counts(whole.end()));
});

test("memory does not grow with the log", () => {
  const collector = collectBlocks();
  for (let line = 0; line < 200_000; line++) collector.add(`${refused(line % 50)} ${line}\n`);
  expect(collector.blocks().length).toBe(1);
  expect(collector.blocks()[0]?.count).toBe(200_000);
});

test("a log that is followed tells each cause when it first shows", () => {
  const explainer = createExplainer({ watching: true });
  const told = [quiet(1), refused(2), quiet(3), refused(4), unknown(5), quiet(6)].map((line) =>
    explainer.add(`${line}\n`).map(({ id }) => id),
  );
  expect(told).toEqual([[], ["role-missing"], [], [], ["dns-failure"], []]);
});

test("a record of several lines is one block", () => {
  const collector = collectBlocks();
  collector.add(
    `${quiet(1)}\n${at(2)} ERROR Azure.Identity.AuthenticationFailedException: failed\n   at Azure.Identity\n ---> AADSTS7000222: expired\n${quiet(3)}\n`,
  );
  expect(collector.blocks().map(({ text }) => text.trim().split("\n").length)).toEqual([3]);
});

test("a line that is too long is not cut within a word, which may be a token", () => {
  const token = `eyJhbGciOiJ${"A1b".repeat(1000)}`;
  const collector = collectBlocks();
  collector.add(`${token} ${refused(1)} ${"x ".repeat(32_000)}`);
  const [block] = collector.add("\n");
  expect(block?.text.slice(0, 80)).toContain(refused(1).slice(0, 40));
  expect(block?.text).not.toContain("A1b");
});
