import { fewTokens, type ProbedOperation, type Try } from "./operation.ts";

/** The parameters that limit the answer, in the order in which they are tried: each model refuses another one. */
const limits = ["max_completion_tokens", "max_tokens", null] as const;

export const chat: ProbedOperation = {
  tries: [limitedBy(limits[0]), limitedBy(limits[1]), limitedBy(limits[2])],
};

function limitedBy(limit: (typeof limits)[number]): Try {
  return {
    ...(limit !== null && { risks: limit }),
    async send(client, model, signal) {
      const body = {
        model,
        messages: [{ role: "user" as const, content: "ping" }],
        ...(limit && { [limit]: fewTokens }),
      };
      const { data, request_id } = await client.chat.completions.create(body, { signal }).withResponse();
      return {
        model: data.model,
        requestId: request_id,
        promptTokens: data.usage?.prompt_tokens ?? null,
        completionTokens: data.usage?.completion_tokens ?? null,
        totalTokens: data.usage?.total_tokens ?? null,
        finishReason: data.choices[0]?.finish_reason ?? null,
      };
    },
  };
}
