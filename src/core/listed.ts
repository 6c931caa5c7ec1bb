/** `a`, `a and b`, `a, b and c`. By hand: what Node.js has for it takes longer to load than a check takes to judge. */
export const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
