import type { CreateCredential } from "./credential.ts";

export const createManagedIdentity: CreateCredential = async ({ values, httpClient }) => {
  const { ManagedIdentityCredential } = await import("@azure/identity");
  const { managedIdentityClientId } = values;
  const options = { httpClient, retryOptions: { maxRetries: 0 } };
  return managedIdentityClientId === undefined
    ? new ManagedIdentityCredential(options)
    : new ManagedIdentityCredential({ ...options, clientId: managedIdentityClientId });
};
