import type { Shape } from "../shape.ts";

/** The Azure Developer CLI's extensions for agents and projects of Foundry, and their doctor. */
export const foundryAgents: readonly Shape[] = [
  {
    source: "environment",
    code: "setting-missing",
    says: /the foundry project endpoint is not set|no foundry project endpoint is configured|foundry project endpoint is required (?:for|to)\b(?! follow\b)|could not resolve project endpoint set\b|--project-endpoint is required when\b|required environment variables not set\. either run ["']azd ai\b[^.]{0,40}|no foundry project endpoint resolved|\bFOUNDRY_PROJECT_ENDPOINT (?:is|was) (?:not set|required|missing|empty)\b[^.]{0,60}|\bAZURE_LOCATION is (?:not set; the foundry|required but not set)\b[^.]{0,60}/i,
    unlike: /palantir|cloud foundry/i,
  },
  {
    source: "environment",
    code: "setting-malformed",
    says: /project endpoint host ["'][^"']{1,160}["'] (?:is not a recognized foundry host|must not include a port)|project endpoint must (?:use https|not be empty|not contain an explicit port)|--agent-endpoint (?:path must match|must use https|project segment is invalid)\b[^.]{0,60}|--agent-endpoint host \S{1,120} (?:is not a foundry host|must not include a port)|invalid project endpoint(?: URL| \S{1,120})?: (?:scheme must be https|must use https scheme|missing host|userinfo is not allowed|expected format)[^.]{0,60}|invalid endpoint URL: (?:expected (?:path )?format|cannot extract)[^.]{0,60}/i,
    near: /foundry|azure|\bazd\b|--agent-endpoint/i,
    unlike: /palantir/i,
  },
  {
    source: "openai",
    code: "PermissionDenied",
    status: 403,
    says: /does not have the (?:required|["'][\w ]{3,60}["']) role on (?:the )?(?:foundry )?(?:project|account|(?:abac-mode )?container registry)\b[^.]{0,80}|your identity does not have permission to push\b[^.]{0,60}/i,
  },
  {
    source: "arm",
    code: "QuotaExceeded",
    says: /not enough available quota to deploy model\b[^.]{0,80}/i,
  },
  {
    // The directory, asked by an application who it is.
    source: "identity-sdk",
    code: "call-wrong",
    says: /\/me request is only valid with delegated authentication flow/i,
  },
  { source: "network", code: "TIMEOUT", says: /foundry endpoint did not respond within \S{1,12}/i },
];
