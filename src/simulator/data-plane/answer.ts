import { HttpResponse } from "msw";
import type { State } from "../state.ts";
import type { Call, ServedOperation } from "./operations/operation.ts";
import { answerHeaders, dataAnswer } from "./refusals.ts";

/** The answer to a call, whole or as a stream of server-sent events, as it was asked for. */
export function answerCall(
  state: State,
  region: string,
  operation: ServedOperation,
  call: Call,
  headers: Readonly<Record<string, string>>,
): Response {
  const stream = call.body["stream"] === true ? operation.stream : undefined;
  if (!stream) {
    const answer = operation.answer(call);
    return typeof answer === "string"
      ? HttpResponse.text(answer, { headers: { ...answerHeaders(state, region), ...headers } })
      : dataAnswer(state, region, answer, 200, headers);
  }
  const { streamEnd } = operation;
  const messages = [
    ...stream(call).map(
      ({ event, data }) =>
        `${event === undefined ? "" : `event: ${event}\n`}data: ${JSON.stringify(data)}\n\n`,
    ),
    ...(streamEnd === undefined ? [] : [`data: ${streamEnd}\n\n`]),
  ];
  return new HttpResponse(streamOf(messages), {
    headers: {
      ...answerHeaders(state, region),
      ...headers,
      "content-type": "text/event-stream; charset=utf-8",
    },
  });
}

/** One message at a time, as fast as the client reads. */
function streamOf(messages: readonly string[]): ReadableStream<Uint8Array> {
  const rest = messages.values();
  const encoder = new TextEncoder();
  return new ReadableStream({
    pull(controller) {
      const { value, done } = rest.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
  });
}
