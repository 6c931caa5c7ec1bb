import { missing, type Call, type ServedOperation, type StreamEvent } from "./operation.ts";
import { identifier, promptOf, seconds, speak, tokensOf, versioned } from "./text.ts";

function usageOf({ deployment, body }: Call) {
  const { tokens, thought } = speak(deployment, body);
  const prompt = tokensOf(promptOf(body));
  return {
    prompt_tokens: prompt,
    completion_tokens: tokens + thought,
    total_tokens: prompt + tokens + thought,
    completion_tokens_details: { reasoning_tokens: thought },
  };
}

/** Shapes: OpenAI's reference, which Azure OpenAI follows. */
export const chat: ServedOperation = {
  capability: "chatCompletion",
  operationId: "ChatCompletions_Create",
  check: ({ messages }) => (Array.isArray(messages) ? null : missing("messages")),
  answer(call) {
    const { deployment, body, now } = call;
    const { text, cut } = speak(deployment, body);
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
      usage: usageOf(call),
    };
  },
  stream(call): StreamEvent[] {
    const { deployment, body, now } = call;
    const { parts, cut } = speak(deployment, body);
    const shared = {
      id: identifier("chatcmpl-"),
      object: "chat.completion.chunk",
      created: seconds(now),
      model: versioned(deployment),
    };
    const chunk = (delta: Readonly<Record<string, string>>, finish_reason: string | null = null) => ({
      data: { ...shared, choices: [{ index: 0, delta, finish_reason, logprobs: null }] },
    });
    const options = body["stream_options"];
    const counted =
      options !== null && typeof options === "object" && "include_usage" in options && options.include_usage;
    return [
      chunk({ role: "assistant", content: "" }),
      ...parts.map((content) => chunk({ content })),
      chunk({}, cut ? "length" : "stop"),
      ...(counted ? [{ data: { ...shared, choices: [], usage: usageOf(call) } }] : []),
    ];
  },
  streamEnd: "[DONE]",
};
