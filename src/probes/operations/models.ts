import type { ProbedOperation } from "./operation.ts";

/** Lists base models, never deployments; needs no deployment and costs nothing. */
export const models: ProbedOperation = {
  tries: [
    {
      async send(client, _deployment, signal) {
        const { request_id } = await client.models.list({ signal }).withResponse();
        return { requestId: request_id };
      },
    },
  ],
};
