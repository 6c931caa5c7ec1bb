import * as z from "zod/mini";

const nullableText = z.nullable(z.string());
const nullableCount = z.nullable(z.number());

/** What came of the probe: the one request to the model. */
export const completionSchema = z.object({
  operation: z.string().check(z.describe("The operation that was asked for, such as chat.")),
  route: z
    .enum(["dated", "v1"])
    .check(z.describe("With a dated api-version, or the route without versions (v1).")),
  deployment: z.string().check(z.describe("The deployment that was asked.")),
  model: nullableText.check(z.describe("The model that says it answered.")),
  requestId: nullableText.check(z.describe("For support: the request, as the service names it.")),
  promptTokens: nullableCount.check(z.describe("Tokens of the prompt, as the service counts them.")),
  completionTokens: nullableCount.check(z.describe("Tokens of the answer.")),
  totalTokens: nullableCount.check(z.describe("Tokens of both.")),
  finishReason: nullableText.check(z.describe("Why the answer ended, such as stop or length.")),
  adaptations: z
    .array(z.string())
    .check(z.describe("Parameters that the model refused, and what was sent instead.")),
  provenBy: z
    .enum(["completion", "content-filter", "output-limit", "input-refused"])
    .check(
      z.describe(
        "The answer, or a refusal that proves the same: only who is let in is told of the prompt, the limit or the input.",
      ),
    ),
  durationMs: z.number().check(z.describe("Milliseconds until the answer was there.")),
});
