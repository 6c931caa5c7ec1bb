import type { IncomingMessage, ServerResponse } from "node:http";

/** A body that no client of these services sends; audio for transcription may have 25 MB. */
const largestBody = 32 * 1024 * 1024;

/** Headers between a client and the next hop only. */
const hopByHop = new Set([
  "connection",
  "keep-alive",
  "proxy-connection",
  "proxy-authorization",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
]);

/** The whole body of a request; null where it is too large. */
export async function readBody(incoming: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > largestBody) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/**
 * The request as the handlers take it.
 * @throws TypeError where it has a method or header that no request can have.
 */
export function asRequest(incoming: IncomingMessage, url: URL, body: Buffer, signal: AbortSignal): Request {
  const headers = new Headers();
  for (const [name, values = []] of Object.entries(incoming.headersDistinct)) {
    if (!hopByHop.has(name)) for (const value of values) headers.append(name, value);
  }
  const method = incoming.method ?? "GET";
  const bodiless = method === "GET" || method === "HEAD" || body.length === 0;
  return new Request(url, { method, headers, signal, ...(!bodiless && { body: new Uint8Array(body) }) });
}

/** Sends an answer as it comes. A body that breaks off breaks the connection, as it would have been. */
export async function send(response: Response, outgoing: ServerResponse): Promise<void> {
  const headers = [...response.headers].flat();
  if (response.statusText) outgoing.writeHead(response.status, response.statusText, headers);
  else outgoing.writeHead(response.status, headers);
  if (!response.body) return void outgoing.end();
  try {
    for await (const chunk of response.body) {
      if (outgoing.destroyed) return;
      if (!outgoing.write(chunk)) await drained(outgoing);
    }
    outgoing.end();
  } catch {
    // What was sent before still arrives.
    outgoing.socket?.destroySoon();
  }
}

const drained = (outgoing: ServerResponse): Promise<void> =>
  new Promise((goOn) => {
    const done = (): void => {
      outgoing.off("drain", done).off("close", done);
      goOn();
    };
    outgoing.on("drain", done).on("close", done);
  });

/** Answers with a text of the simulator's own. */
export const sendText = (outgoing: ServerResponse, status: number, text: string): void =>
  void outgoing
    .writeHead(status, {
      "content-type": "text/plain; charset=utf-8",
      "content-length": Buffer.byteLength(text),
    })
    .end(text);
