import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const text = readFileSync("CONTRIBUTING.md", "utf8");

it("the check that CONTRIBUTING shows is the one that there is", () => {
  const [, file = ""] = /such as `([^`]+)`/.exec(text) ?? [];
  const [, shown = ""] = /^ {3}```ts\n([^]*?)^ {3}```$/m.exec(text) ?? [];
  expect(shown.replaceAll(/^ {3}/gm, "")).toBe(readFileSync(file, "utf8"));
});

it("every place that CONTRIBUTING names is there", () => {
  const places = [...text.matchAll(/`((?:src|test|scripts|scenarios|templates)\/[^`<*]*)(?:[<*][^`]*)?`/g)];
  expect(places.length).toBeGreaterThan(20);
  expect(places.flatMap(([, place = ""]) => (existsSync(place) ? [] : place))).toEqual([]);
});
