import { wrongTenantHint, type Wording } from "./wording.ts";

/** What is wrong with the request itself, its tenant or the resource that it asks for. */
export const requestWordings = {
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
  // (unverified)
  90038: [
    400,
    "invalid_request",
    "Tenant '{}' request is being redirected to the national cloud '{}'. Sign in at the authority of that cloud.",
  ],
  900144: [400, "invalid_request", "The request body must contain the following parameter: '{}'."],
  // (unverified)
  900561: [400, "invalid_request", "The endpoint only accepts {} requests. Received a {} request."],
  // (unverified)
  901002: [400, "invalid_request", "The 'resource' request parameter is not supported."],
  // (unverified)
  70003: [400, "unsupported_grant_type", "The grant type '{}' is not supported."],
  // (unverified)
  70005: [
    400,
    "unsupported_response_type",
    "The response type '{}' is not supported for the application '{}'.",
  ],
  // (unverified)
  9001023: [
    400,
    "invalid_request",
    "The grant type is not supported over the /common or /consumers endpoints. Please use the /organizations or tenant-specific endpoint.",
  ],
  // (unverified)
  50059: [
    400,
    "invalid_request",
    "No tenant-identifying information found in either the request or implied by any provided credentials.",
  ],
  // (unverified)
  50194: [
    400,
    "invalid_request",
    "Application '{}' is not configured as a multi-tenant application. Usage of the /common endpoint is not supported for such apps. Use a tenant-specific endpoint or configure the application to be multi-tenant.",
  ],
  // (unverified)
  50196: [
    400,
    "invalid_grant",
    "The server terminated an operation because it encountered a client request loop. Please contact your app vendor.",
  ],
  70011: [
    400,
    "invalid_scope",
    "The provided value for the input parameter 'scope' is not valid. The scope {} is not valid.",
  ],
  // (unverified)
  700022: [400, "invalid_scope", "The scope '{}' names more than one resource."],
  // (unverified)
  700023: [400, "invalid_scope", "The scope '{}' names no resource."],
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
  // (unverified)
  500014: [400, "invalid_resource", "The service principal for resource '{}' is disabled."],
  // (unverified)
  501051: [400, "invalid_grant", "Application '{}' is not assigned to a role for the application '{}'."],
} as const satisfies Record<number, Wording>;
