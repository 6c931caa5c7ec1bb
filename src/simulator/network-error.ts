import { constants } from "node:os";
import { isLoopback } from "../azure/clouds.ts";

/** How a connection can fail, by Node's code: which call reports it (none for TLS) and in which words. */
const wordings = {
  ENOTFOUND: ["getaddrinfo", (host) => `getaddrinfo ENOTFOUND ${host}`],
  EHOSTUNREACH: ["connect", (host, port) => `connect EHOSTUNREACH ${host}:${port}`],
  ECONNREFUSED: ["connect", (host, port) => `connect ECONNREFUSED ${host}:${port}`],
  ETIMEDOUT: ["connect", (host, port) => `connect ETIMEDOUT ${host}:${port}`],
  ECONNRESET: ["read", () => "read ECONNRESET"],
  // The other side takes the request and closes without an answer.
  UND_ERR_SOCKET: [undefined, () => "other side closed"],
  SELF_SIGNED_CERT_IN_CHAIN: [undefined, () => "self-signed certificate in certificate chain"],
  CERT_HAS_EXPIRED: [undefined, () => "certificate has expired"],
} as const satisfies Record<string, Wording>;

type Wording = readonly [syscall: string | undefined, text: (host: string, port: number) => string];

export type NetworkCode = keyof typeof wordings;
export const networkCodes = Object.keys(wordings) as [NetworkCode, ...NetworkCode[]];

/** What Node's sockets report where nothing answers: clients see the `code`, `syscall` and `hostname` of a real failure. */
export class NetworkError extends Error {
  readonly code: NetworkCode;
  // Interception takes an error for one of Node's only if it has the member `errno`, be it empty as TLS leaves it.
  readonly errno: number | undefined;
  readonly syscall: string | undefined;
  readonly hostname: string;

  constructor(code: NetworkCode, url: URL) {
    const port = Number(url.port) || (url.protocol === "https:" ? 443 : 80);
    const [syscall, text] = wordings[code];
    super(text(url.hostname, port));
    this.code = code;
    this.errno = errnoOf(code);
    this.syscall = syscall;
    this.hostname = url.hostname;
  }
}

function errnoOf(code: NetworkCode): number | undefined {
  // libuv's own number for a name that does not resolve; the others are the system's, negated.
  if (code === "ENOTFOUND") return -3008;
  const number: number | undefined = Object.entries(constants.errno).find(([name]) => name === code)?.[1];
  return number === undefined ? undefined : -number;
}

/** How a connection fails to an address that nothing serves: as the world's network has it, else as nowhere. */
export const unreachable = (
  url: URL,
  network: Readonly<Record<string, NetworkCode | object>>,
): NetworkError => {
  const state = network[url.hostname];
  return new NetworkError(typeof state === "string" ? state : nowhere(url), url);
};

function nowhere({ hostname }: URL): NetworkCode {
  if (isLoopback(hostname)) return "ECONNREFUSED";
  return /^[\d.]+$|^\[/.test(hostname) ? "EHOSTUNREACH" : "ENOTFOUND";
}
