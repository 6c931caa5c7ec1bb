import { randomUUID } from "node:crypto";
import type { JsonBodyType } from "msw";
import type { OperationName } from "../../azure/operations.ts";
import type { Deployment } from "../world/schema.ts";

export type Body = Readonly<Record<string, unknown>>;

/** An operation that a deployment can serve: how the service names it and what it answers. */
export interface ServedOperation {
  /** As a model's capabilities and `OperationNotSupported` name it. */
  readonly capability: string;
  /** As a rate limit names it. */
  readonly operationId: string;
  readonly answer: (deployment: Deployment, body: Body, now: Date) => JsonBodyType;
  /** What is wrong with the input itself, by its parameter. */
  readonly faultOf?: (body: Body) => { readonly param: string; readonly message: string } | null;
}

const reply = "Hello from a simulated deployment.";

/** A rough count: about four characters a token, as Microsoft's rule of thumb has it. */
const tokensOf = (text: string): number => Math.max(1, Math.ceil(text.length / 4));

/** All text in a request that a model reads. */
export const promptOf = (body: Body): string =>
  ["messages", "input"].map((name) => texts(body[name])).join(" ");

function texts(value: unknown): string {
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.map(texts).join(" ");
  if (value === null || typeof value !== "object") return "";
  return texts("content" in value ? value.content : "text" in value ? value.text : "");
}

/** As much of the reply as the limit on output tokens lets through. */
function speak(body: Body) {
  const limit = Number(
    body["max_completion_tokens"] ?? body["max_tokens"] ?? body["max_output_tokens"] ?? Infinity,
  );
  const wanted = tokensOf(reply);
  const spoken = Math.min(wanted, limit);
  return { text: reply.slice(0, spoken * 4), tokens: spoken, cut: spoken < wanted };
}

const identifier = (prefix: string): string => `${prefix}${randomUUID().replaceAll("-", "")}`;
const seconds = (now: Date): number => Math.floor(now.getTime() / 1000);
const versioned = ({ model, version }: Deployment): string => `${model}-${version}`;

const imageSizes = ["1024x1024", "1024x1536", "1536x1024", "auto"] as const;

/** Operations that are simulated; a deployment refuses the others as its model does. */
export const servedOperations: { readonly [Name in OperationName]?: ServedOperation } = {
  chat: {
    capability: "chatCompletion",
    operationId: "ChatCompletions_Create",
    answer: (deployment, body, now) => {
      const { text, tokens, cut } = speak(body);
      const prompt = tokensOf(promptOf(body));
      return {
        id: identifier("chatcmpl-"),
        object: "chat.completion",
        created: seconds(now),
        model: versioned(deployment),
        choices: [
          {
            index: 0,
            message: { role: "assistant", content: text, refusal: null },
            finish_reason: cut ? "length" : "stop",
            logprobs: null,
          },
        ],
        usage: { prompt_tokens: prompt, completion_tokens: tokens, total_tokens: prompt + tokens },
      };
    },
  },
  responses: {
    capability: "responses",
    operationId: "Responses_Create",
    answer: (deployment, body, now) => {
      const { text, tokens, cut } = speak(body);
      const prompt = tokensOf(promptOf(body));
      return {
        id: identifier("resp_"),
        object: "response",
        created_at: seconds(now),
        status: cut ? "incomplete" : "completed",
        incomplete_details: cut ? { reason: "max_output_tokens" } : null,
        error: null,
        model: versioned(deployment),
        output: [
          {
            id: identifier("msg_"),
            type: "message",
            role: "assistant",
            status: cut ? "incomplete" : "completed",
            content: [{ type: "output_text", text, annotations: [] }],
          },
        ],
        usage: { input_tokens: prompt, output_tokens: tokens, total_tokens: prompt + tokens },
      };
    },
  },
  embeddings: {
    capability: "embeddings",
    operationId: "Embeddings_Create",
    answer: (deployment, body) => {
      const prompt = tokensOf(promptOf(body));
      const vector = new Float32Array([0.5, -0.5, 0.5, -0.5]);
      const embedding =
        body["encoding_format"] === "base64" ? Buffer.from(vector.buffer).toString("base64") : [...vector];
      return {
        object: "list",
        model: deployment.model,
        data: [{ object: "embedding", index: 0, embedding }],
        usage: { prompt_tokens: prompt, total_tokens: prompt },
      };
    },
  },
  // Names of the capabilities and texts of the refusals: (unverified) for audio and images.
  transcription: {
    capability: "audioTranscriptions",
    operationId: "Transcriptions_Create",
    answer: () => ({ text: "" }),
    faultOf: ({ file }) =>
      file instanceof Blob && file.size > 0
        ? null
        : { param: "file", message: "The audio file could not be read." },
  },
  image: {
    capability: "imageGenerations",
    operationId: "ImageGenerations_Create",
    answer: (_deployment, _body, now) => ({ created: seconds(now), data: [{ b64_json: "" }] }),
    faultOf: ({ size = imageSizes[0] }) =>
      imageSizes.some((one) => one === size)
        ? null
        : {
            param: "size",
            message: `Invalid value: '${JSON.stringify(size)}'. Supported values are: ${imageSizes.map((one) => `'${one}'`).join(", ")}.`,
          },
  },
};
