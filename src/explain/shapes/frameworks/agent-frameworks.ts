import type { Shape } from "../shape.ts";

const ours = /azure|semantic.?kernel|autogen/i;

/**
 * AutoGen, Agent Framework, Pydantic AI, and what Semantic Kernel for Python says besides:
 * https://github.com/microsoft/autogen, https://github.com/microsoft/agent-framework,
 * https://github.com/pydantic/pydantic-ai, https://github.com/microsoft/semantic-kernel.
 */
export const agentFrameworks: readonly Shape[] = [
  {
    // CrewAI, by a list of its own.
    source: "identity-sdk",
    code: "parameter-refused",
    says: /\bthe model \S{1,80} does not support response_format for provider ["']azure/i,
  },
  {
    source: "environment",
    code: "setting-missing",
    says: /\b(?:endpoint|credential|model_info) is required for AzureAIChatCompletionClient\b|\bopenai_endpoint is required when embedding_provider\b[^.]{0,40}|\bendpoint \W?\(?\W?openai_endpoint\W{1,3} must be provided\b[^.]{0,60}/i,
  },
  {
    source: "environment",
    code: "setting-missing",
    says: /\bplease provide (?:a credential|a token endpoint|either (?:an )?(?:api_key|ad_token)\b[^.]{0,60}?)(?: to retrieve the authentication token| or a client)\b|\bno api key or azure ad token available for\b[^.]{0,60}/i,
  },
  {
    source: "environment",
    code: "setting-missing",
    says: /\bthe OpenAI (?:\w+ ){0,4}model ID is required\b/i,
    near: /^(?=[^]*(?:semantic.?kernel|ServiceInitializationError))(?=[^]*azure)/i,
  },
  {
    // Agent Framework, whose every setting has a parameter and a variable.
    source: "environment",
    code: "setting-missing",
    says: /\beither ["']project_endpoint["'] or ["']project_client["'] is required\b[^.]{0,60}|\bazure credential is required when\b[^.]{0,80}|\b(?:model|agent name) is required\. set via ["']\w{3,20}["'] parameter\b[^.]{0,60}|\bazure openai client requires (?:a model|either an? )[^.]{0,60}|\bTOOLBOX_ENDPOINT is set but empty\b/i,
  },
  {
    source: "environment",
    code: "setting-missing",
    says: /\bmust provide the ["'\u0060]?(?:api_version|api_key|azure_endpoint)["'\u0060]? argument or set the\b[^.]{0,80}/i,
  },
  {
    source: "environment",
    code: "settings-exclusive",
    says: /["'\u0060]?api_version["'\u0060]? must not be set when ["'\u0060]?azure_endpoint\b[^.]{0,80}/i,
  },
  {
    source: "identity-sdk",
    code: "call-wrong",
    says: /\bcredential["']? parameter must be an azure TokenCredential\b|\brequires an async AIProjectClient\b|\bget_openai_client\(\) returned a sync client\b|\ban async credential cannot be used with the synchronous auth flow\b|\bAzureProvider["'\u0060]? has no api key: it was configured with\b[^.]{0,60}|\bazure's chat completions api does not support document input\b/i,
  },
  {
    // Semantic Kernel's settings as a whole: what is wrong with them stands in what it wraps, where that is shown.
    source: "environment",
    code: "settings-unread",
    says: /\bfailed to (?:create|validate) (?:azure )?(?:open ?ai|ai inference) settings\b/i,
    near: ours,
  },
  {
    source: "environment",
    code: "setting-malformed",
    says: /\bendpoint must be a valid URL starting with https?:/i,
    near: ours,
  },
  {
    source: "identity-sdk",
    code: "package-missing",
    says: /\bdependencies for Azure\w{2,40} not found\b[^.]{0,60}|\binstall autogen-ext with the \W?(?:azure|openai)\b[^.]{0,40}|\bFunctionTool is not available in the installed azure-ai-projects\b|\bthe package agent-framework-[\w-]{2,40} is required to use\b|\bplease install the \W?openai\W? package to use the azure provider\b|\bazure auto tracing requires ["'\u0060][\w-]{3,60}["'\u0060]/i,
  },
  {
    source: "identity-sdk",
    code: "call-wrong",
    says: /\bazure_ad_token_provider must be an? AzureTokenProvider\b|\bcredential must be AzureKeyCredential, AsyncTokenCredential\b|\bexpected Azure\w{0,10}Settings, got \w{3,40}\b/i,
  },
  {
    source: "identity-sdk",
    code: "parameter-refused",
    says: /\bstructured output is not currently supported for Azure\w{2,40}/i,
  },
  {
    source: "openai",
    code: "entity-not-found",
    status: 404,
    neighbour: "search service",
    says: /\bindex ["'][\w-]{1,120}["'] not found in azure ai search service\b/i,
  },
  {
    // A page, or another service's words, where a completion belongs.
    source: "openai",
    code: "answer-unreadable",
    says: /\binvalid response from azure chat completions endpoint\b[^.]{0,60}/i,
  },
  {
    source: "identity-sdk",
    code: "tool-link",
    says: /\bazure token provider failed loading\b[^']{0,40}/i,
  },
  {
    source: "identity-sdk",
    code: "chain-exhausted",
    says: /\bfailed to acquire token using DefaultAzureCredential for azure openai\b/i,
  },
];
