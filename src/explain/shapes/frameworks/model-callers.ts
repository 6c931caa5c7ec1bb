import type { Shape } from "../shape.ts";

const azure = /azure|openai|foundry/i;

/**
 * Frameworks that call a model for the program above them, of what they are set up with: CrewAI
 * (https://github.com/crewAIInc/crewAI), DSPy (https://github.com/stanfordnlp/dspy), Ragas, Instructor, OpenAI's Agents
 * SDK (https://github.com/openai/openai-agents-python), and what Semantic Kernel, AutoGen, Pydantic AI and GraphRAG say
 * besides.
 */
export const modelCallers: readonly Shape[] = [
  {
    // CrewAI hides what the service answered.
    source: "openai",
    code: "key-refused",
    status: 401,
    says: /\bazure authentication failed\. check your api key\b/i,
  },
  {
    source: "openai",
    code: "HTTP_404",
    status: 404,
    says: /\bazure endpoint not found\. check endpoint url\b[^]{0,120}/i,
  },
  {
    // Settings by the names of parameters.
    source: "environment",
    code: "setting-missing",
    says: /\bmodel\.id required when creating a new (?:azure ai|openai)\b[^.]{0,40}|\bmodel is required for when using a github model with AzureAI\w{2,40}|\bclient-side embedding is not configured\. \W?embedding_provider\b[^.]{0,60}|\bplease provide an api key or an azure active directory token\b|\bmust provide one of the \W?azure_endpoint\W{1,2} argument or the\b[^.]{0,80}|\bapi_key must be set when auth_method ?= ?\W?api_?key\b/i,
  },
  {
    // Parameters in quotes, whose names begin as packages do.
    source: "environment",
    code: "setting-missing",
    says: /["'\u0060](?:azure|openai)_\w{0,30}(?:key|endpoint|version|deployment|token|project|name|id|url|base)["'\u0060] is required\b/i,
  },
  {
    source: "environment",
    code: "setting-missing",
    says: /\bif credential is a dict, it must contain an ["']api_key["'] key\b/i,
    near: azure,
  },
  {
    // GraphRAG, whose file of settings names variables.
    source: "environment",
    code: "setting-missing",
    says: /\benvironment variable not found: ["']?(?<missing>(?:GRAPHRAG|AZURE|AOAI|OPENAI|FOUNDRY)_[A-Z0-9_]{2,60})\b/i,
  },
  {
    // Its stores, and where it keeps vectors.
    source: "environment",
    code: "setting-missing",
    says: /\bCosmos\w{2,20}(?: storage)? requires ["']connection_string["'] or ["']account_url["']|\beither connection_string or (?:account_)?url must be provided\b(?: for CosmosDB)?|\burl must be provided for azure ai search\b/i,
  },
  {
    // LlamaIndex, which embeds with OpenAI where nobody named another model.
    source: "environment",
    code: "setting-missing",
    says: /\bno api key found for openai\. please set either the OPENAI_API_KEY\b[^.]{0,60}/i,
  },
  {
    source: "environment",
    code: "settings-exclusive",
    says: /\bazure_deployment_name should not be specified for non-azure\b[^.]{0,40}|\bdon't provide api_key\b[^.]{0,80} if you provide openai_client\b|\bspecify either ["']connection_string["'] or ["']account_url["'], not both\b/i,
  },
  {
    source: "identity-sdk",
    code: "call-wrong",
    says: /\bmissing required ["']client["'] in (?:Azure|OpenAI)\w{2,40}\._from_dict\b|Error: only DefaultAzureCredential is supported\b|\bincorrect client passed to OpenAIAssistantAgent\b[^.]{0,80}|\bAzureRealtimeModel\W{0,2} requires an? \W?AzureProvider\b[^.]{0,40}|\bazure openai is not supported through \W?OpenAIRealtimeModel\b[^.]{0,80}|\bazure_voice_live=True\W{0,2} cannot be used with it\b|Error: azure ai voice live requires api-key authentication\b|\bllm_factory\(\) requires a client instance\b|\bclient must be an instance of openai\.\w{3,30}(?: or openai\.\w{3,30})?\. got: ?\w{2,60}|\bis a chat model and not a text-in\/text-out LLM\b/i,
  },
  {
    source: "identity-sdk",
    code: "call-wrong",
    says: /\bchat completion service not found\. check your service or kernel\b[^.]{0,30}|\bno LM is loaded\. please configure the LM\b[^.]{0,60}|\bmetric ["'][\w ]{2,60}["'] has no valid LLM provided\b[^.]{0,40}|\bcannot use a(?:generate|embed_texts?)\(\) with a synchronous client\b/i,
    near: azure,
  },
  {
    // They know better than the service what a model takes, or what of it they pass on.
    source: "identity-sdk",
    code: "parameter-refused",
    says: /\bhosted tools are not supported with the ChatCompletions api\. got tool type\b[^.]{0,60}|\bOpenAIChatCompletionsModel does not support\b[^.]{0,80}|\breusable prompts are only supported by the responses api\b|\bWebSearchTool is not supported with \W?OpenAIChatModel\b[^.]{0,40}|\bopenai's reasoning models require passing temperature\b[^]{0,80}|\bHTTP interceptors are not yet supported for azure\b[^.]{0,60}|\bazure doesn't support [^.]{1,80}\. to drop it from the call, set\b[^.]{0,40}/i,
  },
  {
    // A package without which the framework has no way to Azure.
    source: "identity-sdk",
    code: "package-missing",
    says: /["'\u0060]litellm["'\u0060] is required to use the LitellmModel\b|\bazure-[\w-]{2,40} package is required for (?:entra|azure)\b[^.]{0,60}|\bAzureAI\w{2,40} requires azure-[\w-]{2,30} ?[<>=]{1,2} ?[\w.]{1,12}/i,
  },
  {
    source: "identity-sdk",
    code: "package-missing",
    says: /\bopenai package is required\. install with: ?pip\b[^.]{0,60}/i,
    near: azure,
  },
  {
    source: "identity-sdk",
    code: "package-missing",
    says: /\bdid not match any supported native provider\b[^.]{0,120} LiteLLM fallback package is not installed\b/i,
    near: /azure/i,
  },
  {
    // Semantic Kernel's class for this one refusal.
    source: "openai",
    code: "content_filter",
    status: 400,
    says: /\bAzure\w{2,40}["']> service encountered a content error\b|\bContentFilterAIException: [^]{0,120}/i,
  },
  {
    source: "openai",
    code: "content_filter",
    status: 400,
    says: /\bresponse withheld by the provider's content filter\b/i,
    near: azure,
  },
  {
    // What the credential had to say stands in the lines above, or nowhere.
    source: "identity-sdk",
    code: "chain-exhausted",
    says: /\bfailed to retrieve azure token for the specified endpoint\b[^.]{0,20}/i,
  },
  {
    // Foundry's toolboxes, of a connection that acts for a user.
    source: "entra",
    code: "consent_required",
    says: /\boauth consent required for toolbox at \S{1,200}/i,
  },
];
