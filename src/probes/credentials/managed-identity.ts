import type { CreateCredential } from "./credential.ts";
import { exchangedTokenFile, lookingFirst } from "./opened-file.ts";

export const createManagedIdentity: CreateCredential = async ({ values, httpClient }) => {
  const { ManagedIdentityCredential } = await import("@azure/identity");
  const { managedIdentityClientId } = values;
  const options = { httpClient, retryOptions: { maxRetries: 0 } };
  const credential =
    managedIdentityClientId === undefined
      ? new ManagedIdentityCredential(options)
      : new ManagedIdentityCredential({ ...options, clientId: managedIdentityClientId });
  return lookingFirst(credential, () => exchangedTokenFile(values));
};
