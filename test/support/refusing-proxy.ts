import { createServer } from "node:http";
import { connect, type AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

/**
 * A proxy that answers `CONNECT` for a host with the bytes given for it; tunnels to other hosts go on through the proxy
 * `onward`. For use inside a test; returns its URL.
 */
export async function refusingProxy(
  answers: Readonly<Record<string, string>>,
  onward?: string,
): Promise<string> {
  const server = createServer().on("connect", (request, client, head) => {
    client.on("error", () => client.destroy());
    const url = request.url ?? "";
    const answer = answers[url.replace(/:\d+$/, "")];
    if (answer !== undefined || onward === undefined) {
      client.end(answer ?? refusal(502, "text/plain", ""));
      return;
    }
    const { hostname, port } = new URL(onward);
    const next = connect(Number(port), hostname, () => {
      next.write(`CONNECT ${url} HTTP/1.1\r\nHost: ${url}\r\n\r\n`);
      next.write(head);
      next.pipe(client).pipe(next);
    });
    next.on("error", () => client.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** The answer of a proxy that opens no tunnel, as it goes over the line. */
export const refusal = (status: number, type: string, body: string): string =>
  `HTTP/1.1 ${status} Refused\r\nContent-Type: ${type}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
