import { ids } from "../support/evidence.ts";
import { arm, explains } from "../support/failures.ts";

explains([
  [
    "no right to assign roles",
    [
      arm(
        403,
        "AuthorizationFailed",
        `The client 'x' with object id '${ids.principal}' does not have authorization to perform action 'Microsoft.Authorization/roleAssignments/write' over scope '/s' or the scope is invalid.`,
      ),
    ],
    "arm-write-denied",
    "confirmed",
  ],
  [
    "the same in a template",
    [
      arm(
        403,
        "InvalidTemplateDeployment",
        "Authorization failed for template resource 'x'. The client does not have permission to perform action 'Microsoft.Authorization/roleAssignments/write' at scope '/s'.",
      ),
    ],
    "arm-write-denied",
    "confirmed",
  ],
  [
    "no right to read",
    [
      arm(
        403,
        "AuthorizationFailed",
        "The client 'x' with object id 'y' does not have authorization to perform action 'Microsoft.CognitiveServices/accounts/read' over scope '/s' or the scope is invalid.",
      ),
    ],
    "arm-read-denied",
    "confirmed",
  ],
  [
    "hidden subscription",
    [arm(404, "SubscriptionNotFound", "The subscription 'x' could not be found.")],
    "arm-read-denied",
    "likely",
  ],
  [
    "condition",
    [
      arm(
        403,
        "AuthorizationFailed",
        "The client 'x' has an authorization with ABAC condition that is not fulfilled to perform action 'Microsoft.Authorization/roleAssignments/write' over scope '/s'.",
      ),
    ],
    "role-condition-not-met",
    "confirmed",
  ],
  [
    "deny assignment",
    [
      arm(
        403,
        "DenyAssignmentAuthorizationFailed",
        "The client has permission to perform action 'a/write' on scope '/s'; however, the access is denied because of the deny assignment with name 'n'.",
      ),
    ],
    "deny-assignment",
    "confirmed",
  ],
  [
    "other tenant",
    [
      arm(
        401,
        "InvalidAuthenticationTokenTenant",
        `The access token is from the wrong issuer 'https://sts.windows.net/${ids.tenant}/'. It must match the tenant 'https://sts.windows.net/${ids.otherTenant}/' associated with this subscription.`,
      ),
    ],
    "token-tenant-mismatch",
    "confirmed",
  ],
  [
    "other audience",
    [
      arm(
        401,
        "InvalidAuthenticationTokenAudience",
        "The access token has been obtained for wrong audience or resource 'https://cognitiveservices.azure.com'.",
      ),
    ],
    "token-audience-wrong",
    "confirmed",
  ],
  [
    "expired",
    [
      arm(
        401,
        "ExpiredAuthenticationToken",
        "The access token expiry UTC time 'a' is earlier than current UTC time 'b'.",
      ),
    ],
    "token-expired",
    "confirmed",
  ],
  [
    "refused token",
    [arm(401, "InvalidAuthenticationToken", "The access token is invalid.")],
    "arm-token-invalid",
    "likely",
  ],
  [
    "principal not known yet",
    [arm(400, "PrincipalNotFound", "Principal x does not exist in the directory y.")],
    "role-assignment-rejected",
    "confirmed",
  ],
  [
    "an application as principal",
    [
      arm(
        400,
        "PrincipalTypeNotSupported",
        "Principals of type Application cannot validly be used in role assignments.",
      ),
    ],
    "role-assignment-rejected",
    "confirmed",
  ],
  [
    "assignment exists",
    [arm(409, "RoleAssignmentExists", "The role assignment already exists.")],
    "role-assignment-rejected",
    "confirmed",
  ],
  [
    "policy of Azure",
    [arm(403, "RequestDisallowedByPolicy", "Resource 'x' was disallowed by policy.")],
    "request-disallowed-by-policy",
    "confirmed",
  ],
  [
    "no such account",
    [
      arm(
        404,
        "ResourceNotFound",
        "The Resource 'Microsoft.CognitiveServices/accounts/x' under resource group 'y' was not found.",
      ),
    ],
    "resource-not-found",
    "confirmed",
  ],
  [
    "subscription disabled",
    [
      arm(
        409,
        "ReadOnlyDisabledSubscription",
        "The subscription is disabled and therefore marked as read only.",
      ),
    ],
    "subscription-or-resource-disabled",
    "confirmed",
  ],
  [
    "no quota",
    [
      arm(
        400,
        "InsufficientQuota",
        "This operation require 10 new capacity in quota, which is bigger than the current available capacity.",
      ),
    ],
    "quota-exceeded",
    "confirmed",
  ],
  [
    "busy",
    [
      arm(
        409,
        "RequestConflict",
        "Cannot modify resource with id 'x' because the resource entity provisioning state is not terminal.",
      ),
    ],
    "model-not-ready",
    "confirmed",
  ],
  [
    "ARM throttles",
    [arm(429, "TooManyRequests", "The request is being throttled.")],
    "rate-limited",
    "confirmed",
  ],
]);
