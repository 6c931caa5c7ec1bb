import * as z from "zod/mini";
import { absences } from "./evidence.ts";
import { failureSchema } from "./observation.ts";
import { findingStates, stages, type FindingState } from "./vocabulary.ts";

export const findingSchema = z.object({
  check: z.string().check(z.describe("Id of the check: the statement that holds where it passes.")),
  stage: z.enum(stages).check(z.describe("The part of the way that it is about.")),
  state: z
    .enum(findingStates)
    .check(z.describe("Its answer; inconclusive could not be determined, and is neither pass nor fail.")),
  message: z.string().check(z.describe("One sentence: what was seen.")),
  reason: z.optional(z.enum(absences).check(z.describe("Why it was skipped."))),
  blockedBy: z.optional(z.string().check(z.describe("The check that failed first; with reason blocked."))),
  failure: z.optional(
    failureSchema.check(
      z.describe("The failure that was observed, where the check looks at an observation itself."),
    ),
  ),
  details: z.optional(
    z
      .record(z.string(), z.string())
      .check(z.describe("What the check compared, by name, for root causes to use.")),
  ),
});
/** The answer of one check about one scenario and target. */
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
