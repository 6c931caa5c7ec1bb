/** What stands in the place of a secret. */
export const redacted = "[redacted]";

/** What a secret looks like, with what takes its place. */
export type Shape = readonly [RegExp, string];

/**
 * Keys and tokens that their vendor made to be recognised: by a beginning of its own, or by letters at a fixed place
 * within. They need no name before them.
 */
const marked: readonly RegExp[] = [
  // Keys of Azure's services that Microsoft marks: IoT Hub, Cache, AI Search, Functions, Service Bus, Event Hubs, Relay,
  // Container Registry. Source: microsoft/security-utilities.
  /(?<![\w+/-])[\w+/-]{33,44}(?:AIoT|AzCa|AzSe|AzFu|\+(?:ASb|AEh|ARm|ACR))[\w+/-]{6}={0,2}(?![\w+/-])/g,
  // OpenAI and who took its form; GitHub, GitLab; npm, PyPI, Hugging Face, Databricks.
  /\b(?:sk-|gh[oprsu]_|github_pat_|glpat-)[\w-]{16,}/g,
  /\bnpm_[A-Za-z0-9]{30,}/g,
  /\bpypi-AgE[\w-]{16,}/g,
  /\bhf_[A-Za-z0-9]{30,}/g,
  /\bdapi[0-9a-f]{32}(?:-\d)?\b/g,
  // Slack: tokens, and the addresses that take messages.
  /\bx(?:ox[a-z]|app)-[\w-]{10,}/g,
  /(?<=\bhooks\.slack\.com\/(?:services|workflows|triggers)\/)[\w/]{20,}/g,
  // AWS: ids of access keys, lasting or of a session. Google: keys and access tokens. Stripe, SendGrid, Docker, Vault.
  /\bA(?:KIA|SIA)[A-Z0-9]{16}\b/g,
  /\bAIza[\w-]{35,}/g,
  /\bya29\.[\w-]{20,}/g,
  /\b[rs]k_(?:live|test)_[A-Za-z0-9]{16,}/g,
  /\bSG\.[\w-]{16,64}\.[\w-]{16,}/g,
  /\bdckr_(?:pat|oat)_[\w-]{20,}/g,
  /\bhvs\.[\w-]{24,}/g,
];

/** Those as what takes their place. */
export const vendorShapes: readonly Shape[] = marked.map((shape) => [shape, redacted]);
