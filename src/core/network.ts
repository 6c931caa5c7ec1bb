import * as z from "zod/mini";

/* What can be seen of the way from here to an endpoint. Part of the evidence. */

const text = z.string();

/** Which way requests take, as far as the environment decides it. */
export const routeSchema = z.object({
  /** URL of the proxy, without user name and password; null: none is set. */
  proxy: z.nullable(text),
  /** Variable that sets it. */
  variable: z.nullable(text),
  /** Hosts that are left out of it, as they are written. */
  noProxy: z.array(text),
  /** Do the Azure SDKs ask for tokens through it? */
  identity: z.boolean(),
  /** Does whoever honours the variables call the account through it? This tool does. */
  dataPlane: z.boolean(),
  /** Does the `openai` package, which has Node's own fetch, call the account through it? */
  openaiPackage: z.boolean(),
});

/** What the name service here says of the endpoint's host. */
export const resolutionSchema = z.object({
  host: text,
  addresses: z.array(z.object({ address: text, private: z.boolean() })),
  /** Names that the host is only another name for, in order; empty where they could not be asked for. */
  aliases: z.array(text),
});

/** A TLS connection to the endpoint that was opened and closed again; nothing was sent through it. */
export const connectionSchema = z.object({
  host: text,
  /** URL of the proxy whose tunnel it went through; null: directly. */
  through: z.nullable(text),
  /** Milliseconds until the connection stood, the tunnel included. */
  connectMs: z.number(),
  /** Milliseconds that the handshake took then. */
  handshakeMs: z.number(),
  /** `TLSv1.3`. */
  protocol: z.nullable(text),
  /** Who signed the certificate, and who stands at the end of its chain, by their names. */
  issuedBy: z.nullable(text),
  rootedIn: z.nullable(text),
  /** Is that end one of the public issuers that come with Node.js? null: the chain has no known end. */
  publicRoot: z.nullable(z.boolean()),
  /** Node's code for what a client refuses about the certificate; null: it is accepted here. */
  fault: z.nullable(text),
  /** ISO 8601. */
  validFrom: z.nullable(text),
  validTo: z.nullable(text),
  /** Hosts that the certificate names. */
  names: z.array(text),
});
