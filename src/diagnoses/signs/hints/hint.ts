import type { Failure } from "../../../core/observation.ts";
import type { DiagnosisId } from "../../index.ts";

/**
 * What people say around a failure that several causes can have. `of`: a root cause that the failure's sign allows.
 * `says`: what the text must say for it to be `means` instead. Only for texts; a run looks for itself.
 */
export interface Hint {
  readonly of: DiagnosisId;
  readonly means: DiagnosisId;
  readonly says: RegExp | ((text: string, failure: Failure) => boolean);
  readonly unless?: RegExp;
}

/** Whether a text says around this failure what the hint asks for. */
export const fits = ({ says, unless }: Hint, text: string, failure: Failure): boolean =>
  (typeof says === "function" ? says(text, failure) : says.test(text)) && !unless?.test(text);
