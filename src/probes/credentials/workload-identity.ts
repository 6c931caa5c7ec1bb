import { clientOptions, type CreateCredential } from "./credential.ts";

export const createWorkloadIdentity: CreateCredential = async (input) => {
  const { WorkloadIdentityCredential } = await import("@azure/identity");
  const { tenantId, clientId, federatedTokenFile } = input.values;
  return new WorkloadIdentityCredential({
    ...clientOptions(input),
    ...(tenantId !== undefined && { tenantId }),
    ...(clientId !== undefined && { clientId }),
    ...(federatedTokenFile !== undefined && { tokenFilePath: federatedTokenFile }),
  });
};
