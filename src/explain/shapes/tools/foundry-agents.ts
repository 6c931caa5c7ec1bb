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
    // Extensions of it that were not told which project, or not by which kind of address.
    source: "environment",
    code: "setting-missing",
    says: /\bAZURE_AI_PROJECT_ID is required\b[^.]{0,80}|\benvironment not configured\. run ["']azd ai \w{2,12} init\b/i,
  },
  {
    source: "environment",
    code: "setting-malformed",
    says: /\binvalid endpoint URL: (?:expected (?:path )?format \/api\/projects\/|cannot extract (?:account name from hostname|project name from path))|\bcould not parse account\/project from endpoint\b|\bservice authentication requires an HTTPS foundry project endpoint\b/i,
  },
  {
    source: "arm",
    code: "resource-not-listed",
    status: 404,
    says: /\bcould not (?:find|get) project ["'][^"']{1,80}["'] under account ["'][^"']{1,80}["']/i,
    near: /foundry|azure|\bazd\b/i,
  },
  {
    source: "arm",
    code: "account-not-visible",
    status: 404,
    says: /\bfailed to look up tenant for subscription "[^"]{1,60}": (?!["']?AADSTS)[^.]{0,80}/i,
  },
  {
    // An id that is none of a project, in an option or a variable.
    source: "environment",
    code: "setting-malformed",
    says: /the given (?:microsoft foundry project ID does not match expected format|resource ID is not a microsoft foundry project)\b|invalid AZURE_AI_PROJECT_ID format\b[^.]{0,60}|not a foundry project resource ID\. expected\b/i,
  },
  {
    // It stays in making, and what keeps it is not told.
    source: "arm",
    code: "resource-unready",
    says: /unable to initiali[sz]ed? the capability host\b/i,
  },
  {
    source: "openai",
    code: "PermissionDenied",
    status: 403,
    says: /you do not have the required role to upload custom models\b/i,
    near: /foundry|azure|\bazd\b/i,
  },
  {
    source: "openai",
    code: "registry-forbidden",
    status: 403,
    neighbour: "container registry",
    says: /container publish failed because the azure container registry may be blocking network access\b/i,
  },
  {
    source: "openai",
    code: "PermissionDenied",
    status: 403,
    neighbour: "container registry",
    says: /your identity needs permission to push container images to the azure container registry\b/i,
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
