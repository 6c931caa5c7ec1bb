import { imdsFailure } from "../../src/azure/failures/index.ts";
import { explains, imds, network, sdk, type Row } from "../support/failures.ts";

explains([
  [
    "identity not found",
    [imds(400, "invalid_request", "Identity not found")],
    "managed-identity-not-assigned",
    "confirmed",
  ],
  [
    "App Service's words",
    [
      imdsFailure({
        status: 400,
        body: '{"statusCode":400,"message":"No User Assigned or Delegated Managed Identity found for specified ClientId/ResourceId/PrincipalId."}',
      }),
    ],
    "managed-identity-not-assigned",
    "confirmed",
  ],
  [
    "App Service's older words",
    [
      imdsFailure({
        status: 400,
        body: '{"StatusCode":400,"Message":"No MSI found for specified ClientId/ResourceId."}',
      }),
    ],
    "managed-identity-not-assigned",
    "confirmed",
  ],
  [
    "several",
    [
      imds(
        400,
        "invalid_request",
        "Multiple user assigned identities exist, please specify the clientId / resourceId of the identity in the token request",
      ),
    ],
    "managed-identity-ambiguous",
    "confirmed",
  ],
  [
    "missing header",
    [imds(400, "bad_request_102", "Required metadata header not specified")],
    "managed-identity-bad-request",
    "confirmed",
  ],
  [
    "unknown path",
    [imds(401, "unknown_source", "Unknown Source")],
    "managed-identity-bad-request",
    "confirmed",
  ],
  [
    "Entra's refusal passed on",
    [
      imds(
        400,
        "invalid_resource",
        "AADSTS500011: The resource principal named x was not found in the tenant named y.",
      ),
    ],
    "scope-invalid",
    "confirmed",
  ],
  ["host throttles", [imds(429, "too_many", "slow down")], "entra-throttled", "confirmed"],
  [
    "host fails",
    [imds(500, "unknown", "Failed to retrieve token from the Active directory.")],
    "entra-service-error",
    "likely",
  ],
  [
    "nobody at 169.254.169.254",
    [network("EHOSTUNREACH", "connect EHOSTUNREACH 169.254.169.254:80", "169.254.169.254")],
    "managed-identity-unavailable",
    "confirmed",
  ],
  [
    "silence at 169.254.169.254",
    [network("TIMEOUT", "Acquiring a token did not finish within 10 s.", "169.254.169.254")],
    "managed-identity-unavailable",
    "confirmed",
  ],
  ...["169.254.169.254", "127.0.0.1"].map((host): Row => [
    `another server's page at ${host}`,
    [imdsFailure({ status: 404, body: "<html><title>404 - Not Found</title></html>", host })],
    "managed-identity-unavailable",
    "likely",
  ]),
  [
    "a proxy that wants to be signed in to, before the identity host",
    [imdsFailure({ status: 407, body: "<html>sign in</html>", host: "127.0.0.1" })],
    "proxy-failure",
    "confirmed",
  ],
  [
    "SDK: no endpoint",
    [
      sdk(
        "ManagedIdentityCredential: Authentication failed. Message Attempted to use the IMDS endpoint, but it is not available.",
      ),
    ],
    "managed-identity-unavailable",
    "likely",
  ],
  [
    "Python: no identity",
    [
      sdk(
        "ManagedIdentityCredential authentication unavailable, no identity has been assigned to this resource.",
      ),
    ],
    "managed-identity-not-assigned",
    "likely",
  ],
]);
