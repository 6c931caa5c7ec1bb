import type { IncomingMessage, ServerResponse } from "node:http";
import { NetworkError } from "../network-error.ts";
import { dispatch } from "./dispatch.ts";
import { asRequest, readBody, send, sendText } from "./exchange.ts";
import type { Recorder } from "./recorder.ts";
import type { ServedWorld } from "./served-world.ts";

/** Who took the request: a proxy says in words that it cannot connect, an address breaks the connection. */
type Taker = "proxy" | "address";

/** Answers requests with the world. `urls`: what a request may be for; the first that is served answers. */
export type Answer = (
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  urls: readonly URL[],
  taker: Taker,
) => Promise<void>;

export const answerWith =
  (world: ServedWorld, recorder: Recorder): Answer =>
  async (incoming, outgoing, urls, taker) => {
    const body = await readBody(incoming);
    if (!body) return sendText(outgoing, 413, "The request is larger than any that these services take.\n");
    const gone = new AbortController();
    outgoing.once("close", () => gone.abort());
    let outcome: Response | NetworkError | undefined;
    for (const url of urls) {
      const request = asRequest(incoming, url, body, gone.signal);
      outcome = await dispatch(world, request);
      const { method } = request;
      const headers = Object.fromEntries(request.headers);
      const status = outcome instanceof NetworkError ? null : outcome.status;
      if (status !== null || url === urls.at(-1))
        recorder.record({ at: world.now(), method, url: url.href, headers, body, status });
      if (status !== null) break;
    }
    if (outcome instanceof Response) return send(outcome, outgoing);
    if (outcome) return fail(outcome, incoming, outgoing, taker);
    return sendText(outgoing, 404, "Nothing of the simulated world answers here.\n");
  };

function fail(
  failure: NetworkError,
  { socket }: IncomingMessage,
  outgoing: ServerResponse,
  taker: Taker,
): void {
  const { code } = failure;
  if (code === "ECONNRESET" && !("encrypted" in socket)) return void socket.resetAndDestroy();
  if (taker === "address" || code === "ECONNRESET" || code === "UND_ERR_SOCKET") return void socket.destroy();
  return sendText(outgoing, gatewayStatus(failure), refusalText(failure));
}

/** What a proxy answers where it cannot connect: 504 when it waited in vain, else 502. */
export const gatewayStatus = ({ code }: NetworkError): 502 | 504 => (code === "ETIMEDOUT" ? 504 : 502);

export const refusalText = ({ message, hostname }: NetworkError): string =>
  `${message}\n${hostname} cannot be reached in the simulated world, and nothing is ever forwarded to the real one.\n`;
