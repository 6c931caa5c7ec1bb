import type { Shape } from "../shape.ts";
import { failing } from "../tools/failing.ts";

/** What programs for chats and workflows miss or refuse in settings of their own, before they call a model. */
export const settingsOfApplications: readonly Shape[] = [
  {
    // LibreChat's groups of models. Source: mapModelToAzureConfig in its package data-provider.
    source: "environment",
    code: "setting-missing",
    says: /\bgroup ["'][^"']{1,60}["'] is missing (?:an instanceName|the required base URL) for (?:non-)?serverless configuration\b|\bmodel ["'][^"']{1,60}["'] in group ["'][^"']{1,60}["'] (?:or the group itself )?is missing (?:a required )?deploymentName or version\b|\bazure configuration environment variable ["'][^"']{1,80}["'] was not found\b/i,
  },
  {
    source: "environment",
    code: "setting-malformed",
    says: /\bgroup ["'][^"']{1,60}["'] for model ["'][^"']{1,60}["'] not found in configuration\b|\bmodel named ["'][^"']{1,60}["'] not found in configuration\b/i,
    near: /librechat|azure/i,
  },
  {
    // Microsoft's sample for chats with one's own data, where its check of the deployments fails.
    source: "openai",
    code: "model_not_found",
    says: /\bplease check you have a deployment name [\w.-]{1,80} in your azure openai resource\b/i,
  },
  {
    // NextChat.
    source: "environment",
    code: "setting-missing",
    says: /\bincomplete azure config, please check it\b/i,
  },
  {
    // Programs that sum up what they lack.
    source: "environment",
    code: "setting-missing",
    says: /\bmissing (?:the )?required azure ?open ?ai (?:configuration|settings?|credentials?|parameters?|(?:environment )?variables?)\b|\bapi key is not provided for the model:? ?["']?(?:gpt|azure)/i,
    near: /\berrors?\b|exception|\brais|\bfail|\bfor the model\b/i,
  },
  {
    // Dify, whose form for Azure asks for these.
    source: "environment",
    code: "setting-missing",
    says: /\b(?:azure openai api (?:base endpoint|version|key)|base model name) is required\b/i,
    near: /CredentialsValidateFailed|\berrors?\b|\bfail(?:s|ed|ure)?\b/i,
  },
  {
    source: "identity-sdk",
    code: "call-wrong",
    says: /\bbase model name [\w.-]{1,60} is invalid\b/i,
  },
  {
    // Dapr's components for Service Bus and Event Hubs.
    source: "environment",
    code: "setting-missing",
    says: /\bmissing connection string and namespace name\b/i,
    near: failing,
  },
  {
    source: "environment",
    code: "settings-exclusive",
    says: /\bconnectionString and (?:namespaceName|eventHubNamespace) cannot both be specified\b/i,
    near: failing,
  },
  {
    // Codex wants the name of the variable that holds the key.
    source: "environment",
    code: "setting-malformed",
    says: /\benv_?[kK]ey["']? ?[:=] ?["'](?:\[redacted\]|(?=[\w-]{0,40}\d[\w-]{0,40}\d)(?=[\w-]{0,40}[a-z])[\w-]{24,120})["']?/,
    near: /codex|\bmodel_providers?\b/i,
  },
];
