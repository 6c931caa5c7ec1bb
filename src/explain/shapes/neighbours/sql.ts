import type { Failure, FailureSource } from "../../../core/observation.ts";
import type { Shape } from "../shape.ts";

const azureSql =
  /database\.(?:windows|usgovcloudapi|chinacloudapi|fabric\.microsoft)|azure ?sql|sql\.azuresynapse|active ?directory|entra\b|managed.?identit|token-identified|\bAzure\b/i;

/** Servers of one's own, which say the same. */
const ofOneself =
  /^(?![^]*database\.(?:windows|usgovcloudapi|chinacloudapi|fabric))(?=[^]*(?:\blocalhost\b|127\.0\.0\.1|\bon-?prem|SQL ?EXPRESS\b|\bRDS\b|amazonaws|SQL Server for Linux|snowflake|mariadb))/i;

/** How drivers raise what they refuse before they connect. */
const raised = /(?:Argument|InvalidOperation)Exception|TypeError|SqlException/;

type Row = readonly [
  source: FailureSource,
  code: Failure["code"],
  says: RegExp,
  more?: Pick<Shape, "near" | "unlike" | "status">,
];

/**
 * What the server of a database answers to whoever comes to it. Source:
 * https://learn.microsoft.com/azure/azure-sql/database/troubleshoot-common-errors-issues.
 */
