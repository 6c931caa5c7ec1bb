import { WorkloadIdentityCredential } from "@azure/identity";
import { expect, test } from "vitest";
import { payloadOf, simulateAzure } from "../support/simulated-azure.ts";

const azure = simulateAzure();
const scope = "https://cognitiveservices.azure.com/.default";

test("a pod's projected token is exchanged for a token of the managed identity", async () => {
  const env = azure().environment("workload-identity");
  const credential = new WorkloadIdentityCredential({
    tenantId: env["AZURE_TENANT_ID"] ?? "",
    clientId: env["AZURE_CLIENT_ID"] ?? "",
    tokenFilePath: env["AZURE_FEDERATED_TOKEN_FILE"] ?? "",
  });
  const { token } = await credential.getToken(scope);
  const identity = azure().world.managedIdentities["pod-identity"];
  expect(payloadOf(token)).toMatchObject({
    appid: identity?.clientId,
    oid: identity?.principalId,
    appidacr: "2",
    xms_mirid: identity?.resourceId,
  });
});
