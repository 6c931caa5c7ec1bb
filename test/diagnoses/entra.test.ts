import { failure, ids } from "../support/evidence.ts";
import { assertionTimes, entra, explains, sdk } from "../support/failures.ts";

explains([
  [
    "wrong secret",
    [entra("AADSTS7000215: Invalid client secret provided.")],
    "client-secret-invalid",
    "confirmed",
  ],
  [
    "expired secret",
    [entra("AADSTS7000222: The provided client secret keys for app 'x' are expired.")],
    "client-secret-expired",
    "confirmed",
  ],
  [
    "older words for a wrong secret",
    [entra("AADSTS70002: Error validating credentials.")],
    "client-secret-invalid",
    "likely",
  ],
  [
    "two codes, the second is finer",
    [entra("AADSTS70002: Error validating credentials. AADSTS50012: Invalid client assertion.")],
    "client-certificate-invalid",
    "confirmed",
  ],
  [
    "certificate not registered",
    [
      entra(
        "AADSTS700027: Client assertion failed signature validation. Thumbprint of key used by client: 'ABCDEF0123456789'",
      ),
    ],
    "client-certificate-invalid",
    "confirmed",
  ],
  [
    "unknown application",
    [
      entra(
        `AADSTS700016: Application with identifier '${ids.application}' was not found in the directory 'Contoso'.`,
      ),
    ],
    "app-not-found",
    "confirmed",
  ],
  [
    "a placeholder as application",
    [
      entra(
        "AADSTS700016: Application with identifier 'your-client-id' was not found in the directory 'Contoso'.",
      ),
    ],
    "env-malformed",
    "confirmed",
  ],
  [
    "managed identity id 'msi'",
    [entra("AADSTS700016: Application with identifier 'msi' was not found in the directory 'Contoso'.")],
    "env-malformed",
    "confirmed",
  ],
  [
    "Microsoft's own directory",
    [
      entra(
        `AADSTS700016: Application with identifier '${ids.application}' was not found in the directory 'Microsoft Services'.`,
      ),
    ],
    "tenant-mismatch",
    "likely",
  ],
  [
    "older words for an unknown application",
    [entra(`AADSTS70001: Application with identifier '${ids.application}' was not found in the directory`)],
    "app-not-found",
    "confirmed",
  ],
  [
    "no service principal",
    [
      entra(
        `AADSTS7000229: The client application ${ids.application} is missing service principal in the tenant ${ids.tenant}.`,
      ),
    ],
    "app-not-found",
    "confirmed",
  ],
  [
    "disabled application",
    [entra("AADSTS7000112: Application 'x'(y) is disabled.")],
    "app-disabled",
    "confirmed",
  ],
  [
    "disabled resource",
    [entra("AADSTS500014: The service principal for resource 'x' is disabled.")],
    "app-disabled",
    "confirmed",
  ],
  [
    "not assigned",
    [entra("AADSTS50105: The signed in user is not assigned to a role for the application.")],
    "assignment-required",
    "confirmed",
  ],
  [
    "unknown tenant",
    [entra(`AADSTS90002: Tenant '${ids.tenant}' not found.`)],
    "tenant-not-found",
    "confirmed",
  ],
  [
    "unknown domain",
    [entra("AADSTS90002: Tenant 'contoso.onmicrosoft.com' not found.")],
    "tenant-not-found",
    "confirmed",
  ],
  [
    "a path segment as tenant",
    [entra("AADSTS90002: Tenant 'authorize' not found.")],
    "env-malformed",
    "confirmed",
  ],
  [
    "a template as tenant",
    [entra("AADSTS90002: Tenant '{{tenant}}' not found.")],
    "env-malformed",
    "confirmed",
  ],
  [
    "undefined as tenant",
    [entra("AADSTS90002: Tenant 'undefined' not found.")],
    "env-malformed",
    "confirmed",
  ],
  [
    "no identifier at all",
    [
      entra(
        "AADSTS900023: Specified tenant identifier 'secrets' is neither a valid DNS name, nor a valid external domain.",
      ),
    ],
    "env-malformed",
    "confirmed",
  ],
  [
    "sound tenant, closed cloud",
    [
      {
        ...entra(`AADSTS90002: Tenant '${ids.tenant}' not found.`),
        host: "login.microsoftonline.de",
      },
    ],
    "authority-invalid",
    "likely",
  ],
  [
    "user of another tenant",
    [
      entra(
        "AADSTS50020: User account 'a@b.c' from identity provider 'live.com' does not exist in tenant 'Contoso'.",
      ),
    ],
    "tenant-mismatch",
    "confirmed",
  ],
  [
    "single tenant on common",
    [entra("AADSTS50194: Application 'x' is not configured as a multi-tenant application.")],
    "tenant-mismatch",
    "confirmed",
  ],
  [
    "other national cloud",
    [entra("AADSTS90038: Tenant 'x' request is being redirected to the National Cloud.")],
    "authority-invalid",
    "confirmed",
  ],
  [
    "regional sign-in host",
    [entra("AADSTS100007: The regional endpoint only serves managed identities.")],
    "authority-invalid",
    "confirmed",
  ],
  [
    "federation: subject",
    [
      entra(
        "AADSTS700213: No matching federated identity record found for presented assertion subject 'system:serviceaccount:a:b'.",
      ),
    ],
    "federated-credential-mismatch",
    "confirmed",
  ],
  [
    "federation: issuer",
    [
      entra(
        "AADSTS700211: No matching federated identity record found for presented assertion issuer 'https://x/'.",
      ),
    ],
    "federated-credential-mismatch",
    "confirmed",
  ],
  [
    "federation: audience",
    [
      entra(
        "AADSTS700212: No matching federated identity record found for presented assertion audience 'x'.",
      ),
    ],
    "federated-credential-mismatch",
    "confirmed",
  ],
  [
    "federation: letter case",
    [
      entra(
        "AADSTS7002138: No matching federated identity record found for presented assertion subject 'x'.",
      ),
    ],
    "federated-credential-mismatch",
    "confirmed",
  ],
  [
    "federation: anything",
    [entra("AADSTS70021: No matching federated identity record found for presented assertion.")],
    "federated-credential-mismatch",
    "confirmed",
  ],
  [
    "issuer not readable",
    [entra("AADSTS90061: Request to External OIDC endpoint failed.")],
    "federated-token-invalid",
    "confirmed",
  ],
  [
    "token of Entra itself",
    [entra("AADSTS700222: AAD-issued tokens may not be used for federated identity flows.")],
    "federated-token-invalid",
    "confirmed",
  ],
  [
    "malformed assertion",
    [entra("AADSTS50027: JWT token is invalid or malformed.")],
    "federated-token-invalid",
    "confirmed",
  ],
  [
    "malformed, because none was fetched",
    [entra("AADSTS50027: JWT token is invalid or malformed.")],
    "federated-token-missing",
    "confirmed",
    "Error: Unable to get ACTIONS_ID_TOKEN_REQUEST_URL env variable\nAADSTS50027",
  ],
  [
    "on-behalf-of assertion",
    [entra("AADSTS50013: Assertion failed signature validation.")],
    "federated-token-invalid",
    "confirmed",
  ],
  [
    "assertion long over",
    [entra(assertionTimes("2026-05-01T14:32:00Z", "2026-05-01T12:00:00Z", "2026-05-01T12:05:00Z"))],
    "federated-token-expired",
    "likely",
  ],
  [
    "assertion not yet valid",
    [entra(assertionTimes("2026-05-01T11:50:00Z", "2026-05-01T12:00:00Z", "2026-05-01T12:10:00Z"))],
    "clock-skew",
    "likely",
  ],
  [
    "assertion off by two whole hours",
    [entra(assertionTimes("2026-05-01T14:00:10Z", "2026-05-01T12:00:00Z", "2026-05-01T12:10:00Z"))],
    "clock-skew",
    "likely",
  ],
  [
    "assertion without a start",
    [entra(assertionTimes("2026-05-01T14:20:00Z", "1970-01-01T00:00:00Z", "2026-05-01T12:10:00Z"))],
    "sdk-misuse",
    "likely",
  ],
  [
    "assertion without a start, an hour off",
    [entra(assertionTimes("2026-05-01T13:05:20Z", "1970-01-01T00:00:00Z", "2026-05-01T12:10:00Z"))],
    "clock-skew",
    "likely",
  ],
  [
    "refresh token too old",
    [entra("AADSTS700082: The refresh token has expired due to inactivity.")],
    "developer-login-expired",
    "confirmed",
  ],
  [
    "sign-in frequency",
    [entra("AADSTS70043: The refresh token has expired or is invalid due to sign-in frequency checks.")],
    "developer-login-expired",
    "confirmed",
  ],
  [
    "password changed",
    [entra("AADSTS50173: The provided grant has expired due to it being revoked.")],
    "developer-login-expired",
    "confirmed",
  ],
  [
    "older words for an old grant",
    [entra("AADSTS70008: The provided authorization code or refresh token has expired due to inactivity.")],
    "developer-login-expired",
    "confirmed",
  ],
  [
    "redirect URI",
    [entra("AADSTS50011: The redirect URI 'http://localhost:8400' does not match.")],
    "redirect-uri-mismatch",
    "confirmed",
  ],
  [
    "not a public client",
    [
      entra(
        "AADSTS7000218: The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
      ),
    ],
    "public-client-disabled",
    "likely",
  ],
  [
    "wrong password",
    [entra("AADSTS50126: Error validating credentials due to invalid username or password.")],
    "user-credentials-invalid",
    "confirmed",
  ],
  ["locked", [entra("AADSTS50053: The account is locked.")], "user-credentials-invalid", "confirmed"],
  [
    "second factor",
    [
      entra(
        "AADSTS50076: Due to a configuration change made by your administrator, you must use multi-factor authentication.",
      ),
    ],
    "mfa-required",
    "confirmed",
  ],
  [
    "second factor, with 'sign in again' beside it",
    [
      entra("AADSTS50076: … must use multi-factor authentication."),
      sdk("Interaction required: the refresh token needs reauthenticate", "Error"),
    ],
    "mfa-required",
    "confirmed",
  ],
  [
    "policy",
    [entra("AADSTS53003: Access has been blocked by Conditional Access policies.")],
    "conditional-access",
    "confirmed",
  ],
  [
    "device",
    [entra("AADSTS53000: Your device is required to be managed.")],
    "conditional-access",
    "confirmed",
  ],
  [
    "token protection",
    [entra("AADSTS530084: Access has been blocked by token protection.")],
    "conditional-access",
    "confirmed",
  ],
  [
    "consent",
    [entra("AADSTS65001: The user or administrator has not consented to use the application.")],
    "consent-required",
    "confirmed",
  ],
  [
    "permission not listed",
    [
      entra(
        "AADSTS650057: Invalid resource. The client has requested access to a resource which is not listed.",
      ),
    ],
    "consent-required",
    "confirmed",
  ],
  [
    "unknown resource",
    [
      entra(
        "AADSTS500011: The resource principal named https://x was not found in the tenant named Contoso.",
      ),
    ],
    "scope-invalid",
    "confirmed",
  ],
  [
    "scope without .default",
    [entra("AADSTS1002012: The provided value for scope user_impersonation is not valid.")],
    "scope-invalid",
    "confirmed",
  ],
  [
    "two resources",
    [entra("AADSTS70011: The provided value for the input parameter 'scope' is not valid.")],
    "scope-invalid",
    "confirmed",
  ],
  [
    "empty parameter",
    [entra("AADSTS900144: The request body must contain the following parameter: 'client_id'.")],
    "env-missing",
    "likely",
  ],
  [
    "no grant type",
    [entra("AADSTS900144: The request body must contain the following parameter: 'grant_type'.")],
    "sdk-misuse",
    "likely",
  ],
  [
    "loop",
    [entra("AADSTS50196: The server terminated an operation because it encountered a client request loop.")],
    "entra-throttled",
    "confirmed",
  ],
  [
    "directory down",
    [entra("AADSTS90033: A transient error has occurred.")],
    "entra-service-error",
    "confirmed",
  ],
  [
    "only OAuth's word: invalid_client",
    [failure("entra", "invalid_client", "…", { status: 401 })],
    "client-secret-invalid",
    "possible",
  ],
  [
    "only OAuth's word: invalid_grant",
    [failure("entra", "invalid_grant", "…", { status: 400 })],
    "developer-login-expired",
    "likely",
  ],
  [
    "only a status: 503",
    [failure("entra", "HTTP_503", "…", { status: 503 })],
    "entra-service-error",
    "confirmed",
  ],
  [
    "only a status: 429",
    [failure("entra", "HTTP_429", "…", { status: 429 })],
    "entra-throttled",
    "confirmed",
  ],
]);
