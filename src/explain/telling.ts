import { isElsewhere } from "./elsewhere.ts";
import { tellsThatItFailed } from "./failed.ts";
import { isHearsay } from "./hearsay.ts";
import { isOwnCase } from "./met.ts";
import { isOurs } from "./relevance.ts";
import { showsSuccess } from "./success.ts";
import { isWish, quotesAFailure } from "./wish.ts";

/** No share is taken for less, nor for more than what this leaves. */
const least = 1e-4;

/** What speaks for it, as logarithms of odds, fitted to public threads in which nothing was recognised. */
const telling = { start: -1.5, nothing: -0.46, tells: 1.1, failed: 0.5, foreign: -1 };

/**
 * Whether somebody tells of a failure of ours that they met, though none was recognised. `nothing`: how much the text
 * reads as if nothing had failed, from 0 to 1.
 */
export function tellsOfFailure(text: string, nothing: number): boolean {
  const failed = tellsThatItFailed(text);
  const quotes = quotesAFailure(text);
  const tells =
    failed &&
    (isOwnCase(text) || quotes) &&
    (!isWish(text) || quotes) &&
    !showsSuccess(text) &&
    !isHearsay(text) &&
    !isElsewhere(text);
  const odds = Math.log((nothing + least) / (1 - nothing + least));
  return (
    telling.start +
      telling.nothing * odds +
      (tells ? telling.tells : 0) +
      (failed ? telling.failed : 0) +
      (isOurs(text) ? 0 : telling.foreign) >
    0
  );
}
