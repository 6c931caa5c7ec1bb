import type { Shape } from "../shape.ts";

const cmdlet = /-Mg\w|Connect-Graph\b|Microsoft\.Graph|graph powershell/i;

/** Microsoft Graph's PowerShell, and what that interface and the directory's former one say of tokens. */
export const graphPowerShell: readonly Shape[] = [
  {
    source: "environment",
    code: "graph-not-connected",
    says: /\bauthentication needed[,.]? (?:please )?call Connect-(?:Mg)?Graph\b/i,
  },
  {
    source: "identity-sdk",
    code: "certificate-not-found",
    says: /\bcertificate was not found (?:or has expired|in (?:the )?(?:certificate|local|user) ?store)\b|\bcertificate with (?:thumbprint|subject name|name) \S{1,80} (?:was|could) not (?:be )?found\b/i,
    near: cmdlet,
  },
  {
    // A null where the certificate belongs, which the cmdlet looked for and did not find.
    source: "identity-sdk",
    code: "certificate-not-found",
    says: /\bvalue cannot be null\.? (?:\()?parameter(?: name:)? ["']?(?:client)?certificate\b/i,
    near: cmdlet,
  },
  {
    source: "openai",
    code: "token-unaccepted",
    status: 401,
    neighbour: "directory",
    says: /\bAuthentication_MissingOrMalformed\b|\baccess token missing or malformed\b|\bcompacttoken (?:parsing|validation) failed with (?:error|reason) code: ?(?!80049228)\d+/i,
    near: /graph\b|azure|\bentra|AADSTS|Authentication_|compacttoken|-Mg[A-Z]/i,
    unlike: /\bgithub\b|\bkong\b/i,
  },
  {
    source: "openai",
    code: "token-expired",
    status: 401,
    neighbour: "directory",
    says: /\bAuthentication_ExpiredToken\b|\bcompacttoken validation failed with reason code: 80049228\b/i,
  },
  {
    // What the module brings along and what another module brought before it.
    source: "identity-sdk",
    code: "package-missing",
    says: /\b(?:could not load (?:file or assembly|type)|method not found:|entry point was not found)[^]{0,160}/i,
    near: /(?:Connect-Mg|Microsoft\.Graph\.Auth|Get-Mg)/i,
  },
  {
    source: "identity-sdk",
    code: "certificate-key-unusable",
    says: /\bkey not valid for use in specified state\b/i,
    near: /ClientCertificateCredential|-CertificateThumbprint|client certificate[^]{0,300}(?:azure|graph|entra)|(?:azure|graph|entra)[^]{0,300}client certificate/i,
  },
  {
    source: "identity-sdk",
    code: "package-missing",
    says: /\b(?:(?:Add|Connect|Disconnect|Get|Import|Invoke|New|Remove|Select|Set|Update)-(?:Mg|PnP(?!Device))\w{2,60}|Connect-(?:ExchangeOnline|IPPSSession|MicrosoftTeams|SPOService))["']? (?:is|was) not recognized as (?:the |a )?name of a cmdlet\b|\bcommand was found in the module ["'](?:Microsoft\.Graph|PnP)[\w.]{0,60}["'], but the module could not be loaded\b/i,
  },
  {
    source: "identity-sdk",
    code: "call-wrong",
    says: /\bparameter cannot be found that matches parameter name\b[^.]{0,60}|\bcannot convert the [^]{1,200}? to type ["']System\.Security\.SecureString\b|\bcannot bind parameter ["']AccessToken["']/i,
    near: /Connect-(?:Mg|PnP|Graph)/i,
  },
  {
    source: "environment",
    code: "setting-malformed",
    says: /\bhas an invalid endpoint URL\. please use a valid URL with a network protocol\b|\bmust have a length of 40\. ensure you have the right certificate thumbprint\b/i,
    near: cmdlet,
  },
  {
    source: "identity-sdk",
    code: "authority-refused",
    says: /\bunable to find environment with name ["'][^"']{1,60}["']\. use Get-MgEnvironment\b/i,
  },
  {
    // The application that Intune's module signed in with, which Microsoft has taken away.
    source: "environment",
    code: "application-unknown",
    says: /\bd1ddf0e4-d672-4dae-b554-9d5bdfd93547\b/,
    near: /\b(?:retired|removed|discontinued|end[- ]of[- ]life|no longer (?:being )?(?:used|available|supported|exists?))\b/i,
    unlike:
      /\b(?:will|is going to|is being|to be) (?:be )?(?:retired|removed|discontinued)\b|\bAADSTS(?!700016)\d|\b(?:replac|mov|migrat|switch)(?:es?|ed|ing)\b|\bregister (?:your|an?) (?:own )?app/i,
  },
  {
    source: "environment",
    code: "browser-timeout",
    says: /\bauthentication timed out after \d{1,5} seconds due to inactivity\b|\bdevice code terminal timed-?out after \d{1,5} seconds\b/i,
    near: /-Mg\w|Connect-Graph\b|Microsoft\.Graph|graph powershell|azure|InteractiveBrowser|DeviceCode/i,
  },
  {
    // A token of one's own, before it is sent.
    source: "openai",
    code: "token-unaccepted",
    neighbour: "directory",
    says: /\bprovided access token is invalid\. set a valid access token to\b|\binvalid JWT access token\b/i,
    near: cmdlet,
  },
  {
    source: "openai",
    code: "token-expired",
    neighbour: "directory",
    says: /\bprovided access token has expired\. set a valid access token to\b/i,
  },
];
