import type { Shape } from "../shape.ts";

const ours =
  /azure|openai|msal|entra|langchain|llama.?index|semantic.?kernel|litellm|autogen|promptflow|spring/i;

/** Settings as frameworks and tools ask for them that have names, files and connections of their own. */
export const settingsOfFrameworks: readonly Shape[] = [
  {
    // As people tell it.
    source: "environment",
    code: "setting-missing",
    says: /\b(?:parameters?|settings?|configuration|variables?|credentials|values?) (?:for|of) (?:the |our |my )?(?:azure ?open ?ai|AOAI|foundry)(?: \w+){0,2}? (?:(?:is|are|was|were) )?(?:\w+ or )?(?:missing|not (?:set|given|provided|found))\b(?! (?:here|by)\b| to (?!the (?:client|app)))(?![^.]{0,40}\?| (?:in|from|on) (?:the |your |this |our )?(?:\w+ )?(?:docs?|documentation|readme|table|page|article|guide|list)\b)[^.]{0,60}/i,
  },
  {
    source: "environment",
    code: "setting-missing",
    says: /AuthenticationError[^.]{0,40}- missing credentials\b|missing environment variables?: ?["']?(?:AZURE|OPENAI)_\w+/i,
  },
  {
    source: "environment",
    code: "setting-missing",
    says: /(?:azure|openai|project|api|deployment|chat)[\w ]{0,40}(?:endpoint|key|name|version|credential)s? (?:is|are) required\. (?:set|pass|provide|specify)\b[^.]{0,120}/i,
  },
  {
    source: "environment",
    code: "setting-missing",
    says: /\b\w*OpenAI\w* parameters are incomplete\. [^]{0,120}/i,
  },
  {
    // A name that was looked up and is all that an error has to say.
    source: "environment",
    code: "setting-missing",
    says: /\berror[^'"]{0,40}: ["'](?:AZURE|OPENAI)_[A-Z_]{2,40}["'](?= Traceback|\s*$)/i,
  },
  {
    source: "environment",
    code: "federated-variables-missing",
    says: /\bargument --federated-token: expected one argument/i,
  },
  {
    // A shell had nothing to put behind the flag.
    source: "environment",
    code: "setting-missing",
    says: /\bargument --(?:subscription|tenant|username|password|service-principal|client-id)(?:\/-\w{1,3})*: expected one argument/i,
  },
  {
    // Spring, and others that fill settings into settings.
    source: "environment",
    code: "setting-missing",
    says: /could not resolve placeholder ["']?[\w.-]*(?:azure|openai|api-?key|client-?(?:id|secret)|tenant)[\w.-]*|property: spring\.[\w.-]*openai[\w.-]* value: (?:["']{2}|null) reason: must not be/i,
  },
  {
    source: "environment",
    code: "setting-missing",
    says: /(?:value cannot be (?:null|an empty string|empty)|the value cannot be an empty string or composed entirely of white ?space|argument (?:cannot|must not) be (?:null|empty))\.? ?\(?parameter ["']?(?:connectionString|uri|deployment\w*|model\w*|endpoint|key|apiKey|credential|client_?id|tenant_?id)\b/i,
    near: ours,
  },
  {
    // Builders of Java.
    source: "environment",
    code: "setting-missing",
    says: /(?:azureOpenAiApiKey|apiKey|tokenCredential|keyCredential|(?<!msi)endpoint|deploymentName|serviceVersion)["']? (?:must be provided|must be set|cannot be (?:null|blank|empty)|must not be (?:null|blank|empty))\b|either (?:an? )?["']?(?:api ?key|apiKey|nonAzureApiKey)["']?,? (?:or|nor)[^.]{0,60}(?:must|has to|is|was) [^.]{0,20}(?:provided|set|specified|not be (?:null|blank|empty))/i,
    near: ours,
  },
  {
    // Spring AI, of a model that it sets up whether or not anybody wants it.
    source: "environment",
    code: "setting-missing",
    says: /\bopenai api key must be set\b/i,
    near: /spring/i,
  },
  {
    // .NET, of a class of options whose fields say that they are required.
    source: "environment",
    code: "setting-missing",
    says: /\bDataAnnotation validation failed for ["']\w{0,60}(?:open_?ai|azure|cognitive|semantic)\w{0,60}["'] members: ["'](?<missing>\w{1,60})["'] with the error: ["'][^"']{1,80}\bfield is required\b/i,
    near: ours,
  },
  {
    // Connections that a tool keeps under a name.
    source: "environment",
    code: "setting-missing",
    says: /connection ["']?[\w-]{1,60}["']? (?:secrets? \[[^\]]{1,60}\] (?:value )?(?:is )?invalid|(?:is |was )?not found|does ?n[o']t exist)[^.]{0,80}|ConnectionNotFoundError[^.]{0,60}|node does not have any credentials set|credentials? (?:with )?id ["']?[\w-]{1,60}["']? does not exist for type ["']?azure/i,
    near: ours,
    unlike: /connection string/i,
  },
  {
    source: "environment",
    code: "setting-missing",
    says: /(?:set|define) the ["'`]?(?:AZURE_OPENAI_\w+|OPENAI_API_VERSION|AZURE_\w+)["'`]? environment variable(?: or|,)|\b(?:azure )?requires? (?:an? )?(?:api_base|api_version|azure_endpoint|base_url)\b[^.]{0,60}/i,
    near: /azure/i,
    unlike: /environmentcredential/i,
  },
  {
    // Connection strings of Foundry projects and of other resources.
    source: "environment",
    code: "setting-malformed",
    says: /invalid (?:\w+ )?connection string\b[^.]{0,80}|connection string is either blank or malformed|connection string (?:is (?:invalid|malformed|not valid)|(?:is )?missing (?:the )?required|must be (?:in|of) the)[^.]{0,80}|expecting connection string of format/i,
    near: /openai|azure ?ai|AIProject|foundry|cognitive|azure/i,
    unlike: /sql|storage|servicebus|cosmos|redis|application ?insights/i,
  },
  {
    source: "environment",
    code: "setting-malformed",
    says: /(?:endpoint|base ?url|api_base|target uri)\b[^.]{0,20} (?:must|should|has to) (?:start|begin) with ["']?https?:|(?:is not|isn't) a valid ur[il]\b[^.]{0,60}|["']endpoint["'] must be a valid URL|UnknownHostException: ?\$\{|scheme (?:isn't|is not|must be) (?:one of )?["']?(?:wss?|https?)\b/i,
    near: ours,
  },
  {
    source: "environment",
    code: "setting-malformed",
    says: /(?:bearer token authentication is|authenticated requests are) not permitted for non[ -]?tls|token ?credentials require (?:a URL using the )?https|key credentials require https/i,
  },
  {
    // Terraform's providers, for which the Azure CLI may speak for users only.
    source: "environment",
    code: "cli-speaks-for-application",
    says: /authenticating using the azure cli is only supported as a user/i,
  },
  {
    // Quarkus, and providers that take a deployment's name for themselves.
    source: "environment",
    code: "setting-missing",
    says: /exactly (?:one )?of the configuration properties must be present[^.]{0,60}|SRCFG00014\b[^]{0,160}|(?:azure )?deployment name is required for (?:the )?azure|\bmissing (?:the )?(?:azure )?(?:open ?ai )?(?:api )?key for azure|could not be configured\. ensure valid connection information was provided[^.]{0,80}|none of the following (?:authentication )?environment variables are set: \S{0,3}AZURE_\w+/i,
    near: ours,
  },
  {
    // The Azure Developer CLI, of whose environment nothing is there yet.
    source: "environment",
    code: "setting-missing",
    says: /infrastructure has not been provisioned|no default response for prompt ["'][^"']{1,80}|(?:azd )?environment (?:["'][\w-]{1,60}["'] )?(?:does not exist|not found)\b|no environment (?:is )?(?:selected|exists)/i,
    near: /\bazd\b|azure developer cli/i,
  },
  {
    // The libraries for storage accounts, of a connection string.
    source: "environment",
    code: "setting-malformed",
    says: /\bno valid combination of account information found\b|\bsettings must be of the form ["']name=value["'](?! in\b)|\binvalid (?:DefaultEndpointsProtocol|Account(?:Name|Key)|\w{4,12}Endpoint|Shared ?Access ?Signature) in the provided connection string|\bIllegalArgumentException: invalid connection string\b|\bconnection string (?:contains unrecognized key:|is either blank or malformed\b|missing required connection details\b)/i,
    near: /storage|azure|AzureWebJobs/i,
    unlike: /jdbc|\bH2\b|mongo|netlify/i,
  },
];
