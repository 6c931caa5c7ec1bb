import type { CreateCredential } from "./credential.ts";

/** Runs `azd auth token`; sends nothing itself. */
export const createAzureDeveloperCli: CreateCredential = async () => {
  const { AzureDeveloperCliCredential } = await import("@azure/identity");
  return new AzureDeveloperCliCredential();
};
