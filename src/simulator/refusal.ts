import { HttpResponse, type HttpResponseResolver, type JsonBodyType } from "msw";

/**
 * An answer that ends a request early. A check throws it, `answering` gives it as the answer; that keeps the order of
 * the checks readable as a list of statements.
 */
export class Refusal extends Error {
  readonly response: Response;

  constructor(response: Response) {
    super(`refused with HTTP ${response.status}`);
    this.response = response;
  }
}

/** A resolver for a function that answers or throws a `Refusal`. */
export const answering =
  (answer: (request: Request) => Response | Promise<Response>): HttpResponseResolver =>
  async ({ request }) => {
    try {
      return await answer(request);
    } catch (error) {
      if (error instanceof Refusal) return error.response;
      throw error;
    }
  };

/** A JSON answer that carries the server's clock, as every service of Azure sends it. */
export const jsonAnswer = (
  now: Date,
  body: JsonBodyType,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): Response =>
  HttpResponse.json(body, {
    status,
    headers: { date: now.toUTCString(), "cache-control": "no-store", ...headers },
  });
