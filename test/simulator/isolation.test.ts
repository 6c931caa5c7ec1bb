import { createServer as createHttpServer, get, request } from "node:http";
import { createServer, type AddressInfo, type Server } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { simulateAzure } from "../support/simulated-azure.ts";

const azure = simulateAzure();

// Whatever connects to this listener has left the simulation.
let connections = 0;
let listener: Server;
let port = 0;
beforeAll(async () => {
  listener = createServer((socket) => {
    connections += 1;
    socket.destroy();
  });
  await new Promise<void>((listening) => listener.listen(0, "127.0.0.1", listening));
  port = (listener.address() as AddressInfo).port;
});
afterAll(() => listener.close());

const causeOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => "answered",
    (error: Error) => error.cause ?? error,
  );
const overHttp = (send: (done: (outcome: unknown) => void) => void): Promise<unknown> => new Promise(send);

test.each([
  ["https://nowhere.openai.azure.com/openai/models", "ENOTFOUND"],
  ["https://example.com/style.css", "ENOTFOUND"],
  ["https://login.microsoftonline.us/common/oauth2/v2.0/token", "ENOTFOUND"],
  ["http://10.0.0.1/", "EHOSTUNREACH"],
])("%s cannot be reached: %s", async (url, code) => {
  expect(await causeOf(fetch(url))).toMatchObject({ code, hostname: new URL(url).hostname });
});

test("a listener on this machine sees no connection by fetch, node:http, tunnel or web socket", async () => {
  expect(await causeOf(fetch(`http://127.0.0.1:${port}/`))).toMatchObject({ code: "ECONNREFUSED" });
  expect(await causeOf(fetch(`http://localhost:${port}/`))).toMatchObject({ code: "ECONNREFUSED" });
  const plain = await overHttp((done) => get(`http://127.0.0.1:${port}/`, done).on("error", done));
  expect(plain).toMatchObject({ code: "ECONNREFUSED" });
  const tunnel = await overHttp((done) =>
    request({ method: "CONNECT", host: "127.0.0.1", port, path: "example.com:443" })
      .on("connect", () => done("connected"))
      .on("error", done)
      .end(),
  );
  expect(tunnel).toBeInstanceOf(Error);
  const socket = await overHttp((done) => {
    const opened = new WebSocket(`ws://127.0.0.1:${port}/`);
    opened.addEventListener("error", () => done("failed"));
  });
  expect(socket).toBe("failed");
  expect(connections).toBe(0);
});

test("the person's way back is the only connection that is let through", async () => {
  const received: string[] = [];
  const application = createHttpServer((incoming, answer) => {
    received.push(incoming.url ?? "");
    answer.end();
  });
  await new Promise<void>((listening) => application.listen(0, "127.0.0.1", listening));
  const redirectUri = `http://localhost:${(application.address() as AddressInfo).port}`;
  const query = new URLSearchParams({
    client_id: "04b07795-8ddb-461a-bbee-02f9e1bf7b46",
    redirect_uri: redirectUri,
    response_type: "code",
    state: "s",
  });
  await azure().browse(`https://login.microsoftonline.com/common/oauth2/v2.0/authorize?${query.toString()}`);
  expect(received).toEqual([expect.stringMatching(/^\/\?code=[\w-]+&state=s&/)]);
  expect(await causeOf(fetch(redirectUri))).toMatchObject({ code: "ECONNREFUSED" });
  application.closeAllConnections();
  application.close();
});
