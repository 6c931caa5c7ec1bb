import { cloudNamed, publicCloud } from "../azure/clouds.ts";
import type { Known } from "../core/known.ts";

/** `.openai.azure.com`, or what stands for it in the cloud of the endpoint. Source: facts on clouds §3. */
export function accountSuffix({ cloud }: Known): string {
  const { endpoints } = cloudNamed(cloud ?? null) ?? publicCloud;
  return endpoints.find(({ kind }) => kind === "account")?.suffix ?? "";
}

/** The account's endpoint as ARM has it, else with its name to be filled in. */
export const endpointOf = (known: Known): string =>
  known.accountEndpoint ?? `https://<ACCOUNT>${accountSuffix(known)}`;

/** The endpoint at the account's custom subdomain, the only one that takes tokens. */
export const subdomainEndpointOf = (known: Known): string =>
  (known.customSubdomain && known.accountEndpoint) ??
  `https://${known.customSubdomain ?? "<SUBDOMAIN>"}${accountSuffix(known)}`;
