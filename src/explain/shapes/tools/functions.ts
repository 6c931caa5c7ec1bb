import type { Shape } from "../shape.ts";
import { failing } from "./failing.ts";

/** The host of Azure Functions, its extensions, and the tool with which they are made. */
export const functions: readonly Shape[] = [
  {
    // A connection by the name that a binding gives it.
    source: "environment",
    code: "setting-missing",
    says: /["'][\w:.-]{1,80}["'] does not exist\. make sure that it is a defined app setting|\bwebjobs sdk \w{0,20} ?connection string ["'][\w:.-]{1,80}["'] is missing or empty|\bunable to resolve the azure storage connection named ["'][\w:.-]{1,80}/i,
    near: failing,
  },
  {
    source: "environment",
    code: "setting-missing",
    says: /\bmissing both an azure storage connection string and a SAS connection uri|\bazure storage connection string is empty or invalid\b|\bapp was not provisioned with valid AzureWebJobs\w{0,20} connection string/i,
    near: failing,
  },
  {
    // The host of old where AzureWebJobsStorage is empty.
    source: "environment",
    code: "setting-missing",
    says: /\bvalue cannot be null\.? \(?parameter(?: name:)? ["']?hostAccount\b/i,
    near: /\bwebjobs\b|\bfunctions?\b/i,
  },
  {
    source: "environment",
    code: "setting-missing",
    says: /\bno storage connection string found\b/i,
    near: /\bfunc (?:azure|start|host|durable|init|new)\b|AzureWebJobsStorage|local\.settings|functions core tools/i,
  },
  {
    // A name between percent signs that a binding takes from the settings.
    source: "environment",
    code: "setting-missing",
    says: /["']%[\w:.-]{1,80}%["'] does not resolve to a value\b/i,
  },
  {
    // A binding with properties that its extension does not know.
    source: "identity-sdk",
    code: "call-wrong",
    says: /\bunable to configure binding ["'][\w:.-]{1,80}["'] of type ["'][\w:.-]{1,80}["']\. this may indicate invalid function\.json properties\b/i,
  },
  {
    source: "environment",
    code: "setting-malformed",
    says: /\berror creating a blob container reference\. please make sure your connection string\b[^.]{0,60}/i,
  },
  {
    source: "openai",
    code: "share-refused",
    status: 403,
    neighbour: "storage account",
    says: /\bcreation of storage file share failed with: ["']?[^.]{0,60}\(403\) forbidden[^.]{0,20}/i,
  },
  {
    source: "environment",
    code: "token-over",
    says: /\bSAS token within ["'][\w:.-]{1,80}["'] setting has expired\b/i,
  },
  {
    // App Service, of a setting that refers to a vault.
    source: "openai",
    code: "neighbour-forbidden",
    status: 403,
    neighbour: "key vault",
    says: /\bAccessToKeyVaultDenied\b(?! (?:is|means|stands|when|or|and|in the list)\b|, \w+(?:NotFound|Syntax)\b)(?<!Resolved, \w{1,30})|\bsite was denied access to key vault reference's vault/i,
  },
  {
    source: "environment",
    code: "setting-malformed",
    says: /\bkey ?vault reference[^.]{0,120}\bInvalidSyntax\b(?!, \w+NotFound)|\bInvalidSyntax\b[^.]{0,80}\bkey ?vault reference\b|\bunable to resolve setting: \S{1,80} with error: InvalidSyntax\b/i,
  },
  {
    source: "openai",
    code: "entity-not-found",
    status: 404,
    neighbour: "key vault",
    says: /\bunable to resolve setting: \S{1,80} with error: (?:Vault|Secret|SecretVersion)NotFound\b|\bkey ?vault reference was not able to be resolved because (?:the )?(?:vault|secret(?: version)?) was not found\b/i,
  },
  {
    source: "imds",
    code: "identity-not-set",
    status: 400,
    says: /\bMSI is not enabled on the app\. failed to acquire managedidentity token/i,
  },
  {
    // A binding told to use a managed identity, on somebody's own machine.
    source: "network",
    code: "managed-identity-silent",
    says: /\b\w{1,60}__credential["']? ?[:=] ?["']managedidentity\b/i,
    near: /^(?=[^]*(?:local\.?settings|\blocally\b|\blocal(?:host| run| machine)))(?=[^]*(?:169\.254\.169\.254|\b(?:fails?|failed|error)\b|does ?n[o']t work))/i,
    unlike: /\b(?:when|once) (?:deployed|published)\b[^.]{0,30}\b(?:fails?|failed|error|not)\b/i,
  },
  {
    source: "arm",
    code: "account-not-visible",
    status: 404,
    says: /\bcan't find (?:function )?app (?:with|by) name "?[\w-]{1,80}/i,
    near: /\bfunc\b|function ?app|azure/i,
    unlike: /heroku/i,
  },
];
