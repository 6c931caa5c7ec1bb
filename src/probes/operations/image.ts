import * as z from "zod/mini";
import type { ProbedOperation } from "./operation.ts";

const shape = z.object({ data: z.array(z.unknown()).check(z.minLength(1)) });

/** An image has its full price whatever its size, so a size is asked for that no model makes. */
const impossibleSize = "1x1";

export const image: ProbedOperation = {
  tries: [
    {
      send: (client, model, signal) =>
        client.images
          .generate({ model, prompt: "ping", n: 1, size: impossibleSize }, { signal })
          .withResponse(),
    },
  ],
  read: (data) => (shape.safeParse(data).success ? {} : null),
  provenBy: ({ status, details, message }) =>
    status === 400 && (details?.["param"] === "size" || /\bsize\b|\b1x1\b/i.test(message)),
};
