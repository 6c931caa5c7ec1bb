import type { Confidence } from "../../core/diagnosis.ts";
import type { Failure } from "../../core/observation.ts";
import type { DiagnosisId } from "../index.ts";

/** The root causes that a failure can have, each with how surely it is that one. */
export type Meanings = { readonly [Id in DiagnosisId]?: Confidence };

/** What a failure looks like, and what it then means. All that is given must hold. */
export interface Sign {
  readonly code?: string | RegExp;
  readonly says?: RegExp;
  /** A status, or the lowest and highest of a range. */
  readonly status?: number | readonly [number, number];
  readonly host?: RegExp;
  readonly when?: (failure: Failure) => boolean;
  /**
   * A wrapper, a default or a skipped link of a chain: it counts only where nothing on the same side told more.
   */
  readonly general?: true;
  readonly means: Meanings;
  /**
   * What it has turned out to be as well, the most frequent first. Only where a text is all there is: a run looks for
   * itself.
   */
  readonly mayBe?: readonly DiagnosisId[];
}

export const holds = ({ code, says, status, host, when }: Sign, failure: Failure): boolean =>
  (code === undefined || (typeof code === "string" ? failure.code === code : code.test(failure.code))) &&
  (says === undefined || says.test(failure.message)) &&
  (status === undefined || within(status, failure.status)) &&
  (host === undefined || host.test(failure.host ?? "")) &&
  (when === undefined || when(failure));

/** Whether a sign holds, and does so by the failure's code: the whole of it, or also by a part. */
export const knowsByCode = (sign: Sign, failure: Failure, byPart: boolean): boolean =>
  sign.code !== undefined &&
  (byPart || typeof sign.code === "string" || isWhole(sign.code)) &&
  holds(sign, failure);

const isWhole = ({ source }: RegExp): boolean => source.startsWith("^") && source.endsWith("$");

const within = (wanted: number | readonly [number, number], status = 0): boolean =>
  typeof wanted === "number" ? status === wanted : status >= wanted[0] && status <= wanted[1];
