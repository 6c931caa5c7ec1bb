import type { Shape } from "../shape.ts";

/** The Azure Developer CLI's extensions for agents and projects of Foundry, and their doctor. */
export const foundryAgents: readonly Shape[] = [
  {
    source: "environment",
    code: "setting-missing",
    says: /the foundry project endpoint is not set|no foundry project endpoint resolved|\bFOUNDRY_PROJECT_ENDPOINT (?:is|was) (?:not set|required|missing|empty)\b[^.]{0,60}|\bAZURE_LOCATION is (?:not set; the foundry|required but not set)\b[^.]{0,60}/i,
  },
  {
    source: "environment",
    code: "setting-malformed",
    says: /project endpoint host ["'][^"']{1,160}["'] (?:is not a recognized foundry host|must not include a port)|project endpoint must (?:use https|not be empty)|--agent-endpoint (?:path must match|must use https|project segment is invalid)\b[^.]{0,60}/i,
  },
  {
    source: "openai",
    code: "PermissionDenied",
    status: 403,
    says: /does not have the (?:required|["'][\w ]{3,60}["']) role on (?:the )?(?:foundry )?(?:project|account|(?:abac-mode )?container registry)\b[^.]{0,80}|your identity does not have permission to push\b[^.]{0,60}/i,
  },
  {
    source: "arm",
    code: "role-grant-refused",
    status: 403,
    says: /role assignment write not available on foundry project\b[^.]{0,60}/i,
  },
  {
    source: "arm",
    code: "QuotaExceeded",
    says: /not enough available quota to deploy model\b[^.]{0,80}/i,
  },
  {
    source: "arm",
    code: "ResourceNotFound",
    status: 404,
    says: /container registry with login server ["'][^"']{1,120}["'] not found in subscription/i,
  },
  {
    // The directory, asked by an application who it is.
    source: "identity-sdk",
    code: "call-wrong",
    says: /\/me request is only valid with delegated authentication flow/i,
  },
  { source: "network", code: "TIMEOUT", says: /foundry endpoint did not respond within \S{1,12}/i },
];
