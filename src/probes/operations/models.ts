import * as z from "zod/mini";
import type { ProbedOperation } from "./operation.ts";

const shape = z.object({ data: z.array(z.unknown()) });

/** Lists base models, never deployments; needs no deployment and costs nothing. */
export const models: ProbedOperation = {
  tries: [
    {
      // As it comes: the client's own list takes a body without any models for an empty one.
      send: (client, _deployment, signal) => client.get<unknown>("/models", { signal }).withResponse(),
    },
  ],
  read: (data) => (shape.safeParse(data).success ? {} : null),
};
