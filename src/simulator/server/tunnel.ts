import { STATUS_CODES, type IncomingMessage, type Server } from "node:http";
import { Socket } from "node:net";
import type { Duplex } from "node:stream";
import type { NetworkCode } from "../network-error.ts";
import { gatewayStatus, refusalText } from "./answer.ts";
import { dispatch } from "./dispatch.ts";
import type { Recorder } from "./recorder.ts";
import type { ServedWorld } from "./served-world.ts";

export interface TunnelEnds {
  readonly world: ServedWorld;
  readonly recorder: Recorder;
  /** Where tunnels to port 443 end. */
  readonly tls: Server;
  /** Where tunnels to port 80 end. */
  readonly inner: Server;
}

/** Failures that show only behind the proxy, when there is a connection to fail. */
const behindProxy: readonly NetworkCode[] = [
  "CERT_HAS_EXPIRED",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "ECONNRESET",
  "UND_ERR_SOCKET",
];

/** Answers `CONNECT host:port`: the tunnel ends in this process, or it is refused. Nothing is ever forwarded. */
export async function tunnel(
  { world, recorder, tls, inner }: TunnelEnds,
  { url = "" }: IncomingMessage,
  socket: Duplex,
  head: Buffer,
): Promise<void> {
  socket.on("error", () => socket.destroy());
  const [, host = "", port = ""] = /^(.+):(\d+)$/.exec(url) ?? [];
  const end = { "443": tls, "80": inner }[port];
  const address = URL.parse(`${end === inner ? "http" : "https"}://${host}`);
  const refusal = address && end ? await refusalOf(world, address) : nothingThere(url);
  if (refusal || !end) {
    recorder.record({
      at: world.now(),
      method: "CONNECT",
      url,
      headers: {},
      body: Buffer.of(),
      status: null,
    });
    return refuse(socket, refusal ?? nothingThere(url));
  }
  socket.write("HTTP/1.1 200 Connection established\r\n\r\n");
  if (head.length > 0) socket.unshift(head);
  if (resetsAt(world, address) && socket instanceof Socket) {
    socket.once("data", () => socket.resetAndDestroy());
    return;
  }
  end.emit("connection", socket);
}

/** Whether the first that a client says there is answered by a reset. */
const resetsAt = (world: ServedWorld, address: URL | null): boolean =>
  address !== null && world.failureAt(address)?.code === "ECONNRESET";

interface Refusal {
  readonly status: number;
  readonly headers: Iterable<[string, string]>;
  readonly text: string;
}

const plainText = [["content-type", "text/plain; charset=utf-8"]] as [string, string][];

const nothingThere = (address: string): Refusal => ({
  status: 502,
  headers: plainText,
  text: `Nothing listens at ${address} in the simulated world.\n`,
});

async function refusalOf(world: ServedWorld, address: URL): Promise<Refusal | null> {
  const failure = world.failureAt(address);
  if (failure)
    return behindProxy.includes(failure.code)
      ? null
      : { status: gatewayStatus(failure), headers: plainText, text: refusalText(failure) };
  const network = world.simulation.world.network[address.hostname];
  if (typeof network !== "object" || network.fault !== "proxy-authentication") return null;
  // It is the proxy that wants the password, before there is a connection.
  const page = await dispatch(world, new Request(address));
  return page instanceof Response
    ? { status: page.status, headers: page.headers, text: await page.text() }
    : null;
}

function refuse(socket: Duplex, { status, headers, text }: Refusal): void {
  const fields = new Map([
    ...headers,
    ["content-length", String(Buffer.byteLength(text))],
    ["connection", "close"],
  ]);
  const lines = [...fields].map(([name, value]) => `${name}: ${value}\r\n`).join("");
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ""}\r\n${lines}\r\n${text}`);
}
