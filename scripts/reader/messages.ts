import codes from "../../src/azure/entra-codes.json" with { type: "json" };
import { readable, recognisedIn } from "../../src/explain/causes.ts";
import { failuresIn } from "../../src/explain/failures.ts";
import { corpus } from "../../test/explain/corpus.ts";
import type { Example } from "./examples.ts";

/** Shorter ones are words that others use too. */
const shortest = 15;

/** What a code of Microsoft Entra ID looks like where somebody passes on nothing else. */
const passedOn = Object.entries(codes).flatMap(([digits, { meaning, cause }]) => {
  const code = `AADSTS${digits}`;
  return [code, `${code}: ${meaning}`, `Error: ${code}: ${cause}`];
});

/** The messages in the texts of the table test that show what is known of the text. */
const quoted = corpus.flatMap(({ text, expect }) =>
  "first" in expect
    ? failuresIn(readable(text))
        .filter(({ message }) => message.length >= shortest)
        .flatMap(({ message }) => exampleOf(message).filter(({ label }) => label === expect.first))
    : [],
);

/** Messages alone, each an example of what it is recognised as: who passes on nothing but a message has met it. */
export const messagesAlone = (): readonly Example[] => [
  ...passedOn.flatMap(exampleOf),
  ...new Map(quoted.map((example) => [example.text, example])).values(),
];

function exampleOf(text: string): Example[] {
  const [first] = recognisedIn(text);
  return first ? [{ label: first.id, open: first.confidence === "possible", text }] : [];
}
