import * as z from "zod/mini";
import { maybe } from "../account-shape.ts";
import { fewTokens, type ProbedOperation, type Try } from "./operation.ts";

const shape = z.object({
  model: maybe(z.string()),
  choices: z.array(z.object({ finish_reason: maybe(z.string()) })).check(z.minLength(1)),
  usage: maybe(
    z.object({
      prompt_tokens: maybe(z.number()),
      completion_tokens: maybe(z.number()),
      total_tokens: maybe(z.number()),
    }),
  ),
});

/** The parameters that limit the answer, in the order in which they are tried: each model refuses another one. */
const limits = ["max_completion_tokens", "max_tokens", null] as const;

export const chat: ProbedOperation = {
  tries: [limitedBy(limits[0]), limitedBy(limits[1]), limitedBy(limits[2])],
  read(data) {
    const answer = shape.safeParse(data).data;
    if (!answer) return null;
    const { model, choices, usage } = answer;
    return {
      model: model ?? null,
      promptTokens: usage?.prompt_tokens ?? null,
      completionTokens: usage?.completion_tokens ?? null,
      totalTokens: usage?.total_tokens ?? null,
      finishReason: choices[0]?.finish_reason ?? null,
    };
  },
};

function limitedBy(limit: (typeof limits)[number]): Try {
  return {
    ...(limit !== null && { risks: limit }),
    send: (client, model, signal) =>
      client.chat.completions
        .create(
          { model, messages: [{ role: "user", content: "ping" }], ...(limit && { [limit]: fewTokens }) },
          { signal },
        )
        .withResponse(),
  };
}
