import type { Shape } from "../shape.ts";

/**
 * Clients of stores of data for Python, in words of their own: of Azure Data Explorer, of Databricks, of storage,
 * Cosmos DB and Azure Monitor. https://github.com/Azure/azure-kusto-python,
 * https://github.com/databricks/databricks-sdk-py, https://github.com/Azure/azure-sdk-for-python.
 */
export const dataClients: readonly Shape[] = [
  {
    source: "identity-sdk",
    code: "tool-link",
    says: /\bfailed to obtain az ?cli token for\b[^.]{0,120}/i,
  },
  {
    source: "identity-sdk",
    code: "managed-identity-link",
    says: /\bfailed to (?:obtain MSI token for|initialize MSI (?:async )?ManagedIdentityCredential with)\b[^.]{0,120}/i,
  },
  {
    source: "identity-sdk",
    code: "package-missing",
    says: /\baio modules not installed, run ["'\u0060]?pip install azure-kusto\b[^.]{0,40}/i,
  },
  {
    source: "identity-sdk",
    code: "call-wrong",
    says: /\btoken_callback is None, can't retrieve token\b|\btoken provider returned something that is not a string\b[^.]{0,40}/i,
    near: /kusto|azure/i,
  },
  {
    // Anything but a cluster, which the client shows its token to no more than to a stranger.
    source: "environment",
    code: "endpoint-of-another",
    says: /\bcan't communicate with ["'][^"'\s]{1,120}["'] as this hostname is currently not trusted\b/i,
  },
  {
    source: "environment",
    code: "endpoint-of-another",
    says: /\bfailed to get tenant id from \S{1,160}: expected status code 3xx\b[^.]{0,40}/i,
  },
  {
    source: "environment",
    code: "federated-variables-missing",
    says: /\bazure devops OIDC: (?:SYSTEM_ACCESSTOKEN env var not found|missing required environment variables|response missing ["']oidcToken)\b[^.]{0,120}/i,
  },
  {
    source: "identity-sdk",
    code: "tool-login-expired",
    says: /\boauth2: token expired and refresh token is not set\b/i,
    near: /databricks|azure|\bentra\b|one ?drive|microsoftonline/i,
    unlike: /\bokta\b|google drive|dropbox|snowflake|cloud\.databricks\.com/i,
  },
  {
    source: "environment",
    code: "setting-malformed",
    says: /\bunable to determine account name for shared key credential\b|\bconnection string missing required connection details\b|\b(?:Value)?Error: connection string is either blank or malformed\b|\binvalid connection string\. should be in the format: ?Endpoint=sb\b|\binvalid instrumentation key\. it should be a valid UUID\b/i,
    near: /azure|storage|service ?bus|event ?hub|cosmos|opencensus|opentelemetry|application ?insights/i,
  },
  {
    source: "environment",
    code: "setting-missing",
    says: /\binstrumentation key cannot be none or empty\b/i,
    near: /azure|opencensus|opentelemetry|application ?insights/i,
  },
  {
    // DuckDB, without its extension or with one from before it keeps secrets.
    source: "identity-sdk",
    code: "call-wrong",
    says: /\bsecret type ["']azure["'] (?:not found|does not exist)\b[^.]{0,80}/i,
  },
  {
    source: "identity-sdk",
    code: "call-wrong",
    says: /\bunrecognized credential type\. please supply the master key\b[^.]{0,60}/i,
    near: /azure|cosmos/i,
  },
];
