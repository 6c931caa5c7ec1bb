import { describe, expect, test } from "vitest";
import type { Example } from "../../scripts/reader/examples.ts";
import { fingerprint, lessonOf, stories, written } from "../../scripts/reader/lessons.ts";
import { pack } from "../../scripts/reader/pack.ts";
import { lineOf, threads } from "../../scripts/reader/threads.ts";
import { createRedactor } from "../../src/core/redact.ts";
import { diagnoses } from "../../src/diagnoses/index.ts";
import { recognisedIn } from "../../src/explain/causes.ts";
import { createExplainer, explain } from "../../src/explain/explain.ts";
import { mannersOf, recognisedMarks } from "../../src/explain/manners/marks.ts";
import { hash } from "../../src/explain/reader/hash.ts";
import { read, type Reading } from "../../src/explain/reader/index.ts";
import learnt from "../../src/explain/reader/learnt.json" with { type: "json" };
import { questions, unpacked, type Question } from "../../src/explain/reader/learnt.ts";
import { reader } from "../../src/explain/reader/read.ts";
import { wordsOf } from "../../src/explain/reader/words.ts";

const ids: readonly string[] = diagnoses.map(({ id }) => id);

describe("the texts to learn from", () => {
  const texts = [...written(), ...stories()];

  test("each is an example of a root cause, or of none", () => {
    expect(
      texts.filter(({ label, text }) => text === "" || !(label === "none" || ids.includes(label))),
    ).toEqual([]);
  });

  test("there are at least fifty of each", () => {
    const counts = new Map<string, number>();
    for (const { label } of written()) counts.set(label, (counts.get(label) ?? 0) + 1);
    expect([...ids, "none"].filter((id) => (counts.get(id) ?? 0) < 50)).toEqual([]);
  });

  test("none holds what looks like a secret", () => {
    const redacted = texts.filter(({ text }) => createRedactor().text(text) !== text);
    expect(redacted.map(({ text }) => text.slice(0, 80))).toEqual([]);
  });

  test("what was learnt was learnt from them (npm run train)", () => {
    expect(learnt.learntFrom).toBe(fingerprint());
    expect(learnt.classes).toEqual([...ids, "none"].toSorted());
  });
});

describe("the threads to learn from", () => {
  const known = threads();

  test("each shows a root cause, was found to have one, or has none", () => {
    expect(known.filter(({ label }) => !(label === "none" || ids.includes(label)))).toEqual([]);
    expect(known.filter(({ label, open }) => open && label === "none")).toEqual([]);
    expect(known.filter(({ open }) => open).length).toBeGreaterThan(300);
  });

  test("are kept as numbers and marks alone", () => {
    const causes = new Set(["none", ...ids]);
    const isMark = (mark: string): boolean =>
      mark.startsWith("#") &&
      mark
        .slice(1)
        .split(" ")
        .every((word) => causes.has(word) || /^[a-z]{3,9}$/.test(word));
    expect(known.flatMap(({ marks }) => marks).filter((mark) => !isMark(mark))).toEqual([]);
  });

  test("a thread is read as it was written", () => {
    const thread = { label: "none", open: false, words: new Map([[7, 2]]), marks: ["#wish"] };
    expect(JSON.parse(lineOf(thread))).toEqual({
      label: "none",
      open: false,
      marks: ["#wish"],
      words: "BwAAAAI=",
    });
  });
});

describe("words", () => {
  test.each([
    [
      "ClientSecretCredential failed",
      ["client", "secret", "credential", "failed", "client secret", "secret credential", "credential failed"],
    ],
    ["AADSTS700016: 12 times", ["aadsts", "700016", "times", "aadsts 700016", "700016 times"]],
    ["3f1c9a52-7d84-4e0b-9b36-52c8f0d1a7e4 xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx", ["guid", "guid guid"]],
    ["无法登录", ["无", "法", "登", "录", "无 法", "法 登", "登 录"]],
    ["", []],
  ])("of %j", (text, words) => {
    expect([...wordsOf(text).keys()].toSorted()).toEqual([...words].toSorted());
  });

  test("are counted", () => {
    expect(wordsOf("no no no")).toEqual(
      new Map([
        ["no", 3],
        ["no no", 2],
      ]),
    );
  });
});

describe("learning", () => {
  const examples: readonly Example[] = [
    ...["scarlet apple", "scarlet cherry", "a scarlet brick"].map((text) => ({
      label: "red",
      open: false,
      text,
    })),
    ...["green leaf", "green grass", "a green frog"].map((text) => ({ label: "green", open: false, text })),
  ];
  const marked = hash("#at dusk");
  const taught = reader(
    unpacked(
      pack([
        ...examples.map(lessonOf),
        ...examples.map(({ label }) => ({
          label,
          open: true,
          weight: 1,
          words: new Map(),
          marks: label === "red" ? [marked] : [],
        })),
      ]),
    ),
  );
  const best = (readings: readonly Reading[], question: Question): Reading | undefined =>
    readings.toSorted((a, b) => b[question] - a[question])[0];

  test("reads what it has never seen by the words that it knows", () => {
    const first = best(taught("the scarlet door"), "shown");
    expect(first).toMatchObject({ id: "red" });
    expect(first?.words()).toEqual(["scarlet"]);
    expect(first?.shown).toBeGreaterThan(0.6);
  });

  test("shares sum to 1, also where no word is known", () => {
    for (const text of ["", "blue", "scarlet green"])
      for (const question of questions)
        expect(taught(text).reduce((sum, one) => sum + one[question], 0)).toBeCloseTo(1);
    expect(taught("blue").map(({ shown }) => shown.toFixed(2))).toEqual(["0.50", "0.50"]);
  });
});

describe("reading", () => {
  test.each([
    [
      "tls-intercepted",
      "Since IT rolled out that inspection box every call of our script to Azure dies on a certificate that nobody knows; at home on my own line it just works.",
    ],
    [
      "role-propagating",
      "I gave the app the role two minutes ago and still get 403, my colleague says to get a coffee and try again.",
    ],
    [
      "client-secret-expired",
      "It ran for exactly a year without anybody touching it, then this morning the login of the service principal was refused. The portal shows a red mark beside the secret.",
    ],
  ])("%s, told in plain words", (id, text) => {
    const marks = [...mannersOf(text), ...recognisedMarks(recognisedIn(text))];
    const causes = read(text, marks).filter((one) => one.id !== "none");
    const [first] = causes.toSorted((a, b) => b.shown - a.shown);
    expect(first?.id).toBe(id);
    expect(explain(text)[0]?.id).toBe(id);
  });

  test("what it reads without any message is possible at most, and says by which words", () => {
    const [first] = explain(
      "Azure OpenAI from our office: since IT rolled out that inspection box every call of my script fails on a certificate nobody knows; at home on my own line it just works. Why?",
    );
    expect(first).toMatchObject({ id: "tls-intercepted", confidence: "possible" });
    expect(first?.because).toMatch(/reads like others .* by "/);
  });

  test("quotes no single letter that an apostrophe left", () => {
    const [first] = explain(
      "My colleague's key works at his endpoint, mine is refused there by Azure OpenAI.",
    );
    expect(first?.because).toMatch(/ by "/);
    expect(first?.because).not.toMatch(/"(?:[a-z] |[^"]* [a-z]")/);
  });

  test("lines of a log are not guessed at one by one", () => {
    const line = "2026-02-01T10:00:00Z ERROR worker failed azure upload step: exception: something odd\n";
    const explainer = createExplainer({ watching: true });
    expect(explainer.add(line.repeat(40))).toEqual([]);
  });
});
