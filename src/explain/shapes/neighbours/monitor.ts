import type { Shape } from "../shape.ts";

/** Azure Monitor, where programs send logs and ask for metrics. */
export const monitor: readonly Shape[] = [
  {
    source: "openai",
    code: "PermissionDenied",
    status: 403,
    neighbour: "data collection rule",
    says: /authentication toke\w{0,2} (?:provided )?(?:does(?: not|n't) have|has no) access to (?:ingest data for )?(?:the )?data collection rule\b[^.]{0,80}/i,
  },
  {
    source: "openai",
    code: "PermissionDenied",
    status: 403,
    says: /provided credentials have insufficient access to perform the requested operation/i,
  },
  {
    source: "openai",
    code: "no-authorization",
    status: 401,
    says: /request does not contain an authorization header\b/i,
    near: /azure|monitor|openai|cognitive|["']errorType["']: ?["']Unauthorized/i,
    unlike: /\bmimir\b|\bcortex\b/i,
  },
];
