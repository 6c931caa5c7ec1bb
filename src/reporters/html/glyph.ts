import type { FindingState } from "../../core/vocabulary.ts";
import { marksFor, meanings } from "../layout/marks.ts";
import { markup, type Markup } from "./markup.ts";

const { glyphs } = marksFor(false);

/** The mark of a state: told apart by shape, then by colour, and read out in words. */
export const glyph = (state: FindingState, words = meanings[state]): Markup =>
  markup`<span class="mark ${state}" aria-hidden="true">${glyphs[state]}</span
    ><span class="unseen">${words}</span>`;
