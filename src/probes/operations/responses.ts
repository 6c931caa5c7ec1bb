import { fewTokens, type ProbedOperation } from "./operation.ts";

export const responses: ProbedOperation = {
  tries: [
    {
      async send(client, model, signal) {
        const body = { model, input: "ping", max_output_tokens: fewTokens, store: false };
        const { data, request_id } = await client.responses.create(body, { signal }).withResponse();
        return {
          model: data.model,
          requestId: request_id,
          promptTokens: data.usage?.input_tokens ?? null,
          completionTokens: data.usage?.output_tokens ?? null,
          totalTokens: data.usage?.total_tokens ?? null,
          finishReason: data.incomplete_details?.reason ?? data.status ?? null,
        };
      },
    },
  ],
};
