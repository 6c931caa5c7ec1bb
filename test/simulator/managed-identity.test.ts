import { ManagedIdentityCredential } from "@azure/identity";
import { expect, test } from "vitest";
import { payloadOf, simulateAzure } from "../support/simulated-azure.ts";

// One host a file: MSAL keeps the source it found, and its tokens, for the whole process.
const azure = simulateAzure();
const scope = "https://cognitiveservices.azure.com/.default";

test("the identity named by its client id gets a token, another one is not found", async () => {
  const clientId = azure().environment("managed-identity")["AZURE_MANAGED_IDENTITY_CLIENT_ID"] ?? "";
  const { token, expiresOnTimestamp } = await new ManagedIdentityCredential({ clientId }).getToken(scope);
  const identity = azure().world.managedIdentities["vm-identity"];
  expect(payloadOf(token)).toMatchObject({
    aud: "https://cognitiveservices.azure.com",
    appid: clientId,
    oid: identity?.principalId,
    xms_mirid: identity?.resourceId,
  });
  expect(expiresOnTimestamp).toBeGreaterThan(Date.now() + 23 * 3_600_000);

  const stranger = new ManagedIdentityCredential({ clientId: "11111111-2222-4333-8444-555555555555" });
  await expect(stranger.getToken(scope)).rejects.toThrow("Identity not found");
});
