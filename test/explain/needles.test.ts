import { describe, expect, it } from "vitest";
import { layers } from "../../src/explain/shapes/index.ts";
import { needlesOf } from "../../src/explain/needles.ts";
import { corpus } from "./corpus.ts";

describe("words without which a pattern cannot match", () => {
  it.each<[RegExp, readonly string[] | undefined]>([
    [/access denied/i, ["access denied"]],
    [/No (?:denied|refused) due/, ["denied", "refused"]],
    [/a(?:bcd)?e/, undefined],
    [/code ?: \d{3} from host/, [" from host"]],
    [/colou?r of tokens+ here/, ["r of tokens"]],
    [/one|(?:two|three) of/, ["one", "two", "three"]],
    [/one|\d+/, undefined],
    [/(?=.*secret)(?<!not )(?<code>AADSTS\d+)/, ["aadsts"]],
    [/[abc]{3}\.windows\.net/, [".windows.net"]],
    [/(?<code>abc)\p{Lu}eta (?<=x)\k<code>role/u, ["eta "]],
    [/"error": ?\{ ?"code"/, ['"error":']],
    [/(?:abcd){0,2}xyz(?:qrst){2}/, ["qrst"]],
  ])("%s", (pattern, words) => expect(needlesOf(pattern)).toEqual(words));

  it("stand in all that the shapes find in the table's texts", () => {
    const text = corpus
      .filter((_, place) => place % 5 === 0)
      .map((entry) => entry.text.replaceAll(/\s+/g, " "))
      .join(" ");
    const missed = layers.flat().filter(({ says }) => {
      const words = needlesOf(says);
      const found = [...text.matchAll(new RegExp(says.source, `${says.flags.replace("g", "")}g`))];
      return words && found.some(([all]) => !words.some((word) => all.toLowerCase().includes(word)));
    });
    expect(missed).toEqual([]);
  });
});
