/** HTTP status, OAuth `error` and sentence; `{}` takes what the sentence names, in order. */
type Wording = readonly [status: number, error: string, sentence: string];

const wrongTenantHint =
  "This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You may have sent your authentication request to the wrong tenant.";
const federationHint =
  "Check your federated identity credential Subject, Audience and Issuer against the presented assertion. https://learn.microsoft.com/entra/workload-id/workload-identity-federation";
const noRecord = "No matching federated identity record found for presented assertion";

/**
 * What Entra answers, by AADSTS code. Codes, OAuth errors and what the sentences name: facts on AADSTS codes, on
 * workload identity section 6, on failures. The sentences are Microsoft's as public reports quote them and may change
 * at any time; those marked (unverified) are only paraphrases of the documented meaning. That a federation mismatch
 * comes as invalid_client with 401: public reports of 2026 (older ones have invalid_request with 400).
 */
export const wordings = {
  // What the sign-in page shows; nothing of it reaches the application.
  50011: [
    400,
    "invalid_request",
    "The redirect URI '{}' specified in the request does not match the redirect URIs configured for the application '{}'. Make sure the redirect URI sent in the request matches one added to your application in the Azure portal. Navigate to https://aka.ms/redirectUriMismatchError to learn more about how to troubleshoot this error.",
  ],
  // (unverified)
  50020: [
    400,
    "invalid_grant",
    "User account '{}' from another tenant does not exist in tenant '{}' and cannot access the application '{}' in that tenant. The account needs to be added as an external user in the tenant first.",
  ],
  // (unverified)
  50057: [400, "invalid_grant", "The user account is disabled."],
  50105: [
    400,
    "interaction_required",
    "Your administrator has configured the application ('{}') to block users unless they are specifically granted ('assigned') access to the application. The signed in user '{}' is blocked because they are not a direct member of a group with access, nor had access directly assigned by an administrator.",
  ],
  // (unverified) as to error and status
  53003: [
    400,
    "interaction_required",
    "Access has been blocked by Conditional Access policies. The access policy does not allow token issuance.",
  ],
  65001: [
    400,
    "consent_required",
    "The user or administrator has not consented to use the application with ID '{}'. Send an interactive authorization request for this user and resource.",
  ],
  // The endpoint as a whole.
  90002: [
    400,
    "invalid_request",
    "Tenant '{}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud. Check with your subscription administrator, this may happen if there are no active subscriptions for the tenant.",
  ],
  900023: [
    400,
    "invalid_request",
    "Specified tenant identifier '{}' is neither a valid DNS name, nor a valid external domain.",
  ],
  // (unverified), like the status of both
  90055: [429, "temporarily_unavailable", "There are too many requests for the tenant."],
  90033: [503, "temporarily_unavailable", "A transient error has occurred. Please try again."],
  900144: [400, "invalid_request", "The request body must contain the following parameter: '{}'."],
  // (unverified)
  70003: [400, "unsupported_grant_type", "The grant type '{}' is not supported."],
  // The client.
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
  // A federated assertion.
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
  // Code and refresh token.
  54005: [
    400,
    "invalid_grant",
    "OAuth2 Authorization code was already redeemed, please retry with a new valid code or use an existing refresh token.",
  ],
  501481: [
    400,
    "invalid_grant",
    "The Code_Verifier does not match the code_challenge supplied in the authorization request.",
  ],
  // (unverified)
  70000: [400, "invalid_grant", "The provided value for the refresh token is not valid."],
  // The resource.
  70011: [
    400,
    "invalid_scope",
    "The provided value for the input parameter 'scope' is not valid. The scope {} is not valid.",
  ],
  1002012: [
    400,
    "invalid_scope",
    "The provided value for scope {} is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier (application ID URI).",
  ],
  500011: [
    400,
    "invalid_resource",
    `The resource principal named {} was not found in the tenant named {}. ${wrongTenantHint}`,
  ],
} as const satisfies Record<number, Wording>;

export type EntraCode = keyof typeof wordings;
