import * as z from "zod/mini";

/** Who told us of a failure. It decides which family of root causes can explain it. */
const failureSources = [
  "entra",
  "identity-sdk",
  "imds",
  "arm",
  "openai",
  "network",
  "gateway",
  "environment",
] as const;

export const failureSchema = z.object({
  source: z.enum(failureSources).check(z.describe("Who told of it.")),
  code: z
    .string()
    .check(
      z.describe(
        "The most specific name that the source gave: AADSTS7000215, PermissionDenied, ENOTFOUND; for environment one of our own, such as file-missing.",
      ),
    ),
  message: z.string().check(z.describe("The source's text, redacted and without control characters.")),
  status: z.optional(z.number().check(z.describe("HTTP status, where there was an answer."))),
  host: z.optional(z.string().check(z.describe("Host that answered, or that could not be reached."))),
  requestId: z.optional(z.string().check(z.describe("For support: the request, as the source names it."))),
  correlationId: z.optional(z.string().check(z.describe("For support: what the request belongs to."))),
  traceId: z.optional(z.string().check(z.describe("For support: the trace of the request."))),
  retryAfter: z.optional(z.number().check(z.describe("Seconds the server asked us to wait."))),
  details: z.optional(
    z
      .record(z.string(), z.string())
      .check(z.describe("What was read out of the message, by name: principal, data action, subject.")),
  ),
});
export type FailureSource = (typeof failureSources)[number];
/** A fact about something that did not work, without a guess about its cause. */
export type Failure = z.infer<typeof failureSchema>;

/** `request id 7f…`: what support asks for, by the names that Azure gives them. */
export const supportIds = (failure: Pick<Failure, "requestId" | "correlationId" | "traceId">): string[] =>
  (
    [
      ["request id", failure.requestId],
      ["correlation id", failure.correlationId],
      ["trace id", failure.traceId],
    ] as const
  ).flatMap(([name, id]) => (id ? [`${name} ${id}`] : []));

/** What a probe brings back: the value it saw, or the failure it met. A failure is evidence too. */
export type Observation<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: Failure };

export const observed = <T>(value: T): Observation<T> => ({ ok: true, value });
export const failed = (failure: Failure): Observation<never> => ({ ok: false, failure });
