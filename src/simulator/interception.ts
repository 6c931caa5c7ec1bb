import { syncBuiltinESMExports } from "node:module";
import { HttpResponse, RequestHandler } from "msw";
import { HttpNetworkFrame, NetworkReadyState, WebSocketNetworkFrame } from "msw/experimental";
import { setupServer } from "msw/node";
import { UsageError } from "../core/usage-error.ts";

export interface Interception {
  /** @throws UsageError while another interception goes on. */
  start(): void;
  stop(): void;
}

/** What is intercepted is of the whole process: a second set of handlers would disturb the first, and end it. */
let isIntercepted = false;

/**
 * msw lets unhandled CONNECT requests pass, whatever else was asked of it, and its HTTP handlers never match one: a
 * tunnel through a proxy would leave this process.
 */
class TunnelRefusal extends RequestHandler {
  constructor() {
    super({ info: { header: "CONNECT" }, resolver: () => HttpResponse.error() });
  }
  override predicate({ request }: { readonly request: Request }): boolean {
    return request.method === "CONNECT";
  }
  override log(): void {
    // Nothing is logged: standard output carries the report.
  }
}

/** Answers the requests of this process with the handlers. `failureOf`: how a connection to any other address fails. */
export function interceptWith(
  handlers: readonly RequestHandler[],
  failureOf: (url: URL) => Error,
): Interception {
  const server = setupServer(...handlers, new TunnelRefusal());
  return {
    start: () => {
      if (isIntercepted) throw new UsageError("A simulated Azure is open in this process: close() it first.");
      server.listen({
        // `onUnhandledRequest` of earlier versions is silently ignored, and the strategy "error" lets through what
        // looks like a page's asset: only a function refuses everything.
        onUnhandledFrame: ({ frame }) => {
          throw failureOf(addressOf(frame));
        },
      });
      isIntercepted = true;
      // msw replaces members of node:http and node:https; named imports of them (`import { get }`) follow only now.
      syncBuiltinESMExports();
    },
    stop: () => {
      if (server.readyState !== NetworkReadyState.ENABLED) return;
      server.close();
      isIntercepted = false;
      syncBuiltinESMExports();
    },
  };
}

function addressOf(frame: unknown): URL {
  if (frame instanceof HttpNetworkFrame) return new URL(frame.data.request.url);
  if (frame instanceof WebSocketNetworkFrame) return new URL(frame.data.connection.client.url);
  throw new Error("a request of an unknown kind was intercepted");
}
