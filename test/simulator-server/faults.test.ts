import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { WorldDelta } from "../../src/simulator/world/delta.ts";
import { atPort, serveAzure, throughProxy } from "../support/served-azure.ts";

/* Faults of the network as they really happen on the sockets of this machine. */

const host = "management.azure.com";
const url = `https://${host}/subscriptions?api-version=2022-12-01`;

async function serve(network: WorldDelta["network"]) {
  const simulator = await serveAzure({ world: { network } });
  const ca = readFileSync(simulator.caFile, "utf8");
  return {
    direct: atPort(simulator.tlsPort, ca),
    proxied: throughProxy(simulator.proxyUrl, ca),
    simulator,
  };
}

/** Code and words of the innermost error. */
const failureOf = (sent: Promise<unknown>): Promise<{ code: unknown; message: string }> =>
  sent.then(
    () => ({ code: null, message: "answered" }),
    (error: Error & { code?: unknown }) =>
      error.cause instanceof Error
        ? failureOf(Promise.reject(error.cause))
        : { code: error.code, message: error.message },
  );

test.each(["SELF_SIGNED_CERT_IN_CHAIN", "CERT_HAS_EXPIRED", "ECONNRESET", "UND_ERR_SOCKET"] as const)(
  "%s is what a client meets, with the proxy and without",
  async (code) => {
    const { direct, proxied } = await serve({ [host]: code });
    expect(await failureOf(direct(url))).toMatchObject({ code });
    expect(await failureOf(proxied(url))).toMatchObject({ code });
  },
);

test("a reset through the proxy is one, and not a handshake that ends early", async () => {
  const { proxied } = await serve({ [host]: "ECONNRESET" });
  expect(await failureOf(proxied(url))).toEqual({ code: "ECONNRESET", message: "read ECONNRESET" });
});

const unreachable = [
  ["ENOTFOUND", 502],
  ["ECONNREFUSED", 502],
  ["EHOSTUNREACH", 502],
  ["ETIMEDOUT", 504],
] as const;

test.each(unreachable)("%s: the proxy cannot connect and answers %i", async (code, status) => {
  const { proxied } = await serve({ [host]: code });
  expect((await failureOf(proxied(url))).message).toContain(String(status));
});

test.each(unreachable.slice(0, 3))("%s at the TLS port: the connection breaks off", async (code) => {
  const { direct } = await serve({ [host]: code });
  expect(await failureOf(direct(url))).toMatchObject({ code: "ECONNRESET" });
});

test("ETIMEDOUT at the TLS port: a client waits in vain", async () => {
  const { direct } = await serve({ [host]: "ETIMEDOUT" });
  const waiting = new Promise((resolve) => setTimeout(resolve, 200, "waiting"));
  expect(await Promise.race([failureOf(direct(url)), waiting])).toBe("waiting");
});

test("a truncated body ends before its length", async () => {
  const { direct } = await serve({ [host]: { fault: "truncated-body" } });
  const answer = await direct(url);
  expect(answer.status).toBe(401);
  expect(await failureOf(answer.text())).toMatchObject({ code: "UND_ERR_SOCKET" });
});

test("a slow drip arrives byte by byte", async () => {
  const { direct } = await serve({ [host]: { fault: "slow-drip", milliseconds: 2 } });
  const startedAt = performance.now();
  const text = await (await direct(url)).text();
  expect(JSON.parse(text)).toHaveProperty("error");
  expect(performance.now() - startedAt).toBeGreaterThan(text.length);
});

test("a delay ends with the client that gives up", async () => {
  const { direct, simulator } = await serve({ [host]: { fault: "delay", milliseconds: 60_000 } });
  await expect(direct(url, { signal: AbortSignal.timeout(100) } as object)).rejects.toThrow(/timeout/);
  // Nothing waits any longer, so that stopping takes no time.
  await simulator.stop();
});

test("a proxy that wants a password says so before there is a connection", async () => {
  const { proxied } = await serve({ [host]: { fault: "proxy-authentication" } });
  expect((await failureOf(proxied(url))).message).toContain("407");
});

test("plain HTTP breaks too", async () => {
  const { proxied } = await serve({ "169.254.169.254": "ECONNRESET" });
  expect(await failureOf(proxied("http://169.254.169.254/metadata"))).toMatchObject({ code: "ECONNRESET" });
});

test("a changed world meets a client that kept its connection", async () => {
  const { proxied, simulator } = await serve({});
  expect((await proxied(url)).status).toBe(401);
  await simulator.switchTo({ world: { network: { [host]: "CERT_HAS_EXPIRED" } } });
  // The client may yet use the old connection before it hears that it has ended.
  await expect.poll(() => failureOf(proxied(url))).toMatchObject({ code: "CERT_HAS_EXPIRED" });
});
