import type { ProbedOperation } from "./operation.ts";

/** An image has its full price whatever its size, so a size is asked for that no model makes. */
const impossibleSize = "1x1";

export const image: ProbedOperation = {
  tries: [
    {
      async send(client, model, signal) {
        const body = { model, prompt: "ping", n: 1, size: impossibleSize };
        const { request_id } = await client.images.generate(body, { signal }).withResponse();
        return { requestId: request_id };
      },
    },
  ],
  provenBy: ({ status, details, message }) =>
    status === 400 && (details?.["param"] === "size" || /\bsize\b|\b1x1\b/i.test(message)),
};
