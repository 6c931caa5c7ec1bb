import type { Shape } from "../shape.ts";

const ours =
  /azure|openai|foundry|semantic.?kernel|langchain|llama.?index|litellm|AIProjectClient|AgentsClient/i;

/** What frameworks for models ask for, and refuse, before they come to a client: of LangChain, LiteLLM, Semantic Kernel, Foundry. */
export const frameworks: readonly Shape[] = [
  {
    source: "environment",
    code: "setting-missing",
    says: /["']?project_endpoint["']? (?:parameter )?must be (?:specified|provided)\b[^.]{0,80}|an endpoint is required\. pass ["']\w*endpoint["'][^.]{0,80}|an ["']?endpoint["']? must be provided, or the\b[^.]{0,80}|["']credential["'] parameter is required for authentication|the openai api key is required\b|\bapi_base is required\b[^.]{0,60}|AzureException \w{3,40} - argument of type ["']NoneType["'] is not iterable|unresolved placeholders in spec: ?\$\{[^.]{0,80}/i,
    near: ours,
  },
  {
    source: "environment",
    code: "setting-missing",
    says: /please provide either (?:an )?api_key, ad_token\b[^.]{0,80}|please provide an? (?:valid )?azure (?:openai|ai) (?:\w+ ){0,2}(?:endpoint|deployment name)/i,
  },
  {
    // Semantic Kernel's settings.
    source: "environment",
    code: "setting-missing",
    says: /\bfailed to (?:create|validate) azure (?:open ?ai|ai inference|ai search|cognitive search) settings\b[^.]{0,20}|\bazure text deployment name is required\b|\bno api key or azure ad token available\b[^.]{0,40}|\bmissing azure (?:ai|cognitive) search client (?:credentials|endpoint)\b|\bazure cognitive search (?:credentials|client) not set\b/i,
  },
  {
    source: "identity-sdk",
    code: "call-wrong",
    says: /\bAzureAI (?:agents|project) client not found\b/i,
  },
  {
    // Foundry's evaluations.
    source: "environment",
    code: "setting-missing",
    says: /model_config is missing required keys?\b[^.]{0,80}|keys? in model_config must not be none\b[^.]{0,60}|["']azure_ai_project["'] dictionary is missing\b[^.]{0,80}|requires an api_key in the supplied model_config|you must provide an? (?:endpoint|credential) to use the azure ai\b[^.]{0,60}/i,
  },
  {
    source: "openai",
    code: "permission",
    status: 403,
    says: /you lack the necessary permissions to access the ai project\b[^.]{0,60}/i,
  },
  {
    // What a project asks of its account with the identity of its own (unverified: told by users only).
    source: "openai",
    code: "resource-behind-refused",
    says: /provided azure resource encountered an error: authentication failed/i,
  },
  {
    // Names of settings of ours.
    source: "environment",
    code: "setting-missing",
    says: /KeyError: ["'](?<missing>(?!(?:GOOGLE|AWS|GCP|GITHUB|SLACK|OKTA|AUTH0)_)(?=\w{0,80}(?:AZURE|OPENAI|AOAI|FOUNDRY|COGNITIVE|ENTRA|PROJECT_ENDPOINT|MODEL_DEPLOYMENT|DEPLOYMENT_NAME|TENANT_ID|CLIENT_ID|CLIENT_SECRET))[A-Z][A-Z0-9]{1,30}(?:_[A-Z0-9]{1,30}){1,5})["']/,
    near: /azure|openai|AIProjectClient|foundry/i,
  },
  {
    // Names in capitals, where the environment was asked for them; not those of others.
    source: "environment",
    code: "setting-missing",
    says: /KeyError: ["'](?<missing>(?!(?:POSTGRES|PG|MYSQL|REDIS|MONGO|DB|DATABASE|AWS|GOOGLE|GCP|SLACK|STRIPE|GITHUB)_)[A-Z][A-Z0-9]{1,30}(?:_[A-Z0-9]{1,30}){1,5})["']/,
    near: /^(?=[^]*(?:environ\b|getenv|<frozen os>|\bos\.py\b))(?=[^]*(?:azure|openai|AIProjectClient|foundry))/i,
  },
  {
    source: "environment",
    code: "settings-exclusive",
    says: /\bboth ["']?\w{0,30}endpoint["']? and ["']?\w{0,30}endpoint["']? were provided\b/i,
  },
  {
    source: "environment",
    code: "setting-malformed",
    says: /does not look like a valid azure ai foundry project endpoint|is not a valid AzureCredentialType\b/i,
  },
  {
    source: "identity-sdk",
    code: "call-wrong",
    says: /["']azure_ai_project["'] parameter must be a dictionary|connection ["'`]?[\w.-]{1,60}["'`]? is not of type azure openai|\bazure_client is not an instance of\b[^.]{0,60}|["'`]?load_client["'`]? function does not work on this endpoint|model information is not available on this endpoint/i,
  },
  {
    source: "identity-sdk",
    code: "package-missing",
    says: /["'`](?!\w{1,40}_(?:key|endpoint|version|deployment|token|project|name|id|url|base|scope|config)["'`])(?:azure|openai|langchain|msal|prompty)[\w[\].-]{0,40}["'`] (?:package )?is required\b(?! (?:parameter|environment))[^.]{0,60}|requires ["'`]?azure-[\w-]{2,40}(?:[<>=]{1,2}[\w.]{1,12})["'`]?, but version\b[^.]{0,60}|\b(?:openai|azure[\w ]{0,20}) sdk is (?:not installed|required to use)\b|\bazure-[\w-]{2,40} is not installed\b|Error: \w{3,60}(?:\.\w{2,40}\(\))? requires ["'`]?(?:azure|openai|langchain|msal)-[\w-]{2,40}|please install the ?["']azure-[\w-]{2,40}["'] ?package|unable to import azure\.[\w.]{2,60}?\. please install|required packages for OBO credentials are missing/i,
    unlike: /azure-identity-broker/,
  },
  {
    source: "environment",
    code: "workload-token-missing",
    says: /OIDC token could not be retrieved from secret manager/i,
  },
  {
    source: "openai",
    code: "content_filter",
    status: 400,
    says: /content safety violations detected in \w+/i,
    near: /azure|openai/i,
  },
];
