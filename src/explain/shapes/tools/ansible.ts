import type { Shape } from "../shape.ts";

const collection = /azure|\baz\b|_rm_/i;

/** Ansible's collection for Azure, which looks for credentials in its arguments, the environment, a file, the Azure CLI. */
export const ansible: readonly Shape[] = [
  {
    source: "environment",
    code: "setting-missing",
    says: /credentials did not include a subscription_id value|failed to authenticate with provided credentials\. some attributes were missing/i,
  },
  {
    source: "environment",
    code: "setting-missing",
    says: /failed to access \S{0,80}\.azure\/credentials\b[^.]{0,80}/i,
  },
  {
    source: "environment",
    code: "setting-malformed",
    says: /cloud_environment must be an endpoint discovery url\b[^.]{0,60}/i,
  },
  {
    source: "identity-sdk",
    code: "authority-unread",
    says: /cloud_environment \S{1,160} could not be resolved\b[^.]{0,60}/i,
  },
  {
    source: "environment",
    code: "tool-failed",
    says: /failed to load CLI profile\b[^.]{0,80}|azure CLI profile cannot be loaded\b[^.]{0,80}/i,
    near: collection,
  },
  {
    source: "environment",
    code: "tool-failed",
    says: /\berror getting AzureCLI profile credentials\b[^.]{0,60}/i,
  },
  {
    source: "imds",
    code: "endpoint-not-validated",
    says: /\bfailed to get MSI token: [^]{0,200}?please check whether your machine enabled MSI\b[^.]{0,60}/i,
  },
  {
    source: "identity-sdk",
    code: "package-missing",
    says: /\binstalled azure-mgmt-[\w-]{2,40} client version is\b[^]{0,120}|\bfailed to import the required python library \((?:ansible\[azure\]|azure|msrest)[^]{0,100}/i,
  },
  {
    source: "environment",
    code: "application-unknown",
    says: /\bcan't resolve app via (?:app id|service principal object id)\b[^.]{0,80}/i,
  },
  {
    source: "arm",
    code: "role-assignment-refused",
    status: 400,
    says: /\bstate mismatch error: the assignment (?:id|name) exists, but does not match\b[^.]{0,60}|\brole assignment already exists, not updatable\b/i,
  },
  {
    source: "environment",
    code: "setting-missing",
    says: /\bfailed to get valid vault url\b/i,
    near: /azure|key ?vault/i,
  },
  {
    // Of packages that its collection takes on trust.
    source: "identity-sdk",
    code: "package-missing",
    says: /\bname ["'](?:[A-Z]\w{2,40}|azure_\w{2,40})["'] is not defined\b/,
    near: /azure_rm|\bazcollection\b|\bansible\[azure\]/i,
  },
  {
    source: "arm",
    code: "SkuNotAvailable",
    status: 409,
    says: /\bvm_size \S{1,60} is not valid for your subscription and location\b/i,
  },
];

/** Its last line, and that of Databricks' SDKs: what each way lacked, or was answered, stands beside it. */
export const credentialsNotHad: readonly Shape[] = [
  {
    source: "environment",
    code: "credentials-not-had",
    says: /failed to get credentials\. either pass as parameters, set environment variables\b[^.]{0,80}/i,
  },
  {
    source: "environment",
    code: "credentials-not-had",
    says: /failed to get credentials\b(?!,)[^.]{0,60}/i,
    near: /azure_rm|ansible|\bAWX\b/i,
  },
  {
    // Test Kitchen's driver.
    source: "environment",
    code: "credentials-not-had",
    says: /\.azure[\\/]credentials was not found or not accessible\b/i,
  },
  {
    source: "environment",
    code: "credentials-not-had",
    says: /cannot configure default credentials\b[^.]{0,60}/i,
    near: /azure|databricks/i,
    // Databricks of other clouds.
    unlike: /https:\/\/[\w-]{1,60}(?:\.gcp|\.cloud)\.databricks\.com\b/i,
  },
];
