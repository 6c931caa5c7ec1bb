import { expect, test } from "vitest";
import { explain } from "../../src/explain/explain.ts";

/** The names and ids that a text gives reach the remedy that is told for it. */
test.each([
  [
    "AADSTS700016: Application with identifier 'YOUR_CLIENT_ID' was not found in the directory 'Contoso'.",
    "clientId: 'YOUR_CLIENT_ID' is no application id, which is a GUID",
  ],
  [
    "AADSTS90002: Tenant 'undefined' not found. Check to make sure you have the correct tenant ID.",
    "tenantId: 'undefined' is neither a GUID nor a domain of a tenant",
  ],
])("%s", (text, remedy) => {
  expect(explain(text)[0]).toMatchObject({ id: "env-malformed" });
  expect(explain(text)[0]?.remedies[0]?.text).toBe(remedy);
});
