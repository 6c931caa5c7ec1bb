import { constants } from "node:os";

type Code = "ENOTFOUND" | "EHOSTUNREACH" | "ECONNREFUSED";

const wording: Readonly<
  Record<Code, (host: string, port: number) => readonly [syscall: string, text: string]>
> = {
  ENOTFOUND: (host) => ["getaddrinfo", `getaddrinfo ENOTFOUND ${host}`],
  EHOSTUNREACH: (host, port) => ["connect", `connect EHOSTUNREACH ${host}:${port}`],
  ECONNREFUSED: (host, port) => ["connect", `connect ECONNREFUSED ${host}:${port}`],
};

/** What Node's sockets report where nothing answers: clients see the `code`, `syscall` and `hostname` of a real failure. */
class NetworkError extends Error implements NodeJS.ErrnoException {
  readonly code: Code;
  readonly errno: number;
  readonly syscall: string;
  readonly hostname: string;

  constructor(code: Code, url: URL) {
    const port = Number(url.port) || (url.protocol === "https:" ? 443 : 80);
    const [syscall, text] = wording[code](url.hostname, port);
    super(text);
    this.code = code;
    // libuv's own number for a name that does not resolve; the others are the system's, negated.
    this.errno = code === "ENOTFOUND" ? -3008 : -constants.errno[code];
    this.syscall = syscall;
    this.hostname = url.hostname;
  }
}

/** How a connection to an address fails that is nowhere in the simulated world. */
export function unreachable(url: URL): NetworkError {
  if (/^(?:127\.|localhost$|\[::1\]$)/.test(url.hostname)) return new NetworkError("ECONNREFUSED", url);
  if (/^[\d.]+$|^\[/.test(url.hostname)) return new NetworkError("EHOSTUNREACH", url);
  return new NetworkError("ENOTFOUND", url);
}
