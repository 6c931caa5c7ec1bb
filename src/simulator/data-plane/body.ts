import type { State } from "../state.ts";
import type { Body } from "./operations/text.ts";
import { refusals } from "./refusals.ts";

/** The request's parameters: of a JSON body, or of a form with a file. */
export async function readBody(state: State, region: string, request: Request): Promise<Body> {
  const isForm = request.headers.get("content-type")?.startsWith("multipart/form-data");
  const body: unknown = await (isForm ? formOf(request) : request.json()).catch(() => null);
  if (body === null || typeof body !== "object" || Array.isArray(body))
    throw refusals.invalidRequest(state, region, {
      message: "We could not parse the JSON body of your request.",
    });
  return body as Body;
}

const formOf = async (request: Request): Promise<Body> => Object.fromEntries(await request.formData());
