import { missing, type ServedOperation } from "./operation.ts";
import { seconds } from "./text.ts";

/** A picture of one transparent dot. */
const dot =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";

const sizes = ["256x256", "512x512", "1024x1024", "1024x1536", "1536x1024", "1024x1792", "1792x1024", "auto"];

/** Shapes: OpenAI's reference, which Azure OpenAI follows. */
export const image: ServedOperation = {
  capability: "imageGenerations",
  operationId: "ImageGenerations_Create",
  check({ prompt, size }) {
    if (prompt === undefined) return missing("prompt");
    return size === undefined || sizes.some((one) => one === size)
      ? null
      : {
          param: "size",
          code: "invalid_value",
          message: `Invalid value: ${JSON.stringify(size)}. Supported values are: ${sizes.map((one) => `'${one}'`).join(", ")}.`,
        };
  },
  answer: ({ body, now }) => ({
    created: seconds(now),
    data: Array.from({ length: Number(body["n"] ?? 1) }, () => ({ b64_json: dot })),
  }),
};
