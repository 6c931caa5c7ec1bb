import * as z from "zod/mini";
import { maybe } from "../account-shape.ts";
import { fewTokens, type ProbedOperation } from "./operation.ts";

const shape = z.object({
  model: maybe(z.string()),
  output: z.array(z.unknown()),
  status: maybe(z.string()),
  incomplete_details: maybe(z.object({ reason: maybe(z.string()) })),
  usage: maybe(
    z.object({
      input_tokens: maybe(z.number()),
      output_tokens: maybe(z.number()),
      total_tokens: maybe(z.number()),
    }),
  ),
});

export const responses: ProbedOperation = {
  tries: [
    {
      send: (client, model, signal) =>
        client.responses
          .create({ model, input: "ping", max_output_tokens: fewTokens, store: false }, { signal })
          .withResponse(),
    },
  ],
  read(data) {
    const answer = shape.safeParse(data).data;
    if (!answer) return null;
    const { model, usage, status, incomplete_details: incomplete } = answer;
    return {
      model: model ?? null,
      promptTokens: usage?.input_tokens ?? null,
      completionTokens: usage?.output_tokens ?? null,
      totalTokens: usage?.total_tokens ?? null,
      finishReason: incomplete?.reason ?? status ?? null,
    };
  },
};
