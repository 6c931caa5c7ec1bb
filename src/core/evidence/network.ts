import * as z from "zod/mini";

/* What can be seen of the way from here to an endpoint. */

const text = z.string();
const nullableText = z.nullable(text);

/** Which way requests take, as far as the environment decides it. */
export const routeSchema = z.object({
  proxy: nullableText.check(
    z.describe("URL of the proxy, without user name and password; null: none is set."),
  ),
  variable: nullableText.check(z.describe("Variable that sets it.")),
  noProxy: z.array(text).check(z.describe("Hosts that are left out of it, as they are written.")),
  identity: z.boolean().check(z.describe("Whether the Azure SDKs ask for tokens through it.")),
  dataPlane: z
    .boolean()
    .check(
      z.describe("Whether whoever honours the variables calls the account through it, as this tool does."),
    ),
  openaiPackage: z
    .boolean()
    .check(
      z.describe("Whether the openai package, which has Node's own fetch, calls the account through it."),
    ),
});

/** What the name service here says of the endpoint's host. */
export const resolutionSchema = z.object({
  host: text.check(z.describe("The endpoint's host.")),
  addresses: z
    .array(
      z.object({
        address: text.check(z.describe("IPv4 or IPv6 address.")),
        private: z.boolean().check(z.describe("Whether it is one of a private network.")),
      }),
    )
    .check(z.describe("Addresses that the name has here.")),
  aliases: z
    .array(text)
    .check(
      z.describe(
        "Names that the host is only another name for, in order; empty where they could not be asked for.",
      ),
    ),
});

/** A TLS connection to the endpoint that was opened and closed again; nothing was sent through it. */
export const connectionSchema = z.object({
  host: text.check(z.describe("The endpoint's host.")),
  through: nullableText.check(z.describe("URL of the proxy whose tunnel it went through; null: directly.")),
  connectMs: z.number().check(z.describe("Milliseconds until the connection stood, the tunnel included.")),
  handshakeMs: z.number().check(z.describe("Milliseconds that the handshake took then.")),
  protocol: nullableText.check(z.describe("TLSv1.3 or the like; null: not told.")),
  issuedBy: nullableText.check(z.describe("Who signed the certificate.")),
  rootedIn: nullableText.check(z.describe("Who stands at the end of its chain.")),
  publicRoot: z
    .nullable(z.boolean())
    .check(
      z.describe(
        "Whether that end is one of the public issuers that come with Node.js; null: the chain has no known end.",
      ),
    ),
  fault: nullableText.check(
    z.describe("Node's code for what a client refuses about the certificate; null: it is accepted here."),
  ),
  validFrom: nullableText.check(z.describe("From when the certificate is valid (ISO 8601).")),
  validTo: nullableText.check(z.describe("Until when the certificate is valid (ISO 8601).")),
  names: z.array(text).check(z.describe("Hosts that the certificate names.")),
});
