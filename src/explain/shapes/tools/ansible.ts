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
    source: "environment",
    code: "credentials-not-had",
    says: /cannot configure default credentials\b[^.]{0,60}/i,
    near: /azure|databricks/i,
    // Databricks of other clouds.
    unlike: /https:\/\/[\w-]{1,60}(?:\.gcp|\.cloud)\.databricks\.com\b/i,
  },
];
