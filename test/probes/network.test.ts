import { createServer } from "node:http";
import { connect, createServer as createTcpServer, type AddressInfo, type Server } from "node:net";
import { createServer as createTlsServer } from "node:tls";
import { afterAll, describe, expect, it } from "vitest";
import { machineNetwork } from "../../src/probes/network/machine.ts";
import { observeConnection, observeResolution } from "../../src/probes/way.ts";
import { createAuthority, type Identity } from "../../src/simulator/server/authority.ts";

const servers: Server[] = [];
afterAll(() => servers.forEach((server) => server.close()));

async function portOf(server: Server): Promise<number> {
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
}

const authority = createAuthority();
const serve = async (host: string, identity: Identity = "genuine"): Promise<number> =>
  portOf(createTlsServer(await (await authority).credentials(host, identity)));

/** A proxy that opens tunnels for one password. */
const startProxy = (): Promise<number> =>
  portOf(
    createServer().on("connect", (request, client, head) => {
      const expected = `Basic ${Buffer.from("ada:p@ss").toString("base64")}`;
      if (request.headers["proxy-authorization"] !== expected) {
        client.end("HTTP/1.1 407 Proxy Authentication Required\r\n\r\n");
        return;
      }
      const [host = "", port = ""] = (request.url ?? "").split(":");
      const server = connect(Number(port), host, () => {
        client.write("HTTP/1.1 200 Connection Established\r\n\r\n");
        server.write(head);
        server.pipe(client).pipe(server);
      });
      client.on("error", () => server.destroy());
      server.on("error", () => client.destroy());
    }),
  );

const limit = { ms: 2000, signal: new AbortController().signal };
const look = (port: number, proxy: string | null = null, host = "localhost") =>
  observeConnection({ network: machineNetwork, to: { host, port, proxy }, through: proxy, limit });

describe("a connection of this machine", () => {
  it("tells who signed a certificate that clients do not accept, and sends nothing", async () => {
    const seen = await look(await serve("localhost"));
    expect(seen).toMatchObject({
      ok: true,
      value: {
        host: "localhost",
        through: null,
        protocol: "TLSv1.3",
        issuedBy: "aoai-preflight simulator",
        rootedIn: "aoai-preflight simulator",
        publicRoot: false,
        fault: "SELF_SIGNED_CERT_IN_CHAIN",
        names: ["localhost"],
      },
    });
  });

  it("tells when a certificate ends", async () => {
    const seen = await look(await serve("localhost", "expired"));
    expect(seen.ok && Date.parse(seen.value.validTo ?? "")).toBeLessThan(Date.now());
  });

  it("goes through the tunnel of a proxy", async () => {
    const [port, proxy] = await Promise.all([serve("localhost"), startProxy()]);
    const seen = await look(port, `http://ada:p%40ss@127.0.0.1:${proxy}`);
    expect(seen).toMatchObject({ ok: true, value: { issuedBy: "aoai-preflight simulator" } });
  });

  it("tells that the proxy opens no tunnel", async () => {
    const seen = await look(443, `http://127.0.0.1:${await startProxy()}`);
    expect(seen).toMatchObject({
      ok: false,
      failure: {
        source: "network",
        code: "ERR_PROXY_TUNNEL",
        message: "Tunnel connection failed: 407 Proxy Authentication Required",
      },
    });
  });

  it("tells that the proxy hangs up or resets before a tunnel stands", async () => {
    const hangsUp = createServer().on("connect", (_request, client) => client.end());
    const resets = createTcpServer((socket) => void socket.once("data", () => socket.resetAndDestroy()));
    const failure = { code: "ERR_PROXY_TUNNEL", message: "Tunnel connection failed: no HTTP answer" };
    for (const server of [hangsUp, resets]) {
      const seen = await look(443, `http://127.0.0.1:${await portOf(server)}`);
      expect(seen).toMatchObject({ ok: false, failure });
    }
  });

  it("tells that nobody listens", async () => {
    const port = await portOf(createTcpServer());
    servers.pop()?.close();
    expect(await look(port, null, "127.0.0.1")).toMatchObject({
      ok: false,
      failure: { code: "ECONNREFUSED" },
    });
  });

  it("tells that what answers speaks no TLS", async () => {
    const port = await portOf(createTcpServer((socket) => socket.end("HTTP/1.1 400 Bad Request\r\n\r\n")));
    const seen = await look(port);
    expect(!seen.ok && seen.failure.code).toMatch(/^(ERR_SSL|EPROTO)/);
  });

  it("ends at its limit where nothing comes back", async () => {
    const port = await portOf(createTcpServer(() => {}));
    const startedAt = performance.now();
    const seen = await observeConnection({
      network: machineNetwork,
      to: { host: "localhost", port, proxy: null },
      through: null,
      limit: { ...limit, ms: 200 },
    });
    expect(performance.now() - startedAt).toBeLessThan(1000);
    expect(seen).toMatchObject({ ok: false, failure: { code: "TIMEOUT", host: "localhost" } });
  });
});

it("asks the machine's own name service", async () => {
  const seen = await observeResolution({
    network: machineNetwork,
    to: { host: "localhost", port: 443, proxy: null },
    through: null,
    limit,
  });
  expect(seen.ok && seen.value.addresses.every((one) => one.private)).toBe(true);
});
