import type { CheckId } from "../../src/checks/index.ts";
import type { CheckContext } from "../../src/core/check.ts";
import type { FindingState } from "../../src/core/vocabulary.ts";
import type { Different } from "../support/evidence.ts";

/** What a check must say of evidence that differs from health. */
export interface Row {
  readonly check: CheckId;
  readonly when: string;
  readonly different: Different;
  readonly state: FindingState;
  readonly says?: RegExp;
  readonly details?: Record<string, string>;
  readonly context?: Partial<CheckContext>;
}
