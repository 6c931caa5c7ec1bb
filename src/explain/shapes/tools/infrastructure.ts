import type { Shape } from "../shape.ts";
import { otherClouds } from "../other-makers.ts";

/** Pulumi, Crossplane, the Azure Service Operator and Vault, before they ask Azure for anything. */
export const infrastructure: readonly Shape[] = [
  {
    source: "environment",
    code: "federated-variables-missing",
    says: /\bOIDC authentication was requested via \S{1,60} but no token or request url\b[^.]{0,40}|\ba OIDC token or request URL and token must be configured when authenticating with OIDC\b|\bfailed to read OIDC token from \S{1,200}: [^.]{0,80}/i,
    unlike: otherClouds,
  },
  {
    source: "environment",
    code: "id-token-refused",
    says: /\bGitHub OIDC: (?:4\d\d with response|could(?: not|n't) request token|cannot (?:read|unmarshal) response)\b[^.]{0,100}/i,
    unlike: /PyPI|\bAWS\b|\bGCP\b|trusted publish/i,
  },
  {
    // The tool speaks to one cloud, and the Azure CLI is signed in to another.
    source: "environment",
    code: "clouds-differ",
    says: /\bthe configured azure (?:environment|cloud) ["'][^"']{1,40}["'] does not match the (?:determined environment|active cloud)\b[^.]{0,60}/i,
  },
  {
    // Of its ways only this one was left.
    source: "environment",
    code: "tool-failed",
    says: /\bauthentication are not configured so we require the AZ CLI\b[^.]{0,40}|\bcould not determine az version: [^.]{0,60}/i,
  },
  {
    source: "environment",
    code: "tool-failed",
    says: /\binvoking azure cli failed with the following error: ?(?=$|["'`\s])[^.]{0,60}/i,
  },
  {
    // Tools from before the Azure CLI had MSAL, which looked for tokens in its files.
    source: "environment",
    code: "tool-signed-out",
    says: /\bno authorization tokens were found - please (?:re-authenticate using|ensure the azure cli)\b[^.]{0,80}|\b(?:client|subscription|tenant) ID was not found in your azure cli credentials\b[^.]{0,40}|\bazure cli authorization profile was not found\b[^.]{0,60}/i,
  },
  {
    source: "environment",
    code: "setting-missing",
    says: /\bazureblob: options\.accountname is required\b/i,
  },
  {
    source: "environment",
    code: "setting-malformed",
    says: /\bcannot unmarshal azure credentials as JSON\b[^.]{0,100}/i,
  },
  {
    source: "environment",
    code: "setting-missing",
    says: /\b(?:subscription|tenant|client) ID must be set in ProviderConfig when credential source is\b[^.]{0,80}|\breferenced ProviderConfig: (?:Cluster)?ProviderConfig\.(?:[\w-]{1,40}\.)?azure\.[\w.]{2,60} \\?["'][^"'\\]{1,80}\\?["'] not found\b/i,
  },
  {
    source: "environment",
    code: "setting-missing",
    says: /\bno providerConfigRef provided\b/i,
    near: /azure/i,
    unlike: /provider-(?:aws|gcp)/i,
  },
  {
    // The operator's secrets: for all, for a namespace, for one resource.
    source: "environment",
    code: "setting-missing",
    says: /\bglobal credential not configured, you must use either namespaced or per-resource credentials\b|\bcredential secret \\?["'][^"']{1,160}["'] does not contain key \\?["']AZURE_\w{2,40}|\bcredential secret not found: [^.]{0,100}/i,
  },
  {
    source: "environment",
    code: "workload-token-missing",
    says: /\bfailed to get workload identity credential for clientID\b[^]{0,120}/i,
  },
  {
    source: "environment",
    code: "setting-malformed",
    says: /\bserviceoperator\.azure\.com\/credential-from cannot contain\b[^.]{0,20}/i,
  },
  {
    source: "environment",
    code: "setting-malformed",
    says: /\bno (?:cloud configuration|MS Graph URI) matching the name ["'][^"']{1,60}/i,
    near: /vault|azure/i,
  },
  {
    source: "environment",
    code: "application-unknown",
    says: /\b(?:no|multiple) applications? found(?: - double check your client_id)\b/i,
    near: /vault|azure|entra/i,
    unlike: /discord|twitch|spotify/i,
  },
  {
    // Go's library for keys, as programs for infrastructure use it: it knows the vaults of the public cloud alone.
    source: "identity-sdk",
    code: "call-wrong",
    says: /\binvalid keyID \\?["']https:\/\/[^\s"']{2,80}\.vault\.(?:azure\.cn|usgovcloudapi\.net|microsoftazure\.de)\/[^"']{1,160}["']; must match\b/i,
  },
  {
    // The editor's own copy of a sign-in.
    source: "environment",
    code: "cache-unavailable",
    says: /\btoken cache is out of date\. please reload VS Code\b[^.]{0,40}/i,
  },
];
