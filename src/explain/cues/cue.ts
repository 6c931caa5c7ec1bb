import type { DiagnosisId } from "../../diagnoses/index.ts";

/** What people speak of when they meet a root cause, for texts that do not show what failed. */
export interface Cue {
  readonly means: DiagnosisId;
  /** Must be spoken of. */
  readonly topic: RegExp;
  /** Of these one at least; each makes it likelier. */
  readonly tells: readonly RegExp[];
  /** What each of them counts, where it is said whatever has happened; else 1. */
  readonly weight?: number;
}
