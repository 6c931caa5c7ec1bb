import { missing, type ServedOperation } from "./operation.ts";
import { promptOf, tokensOf } from "./text.ts";

const usualDimensions = 1536;

/** The same text always has the same vector, of length one, as real ones have. */
function vectorOf(text: string, dimensions: number): Float32Array {
  let seed = 2166136261;
  for (const character of text) seed = Math.imul(seed ^ (character.codePointAt(0) ?? 0), 16777619);
  const vector = Float32Array.from({ length: dimensions }, () => {
    seed = Math.imul(seed ^ (seed >>> 15), 2246822519) + 1;
    return (seed >>> 0) / 2 ** 32 - 0.5;
  });
  const length = Math.hypot(...vector) || 1;
  return vector.map((value) => value / length);
}

/** Shapes: OpenAI's reference, which Azure OpenAI follows. */
export const embeddings: ServedOperation = {
  capability: "embeddings",
  operationId: "Embeddings_Create",
  check: ({ input }) => (input === undefined ? missing("input") : null),
  answer({ deployment, body }) {
    const { input, dimensions, encoding_format: format } = body;
    const inputs = [input].flat().map(String);
    const prompt = tokensOf(promptOf(body));
    return {
      object: "list",
      model: deployment.model,
      data: inputs.map((text, index) => {
        const vector = vectorOf(text, typeof dimensions === "number" ? dimensions : usualDimensions);
        const embedding = format === "base64" ? Buffer.from(vector.buffer).toString("base64") : [...vector];
        return { object: "embedding", index, embedding };
      }),
      usage: { prompt_tokens: prompt, total_tokens: prompt },
    };
  },
};
