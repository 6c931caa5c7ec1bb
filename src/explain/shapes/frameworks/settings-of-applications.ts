import type { Shape } from "../shape.ts";
import { failing } from "../tools/failing.ts";

const azure = /azure|\bAOAI\b|foundry/i;

/** What programs for chats and workflows miss or refuse in settings of their own, before they call a model. */
export const settingsOfApplications: readonly Shape[] = [
  {
    // LibreChat's groups of models. Source: mapModelToAzureConfig in its package data-provider.
    source: "environment",
    code: "setting-missing",
    says: /\bgroup ["'][^"']{1,60}["'] is missing (?:an instanceName|the required base URL) for (?:non-)?serverless configuration\b|\bmodel ["'][^"']{1,60}["'] in group ["'][^"']{1,60}["'] (?:or the group itself )?is missing (?:a (?:required )?)?deploymentName or version\b|\bazure configuration environment variable ["'][^"']{1,80}["'] was not found\b/i,
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
    // A user who was to give a key.
    source: "environment",
    code: "setting-missing",
    says: /["']?\bno_user_key\b["']?/i,
    near: azure,
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
    // n8n's nodes, and those of others that are linked to stored credentials.
    source: "environment",
    code: "setting-missing",
    says: /\bcredentials? (?:with (?:the )?(?:name|id) )?["'][^"']{1,60}["'] (?:does|do) not exist for type\b[^.]{0,60}|\bfound credential with no id\b/i,
    near: azure,
  },
  {
    // Connections of .NET Aspire without a deployment, projects that are named in part, sockets of a realtime client.
    source: "environment",
    code: "setting-missing",
    says: /\bdeployment could not be determined\. ensure a ["'](?:deployment|model)["'][^.]{0,100}|\bazure_ai_project must contain keys\b[^.]{0,80}|\bno deployment name provided\b(?=[^]{0,300}realtime)|\bopenai\/azure openai configuration was not found\b/i,
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
    // Prompt flow, of what its flows and evaluators take.
    source: "identity-sdk",
    code: "call-wrong",
    says: /\bconnection must be an instance of AzureOpenAIConnection\b[^.]{0,60}|\bcannot configure model config and connection at the same time\b/i,
  },
  {
    // Codex wants the name of the variable that holds the key.
    source: "environment",
    code: "setting-malformed",
    says: /\benv_?[kK]ey["']? ?[:=] ?["'](?:\[redacted\]|(?=[\w-]{0,40}\d[\w-]{0,40}\d)(?=[\w-]{0,40}[a-z])[\w-]{24,120})["']?/,
    near: /codex|\bmodel_providers?\b/i,
  },
];
