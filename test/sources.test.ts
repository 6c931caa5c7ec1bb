import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

/** The first cell of each row of docs/sources.md: what comments may cite. */
const rows = [...readFileSync("docs/sources.md", "utf8").matchAll(/^\| ([^|]+?) \| /gm)]
  .map(([, cited = ""]) => cited)
  .filter((cited) => !/^(?:cited|-+)$/.test(cited));

const subjects = [...new Set(rows.map((row) => row.replace(/ §\d+$/, "")))].join("|");
const subject = new RegExp(`^ on (?:the )?(${subjects})\\b`);
const sections = /^,? (?:sections?|§§?) ?(\d+(?:(?:, | and | to |[-–])\d+)*)/;

/** "1, 3 to 5" in single numbers. */
const numbersIn = (text: string): number[] =>
  text.split(/, | and /).flatMap((part) => {
    const [first = 0, last = first] = part.split(/ to |[-–]/).map(Number);
    return Array.from({ length: last - first + 1 }, (_, at) => first + at);
  });

/** What the comments of a text cite, as the rows name it; as it is written where it names no subject of the table. */
function citationsIn(text: string): string[] {
  const lines = text.replaceAll(/\n\s*(?:\* |\/\/ )?/g, " ");
  return [...lines.matchAll(/\bfacts(?= on | §)[^.*]*/gi)].flatMap(([clause]) =>
    [...clause.matchAll(/(?:^|[,;] )facts|[,;](?= on )/gi)].flatMap(({ 0: start, index }) => {
      const rest = clause.slice(index + start.length);
      const [whole = "", about] = subject.exec(rest) ?? [];
      const [, numbers] = sections.exec(rest.slice(whole.length)) ?? [];
      if (about === undefined) return [`facts${rest.slice(0, 40)}`];
      return numbers === undefined ? [about] : numbersIn(numbers).map((number) => `${about} §${number}`);
    }),
  );
}

const cited = globSync("{src,test}/**/*.{ts,json}")
  .filter((path) => path !== "test/sources.test.ts")
  .flatMap((path) => citationsIn(readFileSync(path, "utf8")).map((citation) => ({ path, citation })));

describe("the sources of facts", () => {
  it("are read out of comments in every form that occurs", () => {
    const comment = `/**
 * Source: facts on tokens, sections 1 and 3 to
 * 4; on the data plane §7, "portal". Facts on roles (a dump).
 */ // Source: facts §6.`;
    expect(citationsIn(comment)).toEqual([
      ..."tokens §1, tokens §3, tokens §4, data plane §7, roles".split(", "),
      "facts §6",
    ]);
  });

  it("stand on the page, wherever a comment cites one", () => {
    expect(cited.filter(({ citation }) => !rows.includes(citation))).toEqual([]);
  });

  it("are cited, each of the page", () => {
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter((row) => !cited.some(({ citation }) => citation === row))).toEqual([]);
  });
});
