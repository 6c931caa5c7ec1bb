import { ids } from "../support/evidence.ts";
import { arm, data, explains, flat } from "../support/failures.ts";

explains([
  [
    "key of another account",
    [
      data(
        401,
        "401",
        "Access denied due to invalid subscription key or wrong API endpoint. Make sure to provide a valid key for an active subscription.",
      ),
    ],
    "key-invalid",
    "likely",
  ],
  [
    "the same with another code",
    [data(401, "Unauthorized", "Access denied due to invalid subscription key or wrong API endpoint.")],
    "key-invalid",
    "likely",
  ],
  [
    "nothing arrived",
    [flat(401, "Access denied due to a missing application credentials or subscription key.")],
    "key-missing",
    "confirmed",
  ],
  [
    "unusable bearer",
    [
      flat(
        401,
        "Unauthorized. Access token is missing, invalid, audience is incorrect (https://cognitiveservices.azure.com), or have expired.",
      ),
    ],
    "token-invalid",
    "likely",
  ],
  [
    "unusable bearer, Foundry's audience wanted",
    [
      flat(
        401,
        "Unauthorized. Access token is missing, invalid, audience is incorrect (https://ai.azure.com), or have expired.",
      ),
    ],
    "token-audience-wrong",
    "likely",
  ],
  [
    "unusable bearer, other scope in the text",
    [
      flat(
        401,
        "Unauthorized. Access token is missing, invalid, audience is incorrect (https://cognitiveservices.azure.com), or have expired.",
      ),
    ],
    "token-audience-wrong",
    "likely",
    'get_bearer_token_provider(credential, "https://management.azure.com/.default")',
  ],
  [
    "unusable bearer, right scope in the text",
    [
      flat(
        401,
        "Unauthorized. Access token is missing, invalid, audience is incorrect (https://ai.azure.com), or have expired.",
      ),
    ],
    "token-invalid",
    "likely",
    'scope = "https://ai.azure.com/.default"',
  ],
  [
    "unusable bearer after an hour",
    [
      flat(
        401,
        "Unauthorized. Access token is missing, invalid, audience is incorrect (https://cognitiveservices.azure.com), or have expired.",
      ),
    ],
    "token-expired",
    "likely",
    "It works for about an hour and then fails",
  ],
  [
    "role, long words",
    [
      data(
        401,
        "PermissionDenied",
        `The principal \`${ids.principal}\` lacks the required data action \`Microsoft.CognitiveServices/accounts/OpenAI/deployments/chat/completions/action\` to perform \`POST /openai/deployments/{deployment-id}/chat/completions\` operation.`,
      ),
    ],
    "role-missing",
    "likely",
  ],
  [
    "role, short words",
    [data(401, "PermissionDenied", "Principal does not have access to API/Operation.")],
    "role-missing",
    "likely",
  ],
  [
    "role, and ARM refuses to show it",
    [
      data(401, "PermissionDenied", "Principal does not have access to API/Operation."),
      arm(403, "AuthorizationFailed", "does not have authorization to perform action 'a/read'"),
    ],
    "role-missing",
    "likely",
  ],
  [
    "role, and the text speaks of Owner",
    [data(401, "PermissionDenied", "Principal does not have access to API/Operation.")],
    "role-without-data-actions",
    "likely",
    "I am Owner of the subscription",
  ],
  [
    "role, and the text speaks of PIM",
    [data(401, "PermissionDenied", "Principal does not have access to API/Operation.")],
    "role-eligible-not-active",
    "likely",
    "the assignment is eligible through PIM",
  ],
  [
    "tenant",
    [
      data(
        400,
        "Tenant provided in token does not match resource token",
        `Token tenant ${ids.tenant} does not match resource tenant.`,
      ),
    ],
    "token-tenant-mismatch",
    "confirmed",
  ],
  [
    "regional host",
    [
      data(
        400,
        "BadRequest",
        "Please provide a custom subdomain for token authentication, otherwise API key is required.",
      ),
    ],
    "custom-subdomain-required",
    "confirmed",
  ],
  [
    "keys off",
    [data(403, "AuthenticationTypeDisabled", "Key based authentication is disabled for this resource.")],
    "key-auth-disabled",
    "confirmed",
  ],
  [
    "public access off",
    [data(403, "403", "Public access is disabled. Please configure private endpoint.")],
    "public-access-disabled",
    "likely",
  ],
  [
    "public access off, called from inside",
    [data(403, "403", "Public access is disabled. Please configure private endpoint.")],
    "private-endpoint-dns",
    "likely",
    "The VM is in the same VNet as the private endpoint",
  ],
  [
    "network rules",
    [data(403, "AccessDenied", "Access denied due to Virtual Network/Firewall rules.")],
    "firewall-denied",
    "confirmed",
  ],
  [
    "private endpoint not approved",
    [data(403, "403", "Traffic is not from an approved private endpoint.")],
    "firewall-denied",
    "confirmed",
  ],
  [
    "virtual network and regional host",
    [
      data(
        403,
        "403",
        "A Virtual Network is configured for this resource. Please use the correct endpoint for making requests.",
      ),
    ],
    "firewall-denied",
    "likely",
  ],
  [
    "deployment",
    [data(404, "DeploymentNotFound", "The API deployment for this resource does not exist.")],
    "deployment-not-found",
    "confirmed",
  ],
  ["bare 404", [data(404, "404", "Resource not found")], "endpoint-wrong", "likely"],
  [
    "no such subdomain",
    [data(404, "ResourceNotFound", "Subdomain does not map to a resource.")],
    "endpoint-wrong",
    "likely",
  ],
  [
    "openai.com",
    [
      data(
        401,
        "invalid_api_key",
        "Incorrect API key provided: abc. You can find your API key at https://platform.openai.com/account/api-keys.",
        "api.openai.com",
      ),
    ],
    "endpoint-wrong",
    "likely",
  ],
  [
    "API version too old",
    [
      data(
        400,
        "BadRequest",
        "Azure OpenAI Responses API is enabled only for api-version 2025-03-01-preview and later",
      ),
    ],
    "api-version-unsupported",
    "confirmed",
  ],
  [
    "API version missing",
    [data(400, "BadRequest", "Missing required query parameter: api-version")],
    "api-version-unsupported",
    "likely",
  ],
  [
    "API version on v1",
    [data(400, "BadRequest", "api-version query parameter is not allowed when using /v1 path")],
    "api-version-unsupported",
    "likely",
  ],
  [
    "wrong operation",
    [
      data(
        400,
        "OperationNotSupported",
        "The chatCompletion operation does not work with the specified model, text-embedding-3-small.",
      ),
    ],
    "model-operation-unsupported",
    "confirmed",
  ],
  [
    "wrong operation, misspelt",
    [data(400, "OpperationNotSupported", "The completion operation does not work with the specified model")],
    "model-operation-unsupported",
    "confirmed",
  ],
  [
    "max_tokens",
    [
      data(
        400,
        "unsupported_parameter",
        "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.",
      ),
    ],
    "model-operation-unsupported",
    "confirmed",
  ],
  [
    "temperature",
    [
      data(
        400,
        "unsupported_value",
        "Unsupported value: 'temperature' does not support 0.7 with this model.",
      ),
    ],
    "model-operation-unsupported",
    "confirmed",
  ],
  [
    "content filter",
    [
      data(
        400,
        "content_filter",
        "The response was filtered due to the prompt triggering Azure OpenAI's content management policy.",
      ),
    ],
    "content-filtered",
    "confirmed",
  ],
  [
    "token rate",
    [
      data(
        429,
        "429",
        "Requests to the ChatCompletions_Create Operation under Azure OpenAI API version 2024-10-21 have exceeded token rate limit of your current OpenAI S0 pricing tier. Please retry after 20 seconds.",
      ),
    ],
    "rate-limited",
    "confirmed",
  ],
  [
    "the same inside a 500",
    [data(500, null, "have exceeded call rate limit of your current AIServices S0 pricing tier")],
    "rate-limited",
    "confirmed",
  ],
  [
    "high demand",
    [data(429, "429", "The system is currently experiencing high demand and cannot process your request.")],
    "service-error",
    "likely",
  ],
  [
    "server error",
    [data(500, null, "The server had an error while processing your request.")],
    "service-error",
    "confirmed",
  ],
  [
    "time-out of the service",
    [data(408, "Timeout", "The operation was timeout.")],
    "service-error",
    "likely",
  ],
  [
    "blocked",
    [
      data(
        403,
        null,
        "The resource has been temporarily blocked because we detected behavior that may violate our content policy.",
      ),
    ],
    "subscription-or-resource-disabled",
    "confirmed",
  ],
  [
    "another 400",
    [data(400, "invalid_request_error", "'messages' is a required property")],
    "request-invalid",
    "likely",
  ],
  [
    "API version unsupported",
    [data(400, "UnsupportedApiVersion", "The API version 2022-01-01 is not supported.")],
    "api-version-unsupported",
    "likely",
  ],
]);
