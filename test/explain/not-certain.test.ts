import { expect, it } from "vitest";
import { explain } from "../../src/explain/explain.ts";

/* What has turned out to be something else as well is never called certain, plain though it looks. */

it.each([
  [
    "a window that somebody closed, perhaps for what it asked",
    "msal.exceptions: user_canceled: User cancelled the flow. (azure.identity InteractiveBrowserCredential)",
    "interactive-unavailable",
  ],
  [
    "a key that the account of Windows may not open, whatever it signs",
    "ClientCertificateCredential authentication failed: CryptographicException: Keyset does not exist. X509Certificate2",
    "client-certificate-invalid",
  ],
  [
    "a version that the directory's interface does not have",
    'graphrbac.UsersClient#Get: Failure responding to request: StatusCode=404 -- Original Error: autorest/azure: Service returned an error. Status=404 Code="ResourceNotFound" Message="Invalid version: 2.0"',
    "endpoint-wrong",
  ],
  [
    "a group that was looked for by somebody who may not read it",
    'ResourceNotFound: The Resource "Microsoft.Compute/images/base" under resource group "rg-images" was not found. resources.GroupsClient#CheckExistence: Failure responding to request: StatusCode=403',
    "resource-not-found",
  ],
])("%s", (_, text, id) => {
  expect(explain(text)[0]).toMatchObject({ id, confidence: "likely" });
});
