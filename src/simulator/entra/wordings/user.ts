import type { Wording } from "./wording.ts";

/**
 * What is wrong with the person who signs in, or with what is left of an earlier sign-in. Status and error of what is
 * only ever shown on the sign-in page never reach an application.
 */
export const userWordings = {
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
  50014: [400, "invalid_grant", "Guest user '{}' has not accepted the invitation of tenant '{}'."],
  // (unverified)
  50034: [
    400,
    "invalid_grant",
    "The user account {} does not exist in the {} directory. To sign into this application, the account must be added to the directory.",
  ],
  // (unverified)
  50053: [
    400,
    "invalid_grant",
    "The account is locked, you've tried to sign in too many times with an incorrect user ID or password.",
  ],
  // (unverified)
  50055: [400, "invalid_grant", "The password is expired."],
  // (unverified)
  50057: [400, "invalid_grant", "The user account is disabled."],
  // (unverified)
  50126: [400, "invalid_grant", "Error validating credentials due to invalid username or password."],
  // (unverified)
  50058: [400, "login_required", "A silent sign-in request was sent but no user is signed in."],
  50105: [
    400,
    "interaction_required",
    "Your administrator has configured the application ('{}') to block users unless they are specifically granted ('assigned') access to the application. The signed in user '{}' is blocked because they are not a direct member of a group with access, nor had access directly assigned by an administrator.",
  ],
  // A second factor. (unverified) as to their words.
  50074: [
    400,
    "interaction_required",
    "Strong Authentication is required, and the challenge was not passed.",
  ],
  50076: [
    400,
    "interaction_required",
    "Due to a configuration change made by your administrator, or because you moved to a new location, you must use multi-factor authentication to access '{}'.",
  ],
  50079: [
    400,
    "interaction_required",
    "Due to a configuration change made by your administrator, or because you moved to a new location, you must enroll in multi-factor authentication to access '{}'.",
  ],
  // Other demands of Conditional Access. (unverified) as to error, status and, but for the first, words.
  53003: [
    400,
    "interaction_required",
    "Access has been blocked by Conditional Access policies. The access policy does not allow token issuance.",
  ],
  53000: [400, "interaction_required", "Device is not in required device state: compliant."],
  53001: [400, "interaction_required", "Device is not in required device state: domain joined."],
  53002: [
    400,
    "interaction_required",
    "The application used is not an approved application for Conditional Access.",
  ],
  50005: [400, "interaction_required", "The platform of the device is not supported by Conditional Access."],
  50129: [400, "interaction_required", "Device is not workplace joined: it must be registered."],
  530035: [400, "interaction_required", "Access has been blocked by security defaults."],
  // Consent.
  65001: [
    400,
    "consent_required",
    "The user or administrator has not consented to use the application with ID '{}'. Send an interactive authorization request for this user and resource.",
  ],
  // (unverified)
  65004: [400, "access_denied", "User declined to consent to access the app."],
  // (unverified)
  90094: [
    400,
    "consent_required",
    "Admin consent is required for the permissions requested by the application '{}'.",
  ],
  // (unverified)
  650057: [
    400,
    "invalid_resource",
    "Invalid resource. The client has requested access to a resource which is not listed in the requested permissions in the client's application registration. Client app ID: {}. Resource value from request: {}.",
  ],
  // (unverified)
  50089: [400, "invalid_grant", "Authentication failed due to flow token expired."],
  // Code, refresh token, device code.
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
  700005: [
    400,
    "invalid_grant",
    "The provided authorization code was issued for another tenant than '{}' and cannot be redeemed there.",
  ],
  // (unverified)
  70000: [400, "invalid_grant", "The provided value for the {} is not valid."],
  // (unverified)
  70008: [
    400,
    "invalid_grant",
    "The provided authorization code or refresh token has expired due to inactivity. Send a new interactive authorization request for this user and resource.",
  ],
  // (unverified)
  50173: [
    400,
    "invalid_grant",
    "The provided grant has expired due to it being revoked, a fresh auth token is needed. The user might have changed or reset their password. The grant was issued on '{}' and the TokensValidFrom date (before which tokens are not valid) for this user is '{}'.",
  ],
  // (unverified)
  70043: [
    400,
    "invalid_grant",
    "The refresh token has expired or is invalid due to sign-in frequency checks by conditional access. The token was issued on {} and the maximum allowed lifetime for this request is {}.",
  ],
  // (unverified)
  700082: [
    400,
    "invalid_grant",
    "The refresh token has expired due to inactivity. The token was issued on {} and was inactive for {}.",
  ],
  // (unverified)
  70016: [
    400,
    "authorization_pending",
    "OAuth 2.0 device flow error. Authorization is pending. Continue polling.",
  ],
  // (unverified)
  70018: [400, "invalid_grant", "The verification code '{}' is not valid."],
  // (unverified)
  70019: [400, "expired_token", "The verification code has expired."],
} as const satisfies Record<number, Wording>;
