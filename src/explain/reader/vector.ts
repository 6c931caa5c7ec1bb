/** How much longer than 1 a text's vector is: the larger, the surer of itself what is learnt from few texts. */
const length = 6;

/** What each mark of a text counts, beside words that all together count as much as their vector is long. */
export const markWeight = 1.5;

/** Something that counts in a text: `rarity` is its inverse document frequency. */
interface Counting {
  readonly rarity: number;
}

/**
 * What weight each word has in a text: rare ones more, repeated ones a little more, all of a text together always the
 * same. Words that `find` does not know have none.
 */
export function weighed<Key, Word extends Counting>(
  counts: ReadonlyMap<Key, number>,
  find: (key: Key) => Word | undefined,
): { readonly key: Key; readonly word: Word; readonly weight: number }[] {
  const known = [...counts].flatMap(([key, count]) => {
    const word = find(key);
    return word ? [{ key, word, weight: word.rarity * (1 + Math.log(count)) }] : [];
  });
  const norm = Math.sqrt(known.reduce((sum, { weight }) => sum + weight * weight, 0));
  return known.map((one) => ({ ...one, weight: (length * one.weight) / norm }));
}
