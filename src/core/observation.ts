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

/**
 * A fact about something that did not work, without a guess about its cause.
 *
 * `code` is the most specific machine-readable name the source gave: `AADSTS7000215` (Entra),
 * `PermissionDenied` (data plane), `AuthorizationFailed` (ARM), `ENOTFOUND` (network), or for
 * `environment` one of our own (`setting-missing`, `file-missing`, …). `message` is the source's text,
 * redacted and without control characters. The three ids are what support asks for; which service gave
 * them is `source`. `details` holds what was parsed out of the message (principal, data action, subject, …).
 */
export const failureSchema = z.object({
  source: z.enum(failureSources),
  code: z.string(),
  message: z.string(),
  /** HTTP status, where there was an answer. */
  status: z.optional(z.number()),
  /** Host that answered, or that could not be reached. */
  host: z.optional(z.string()),
  requestId: z.optional(z.string()),
  correlationId: z.optional(z.string()),
  traceId: z.optional(z.string()),
  /** Seconds the server asked us to wait. */
  retryAfter: z.optional(z.number()),
  details: z.optional(z.record(z.string(), z.string())),
});
export type FailureSource = (typeof failureSources)[number];
export type Failure = z.infer<typeof failureSchema>;

/** What a probe brings back: the value it saw, or the failure it met. A failure is evidence too. */
export type Observation<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: Failure };

export const observed = <T>(value: T): Observation<T> => ({ ok: true, value });
export const failed = (failure: Failure): Observation<never> => ({ ok: false, failure });
