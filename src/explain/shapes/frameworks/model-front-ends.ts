import type { Shape } from "../shape.ts";

const azure = /azure|\bAOAI\b|foundry/i;

/**
 * Programs for people who chat or draw flows, of what their forms and files lack or of an answer that they tell in words
 * of their own: Dify (https://github.com/langgenius/dify-official-plugins), n8n (https://github.com/n8n-io/n8n), Flowise,
 * AnythingLLM, Continue, Roo Code, Codex, Prompt flow, and Microsoft's samples.
 */
export const modelFrontEnds: readonly Shape[] = [
  {
    source: "environment",
    code: "setting-missing",
    says: /\bapplication \(client\) id, directory \(tenant\) id, and client secret are required when using service principal\b[^.]{0,60}|\bapi key is required when using api key authentication method\b[^.]{0,20}|\bazure endpoint and api key must be provided in credentials\b|\b(?:foundry endpoint|endpoint|resource name|api key) is missing in the selected azure\b[^.]{0,60}/i,
  },
  {
    // AnythingLLM, Flowise and Continue, which go through their settings one by one.
    source: "environment",
    code: "setting-missing",
    says: /\bno azure api (?:endpoint|key) was set\b|\bno AZURE_OPENAI_\w{2,40} ENV defined\b|\bazure openai api endpoint and key must be provided\b[^.]{0,40}|\bazure foundry (?:api key|endpoint) is missing in credentials\b|\bazure blob storage configuration is missing\. provide\b[^]{0,120}|["'\u0060]env\.(?:deployment|apiVersion)["'\u0060] is a required configuration property for azure\b[^.]{0,20}/i,
  },
  {
    source: "environment",
    code: "setting-missing",
    says: /\b(?<missing>(?:AZURE|AOAI|OPENAI|FOUNDRY)_[A-Z0-9_]{2,60}) env(?:ironment)? variable is required\b|\b(?:EMBEDDING|CAPTIONING)_MODEL_ENDPOINT and \w{8,40}_KEY are required for\b[^.]{0,30}/,
  },
  {
    // Azure Chat, big-AGI, mem0 and promptfoo.
    source: "environment",
    code: "setting-missing",
    says: /\bazure (?:storage account|key vault|openai [\w ]{3,30}|cosmos db (?:key|endpoint)) (?:is )?not (?:configured|provided|set)\b[^.]{0,20}(?:\.|,| in)[^.]{0,30} (?:environment variables|\.env file)\b|\bmissing azure (?:speech credentials|api key or host)\b|\bazure openai requires both api key and endpoint\b|\bazure api (?:key|host) must be set\b(?! (?:in|on|to|by|for|before|when|under)\b)/i,
  },
  {
    // Dify, whose models wait for somebody to fill in their form, and goose, which asks its own file.
    source: "environment",
    code: "setting-missing",
    says: /\bmodel [\w.-]{1,60} credentials is not initialized\b|\bno valid model provider credentials found\b|\bprovider \S{0,40}azure_openai\S{0,20} does not exist\b|\bconfiguration value not found: (?:AZURE|OPENAI)_\w{2,60}/i,
    near: azure,
  },
  {
    // promptfoo, which has asked the Azure CLI when it had nothing else.
    source: "identity-sdk",
    code: "credentials-not-had",
    says: /\bazure authentication failed\. please choose one of the following options\b/i,
  },
  {
    // Prompt flow's connections.
    source: "environment",
    code: "setting-missing",
    says: /["']api_key["'] is required for key auth mode connection\b|\bkey ["']\w{2,40}["'] not found in connection ["'][\w.-]{1,80}["']/i,
  },
  {
    source: "environment",
    code: "setting-malformed",
    says: /\btenant id cannot be ["'](?:common|organizations|consumers)["']|\btenant id is not a directory id or a domain\b|\bmalformed (?:connection|trace) provider (?:config|string), expected azureml:[^]{0,200}|\bcheck that the value of AZURE_OPENAI_TOOLS is a valid json\b|\bazure openai api host is invalid: ?\S{0,120}|\bunrecognized azure deployment url\b/i,
  },
  {
    // Codex, of an interface that it has given up.
    source: "environment",
    code: "setting-malformed",
    says: /\bwire_api ?= ?["']chat["'][^.]{0,5} is no longer supported\b/i,
    near: azure,
  },
  {
    // LibreChat, which says below what is wrong with its groups.
    source: "environment",
    code: "settings-unread",
    says: /\binvalid azure openai (?:assistants )?configuration:/i,
  },
  {
    // n8n: the way to a deployment is not there, or its model does not go it.
    source: "openai",
    code: "deployment-rejected",
    status: 404,
    says: /\bazure did not accept the deployment ["'][^"']{1,80}["'] on\b[^.]{0,60}/i,
  },
  {
    // Dify, Roo Code and OpenHands, which leave out who refused the key.
    source: "openai",
    code: "key-refused",
    status: 401,
    says: /\bincorrect model credentials provided, please check and try again\b|\bauthentication failed\. please check your openai api key\b|\bopenai api hits AuthenticationError: the api key is invalid or revoked\b|\binvalid api key or jwt token\. please check your credentials\b|\bauthentication with the llm provider failed\. please check your api key\b/i,
    near: azure,
  },
  {
    source: "openai",
    code: "HTTP_404",
    status: 404,
    says: /\bendpoint not found: https:\/\/\S{1,120}\. please check your azure ai\b[^.]{0,60}/i,
  },
  {
    source: "openai",
    says: /\bazure rerank api call failed: [^.]{0,40}\bstatus code (?<status>[45]\d\d)\b/i,
  },
  {
    // Codex, when it has tried often enough.
    source: "openai",
    says: /\bexceeded retry limit, last status: (?<status>[45]\d\d)\b[^.]{0,80}/i,
    near: azure,
  },
  {
    // Microsoft's sample for chats with one's own data, to whoever asked.
    source: "openai",
    code: "content_filter",
    status: 400,
    says: /\byour message contains content that was flagged by the openai content filter\b/i,
  },
  {
    source: "openai",
    code: "invalid_request_error",
    status: 400,
    says: /\byour message exceeded the context length limit for this openai model\b/i,
  },
  {
    // Prompt flow lists a workspace's connections, with their keys, through Azure Resource Manager.
    source: "arm",
    code: "read-refused",
    status: 403,
    says: /\baccess denied to list workspace (?:secrets?|connections?) due to invalid authentication\b/i,
  },
];
