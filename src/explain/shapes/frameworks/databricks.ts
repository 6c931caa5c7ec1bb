import type { Shape } from "../shape.ts";
import { otherClouds, otherMakers } from "../other-makers.ts";

/** Databricks' own client for Go and Python, which its command line and provider for Terraform are built on. */
export const databricks: readonly Shape[] = [
  {
    source: "environment",
    code: "setting-missing",
    says: /\bresolve: \S{1,160} has no \S{1,60} profile configured\b|\bneither profile nor host is configured\b|\bhost is required for PAT authentication\b|\bhost metadata \w+ contains \S{1,40} placeholder but account_id is not set\b/i,
    near: /databricks/i,
    unlike: otherClouds,
  },
  {
    source: "environment",
    code: "federated-variables-missing",
    says: /\bMissing ActionsIDTokenRequest(?:URL|Token)\b[^.]{0,60}|\bSYSTEM_ACCESSTOKEN env var not found\b[^.]{0,80}|\bnot calling from azure devops pipeline\b/i,
    near: /databricks|oidc|\bazure-devops\b/i,
  },
  {
    source: "environment",
    code: "tool-login-expired",
    says: /\bcached token has no refresh token\b/i,
    near: /databricks/i,
    unlike: otherClouds,
  },
  {
    source: "environment",
    code: "tool-missing",
    says: /\bdatabricks CLI not found\b/i,
    unlike: otherClouds,
  },
  {
    source: "identity-sdk",
    code: "call-wrong",
    says: /\bOAuth token not supported for current auth type\b[^.]{0,40}|\blegacy databricks CLI detected\b[^.]{0,60}|\bdatabricks CLI \S{1,20} does not support --[\w-]{2,30} \(requires\b|\bauth type ["'][^"']{1,40}["'] not found, please check\b/i,
    near: /databricks/i,
  },
  {
    // A workspace that is to be reached privately.
    source: "openai",
    code: "private-link-only",
    status: 403,
    says: /\bPRIVATE_LINK_VALIDATION_ERROR\b|\brequested workspace has azure private link enabled and is not accessible from the current network\b|[?&]error=private-link-validation-error\b/i,
    unlike: /AWS PrivateLink|Private Service Connect/,
  },
  {
    source: "environment",
    code: "setting-missing",
    says: /\bauthentication is not configured for provider\b[^.]{0,60}/i,
    near: /DATABRICKS_HOST|databricks/i,
    unlike: otherClouds,
  },
  {
    source: "openai",
    code: "token-unaccepted",
    status: 403,
    says: /\binvalid access token\b/i,
    near: /\/api\/2\.\d\/(?:dbfs|jobs|clusters|workspace)\/|\bdatabricks[- ]cli\b|databricks[^]{0,4000}\berror:? 403\b|\berror:? 403\b[^]{0,4000}databricks/i,
    unlike: new RegExp(`${otherClouds.source}|${otherMakers.source}`, "i"),
  },
  {
    source: "openai",
    code: "token-expired",
    status: 403,
    says: /\btoken is expiring within \d+ seconds\b/i,
    near: /databricks|\b403\b/i,
    unlike: otherClouds,
  },
  {
    // Signed in, and no user of the workspace, or one with too few rights in it.
    source: "openai",
    code: "permission",
    status: 403,
    says: /(?<!\bif (?:the |a )?)\buser (?:is )?not authorized\b(?: to access workspace)?/i,
    near: /azuredatabricks|\bdatabricks_\w/i,
    unlike: /\bGCP\b|\bAWS\b|cloud\.databricks\.com|SQLSTATE/,
  },
];
