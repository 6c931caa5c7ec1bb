/** A word's number of 32 bits (FNV-1a over its UTF-16 units): what was learnt is kept by numbers, not by words. */
export function hash(word: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) value = Math.imul(value ^ word.charCodeAt(at), 0x01000193);
  return value >>> 0;
}
