import { InteractiveBrowserCredential } from "@azure/identity";
import { afterEach, expect, test } from "vitest";
import { createSimulation } from "../../src/simulator/index.ts";
import type { Simulation } from "../../src/simulator/simulation.ts";
import { drillNamed, openBrowserWith, payloadOf } from "../support/simulated-azure.ts";

const scope = "https://cognitiveservices.azure.com/.default";
let azure: Simulation;
openBrowserWith((url) => azure.browse(url));
afterEach(() => azure.stop());

test("a person signs in with the developer sign-on application", async () => {
  azure = await createSimulation();
  azure.start();
  const { token } = await new InteractiveBrowserCredential({}).getToken(scope);
  const ada = azure.world.users["ada"];
  expect(payloadOf(token)).toMatchObject({
    appid: "04b07795-8ddb-461a-bbee-02f9e1bf7b46",
    appidacr: "0",
    oid: ada?.principalId,
    upn: ada?.userName,
    scp: "user_impersonation",
  });
});

test.each([
  ["redirect-uri-mismatch", "AADSTS50011"],
  ["assignment-required", "AADSTS50105"],
  ["consent-required", "AADSTS90094"],
])("the sign-in page of %s shows %s, and the credential learns it from its browser", async (id, code) => {
  azure = await createSimulation({ drill: drillNamed(id) });
  azure.start();
  await expect(new InteractiveBrowserCredential({}).getToken(scope)).rejects.toThrow(code);
});
