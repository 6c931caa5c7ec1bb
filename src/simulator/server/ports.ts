import {
  createServer as createPlainServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo, Server as NetServer, Socket } from "node:net";
import { UsageError } from "../../core/usage-error.ts";
import { isLoopback } from "../../azure/clouds.ts";
import type { Answer } from "./answer.ts";
import type { Authority } from "./authority.ts";
import { identityOrigins } from "./dispatch.ts";
import { sendText } from "./exchange.ts";
import type { Recorder } from "./recorder.ts";
import { serverNames, withoutResumption } from "./server-names.ts";
import type { ServedWorld } from "./served-world.ts";
import { tunnel } from "./tunnel.ts";

/** Everything listens here only: the simulator is nobody's business but this machine's. */
const loopback = "127.0.0.1";

export interface PortOptions {
  readonly world: ServedWorld;
  readonly authority: Authority;
  readonly recorder: Recorder;
  readonly answer: Answer;
  /** Requests to the simulator itself; false where it is none. */
  readonly admin: (incoming: IncomingMessage, outgoing: ServerResponse) => boolean;
  /** 0 or absent: any free port. */
  readonly proxyPort?: number | undefined;
  readonly tlsPort?: number | undefined;
}

export interface Ports {
  /** Proxy, managed identity endpoints and administration: plain HTTP. */
  readonly proxyPort: number;
  /** All hosts of the world, told apart by the TLS server name. */
  readonly tlsPort: number;
  /** Ends connections that wait for a next request, so that clients meet the changed world. */
  dropIdle(): void;
  close(): Promise<void>;
}

/**
 * Opens the ports.
 * @throws UsageError where one is taken.
 */
export async function openPorts(options: PortOptions): Promise<Ports> {
  const { world, recorder, authority, answer, admin } = options;
  const addressed =
    (scheme: "http" | "https") =>
    (incoming: IncomingMessage, outgoing: ServerResponse): void => {
      // Not resolved against a base: a path may begin with two slashes.
      const url = URL.parse(`${scheme}://${incoming.headers.host ?? ""}${incoming.url ?? ""}`);
      if (!url) return sendText(outgoing, 400, "There is no such address.\n");
      void carefully(outgoing, answer(incoming, outgoing, addressesOf(world, url), "address"));
    };
  const tls = createTlsServer(
    {
      ALPNProtocols: ["http/1.1"],
      SNICallback: serverNames(world, authority),
      secureOptions: withoutResumption,
    },
    addressed("https"),
  );
  // What is inside a tunnel to a port for plain HTTP; it never listens.
  const inner = createPlainServer(addressed("http"));
  const proxy = createPlainServer((incoming, outgoing) => {
    const target = incoming.url ?? "";
    if (!target.startsWith("/")) {
      const url = URL.parse(target);
      if (!url) return sendText(outgoing, 400, "There is no such address.\n");
      return void carefully(outgoing, answer(incoming, outgoing, [url], "proxy"));
    }
    if (!admin(incoming, outgoing)) addressed("http")(incoming, outgoing);
  });
  proxy.on(
    "connect",
    (request, socket, head) => void tunnel({ world, recorder, tls, inner }, request, socket, head),
  );

  // A server knows of its connections only once there is a request in them.
  const sockets = new Set<Socket>();
  for (const server of [proxy, tls])
    server.on("connection", (socket: Socket) => {
      sockets.add(socket);
      socket.once("close", () => sockets.delete(socket));
    });
  const servers: readonly Server[] = [proxy, tls, inner];
  for (const server of servers) {
    // Clients keep connections for minutes; one that is closed just then costs them a failed request.
    server.keepAliveTimeout = 120_000;
    server.on("clientError", (_, socket) => socket.destroy());
  }
  return {
    proxyPort: await listen(proxy, options.proxyPort),
    tlsPort: await listen(tls, options.tlsPort),
    dropIdle: () => {
      for (const server of servers) server.closeIdleConnections();
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await Promise.all([proxy, tls].map((server) => new Promise((closed) => server.close(closed))));
    },
  };
}

/** What an address stands for; on this machine a request does not say which identity endpoint it is for. */
function addressesOf(world: ServedWorld, url: URL): URL[] {
  url.port = "";
  if (!isLoopback(url.hostname)) return [url];
  const protocol = url.protocol === "https:" ? "https:" : "http:";
  return identityOrigins(world, protocol).map((origin) => new URL(`${origin}${url.pathname}${url.search}`));
}

/** A defect of ours ends one request, not the server. */
async function carefully(outgoing: ServerResponse, answered: Promise<void>): Promise<void> {
  try {
    await answered;
  } catch (error) {
    if (outgoing.headersSent || outgoing.destroyed) return void outgoing.destroy();
    sendText(
      outgoing,
      500,
      `The simulator could not answer: ${error instanceof Error ? error.message : "?"}\n`,
    );
  }
}

const listen = (server: NetServer, port = 0): Promise<number> =>
  new Promise((listening, failed) => {
    server.once("error", () =>
      failed(
        new UsageError(`Port ${port} of this machine cannot be opened; it may be taken. Choose another.`),
      ),
    );
    server.listen(port, loopback, () => listening((server.address() as AddressInfo).port));
  });
