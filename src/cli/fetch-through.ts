import { request as requestHttp, type IncomingMessage, type RequestOptions } from "node:http";
import { request as requestHttps } from "node:https";
import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import { HttpProxyAgent } from "http-proxy-agent";
import { HttpsProxyAgent } from "https-proxy-agent";
import { codeOf } from "../core/thrown.ts";
import { UsageError } from "../core/usage-error.ts";
import { demandStatus } from "../probes/answer-body.ts";
import { isNoAnswer, noTunnel } from "../probes/network/connect.ts";

/** What the agent tells of a proxy's answer to CONNECT; the status is NaN where it is no HTTP. */
interface ConnectAnswer {
  readonly statusCode: number;
  readonly statusText: string;
}

/** Statuses that come without a body. */
const bodiless = [204, 205, 304];

/**
 * A fetch that goes through a proxy, with the agents that @azure/core itself uses. A tunnel that the proxy does not open
 * is an error with the code `ERR_PROXY_TUNNEL`. It follows no redirect and unpacks nothing; no probe asks for either.
 * @throws UsageError for a proxy that is no URL.
 */
export function fetchThrough(proxy: string): (request: Request) => Promise<Response> {
  if (!/^https?:\/\/./i.test(proxy) || !URL.canParse(proxy)) {
    throw new UsageError("The proxy that the variables name is no http:// or https:// URL.");
  }
  // One connection a request: what a proxy does to a kept one is not this tool's question.
  const agents = { "https:": new HttpsProxyAgent(proxy), "http:": new HttpProxyAgent(proxy) } as const;
  return async (request) => {
    const url = new URL(request.url);
    const secure = url.protocol === "https:";
    const body = Buffer.from(await request.arrayBuffer());
    const options: RequestOptions = {
      method: request.method,
      headers: {
        ...Object.fromEntries(request.headers),
        ...(body.length > 0 && { "content-length": body.length }),
      },
      agent: agents[secure ? "https:" : "http:"],
      signal: request.signal,
    };
    return new Promise((resolve, reject) => {
      // As the platform's fetch wraps what its sockets report.
      const fail = (cause: unknown): void =>
        reject(request.signal.aborted ? request.signal.reason : new TypeError("fetch failed", { cause }));
      const sent = (secure ? requestHttps : requestHttp)(url, options, (answer) => {
        try {
          resolve(responseOf(answer));
        } catch (error) {
          answer.destroy();
          fail(error);
        }
      });
      // The agent would hand on the proxy's refusal as if the host had answered it.
      let answered = !secure;
      sent.once("proxyConnect", ({ statusCode, statusText }: ConnectAnswer) => {
        answered = true;
        if (statusCode === 200) return;
        fail(noTunnel(url.hostname, statusCode ? `${statusCode} ${statusText}` : "no HTTP answer"));
        sent.destroy();
      });
      sent.on("error", (error) => {
        if (!answered && isNoAnswer(error)) fail(noTunnel(url.hostname, "no HTTP answer"));
        // Only what the agent throws of the proxy's answer has no code.
        else fail(codeOf(error) ? error : noTunnel(url.hostname, error.message));
      });
      sent.end(body);
    });
  };
}

function responseOf(answer: IncomingMessage): Response {
  const { statusCode: status = 502, headersDistinct } = answer;
  demandStatus(status);
  const headers = Object.entries(headersDistinct).flatMap(([name, values = []]) =>
    values.map((value): [string, string] => [name, value]),
  );
  if (bodiless.includes(status)) {
    answer.resume();
    return new Response(null, { status, headers });
  }
  return new Response(Readable.toWeb(answer) as ReadableStream<Uint8Array<ArrayBuffer>>, { status, headers });
}
