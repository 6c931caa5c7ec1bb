import { expect, test } from "vitest";
import { explain } from "../../src/explain/explain.ts";

/** No measure of speed: each takes a tenth of a second, where a pattern hangs it takes minutes. */
const patience = 15_000;

const refusal =
  "AADSTS700016: Application with identifier 'billing' was not found in the directory 'Contoso'.";

/** What patterns begin with, again and again: a long text of it must not keep them busy. */
const beginnings: readonly (readonly [string, string])[] = [
  ["tokencache.dat error ", "decrypt0"],
  ["HTTPError azure ", "_retrieve_token_from_imds"],
  ["token cache azure ", "corrupt000"],
  ["azure certificate ", "FileNotFounda"],
  ["azure openai ", "dall-e---"],
  ["azure openai ", "embedding!!!"],
  ["", "`"],
  ["", '""'],
  ["Bearer ", "eyJ--------"],
  ["azure role ", "assign"],
  ["azure ", "env -u "],
  ["terraform error ", " azuread"],
  ["sign-in ", "status.azure.com!"],
  ["", "<script</>"],
  ["", "AADSTS0[0]("],
  ["ENOENT azure", " ENOENT-t"],
];

test.each(beginnings)("a long text of %j and %j takes no long time", (head, beginning) => {
  const text = `${refusal}\n${head}${beginning.repeat(Math.ceil(90_000 / beginning.length))}`;
  const startedAt = performance.now();
  explain(text);
  expect(performance.now() - startedAt).toBeLessThan(patience);
});
