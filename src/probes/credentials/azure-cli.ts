import { quotingAz } from "./azure-cli-words.ts";
import type { CreateCredential } from "./credential.ts";

/** Runs `az account get-access-token`; sends nothing itself. */
export const createAzureCli: CreateCredential = async () => {
  const { AzureCliCredential } = await import("@azure/identity");
  return quotingAz(new AzureCliCredential());
};
