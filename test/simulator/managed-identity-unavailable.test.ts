import { ManagedIdentityCredential } from "@azure/identity";
import { expect, test } from "vitest";
import { drillNamed, simulateAzure } from "../support/simulated-azure.ts";

simulateAzure({ drill: drillNamed("managed-identity-unavailable") });

test("on a host without instance metadata its address cannot be reached", async () => {
  const credential = new ManagedIdentityCredential({ retryOptions: { maxRetries: 0 } });
  const error = await credential.getToken("https://cognitiveservices.azure.com/.default").catch(String);
  expect(error).toContain("CredentialUnavailableError: ManagedIdentityCredential: Network unreachable");

  const refused = await fetch("http://169.254.169.254/metadata/instance").catch(
    (caught: Error) => caught.cause,
  );
  expect(refused).toMatchObject({ code: "EHOSTUNREACH", syscall: "connect", hostname: "169.254.169.254" });
});
