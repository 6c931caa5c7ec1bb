import type { Shape } from "../shape.ts";
import { failing } from "../tools/failing.ts";

const azure = /azure|\bakv\b|key ?vault|azurecr|\bacr\b/i;
const driver = /azure|secrets[ -]?store|SecretProviderClass|keyvault/i;

/** What brings secrets from a vault to programs: External Secrets, the driver for secrets in volumes, HashiCorp's Vault. */
export const secretStores: readonly Shape[] = [
  {
    // External Secrets, of a store that says how it signs in.
    source: "environment",
    code: "setting-malformed",
    says: /cannot initialize azure client: no valid authType was specified/i,
  },
  {
    source: "environment",
    code: "setting-missing",
    says: /\bmissing (?:tenantID in store config|secretRef in provider config|accessKeyID\/secretAccessKey in store config)|\bcannot find secret data for key: \\?"(?:client|tenant)_?(?:id|secret)\\?"|\bservice account is missing annot?ation: \S{0,60}workload\.identity\/\S{0,20}|\bunable to find (?:namespace|key)=\\?"[^"]{0,80}" (?:secret|namespace)=[^.]{0,80}/i,
    near: azure,
    unlike: /\bAWS\b|\bokta\b/i,
  },
  {
    source: "environment",
    code: "setting-missing",
    says: /CustomCloudConfig is required when EnvironmentType\b[^.]{0,40}|CustomCloudConfig requires UseAzureSDK to be set\b[^.]{0,60}|activeDirectoryEndpoint is required in CustomCloudConfig/,
    near: failing,
  },
  {
    source: "environment",
    code: "settings-exclusive",
    says: /both clientSecret and clientCredentials set/i,
    near: /azure|external.?secrets|key ?vault/i,
  },
  {
    source: "environment",
    code: "authority-of-another-cloud",
    says: /Azure Germany \(Microsoft Cloud Deutschland\) was discontinued\b[^.]{0,60}/i,
  },
  {
    // Azure's older library for Go, of a file that was given as a certificate.
    source: "environment",
    code: "certificate-unusable",
    says: /\bfailed to get oauth token from certificate auth: failed to (?:decode|read)\b[^.]{0,60}/i,
  },
  {
    source: "environment",
    code: "certificate-unusable",
    says: /\bno (?:certificate|private key) found in PEM file\b|\bfailed to parse client certificate: could not parse certificate value\b[^.]{0,40}/i,
    near: /key ?vault|external.?secrets|SecretStore|azidentity|client.?certificate|\bspn?\b|service principal/i,
  },
  {
    source: "environment",
    code: "file-unreadable",
    says: /\bunable to read token file (?<path>\/\S{1,160}?): /i,
    near: azure,
    unlike: /eks\.amazonaws/,
  },
  {
    // The driver for secrets in volumes, of what a class asks for.
    source: "environment",
    code: "setting-malformed",
    says: /\binvalid vaultObjectTypes\. should be\b[^.]{0,40}|\binvalid objectFormat: [^,]{0,40}, should be PEM or PFX|\binvalid objectEncoding(?:: [^,]{0,40}, should be|\. should be)[^.]{0,40}|\bcloudName \S{1,60} is not valid\b|\bfailed to parse (?:usePodIdentity|useVMManagedIdentity|useAzureTokenProxy) flag[^.]{0,80}|\bfailed to yaml unmarshal objects\b/i,
    near: new RegExp(
      `${driver.source}|useVMManagedIdentity|usePodIdentity|useAzureTokenProxy|vaultObjectTypes`,
      "i",
    ),
  },
  {
    source: "environment",
    code: "setting-malformed",
    says: /\b(?:objectEncoding|PFX format) only supported for objectType\b[^.]{0,20}|\bfile name must (?:be a relative path|not (?:be empty|contain '\.\.'))|\bfile permission must be a valid octal number: [^.]{0,60}/i,
    near: /secrets?[ -]?store[^]{0,400}(?:\berror\b|\bfail)|(?:\berror\b|\bfail)[^]{0,400}secrets?[ -]?store/i,
  },
  {
    source: "environment",
    code: "setting-missing",
    says: /(?<=error: ?|desc = |["']|^)objects is not set\b/i,
    near: driver,
  },
  {
    // Vault, of the key with which it opens itself.
    source: "environment",
    code: "setting-missing",
    says: /\berror parsing seal configuration: (?:key|vault) name is required/i,
    near: /azure ?key ?vault|key ?vault|vault\.azure/i,
  },
];
