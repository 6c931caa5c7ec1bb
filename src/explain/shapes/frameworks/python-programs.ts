import type { Shape } from "../shape.ts";

const ours = /azure|openai|\bAOAI\b|foundry/i;

/**
 * What programs in Python are set up with, and what is built on them: Streamlit, Django, Databricks' notebooks,
 * GraphRAG (https://github.com/microsoft/graphrag), LangChain's stores (https://github.com/langchain-ai/langchain-azure),
 * CrewAI, and OpenAI's library of before 1.0.
 */
export const pythonPrograms: readonly Shape[] = [
  {
    source: "environment",
    code: "setting-missing",
    says: /\bst\.secrets has no (?:key|attribute) ["']?(?<missing>(?:AZURE|AOAI|OPENAI|FOUNDRY)_[A-Z0-9_]{2,60})\b/,
  },
  {
    source: "environment",
    code: "setting-missing",
    says: /\bImproperlyConfigured: Set the (?<missing>(?:AZURE|AOAI|OPENAI|FOUNDRY)_[A-Z0-9_]{2,60}) environment variable\b/,
  },
  {
    source: "environment",
    code: "setting-missing",
    says: /\bsecret does not exist with scope: \S{1,80} and key: \S{1,120}/i,
    near: ours,
    unlike: /\bAWS\b|\bGCP\b|cloud\.databricks\.com/,
  },
  {
    source: "environment",
    code: "setting-missing",
    says: /\bapi (?:base|version) is required for (?:azure\w{0,30}|the azure)\b[^.]{0,40}|\b(?:deployment_id|api_base) must be specified (?:for|with the) ["']?azure\b[^.]{0,40}|\bAzureBlobStorage requires either a connection_string or account_url\b/i,
  },
  {
    source: "environment",
    code: "setting-missing",
    says: /\beither a connection string or a credential must be set\b/i,
    near: ours,
  },
  {
    source: "environment",
    code: "settings-exclusive",
    says: /\bapi[_ ]key should not be (?:set|provided) when using azure managed identity\b|\brequires only one of connection_string or account_url\b|\bwhen providing \W?credentials_strategy\W? field, \W?credential_provider\W? cannot be specified\b/i,
  },
  {
    // A credential for the other kind of calls.
    source: "identity-sdk",
    code: "call-wrong",
    says: /\bcannot use (?:a?synchronous) (?:load )?methods when Azure\w{3,40} is instantiated\b[^.]{0,60}|\binvalid credentials? type(?: provided\b|: <class [^>]{1,80}>\. expected BasicAuth or TokenCredential)/i,
    near: /langchain|azure[._-](?:identity|core|search)|Azure[A-Z]\w{3,40}|openai/,
  },
  {
    source: "identity-sdk",
    code: "call-wrong",
    says: /\binvalidAPIType: unsupported api type azure\b|\bthis operation is not supported by the azure openai api yet\b|\byou should not set OPENAI_API_TYPE to \W?azure\W? for this model\b|\bdeployment operations are only available for the azure api type\b/i,
  },
  {
    // Flask's builder of applications, of a claim that it does not find in the token.
    source: "identity-sdk",
    code: "call-wrong",
    says: /\berror returning OAuth user info: ["']\w{1,40}["']/i,
    unlike: /\b(?:GitHub|Google|Okta|Keycloak|Auth0) OAuth\b/i,
    near: /azure|microsoft|entra\b/i,
  },
  {
    // Authlib reads the server's metadata there, not tokens.
    source: "environment",
    code: "endpoint-misshapen",
    says: /\bserver_metadata_url\b["']?\s?[=:]\s?["']?https:\/\/login\.microsoftonline\.\w{2,3}\/[^\s"']{1,120}\/(?:authorize|token)\b/i,
  },
  {
    source: "identity-sdk",
    code: "package-missing",
    says: /\bImportError: fallback to LiteLLM is not available\b/i,
    near: /azure/i,
  },
  {
    source: "identity-sdk",
    code: "chain-exhausted",
    says: /\bfailed to obtain default credentials\. ensure the environment is correctly configured for DefaultAzureCredential\b/i,
  },
];
