import type { Shape } from "../shape.ts";
import { failing } from "../tools/failing.ts";

const ofAzure = /azure|microsoft|one ?drive|sharepoint/i;
const rclone = /rclone/i;

/** What copies data to storage accounts and to OneDrive: rclone, Velero, Thanos. */
export const backups: readonly Shape[] = [
  {
    source: "environment",
    code: "login-over",
    says: /\bmaybe token expired\? - try refreshing with "?rclone config reconnect\b|\btoken expired and there's no refresh token - manually refresh\b/i,
    near: ofAzure,
    unlike: /rclone config reconnect (?:gdrive|google|gphotos|dropbox)/i,
  },
  {
    source: "environment",
    code: "login-never",
    says: /\bempty token found - please run \\?"?rclone config reconnect\b/i,
    near: ofAzure,
    unlike: /rclone config reconnect (?:gdrive|google|gphotos|dropbox)/i,
  },
  {
    source: "environment",
    code: "setting-missing",
    says: /\bneed account\+key or connectionString or sasURL\b|\btenant parameter must be set when using client_?credentials|\baccount must be set: can't make service URL/i,
    near: failing,
  },
  {
    source: "environment",
    code: "setting-missing",
    says: /(?<=: )(?:no authentication method configured|missing fields in credentials file)\b/i,
    near: /azure(?:blob|files)|rclone[^]{0,200}azure|azure[^]{0,200}rclone/i,
  },
  {
    source: "environment",
    code: "setting-malformed",
    says: /\b(?:certificate|user) password decode failed - did you obscure it\?/i,
  },
  {
    source: "environment",
    code: "settings-exclusive",
    says: /\bmore than one user-assigned identity ID is set\b|\bcontainer name in SAS URL \([^)]{0,80}\) and container provided in command\b[^.]{0,60}/i,
    near: failing,
  },
  {
    source: "identity-sdk",
    code: "call-wrong",
    says: /\bMSI object ID is currently unsupported\b/i,
    near: rclone,
  },
  {
    // Thanos and others that store by the same library.
    source: "environment",
    code: "settings-exclusive",
    says: /\buser_assigned_id cannot be set when using (?:storage_account_key|storage_connection_string|client_id)\b[^.]{0,20}|\bstorage_account_key and storage_connection_string cannot both be set|\b(?:MSI resource|UserAssignedID) is configured but storage account key is used\b/i,
    near: failing,
  },
  {
    source: "environment",
    code: "setting-missing",
    says: /\baz_tenant_id, client_id, and client_secret must be set together|\bstorage_account_name is required but not configured|\bno azure storage_account(?:_key)? specified while storage_account(?:_key)? is present in config file\b[^.]{0,40}|\b(?:MSI resource|UserAssignedID) is configured but storage account name is missing\b/i,
    near: failing,
  },
  {
    // Velero.
    source: "environment",
    code: "setting-missing",
    says: /\bAZURE_\w{3,40} is required in credential file/i,
    near: failing,
  },
  {
    // Where the name of a variable belongs stands no name.
    source: "environment",
    code: "setting-malformed",
    says: /\bno storage account key found in env var (?![A-Za-z_]\w{0,60}(?:[^\w\s/+=<>$*-]|\s|$))[^.]{1,60}/i,
  },
  {
    source: "environment",
    code: "setting-missing",
    says: /\bno storage account key found in env var [A-Za-z_]\w{0,60}(?=[^\w/+=<>$*-]|$)/i,
  },
  {
    // Velero's plug-in, of settings that this release does not have.
    source: "identity-sdk",
    code: "call-wrong",
    says: /\bconfig has invalid keys \[[^\]]{1,120}\]; valid keys are \[[^\]]{0,200}\b(?:resourceGroup|storageAccount\w{0,12}|subscriptionId)\b/i,
  },
];
