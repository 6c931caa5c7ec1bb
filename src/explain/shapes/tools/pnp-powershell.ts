import type { Shape } from "../shape.ts";

const cmdlet = /-PnP\w|\bPnP[ .]?PowerShell/i;

/** PnP PowerShell, which signs in to SharePoint and Microsoft Graph. */
export const pnpPowerShell: readonly Shape[] = [
  {
    // Of the releases before it was signed in to Entra by default.
    source: "environment",
    code: "graph-not-connected",
    says: /\bno azure ad connection\/access token\. please connect first\b[^.]{0,60}/i,
  },
  {
    // SharePoint itself, of tokens that are for Microsoft Graph as well as of those of another tenant.
    source: "environment",
    code: "sharepoint-token-refused",
    says: /\binvalid issuer or signature\b/i,
    near: /\.sharepoint\.com|PnP|\bCSOM\b/i,
  },
  {
    source: "environment",
    code: "tool-signed-out",
    says: /\byou are not signed in\. please use Connect-PnPOnline\b|\bno connection yet\. use Connect-PnPOnline\b|\bno connection found, please login first\b|\bensure you connect using one of the Connect-PnPOnline commands\b/i,
  },
  {
    source: "environment",
    code: "setting-missing",
    says: /\bplease specify a valid client id for an entra id app registration\b|\bunable to connect using available environment variables\. please provide necessary value for (?<missing>\w{4,40})\b|\bdefault authentication request failed\. please specify the -Tenant parameter\b|\bwithout passing in an identifier for the user assigned managed identity\b|\bClientId and Tenant must be provided when using federated identity\b|\bmust be provided when trying to authenticate using azure environment credentials\b|\bCLIENTIDREQUIRED\b|\bmust either provide CertificatePath, Certificate or CertificateBase64Encoded\b|\bno URL specified nor does the provided access token contain an audience\b/i,
  },
  {
    source: "identity-sdk",
    code: "certificate-not-found",
    says: /\bcannot find certificate with this thumbprint in the certificate store\b|\bno certificate with the thumbprint \S{1,80} has been found in the windows certificate store\b/i,
  },
  {
    source: "identity-sdk",
    code: "certificate-unusable",
    says: /\bcertificate (?:located at \S{1,200} holds|specified does not have a|with the thumbprint \S{1,80} does not have a) (?:no )?private key\b|\bno private key certificate has been found at\b|\breading of the private key certificate failed\b[^.]{0,120}|\bcertificate could be corrupt or it may require a password\b/i,
  },
  {
    source: "identity-sdk",
    code: "certificate-not-found",
    says: /\bspecified certificate path \S{1,200} does not exist\b|\bcertificate (?:file )?(?:does not exist|not found at path\b[^.]{0,100})|\bfailed to import private key certificate\b/i,
    near: cmdlet,
    unlike: /certbot|let'?s encrypt|\bSAP\b/i,
  },
  {
    // CLI for Microsoft 365 says the same.
    source: "environment",
    code: "federated-variables-missing",
    says: /\bSYSTEM_ACCESSTOKEN environment variable is not available\b|\bpipeline task is not configured to use a service connection\b/i,
  },
  {
    source: "environment",
    code: "id-token-refused",
    says: /\bfailed to retrieve (?:GitHub|azure devops) federation token\b[^]{0,120}/i,
  },
  {
    source: "identity-sdk",
    code: "call-wrong",
    says: /\btoken for a different endpoint while being connected through an ACS token\b|\bthis cmdlet (?:does )?not work with an? [^.]{1,60} based connection towards SharePoint\b|\bcmdlet requires a delegated \(interactive\) connection\b|\bthis cmdlet is not available under (?:application|delegate\w*|app-only) permissions\b|\bnot possible using ACS app only connections\b/i,
  },
  {
    source: "openai",
    code: "token-expired",
    status: 401,
    neighbour: "directory",
    says: /\bazure ad oauth 2\.0 access token has expired\. authenticate again\b/i,
  },
  {
    source: "openai",
    code: "permission",
    status: 403,
    neighbour: "directory",
    says: /\bcurrent access token lacks\b[^]{0,40}\brequired \w{3,12} permission scopes?\b[^]{0,120}|\baccess token does not contain (?:any )?specific \w{0,12} ?permission scopes for resource\b[^]{0,80}|\bplease provide consent to the EntraID application first\b/i,
  },
  {
    source: "environment",
    code: "endpoint-misshapen",
    says: /\bcould not determine realm for the target site\b[^]{0,80}|\bpassed in your Connect-PnPOnline -TenantAdminUrl is invalid\b/i,
  },
  {
    // SharePoint's own sign-in with a name and a password.
    source: "environment",
    code: "password-refused",
    says: /\bsign-in name or password does not match one in the microsoft account system\b|\bpartner returned a bad sign-in name or password error\b/i,
  },
  {
    source: "openai",
    code: "permission",
    status: 403,
    says: /\baccess denied\. you do not have permission to perform this action or access this resource\b|-PnP\w{2,40} ?: attempted to perform an unauthorized operation\b/i,
    near: /-PnP\w|sharepoint/i,
    unlike: /on-?prem|sharepoint 20(?:13|16|19)/i,
  },
];
