import { oneLine } from "../core/clean.ts";
import type { Redactor } from "../core/redact.ts";

/** Bytes that are read of an answer. Lists of Azure Resource Manager come to a few millions, a refusal to a page. */
const mostOfSuccess = 16 * 1024 ** 2;
const mostOfRefusal = 1024 ** 2;

/** Beyond this much of a page there is no title. */
const head = 20_000;

/** Something answered, and not what these services answer. The failure is read of it by `code`, whoever wraps it. */
class AnswerError extends Error {
  override readonly name = "AnswerError";
  readonly code: "answer-too-large" | "not-json";
  readonly host: string;
  readonly status: number;
  constructor(code: AnswerError["code"], host: string, status: number, message: string) {
    super(message);
    this.code = code;
    this.host = host;
    this.status = status;
  }
}

/** A status that HTTP does not have, as Node's parser would refuse it if it looked. */
export const demandStatus = (status: number): void => {
  if (status >= 200 && status <= 599) return;
  throw Object.assign(new Error(`Parse Error: Invalid status ${status}`), { code: "HPE_INVALID_STATUS" });
};

/**
 * The whole body of an answer.
 * @throws AnswerError where it is too large; what the connection failed with where it breaks off.
 */
export async function bytesOf({ body, status }: Response, host: string): Promise<Uint8Array<ArrayBuffer>> {
  demandStatus(status);
  const most = status < 300 ? mostOfSuccess : mostOfRefusal;
  const parts: Uint8Array[] = [];
  let length = 0;
  // Leaving the loop early cancels the rest.
  for await (const part of body ?? []) {
    parts.push(part);
    length += part.length;
    if (length > most) {
      const limit = `${most / 1024 ** 2} MiB`;
      throw new AnswerError("answer-too-large", host, status, `The answer is longer than ${limit}.`);
    }
  }
  return new Uint8Array(Buffer.concat(parts));
}

/**
 * Every success of these services is a JSON object.
 * @throws AnswerError that says what came instead.
 */
export function demandJson(
  { headers, status }: Response,
  body: Uint8Array,
  host: string,
  redactor: Redactor,
): void {
  const text = new TextDecoder().decode(body);
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch {
    throw new AnswerError("not-json", host, status, notJson(headers, text, redactor));
  }
  if (typeof answer === "object" && answer !== null && !Array.isArray(answer)) return;
  throw new AnswerError("not-json", host, status, "The answer is JSON, but no object.");
}

function notJson(headers: Headers, text: string, redactor: Redactor): string {
  if (text.trim() === "") return "The answer is no JSON, but empty.";
  const [type = ""] = (headers.get("content-type") ?? "").split(";");
  if (/\bjson$/i.test(type)) return "The answer is called JSON and is none: it is cut short, or mangled.";
  const title = /<title[^<>]{0,200}>([^<]{1,400})/i.exec(redactor.text(text.slice(0, head)))?.[1];
  const server = headers.get("server");
  const told = [
    oneLine(type, 60) || "something of no type",
    ...(title === undefined ? [] : [`titled "${oneLine(title, 100)}"`]),
    ...(server === null ? [] : [`from the server ${oneLine(redactor.text(server), 60)}`]),
  ];
  return `The answer is no JSON, but ${told.join(", ")}.`;
}
