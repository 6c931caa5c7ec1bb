import { createRedactor } from "../../core/redact.ts";

/** A request as it arrived, with what came of it. */
interface ReceivedRequest {
  readonly at: Date;
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  /** HTTP status of the world's answer; null where it gave none: the connection failed or was refused. */
  readonly status: number | null;
}

/** The same without secrets. `at`: ISO 8601, the simulated clock. `body`: its beginning, as text. */
export interface RecordedRequest extends Omit<ReceivedRequest, "at" | "body"> {
  readonly at: string;
  readonly body: string;
}

export interface Recorder {
  record(request: ReceivedRequest): void;
  /** Oldest first; the newest thousand. */
  requests(): RecordedRequest[];
  clear(): void;
}

const kept = 1000;
const keptOfBody = 4096;

/** Headers whose whole value is a secret, whatever it looks like. */
const secretHeaders = [
  "authorization",
  "proxy-authorization",
  "api-key",
  "ocp-apim-subscription-key",
  "x-identity-header",
  "secret",
  "cookie",
];

/** Keeps what was asked. Secrets are removed when it is read: serving must not wait for that. */
export function createRecorder(): Recorder {
  // A ring: `next` is the oldest once it is full.
  let received: ReceivedRequest[] = [];
  let next = 0;
  return {
    record: ({ body, ...request }) => {
      // A copy, so that a large upload does not stay in memory for its beginning.
      received[next] = { ...request, body: Buffer.from(body.subarray(0, keptOfBody)) };
      next = (next + 1) % kept;
    },
    requests: () => [...received.slice(next), ...received.slice(0, next)].map(withoutSecrets),
    clear: () => {
      received = [];
      next = 0;
    },
  };
}

function withoutSecrets({ at, method, url, headers, body, status }: ReceivedRequest): RecordedRequest {
  const redactor = createRedactor(
    secretHeaders.map((name) => headers[name]?.replace(/^(?:Bearer|Basic) /i, "")),
  );
  return redactor.deep({ at: at.toISOString(), method, url, headers, body: body.toString(), status });
}
