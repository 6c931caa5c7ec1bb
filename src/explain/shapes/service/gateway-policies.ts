import type { Shape } from "../shape.ts";

/** API Management by one of its names, its bodies, or what stands behind it here. */
const apim =
  /azure-api\.net|apim\b|api ?management|["']?statusCode["']?\s?:|validate-(?:jwt|azure)|ocp-apim/i;
const others = /\bauth0\b|okta|keycloak|cognito|\b(?:comes from|says|behind) kong\b/i;

/** What API Management's policies say by themselves when they let nothing through. */
export const gatewayPolicies: readonly Shape[] = [
  {
    source: "gateway",
    code: "gateway-policy",
    status: 403,
    says: /failed to establish ip address for the caller\.|caller ip address (?:\S{1,45} )?is (?:not allowed|blocked)\./i,
    near: apim,
    unlike: others,
  },
  {
    source: "gateway",
    code: "gateway-policy",
    status: 401,
    says: /\bheader [\w-]{1,60} (?:was not found in the request|value of [^.]{1,80} is not allowed)\. access denied/i,
    near: apim,
    unlike: others,
  },
  {
    source: "gateway",
    code: "gateway-policy",
    status: 401,
    says: /\bjwt token is missing the following claims?: |\bclaim \w{1,40} value of \S{1,200} is not allowed\. access denied|["']message["']: ?["']jwt not present\b|\bjwt validation failed: IDX1\d{4}\b[^.]{0,80}/i,
    near: apim,
    unlike: others,
  },
  {
    // What its manual proposes as the message.
    source: "gateway",
    code: "gateway-policy",
    status: 401,
    says: /["']message["']: ?["']unauthorized\. access token is missing or invalid\b/i,
    near: apim,
    unlike: others,
  },
  {
    // As its traces have it.
    source: "gateway",
    code: "gateway-policy",
    status: 401,
    says: /\bjwt validation failed: (?!IDX1)[^.]{0,80}/i,
    near: /validate-(?:jwt|azure-ad-token)\b/,
    unlike: others,
  },
  {
    // The policy for tokens of Entra, in words of its own.
    source: "gateway",
    code: "gateway-policy",
    status: 401,
    says: /\binvalid azure ad jwt\b/i,
  },
  {
    // What the owner of a policy wrote in it, which breaks when it runs.
    source: "gateway",
    code: "policy-fault",
    status: 500,
    says: /\bExpressionValueEvaluationFailure\b[^.]{0,60}|\bexpression evaluation failed\b[^.]{0,60}/i,
    near: /azure-api\.net|apim\b|api ?management|ExpressionValueEvaluationFailure/i,
    unlike: others,
  },
  {
    // A policy that is not stored: its elements have an order, and each its own.
    source: "openai",
    code: "invalid_request_error",
    status: 400,
    says: /\bthe element ["'][\w-]{2,60}["'] has invalid child element ["'][\w-]{2,60}["'][^"]{0,120}/i,
    near: /azure-api\.net|\bapim\b|api[ -]?management|<\/?(?:policies|inbound|outbound|on-error)\b|validate-(?:jwt|azure-ad-token)/i,
  },
  {
    // https://learn.microsoft.com/azure/api-management/forward-request-policy
    source: "gateway",
    code: "gateway-waited",
    says: /\bforward-request\b[^.]{0,40}\b(?:(?:has |have )?timed out|times out|(?:runs?|ran) into (?:the |its |a )?timeout|timeout (?:was |is )?(?:exceeded|reached))(?![^.]{0,40}\bby default\b)[^.]{0,60}/i,
    near: /\b50\d\b|\berror\b/i,
  },
  {
    source: "gateway",
    code: "gateway-policy",
    status: 401,
    says: /\bToken(?:SignatureKeyNotFound|SignatureInvalid|AudienceNotAllowed|IssuerNotAllowed|ClaimNotFound|ClaimValueNotAllowed)\b[^.]{0,120}/,
    near: apim,
    unlike: others,
  },
];