const answers: readonly Row[] = [
  [
    "openai",
    "server-firewall",
    /client (?:with IP(?: add?ress)? ["']?[\w.:*<>[\] -]{2,45}?["']? )?is not allowed to (?:access the server|connect to this (?:MySQL|MariaDB) server)\b[^.]{0,40}/i,
    { status: 403 },
  ],
  [
    "openai",
    "server-firewall",
    /\bIP address (?:is )?not allowed to access the server\b/i,
    { status: 403, near: azureSql },
  ],
  [
    "openai",
    "sql-login-failed",
    /login failed for user ["'](?!<token|NT AUTHORITY)[^"']{0,120}["']/i,
    { status: 401, near: /database\.(?:windows|usgovcloudapi|chinacloudapi)|azure ?sql|azuresynapse/i },
  ],
  [
    "openai",
    "login-unknown",
    /cannot open database ["'][^"']{1,128}["'](?: version \S{1,20})? requested by the login\b[^.]{0,20}|\bserver principal ["'][^"']{1,128}["'] is not able to access the database\b[^.]{0,80}|\b(?:SELECT|INSERT|UPDATE|DELETE|EXECUTE|CONNECT|ALTER|CONTROL) permission (?:was )?denied (?:on|in) (?:the )?(?:object|database|schema)\b[^.]{0,80}/i,
    { near: azureSql, status: 403 },
  ],
  [
    "openai",
    "sql-busy",
    /\bthe [\w ]{3,20} limit for the (?:database|elastic pool) is \d+ and has been reached|\bthe service is currently busy\. retry the request after \d+ seconds/i,
    { near: azureSql, status: 429 },
  ],
  [
    "openai",
    "HTTP_503",
    /\bdatabase ["'][^"']{1,128}["'] on server ["'][^"']{1,128}["'] is not currently available\b|\bthe service has encountered an error processing your request\. please try again\. error code \d{5}/i,
    { near: azureSql, status: 503 },
  ],
  [
    "arm",
    "PrincipalNotFound",
    /\bprincipal ["'][^"'\\]{1,128}["'] could not be (?:found|resolved)(?: or this principal type is not supported)?\b[^.]{0,40}/i,
    {
      near: /external provider|create (?:user|login)|\bSQL\b|database/i,
      // It only wraps why the server could not look.
      unlike: /server identity is not configured/i,
    },
  ],
  [
    // The server looks users up with an identity of its own.
    "openai",
    "sql-server-identity",
    /\bserver identity does not have\b[^.]{0,80}\bpermission\b/i,
    { near: azureSql, status: 403 },
  ],
  [
    "imds",
    "server-identity-unset",
    /\bserver identity is not configured\b/i,
    { near: azureSql, status: 400 },
  ],
  [
    "openai",
    "sql-login-of-another",
    /\bonly connections established with (?:active directory|microsoft entra) accounts can create other\b[^.]{0,60}/i,
    { status: 403 },
  ],
  [
    "identity-sdk",
    "call-wrong",
    /\bwindows logins are not supported in this version of SQL server\b|\bcannot use SSPI when server has responded\b[^.]{0,60}/i,
  ],
];

/** What the drivers for .NET and Node refuse or wait for by themselves. */
const drivers: readonly Row[] = [
  [
    "identity-sdk",
    "package-missing",
    /\bcannot find an authentication provider for\b[^.]{0,60}|\bno se encuentra (?:ningún|un) proveedor de autenticación para\b[^.]{0,60}|\bazure extension assembly=\S{1,120} not found\b|\bAuthentication(?:Method)? ?["']?ActiveDirectory\w{3,30}["']? (?:is )?not supported\b/i,
  ],
  [
    "identity-sdk",
    "package-missing",
    /\bfailed to instantiate (?:an authentication provider|a SqlAuthenticationInitializer) with type\b[^.]{0,80}|\bthe provider ["'][\w.]{1,80}["'] does not support authentication\b[^.]{0,40}|\bthe authentication ["']ActiveDirectory\w{3,30}["'] is not supported\b|\bsetting ["']useWamBroker["'] requires the\b[^.]{0,60}/i,
  ],
  [
    "environment",
    "browser-timeout",
    /\bactive directory (?:interactive|device code flow) authentication timed out\b[^.]{0,20}/i,
  ],
  ["identity-sdk", "package-missing", /\bunsupported authentication specified in this context\b[^.]{0,20}/i],
  [
    "environment",
    "settings-exclusive",
    /\bcannot (?:set|use) (?:the )?["']?(?:AccessToken(?:Callback)?|Credential|SspiContextProvider|Authentication)\b["']?[^.]{0,40} (?:if|with)\b[^.]{0,120}/i,
    { near: raised },
  ],
  [
    "environment",
    "settings-exclusive",
    /\bcannot set the AccessToken(?:Callback)? property if (?:the )?["'][^.]{0,120}/i,
  ],
  [
    // In whatever language the driver speaks, the names of the settings are the same.
    "environment",
    "settings-exclusive",
    /["'«„“]?\bAccessToken(?:Callback)?\b[^.]{0,100}["'«„“ ](?:UserID|Integrated Security|Authentication\b|Credential\b)[^.]{0,60}|["'«„“]Authentication(?:=Active Directory[\w ]{0,30})?["'»“”][^.]{0,60}["'«„“ ](?:Integrated Security|Password|PWD)\b[^.]{0,40}/,
    { near: /^(?=[^]*(?:Argument|InvalidOperation)Exception)(?=[^]*Sql)/ },
  ],
  [
    "environment",
    "setting-malformed",
    /\bis not a valid entra id authority\b[^.]{0,80}|\binvalid azure key vault key path specified\b[^.]{0,80}|\bmaster key path could not be validated as it does not end with trusted endpoints\b/i,
  ],
  [
    "environment",
    "setting-missing",
    /["']config\.(?:server|authentication\.options\.\w{2,30})["'] property (?:is required and )?must be of type string/i,
  ],
  [
    "network",
    "ETIMEDOUT",
    /\bfailed to connect to (?:[\w-]+\.){1,5}\w{2,5}[:,]\d{2,5} in \d+ ?ms\b|\bconnection timeout expired\. the timeout period elapsed\b[^.]{0,120}/i,
    { near: azureSql },
  ],
  [
    // The driver for ODBC, of the time that the connection string leaves it.
    "network",
    "ETIMEDOUT",
    /\[ODBC Driver \d\d for SQL Server\] ?Login timeout expired\b/i,
  ],
  ["network", "ETIMEDOUT", /\bconnection timed out while retrieving an access token using\b[^.]{0,60}/i],
  ["network", "ETIMEDOUT", /\bserver provided routing information, but timeout already expired\b/i],
  [
    "network",
    "CERTIFICATE_VERIFY_FAILED",
    /\bcertificate failed chain validation\. error\(s\)[^.]{0,60}/i,
    { near: azureSql },
  ],
  [
    // What they say first; why it was so follows, where it was not cut off.
    "network",
    "wrapped",
    /\bnetwork-related or instance-specific error occurred while establishing a connection to SQL server\b|\ban error occurred during the pre-login handshake\b/i,
    {
      near: /database\.(?:windows|usgovcloudapi|chinacloudapi|fabric\.microsoft)|azure ?sql|sql\.azuresynapse/i,
    },
  ],
  [
    // A name in the certificate that is not the one that was connected to.
    "network",
    "ERR_TLS_CERT_ALTNAME_INVALID",
    /\bSSL provider, error: 0 - the target principal name is incorrect\b|\bprovided ["']DataSource["'] or ["']HostNameInCertificate["'] does not match the name in the certificate\b|\bdoes not match the certificate provided by the ServerCertificate option\b|\btarget server name or HNIC does not match the subject\/SAN in certificate\b/i,
    { near: azureSql },
  ],
];

/** Azure SQL servers, and the drivers on the way to them. */
export const sql: readonly Shape[] = [...answers, ...drivers].map(([source, code, says, more]) => ({
  source,
  code,
  says,
  unlike: ofOneself,
  ...(source === "openai" && { neighbour: "Azure SQL server" as const }),
  ...more,
}));
