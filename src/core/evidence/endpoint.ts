import * as z from "zod/mini";

const text = z.string();
const nullableText = z.nullable(text);

/** What the endpoint's address tells by itself. */
export const endpointSchema = z.object({
  origin: text.check(z.describe("Scheme, host and port, without a trailing slash.")),
  host: text.check(z.describe("Host name of the endpoint.")),
  cloud: nullableText.check(
    z.describe("AzurePublic, AzureUSGovernment or AzureChina; null for a host that no cloud lists."),
  ),
  kind: z
    .enum(["account", "foundry", "regional", "openai.com", "loopback", "unknown"])
    .check(z.describe("What has such a host.")),
  // Source: facts on clouds §3.
  tokenAuth: z
    .nullable(z.boolean())
    .check(z.describe("Whether a token can be accepted there; null: not known.")),
  subdomain: nullableText.check(
    z.describe("The custom subdomain (first label of the host); null where the host has none."),
  ),
  route: z
    .enum(["dated", "v1"])
    .check(z.describe("With a dated api-version, or the route without versions (v1).")),
  apiVersion: nullableText.check(z.describe("The api-version that is sent; null: none.")),
  trusted: z
    .boolean()
    .check(
      z.describe(
        "Whether keys and tokens may be sent to it: a host of a known cloud, loopback, or one allowed by name.",
      ),
    ),
});

/** Where this process runs, as far as its environment tells. */
export const hostSchema = z.object({
  managedIdentitySource: z
    .enum(["token-exchange", "service-fabric", "app-service", "azure-ml", "cloud-shell", "azure-arc", "imds"])
    .check(z.describe("Source that the managed identity libraries choose from the environment.")),
  ci: nullableText.check(z.describe("The CI system that runs this; null: none is known to.")),
  kubernetes: z.boolean().check(z.describe("Whether it runs in a pod.")),
  proxy: nullableText.check(
    z.describe("The proxy that the environment sets, without user name and password; null: none."),
  ),
});
