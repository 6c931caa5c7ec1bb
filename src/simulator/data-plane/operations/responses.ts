import { missing, type Call, type ServedOperation, type StreamEvent } from "./operation.ts";
import { identifier, promptOf, seconds, speak, tokensOf, versioned } from "./text.ts";

/** The least that the route lets the answer be limited to. Source: facts on the data plane, section 4. */
const leastTokens = 16;

function whole(
  { deployment, body, now }: Call,
  ids = { response: identifier("resp_"), message: identifier("msg_") },
) {
  const { text, tokens, thought, cut } = speak(deployment, body);
  const prompt = tokensOf(promptOf(body));
  const status = cut ? "incomplete" : "completed";
  const item = {
    id: ids.message,
    type: "message",
    role: "assistant",
    status,
    content: [{ type: "output_text", text, annotations: [] }],
  };
  const response = {
    id: ids.response,
    object: "response",
    created_at: seconds(now),
    status,
    incomplete_details: cut ? { reason: "max_output_tokens" } : null,
    error: null,
    model: versioned(deployment),
    output: [item],
    usage: {
      input_tokens: prompt,
      output_tokens: tokens + thought,
      total_tokens: prompt + tokens + thought,
      output_tokens_details: { reasoning_tokens: thought },
    },
  };
  return { response, item };
}

/** Shapes: OpenAI's reference, which Azure OpenAI follows. */
export const responses: ServedOperation = {
  capability: "responses",
  operationId: "Responses_Create",
  check({ input, max_output_tokens: limit }) {
    if (input === undefined) return missing("input");
    return typeof limit === "number" && limit < leastTokens
      ? {
          param: "max_output_tokens",
          code: "integer_below_min_value",
          message: `Invalid 'max_output_tokens': integer below minimum value. Expected a value >= ${leastTokens}, but got ${limit} instead.`,
        }
      : null;
  },
  answer: (call) => whole(call).response,
  stream(call): StreamEvent[] {
    const { response, item } = whole(call);
    const { parts, text } = speak(call.deployment, call.body);
    const at = { item_id: item.id, output_index: 0, content_index: 0 };
    const begun = { ...response, status: "in_progress", output: [], usage: null };
    const part = { type: "output_text", text: "", annotations: [] };
    const events = [
      { type: "response.created", response: begun },
      { type: "response.in_progress", response: begun },
      {
        type: "response.output_item.added",
        output_index: 0,
        item: { ...item, status: "in_progress", content: [] },
      },
      { type: "response.content_part.added", ...at, part },
      ...parts.map((delta) => ({ type: "response.output_text.delta", ...at, delta })),
      { type: "response.output_text.done", ...at, text },
      { type: "response.content_part.done", ...at, part: { ...part, text } },
      { type: "response.output_item.done", output_index: 0, item },
      { type: response.status === "completed" ? "response.completed" : "response.incomplete", response },
    ];
    return events.map((data, sequence_number) => ({ event: data.type, data: { ...data, sequence_number } }));
  },
};
