import { request } from "node:http";
import { connect as connectDirectly, type Socket } from "node:net";
import { request as requestOverTls } from "node:https";
import { codeOf } from "../../core/thrown.ts";
import type { Destination } from "./network.ts";

/** A TCP connection, through the tunnel of a proxy where the way has one. */
export const connect = ({ host, port, proxy }: Destination, signal: AbortSignal): Promise<Socket> =>
  proxy === null ? direct(host, port, signal) : tunnel({ host, port }, proxyUrl(proxy), signal);

const direct = (host: string, port: number, signal: AbortSignal): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const socket = connectDirectly({ host, port, signal });
    socket.once("error", reject).once("connect", () => resolve(socket.off("error", reject)));
  });

/** A proxy opened no tunnel to a host: as Node itself reports it where it is told to use one, with `host` beside. */
export const noTunnel = (host: string, why: string): Error =>
  Object.assign(new Error(`Tunnel connection failed: ${why}`.trim()), { code: "ERR_PROXY_TUNNEL", host });

/** Before a tunnel stands a reset is the proxy's own, as is what is no HTTP: whoever refuses to be reached says so otherwise. */
export const isNoAnswer = (error: unknown): boolean => /^(?:HPE_|ECONNRESET$)/.test(codeOf(error) ?? "");

/** A proxy may be written without its scheme. */
const proxyUrl = (proxy: string): URL => new URL(/^https?:\/\//i.test(proxy) ? proxy : `http://${proxy}`);

function tunnel(
  { host, port }: Pick<Destination, "host" | "port">,
  proxy: URL,
  signal: AbortSignal,
): Promise<Socket> {
  const authority = `${host}:${port}`;
  const credentials = [proxy.username, proxy.password].map(decodeURIComponent).join(":");
  const send = proxy.protocol === "https:" ? requestOverTls : request;
  return new Promise((resolve, reject) => {
    send({
      host: proxy.hostname,
      port: proxy.port || (proxy.protocol === "https:" ? 443 : 80),
      method: "CONNECT",
      path: authority,
      headers: {
        host: authority,
        ...(proxy.username && {
          "proxy-authorization": `Basic ${Buffer.from(credentials).toString("base64")}`,
        }),
      },
      signal,
    })
      .once("error", (error) => reject(isNoAnswer(error) ? noTunnel(host, "no HTTP answer") : error))
      .once("connect", ({ statusCode = 0, statusMessage = "" }, socket: Socket) => {
        if (statusCode === 200) return resolve(socket);
        socket.destroy();
        reject(noTunnel(host, `${statusCode} ${statusMessage}`));
      })
      .end();
  });
}
