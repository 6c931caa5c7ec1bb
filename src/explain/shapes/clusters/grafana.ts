import type { Shape } from "../shape.ts";
import { failing } from "../tools/failing.ts";

const dashboards = /grafana|data ?source/i;

/** Grafana, of how its data sources sign in to Azure. */
export const grafana: readonly Shape[] = [
  {
    // What an administrator has to switch on.
    source: "environment",
    code: "setting-missing",
    says: /\buser identity authentication is not enabled in grafana config|\b(?:token URL|client ID) must be set when user identity authentication enabled|\b(?:FederatedCredentialAudience|ManagedIdentityClientID) is required for managed identity authentication|(?<=: |["']|^)fallback credentials not enabled\b/i,
    near: failing,
  },
  {
    source: "environment",
    code: "setting-malformed",
    says: /\bthe azure cloud ["'][^"']{1,60}["'] is not supported|\brequest to (?:invalid )?endpoint ["'][^"']{1,160}["'] is not allowed by the datasource|\bfederated credential audience \S{1,80} is not supported|\bunsupported client authentication method ["'][^"']{1,60}/i,
    near: /azure|\badx|kusto/i,
  },
  {
    source: "identity-sdk",
    code: "call-wrong",
    says: /\buser identity authentication is not supported by this datasource|\bcredentials of type ["'][^"']{1,60}["'] not supported by azure authentication provider|\bthe azure credentials of type ["'][^"']{1,60}["'] not supported|\buser identity authentication not valid for fallback credentials/i,
    near: failing,
  },
  {
    // Whoever looks at it has signed in to Grafana with something else.
    source: "environment",
    code: "user-not-of-entra",
    says: /\buser identity authentication not possible because there's no ID token\b[^.]{0,60}|\buser identity authentication only possible in context of a grafana user/i,
  },
  {
    source: "environment",
    code: "user-not-of-entra",
    says: /\buser is not authenticated with azure AD\b/i,
    near: dashboards,
  },
  {
    // Its test of a data source, which tells the status alone.
    source: "arm",
    code: "monitor-unread",
    says: /\bazure (?:log analytics|monitor|resource graph) requires access to azure monitor but had the following error: [^"]{0,80}/i,
  },
];
