import type { Shape } from "../shape.ts";

const database = /active ?directory|azure|database\.windows|entra|microsoft|token-identified/i;

/** SQL databases, and the drivers that sign in to them with Microsoft Entra ID. */
export const databases: readonly Shape[] = [
  {
    source: "openai",
    code: "HTTP_403",
    status: 403,
    neighbour: "Azure SQL server",
    says: /\bDenyPublicEndpointEnabled\b|public network interface for the server is disabled|deny public network access is set to yes/i,
  },
  {
    source: "openai",
    code: "PermissionDenied",
    status: 403,
    neighbour: "Cosmos DB account",
    says: /request (?:is )?blocked (?:by auth \S{1,80} ?: ?request is blocked )?because principal \[(?<principal>[^\]]{1,60})\] does not have required RBAC permissions to perform(?: action \[(?<dataAction>[\w./*-]{1,120})\])?/i,
  },
  {
    source: "openai",
    code: "HTTP_500",
    status: 500,
    neighbour: "Cosmos DB account",
    says: /\bunknown server error occurred when processing this request\b|\bInternalServerError \(500\); Substatus: \d+/i,
    near: /cosmos|documentdb|documents\.azure|azure-support|\bSubstatus\b/i,
  },
  {
    // Data Explorer.
    source: "openai",
    code: "PermissionDenied",
    status: 403,
    says: /\bprincipal ["'](?:aad(?:app|user|group)|msa(?:user|app))=[^"']{1,120}["'] is not authorized to\b[^.]{0,60}|\bcaller is not authorized to perform this action on database\b[^.]{0,60}/i,
  },
  {
    // Databricks, of who may come from where.
    source: "openai",
    code: "HTTP_403",
    status: 403,
    says: /\bunauthorized network access to workspace\b[^.]{0,40}|\bblocked by Databricks IP ACL for workspace\b[^.]{0,40}/i,
  },
  {
    // What makes databases and containers, for which no role of its data counts.
    source: "openai",
    code: "operation-of-management",
    status: 403,
    neighbour: "Cosmos DB account",
    says: /\bthe given request \[[^\]]{1,120}\] cannot be authorized by AAD token in data plane\b/i,
  },
  {
    source: "openai",
    code: "TenantMismatch",
    status: 401,
    neighbour: "Cosmos DB account",
    says: /provided AAD token was issued by the authority \[(?<tokenTenant>[^\]]{1,80})\] which is not trusted by this database account\b[^\]]{0,120}/i,
  },
  {
    // Cosmos DB's tokens begin in the future of its own clock, or are over.
    source: "environment",
    code: "token-from-the-future",
    says: /authorization token is not valid at the current time[^]{0,200}/i,
  },
  {
    source: "openai",
    code: "AuthenticationTypeDisabled",
    status: 403,
    says: /(?:azure active directory|microsoft entra|azure ad)[ -]only authentication is enabled|\blocal authorization is disabled\. use an AAD token\b[^.]{0,60}/i,
  },
  {
    source: "openai",
    code: "HTTP_403",
    status: 403,
    neighbour: "Cosmos DB account",
    says: /\brequest originated from (?:IP|client IP) \S{3,45}[^.]{0,40}\. this is blocked by your cosmos ?db account firewall settings|\brequest is blocked\. please check your authorization token and cosmos db account firewall settings/i,
  },
  {
    source: "openai",
    code: "key-refused",
    status: 401,
    neighbour: "Cosmos DB account",
    says: /\binput authorization token can't serve the request\b[^.]{0,20}/i,
  },
  {
    source: "openai",
    code: "token-expired",
    status: 401,
    says: /login failed for user ["']?<token-identified principal>["']?\. token is expired/i,
  },
  {
    source: "openai",
    code: "token-unaccepted",
    status: 401,
    neighbour: "Azure SQL server",
    says: /login failed for user ["']?<token-identified principal>["']?\. incorrect or invalid token/i,
  },
  {
    // A token of a tenant that is not the server's.
    source: "openai",
    code: "token-of-elsewhere",
    status: 401,
    neighbour: "Azure SQL server",
    says: /(?:login failed for user ["']?<token-identified principal>["']?\. the )?server is not currently configured to accept this token/i,
    near: database,
  },
  {
    // Azure's servers for PostgreSQL, in which the token stands for the password.
    source: "openai",
    code: "token-expired",
    status: 401,
    says: /\bthe access token has expired\. please acquire a new token and retry\b/i,
    near: /postgre|psql|\bFATAL\b|azure|microsoft|entra/i,
  },
  {
    // The token was good; the database knows no user of that name.
    source: "openai",
    code: "login-unknown",
    status: 401,
    neighbour: "Azure SQL server",
    says: /login failed for user ["']?(?:<token-identified principal>(?!["']?\. (?:token is expired|incorrect or invalid token|the server is not currently configured))|NT AUTHORITY\\{1,2}ANONYMOUS LOGON)/i,
    near: database,
    // A title may leave the reason out.
    unlike:
      /<token-identified principal>["']?\. (?:token is expired|the server is not currently configured)/i,
  },
  {
    source: "identity-sdk",
    code: "package-missing",
    says: /unable to load adalsql\.dll|failed to load (?:MSAL4J|ADAL4J) java library|unable to load authentication (?:plugin|dll)[^.]{0,40}adal|cannot find an authentication provider for ["']?ActiveDirectory\w+|keyword not supported: ?["']authentication["']|not supported in this platform[^.]{0,40}ActiveDirectory/i,
  },
  {
    // A driver from before that way to sign in.
    source: "identity-sdk",
    code: "call-wrong",
    says: /authentication value ["']?ActiveDirectory\w+["']? is not valid|invalid value for key ["']authentication["']|invalid value specified for connection string attribute ["']?authentication/i,
  },
  {
    source: "environment",
    code: "settings-exclusive",
    says: /cannot use ["']?(?:authentication(?:\s?=\s?[\w ]{1,60})?)["']?(?: option)? with ["']?[^.]{0,80}\b(?:keywords?|option|security)\b|cannot (?:use|set) the Credential property[^.]{0,80}|both ["']?user id["']? and ["']?password["']?[^.]{0,60}must be specified, if/i,
    near: database,
  },
  {
    source: "imds",
    code: "identity-refused",
    status: 400,
    says: /MSI token failure: failed to acquire (?:access )?token from (?:IMDS|MSI endpoint)[^.]{0,60}/i,
  },
  {
    // The numbers of the libraries that Windows and the ODBC driver sign in with.
    source: "environment",
    code: "password-refused",
    says: /error code 0xCAA(?:20003|9001F|90018|9004B)\b[^]{0,120}/i,
  },
  {
    source: "environment",
    code: "password-refused",
    says: /failed to authenticate the user ["']?[^"'\s]{0,100}["']? in active directory \([^)]{0,40}ActiveDirectoryPassword/i,
  },
  { source: "environment", code: "mfa-demanded", says: /error code 0xCAA2000C\b[^]{0,120}/i },
  { source: "network", code: "TIMEOUT", says: /0xCAA82EE2\b[^.]{0,80}/i },
  { source: "network", code: "ENOTFOUND", says: /0xCAA82EE7\b/i },
  { source: "network", code: "ECONNREFUSED", says: /0xCAA82EFD\b/i },
  {
    source: "environment",
    code: "sign-in-failed",
    says: /failed to authenticate the user ["']?[^"'()]{0,100}?["']? in active directory[^.]{0,60}/i,
  },
  {
    // Azure's servers of PostgreSQL, which want a token for themselves.
    source: "openai",
    code: "token-refused",
    status: 401,
    says: /\bthe access token does not have a valid audience claim\b[^.]{0,60}/i,
  },
  {
    // Azure's servers of PostgreSQL keep their rules of who may come as lines of that file. Without TLS it is another line.
    source: "openai",
    code: "server-firewall",
    status: 403,
    says: /\bno pg_hba\.conf entry for host\b(?:(?!\bSSL (?:is )?off\b|\bno encryption\b)[^]){0,200}?\bSSL\b(?! (?:is )?off\b)/i,
    near: /azure|\bin connection security\b/i,
    unlike:
      /\bAWS\b|\bEC2\b|\bRDS\b|amazonaws|heroku|supabase|\bGCP\b|cloud ?sql\b|\blisten_addresses\b|docker|bitnami|\bapt(?:-get)?\b|\bmy own (?:machine|server|VM)\b|\bon an? (?:\w+ )?VM\b|\bpatroni\b|cloudnative-?pg|\baiven\b|digitalocean/i,
  },
  {
    // The driver for Java was to get a token by a plug-in, and no plug-in gave one.
    source: "identity-sdk",
    code: "call-wrong",
    says: /\bthe server requested password-based authentication, but no password was provided\b[^.]{0,60}/i,
    near: /azure|entra\b|managed.?identity|passwordless/i,
    unlike: /\bRDS\b|amazonaws|\bdocker\b/i,
  },
];
