import { setTimeout as sleep } from "node:timers/promises";
import { getResponse, http, HttpResponse, type RequestHandler } from "msw";
import * as z from "zod/mini";
import { NetworkError } from "./network-error.ts";

/**
 * What comes between a service and its clients although the connection holds: the whole answer late, its body byte by
 * byte, half of the body that was promised, a body cut short that claims to be whole, the page of a gateway whose
 * service does not answer, the refusal of a gateway that wants a key of its own, the page of a proxy that wants a
 * password, a header of the request that does not arrive.
 */
const faults = [
  "delay",
  "slow-drip",
  "truncated-body",
  "malformed-body",
  "gateway-page",
  "gateway-refusal",
  "dropped-header",
  "proxy-authentication",
] as const;

export const disturbanceSchema = z.strictObject({
  fault: z.enum(faults).check(z.describe("What comes between.")),
  header: z.optional(z.string()).check(z.describe("The header that does not arrive; with dropped-header.")),
  milliseconds: z
    .optional(z.number().check(z.minimum(0), z.maximum(600_000)))
    .check(z.describe("Of a delay: before the answer. Of a slow drip: between two bytes.")),
});
export type Disturbance = Readonly<z.infer<typeof disturbanceSchema>>;

/** Longer than clients that have no time limit of their own are patient with. */
const usualMilliseconds = { delay: 60_000, "slow-drip": 1000 } as const;

/** The handlers of a host with a disturbance between them and whoever asks. */
export const disturbed = (
  host: string,
  disturbance: Disturbance,
  handlers: readonly RequestHandler[],
): RequestHandler[] =>
  ["https", "http"].map((scheme) =>
    http.all(`${scheme}://${host}/*`, ({ request }) =>
      disturb(disturbance, request, (asked = request) => getResponse([...handlers], asked)),
    ),
  );

async function disturb(
  { fault, milliseconds, header = "" }: Disturbance,
  request: Request,
  answer: (asked?: Request) => Promise<Response | undefined>,
): Promise<Response | undefined> {
  switch (fault) {
    case "delay":
      await sleep(milliseconds ?? usualMilliseconds.delay, undefined, { signal: request.signal });
      return answer();
    case "slow-drip":
      return withBody(await answer(), (body) =>
        dripping(body, milliseconds ?? usualMilliseconds["slow-drip"], request.signal),
      );
    case "truncated-body":
      return withBody(await answer(), (body) => truncated(body, new URL(request.url)));
    case "malformed-body":
      return withBody(await answer(), (body) => body.subarray(0, body.length / 2), true);
    case "gateway-page":
      return page(502, "502 Bad Gateway", { server: "Microsoft-Azure-Application-Gateway/v2" });
    // API Management's words, without "or wrong API endpoint". Source: facts on failures.
    case "gateway-refusal":
      return HttpResponse.json(
        {
          statusCode: 401,
          message:
            "Access denied due to missing subscription key. Make sure to include subscription key when making requests to an API.",
        },
        { status: 401 },
      );
    case "dropped-header": {
      const headers = new Headers(request.headers);
      headers.delete(header);
      return answer(new Request(request, { headers }));
    }
    case "proxy-authentication":
      return page(407, "407 Proxy Authentication Required", {
        "proxy-authenticate": 'Basic realm="Corporate proxy"',
      });
  }
}

type Bytes = Uint8Array<ArrayBuffer>;

/** The same answer with another body; its length stays what it was unless it is told anew. */
async function withBody(
  response: Response | undefined,
  change: (body: Bytes) => Bytes | ReadableStream,
  newLength = false,
): Promise<Response | undefined> {
  if (!response) return undefined;
  const body = new Uint8Array(await response.arrayBuffer());
  const changed = change(body);
  const headers = new Headers(response.headers);
  headers.set(
    "content-length",
    String(newLength && changed instanceof Uint8Array ? changed.length : body.length),
  );
  return new HttpResponse(changed, { status: response.status, statusText: response.statusText, headers });
}

const dripping = (body: Bytes, milliseconds: number, signal: AbortSignal): ReadableStream => {
  let sent = 0;
  return new ReadableStream({
    async pull(controller) {
      if (sent === body.length) return controller.close();
      await sleep(milliseconds, undefined, { signal });
      controller.enqueue(body.subarray(sent, ++sent));
    },
  });
};

const truncated = (body: Bytes, url: URL): ReadableStream => {
  const parts = [body.subarray(0, body.length / 2)];
  return new ReadableStream({
    pull(controller) {
      const part = parts.pop();
      if (part) controller.enqueue(part);
      // As Node's fetch reports a connection that ends before the body does.
      else controller.error(new TypeError("terminated", { cause: new NetworkError("UND_ERR_SOCKET", url) }));
    },
  });
};

const page = (status: number, title: string, headers: Readonly<Record<string, string>>): Response =>
  HttpResponse.html(
    `<html>\r\n<head><title>${title}</title></head>\r\n<body>\r\n<center><h1>${title}</h1></center>\r\n</body>\r\n</html>\r\n`,
    { status, headers },
  );
