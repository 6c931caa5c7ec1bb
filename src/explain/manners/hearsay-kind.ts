/** One way in which texts tell of failures that their author has not met. */
export interface Hearsay {
  /** Even where a program's own words are shown. */
  readonly evenShown?: true;
  readonly says: RegExp;
  /** What must stand there as well. */
  readonly with?: RegExp;
  readonly without?: RegExp;
}
