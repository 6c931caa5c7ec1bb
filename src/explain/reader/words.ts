const guid = /\b[\da-fx*]{4,12}(?:-[\da-fx*]{4}){3}-[\da-fx*]{6,14}(?![\da-f])/gi;
const joined = /([a-z])([A-Z])/g;
const word = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|\p{L}+|\d{3,7}/gu;

/** Longer ones are keys or noise. */
const longest = 31;

/** What stands further down says little about the cause. */
const furthest = 8000;

/**
 * How often each word and each pair of neighbouring words stands in a text: words in lower case, names that were
 * written together taken apart, each id the same word, numbers of three to seven digits.
 */
export function wordsOf(text: string): ReadonlyMap<string, number> {
  const plain = text.slice(0, furthest).replace(guid, " guid ").replace(joined, "$1 $2").toLowerCase();
  const words = (plain.match(word) ?? []).filter((one) => one.length <= longest);
  const counts = new Map<string, number>();
  const count = (one: string): void => void counts.set(one, (counts.get(one) ?? 0) + 1);
  words.forEach((one, place) => {
    count(one);
    if (place > 0) count(`${words[place - 1]} ${one}`);
  });
  return counts;
}
