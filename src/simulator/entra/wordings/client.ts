import { wrongTenantHint, type Wording } from "./wording.ts";

const federationHint =
  "Check your federated identity credential Subject, Audience and Issuer against the presented assertion. https://learn.microsoft.com/entra/workload-id/workload-identity-federation";
const noRecord = "No matching federated identity record found for presented assertion";

/** What is wrong with the client application, or with how it proves itself. */
export const clientWordings = {
  700016: [
    400,
    "unauthorized_client",
    `Application with identifier '{}' was not found in the directory '{}'. ${wrongTenantHint}`,
  ],
  // (unverified)
  7000112: [400, "unauthorized_client", "Application '{}' is disabled."],
  7000229: [
    400,
    "unauthorized_client",
    "The client application {} is missing service principal in the tenant {}. See instructions here: https://go.microsoft.com/fwlink/?linkid=2225119",
  ],
  7000218: [
    401,
    "invalid_client",
    "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
  ],
  7000215: [
    401,
    "invalid_client",
    "Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '{}'.",
  ],
  7000222: [
    401,
    "invalid_client",
    "The provided client secret keys for app '{}' are expired. Visit the Azure portal to create new keys for your app: https://aka.ms/NewClientSecret, or consider using certificate credentials for added security: https://aka.ms/certCreds.",
  ],
  // (unverified)
  700025: [
    401,
    "invalid_client",
    "Client is public so neither 'client_assertion' nor 'client_secret' should be presented.",
  ],
  // An assertion that the client signed with its certificate. (unverified) but for the meaning.
  700027: [
    401,
    "invalid_client",
    "The certificate with identifier used to sign the client assertion is not registered on application. [Reason - {}, Thumbprint of key used by client: '{}']",
  ],
  // (unverified)
  50012: [401, "invalid_client", "Authentication failed. The certificate '{}' has ended."],
  // (unverified)
  50048: [401, "invalid_client", "Subject '{}' and issuer '{}' of the client assertion must be the same."],
  // A federated assertion. That a mismatch comes as invalid_client with 401: public reports of 2026 (older ones have
  // invalid_request with 400).
  700024: [
    401,
    "invalid_client",
    "Client assertion is not within its valid time range. Current time: {}, assertion valid from {}, expiry time of assertion {}. Review the documentation at https://learn.microsoft.com/entra/identity-platform/certificate-credentials .",
  ],
  // (unverified)
  50027: [400, "invalid_request", "The JWT token is invalid or malformed."],
  50013: [400, "invalid_grant", "Assertion failed signature validation."],
  70021: [
    401,
    "invalid_client",
    `${noRecord}. Assertion Issuer: '{}'. Assertion Subject: '{}'. Assertion Audience: '{}'. ${federationHint}`,
  ],
  700211: [401, "invalid_client", `${noRecord} issuer '{}'. ${federationHint}`],
  700212: [401, "invalid_client", `${noRecord} audience '{}'. ${federationHint}`],
  700213: [401, "invalid_client", `${noRecord} subject '{}'. ${federationHint}`],
  7002138: [
    401,
    "invalid_client",
    `${noRecord} subject '{}'. The subject matches with case-insensitive comparison, but not with case-sensitive comparison. ${federationHint}`,
  ],
  90061: [400, "invalid_request", "Request to External OIDC endpoint failed."],
  // Entra's own tokens as assertions. Status and error: (unverified).
  700222: [401, "invalid_client", "AAD-issued tokens may not be used for federated identity flows."],
  700226: [
    401,
    "invalid_client",
    "Only MSI tokens may be used as Federated Identity Credentials for AAD issuer.",
  ],
  // (unverified)
  700229: [
    401,
    "invalid_client",
    "Only app-only tokens can be used as Federated Identity Credentials for AAD issuer.",
  ],
  700236: [
    401,
    "invalid_client",
    "Entra ID tokens issued by issuer '{}' may not be used for federated identity credential flows for applications or managed identities registered in this tenant.",
  ],
  // On behalf of somebody. (unverified) but for the meaning.
  500133: [
    400,
    "invalid_grant",
    "Assertion is not within its valid time range. Ensure that the access token is not expired before using it for user assertion, or request a new token. Current time: {}, expiry time of assertion {}.",
  ],
  240002: [
    400,
    "invalid_grant",
    "Input id_token cannot be used as 'urn:ietf:params:oauth:grant-type:jwt-bearer' grant.",
  ],
  7000114: [
    400,
    "unauthorized_client",
    "Application '{}' is not allowed to make application on-behalf-of calls.",
  ],
} as const satisfies Record<number, Wording>;
