/** Somebody whose failure goes on, whatever else is told with it. */
export const goesWrong =
  /\b(?:fails?|failed|failing|still|keeps|nobody|nevertheless|locked out|blocks?|blocked|breaks|broke|stuck)\b|\b(?:does(?: not|n't)|did(?: not|n't)) (?:help|work)\b|\b(?:ends?|ended|ending) (?:with|in)\b|\b(?:answers|says|shows|prints) (?:["'(]|AADSTS|[45]\d\d\b)/i;

/** One way in which texts tell of failures that their author has not met. */
export interface Hearsay {
  /** Even where a program's own words are shown. */
  readonly evenShown?: true;
  readonly says: RegExp;
  /** What must stand there as well. */
  readonly with?: RegExp;
  readonly without?: RegExp;
}
