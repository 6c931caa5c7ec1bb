import * as z from "zod/mini";
import { maybe } from "../account-shape.ts";
import type { ProbedOperation } from "./operation.ts";

const shape = z.object({
  model: maybe(z.string()),
  data: z.array(z.unknown()).check(z.minLength(1)),
  usage: maybe(z.object({ prompt_tokens: maybe(z.number()), total_tokens: maybe(z.number()) })),
});

export const embeddings: ProbedOperation = {
  tries: [
    {
      send: (client, model, signal) =>
        client.embeddings.create({ model, input: "ping" }, { signal }).withResponse(),
    },
  ],
  read(data) {
    const answer = shape.safeParse(data).data;
    return (
      (answer && {
        model: answer.model ?? null,
        promptTokens: answer.usage?.prompt_tokens ?? null,
        totalTokens: answer.usage?.total_tokens ?? null,
      }) ??
      null
    );
  },
};
