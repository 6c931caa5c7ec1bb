import * as z from "zod/mini";
import { absences } from "./evidence.ts";
import { failureSchema } from "./observation.ts";
import { findingStates, stages, type FindingState } from "./vocabulary.ts";

/** The answer of one check about one scenario and target. */
export const findingSchema = z.object({
  check: z.string(),
  stage: z.enum(stages),
  state: z.enum(findingStates),
  /** One sentence: what was seen. */
  message: z.string(),
  /** Why it was skipped. */
  reason: z.optional(z.enum(absences)),
  /** The check that failed first; with reason `blocked`. */
  blockedBy: z.optional(z.string()),
  /** The failure that was observed, where the check looks at an observation itself. */
  failure: z.optional(failureSchema),
  /** What the check compared, by name, for root causes to use. */
  details: z.optional(z.record(z.string(), z.string())),
});
export type Finding = z.infer<typeof findingSchema>;

/** What a check's `judge` returns: a finding without the names that the frame adds. */
export type Verdict = Pick<Finding, "message" | "failure" | "details"> & {
  readonly state: Exclude<FindingState, "skip"> | { readonly skip: "not-applicable" | "not-configured" };
};

type Extra = Pick<Verdict, "failure" | "details">;
export const pass = (message: string, details?: Record<string, string>): Verdict => ({
  state: "pass",
  message,
  ...(details && { details }),
});
export const warn = (message: string, extra: Extra = {}): Verdict => ({ state: "warn", message, ...extra });
export const fail = (message: string, extra: Extra = {}): Verdict => ({ state: "fail", message, ...extra });
export const inconclusive = (message: string, extra: Extra = {}): Verdict => ({
  state: "inconclusive",
  message,
  ...extra,
});
export const notApplicable = (message: string): Verdict => ({ state: { skip: "not-applicable" }, message });
