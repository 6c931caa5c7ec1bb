import type { EvidenceMap } from "../../core/evidence.ts";

/** What to open a connection to, and by which way. */
export interface Destination {
  readonly host: string;
  readonly port: number;
  /** URL of the proxy to go through, with its credentials; null: directly. */
  readonly proxy: string | null;
}

/**
 * The name service and the connections of the machine, or those of a simulated one. Both reject with Node's own errors
 * (`code` is `ENOTFOUND`, `ECONNREFUSED`, …; `ERR_PROXY_TUNNEL` where a proxy opens no tunnel).
 */
export interface Network {
  /** Addresses of a name, as clients get them, and its aliases where those can be asked for. */
  resolve(
    host: string,
    signal: AbortSignal,
  ): Promise<Pick<EvidenceMap["resolution"], "addresses" | "aliases">>;
  /** Opens a TLS connection, looks at it and closes it. What is wrong with the certificate is part of the answer. */
  handshake(
    to: Destination,
    signal: AbortSignal,
  ): Promise<Omit<EvidenceMap["connection"], "host" | "through">>;
}
