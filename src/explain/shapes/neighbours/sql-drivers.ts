import type { Shape } from "../shape.ts";

const driver = /jdbc|sqlserver|mssql|database\.windows|ActiveDirectory|azuread|fedauth|always ?encrypted/i;

/** What the drivers for SQL databases say by themselves of signing in with Microsoft Entra ID: of Java and of Go. */
export const sqlDrivers: readonly Shape[] = [
  {
    source: "environment",
    code: "setting-missing",
    says: /\bboth ["']*user(?:name)?["']*(?: \(or ["']*UserName["']*\))? and ["']*(?:password|clientCertificate)["']* connection string keywords? must be specified\b[^]{0,120}|\baccesstoken cannot be empty\b|\b(?:azure key vault key path cannot be null|["']?keyStore(?:Authentication|Secret|Location)["']?(?: connection string keyword)? must be (?:set|specified), if\b)/i,
    near: driver,
  },
  {
    // The driver for Go, of the parameters that each way to sign in wants.
    source: "environment",
    code: "setting-missing",
    says: /\bmust provide (?:one of )?["'][^.]{1,120}?\bwhen using ActiveDirectory\w+ authentication\b[^.]{0,60}|\bapplicationclientid parameter is required for ActiveDirectory\w+/i,
  },
  {
    source: "environment",
    code: "settings-exclusive",
    says: /\bcannot (?:set|use) ["']*(?:Authentication|IntegratedSecurity|keyStoreSecret)\b[^.]{0,40} (?:with|if) ["']*(?:IntegratedSecurity|Authentication|keyStoreAuthentication)\b[^.]{0,60}|\bcannot set the access ?token callback if\b[^.]{0,80}|["']*keyStoreAuthentication["']* cannot be used with\b[^.]{0,80}/i,
    near: driver,
  },
  {
    source: "environment",
    code: "setting-malformed",
    says: /\binvalid federated authentication type ["'][^"']{0,80}["']: expected one of\b|\btoken credentials require a URL using the HTTPS protocol scheme\b/i,
    near: driver,
  },
  {
    source: "identity-sdk",
    code: "package-missing",
    says: /\bfailed to load both \S{1,80} and MSAL4J java library\b[^.]{0,80}|\bunable to load authentication DLL (?:mssql-jdbc_auth|sqljdbc_auth)\b[^]{0,60}|\bno (?:mssql-jdbc_auth|sqljdbc_auth)\S{0,40} in java\.library\.path\b|\bthis driver is not configured for integrated authentication\b/i,
    near: /MSAL4J|ActiveDirectory|azure|database\.windows|entra\b/i,
  },
  {
    // A class that was not found, of which Java's message is only the name.
    source: "identity-sdk",
    code: "package-missing",
    says: /\bfailed to authenticate the user [^()]{0,120}\(Authentication=ActiveDirectory\w{1,30}\)\. (?:com|net|org|reactor|io)(?:\/\w{2,40}){2,8}\b/i,
  },
  {
    // Of MySQL: a token goes to the server as a password in clear text, which a client must be told to send.
    source: "identity-sdk",
    code: "call-wrong",
    says: /\bthis user requires clear text authentication\b[^]{0,120}|\bmysql_clear_password["'\u0060]? cannot be loaded: plugin not enabled\b/i,
    near: /azure|entra\b|\baad\b|managed.?identity/i,
    unlike: /\bRDS\b|amazonaws|\bpercona\b/i,
  },
  {
    // dbt's adapter for Fabric, on which that for Synapse is built.
    source: "identity-sdk",
    code: "call-wrong",
    says: /\bSQL authentication is not supported by microsoft fabric\b/i,
    near: /\bdbt\b|synapse/i,
  },
  {
    // The action for SQL takes the caller's address from a refusal of the server's firewall, and met another.
    source: "environment",
    code: "client-address-unread",
    says: /\bfailed to add firewall rule\. unable to detect client IP address\b/i,
    near: /sql|azure/i,
    unlike: /\blogin failed for user\b/i,
  },
  {
    // A sign-in that this release of a driver has not yet, or this server not at all.
    source: "identity-sdk",
    code: "call-wrong",
    says: /\bfederated authentication is not supported by the server\b|\bazure active directory authentication is only supported on windows operating systems\b|\bsql: unknown driver ["']azuresql["']/i,
  },
  {
    // The words of somebody whose driver said so.
    source: "identity-sdk",
    code: "call-wrong",
    says: /\bActiveDirectory(?:ManagedIdentity|MSI|Default|WorkloadIdentity|ServicePrincipal\w*|Interactive|Password|DeviceCodeFlow)\b[^.]{0,40}\b(?:error|message|exception|driver)\b[^.]{0,30}\b(?:is|are|it'?s|they'?re)?(?: ?not|n't) (?:supported|valid|recogni[sz]ed|known)\b/i,
    unlike: /feature request|\bplease (?:add|support)\b/i,
  },
  {
    // The host answered, and gave no token.
    source: "imds",
    code: "no-token",
    says: /\bfailed to acquire managed identity token\. request for the token succeeded, but no token was returned\b/i,
  },
  {
    // Of Node.js: whichever way to sign in was chosen, no token came of it.
    source: "environment",
    code: "database-token-not-had",
    says: /\bsecurity token could not be authenticated or authorized\b/i,
    near: /tedious|EFEDAUTH|ConnectionError|database\.windows|mssql/i,
  },
];
