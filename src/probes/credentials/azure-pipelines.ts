import { clientOptions, type CreateCredential } from "./credential.ts";
import { inEnvironment } from "./in-environment.ts";

export const createAzurePipelines: CreateCredential = async (input) => {
  const { AzurePipelinesCredential } = await import("@azure/identity");
  const { tenantId = "", clientId = "", serviceConnectionId = "", systemAccessToken = "" } = input.values;
  return inEnvironment(
    ["oidcRequestUri"],
    input.values,
    () =>
      new AzurePipelinesCredential(
        tenantId,
        clientId,
        serviceConnectionId,
        systemAccessToken,
        clientOptions(input),
      ),
  );
};
