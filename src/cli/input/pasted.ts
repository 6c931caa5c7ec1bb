import { existsSync } from "node:fs";

/**
 * Whether a word of the command line is an error text itself: one with white space that neither names a file nor has the
 * shape of a path. A mistyped path must not be explained, nor a text refused for the file that it ends with.
 */
export const isPasted = (word: string): boolean =>
  /\s/.test(word.trim()) && !hasShapeOfPath(word) && !existsSync(word);

/** One line without a sentence that begins as a path does, or that has folders and the ending of a log. */
const hasShapeOfPath = (word: string): boolean =>
  !/\n/.test(word) && !sentence.test(word) && (rooted.test(word) || ofLog.test(word));

const rooted = /^(?:\.{0,2}[/\\]|~|[A-Za-z]:[/\\])/;
const ofLog = /[/\\].*\.(?:err|html?|jsonl?|log|md|out|txt|xml|ya?ml)(?:\.\d+|\.gz)?$/i;
/** A stop with a blank behind it, an address, a quotation, a field of JSON. */
const sentence = /[.,:;!?]\s|:\/\/|["{}]/;
