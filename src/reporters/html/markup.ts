/** Text that is HTML already. */
export interface Markup {
  readonly markup: string;
}

type Part = string | number | Markup | null | readonly Part[];

/** HTML whose values are escaped, unless they are HTML already; a list is its members, null is nothing. */
export const markup = (literals: TemplateStringsArray, ...values: readonly Part[]): Markup => ({
  markup: literals.map((literal, at) => literal + written(values[at] ?? null)).join(""),
});

function written(part: Part): string {
  if (part === null) return "";
  if (isList(part)) return part.map(written).join("");
  return typeof part === "object" ? part.markup : escaped(String(part));
}

const isList = (part: Part): part is readonly Part[] => Array.isArray(part);

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (letter) => entities[letter] ?? "");

/** A link to a page, where the address is one that may be followed: `https:` and nothing else. */
export const link = (words: string, address: string): Markup =>
  URL.canParse(address) && new URL(address).protocol === "https:"
    ? markup`<a href="${address}" rel="noreferrer">${words}</a>`
    : markup`${words}`;

/** An id for an element from words from outside. */
export const anchor = (...words: readonly string[]): string =>
  words
    .join("-")
    .replaceAll(/[^A-Za-z0-9]+/g, "-")
    .toLowerCase();
