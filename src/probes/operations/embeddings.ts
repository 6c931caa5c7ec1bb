import type { ProbedOperation } from "./operation.ts";

export const embeddings: ProbedOperation = {
  tries: [
    {
      async send(client, model, signal) {
        const { data, request_id } = await client.embeddings
          .create({ model, input: "ping" }, { signal })
          .withResponse();
        return {
          model: data.model,
          requestId: request_id,
          promptTokens: data.usage.prompt_tokens,
          totalTokens: data.usage.total_tokens,
        };
      },
    },
  ],
};
