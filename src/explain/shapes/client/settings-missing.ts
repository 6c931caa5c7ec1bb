import type { Shape } from "../shape.ts";

const ours =
  /azure|azidentity|\badal\b|autorest|kubelogin|\bazwi\b|openai|msal|entra|langchain|llama.?index|semantic.?kernel|litellm|autogen|System\.ClientModel/i;

/** Settings that are missing, as client libraries refuse to go on without them. */
export const missingSettings: readonly Shape[] = [
  {
    // What Azure's older libraries for .NET ask of a client; others' fields begin with a small letter.
    source: "environment",
    code: "setting-missing",
    says: /["']this\.(?:Client\.)?Endpoint["'] cannot be null/,
  },
  { source: "environment", code: "setting-missing", says: /missing credentials\. please pass[^.]{0,200}/i },
  {
    source: "environment",
    code: "setting-missing",
    says: /the api_key client option must be set[^.]{0,120}/i,
    near: /azure|openai/i,
  },
  {
    source: "environment",
    code: "setting-missing",
    says: /no host in request url|\bcannot construct SpeechConfig with the given arguments\b(?! •)|\beither subscription key or authorization token must be given along with a region\b|(?:credential|clientCredential) is null at com\.microsoft\.aad|must provide (?:one of|either) the ["']?(?:baseURL|base_url|endpoint|api_version)["']?[^.]{0,160}/i,
  },
  {
    source: "environment",
    code: "setting-missing",
    says: /the ["']?(?:OPENAI_API_KEY|OPENAI_API_VERSION|AZURE_OPENAI_\w+|AZURE_\w+)["']? environment variable (?:(?:is|was) (?:missing or empty|not set|missing|empty)|is required)[^.]{0,120}/i,
  },
  {
    source: "environment",
    code: "setting-missing",
    says: /did not find (?:openai_api_key|azure_endpoint|openai_api_version|azure_openai_\w+|openai_api_base|azure_ad_token)[^.]{0,120}|no api key (?:was )?(?:provided|found(?! in request)|set)[^.]{0,80}|you didn't provide an api key[^.]{0,80}|(?:azure )?openai api key (?:not found|is (?:missing|required|not set|empty))[^.]{0,60}|api key is required[^.]{0,60}/i,
    near: /azure/i,
  },
  {
    source: "environment",
    code: "setting-missing",
    says: /(?:keyerror|(?<!\b(?:from|using|via|by|with|in) (?:the |an? )?|\bnew )environment variables?(?:\(s\))?(?: not found)?|(?<!\bnew )env var(?:iable)?|missing|required|undefined|unset|not set)[^.\w]{0,6}(?:is )?["']?(?<missing>AZURE_(?:OPENAI|AI|INFERENCE)_\w{1,60}|AZURE_API_(?:KEY|BASE|VERSION)|AZURE_(?:CLIENT_ID|CLIENT_SECRET|TENANT_ID|SUBSCRIPTION_ID)|OPENAI_API_(?:KEY|VERSION|BASE))(?!\w{0,60}["']? ?(?:is (?:documented|described|listed)\b|→|->|&&|;|=(?!=)|(?:and |then )?(?:it |everything )?(?:helps|works|fixe[sd]|solve[sd])\b))/i,
    unlike:
      /environmentcredential (?:authentication )?(?:is )?unavailable|not fully configured|workloadidentitycredential/i,
  },
  {
    source: "environment",
    code: "setting-missing",
    says: /(?<!\bensure (?:that )?the )(?<missing>AZURE_OPENAI_\w+|AZURE_TOKEN_CREDENTIALS|AZURE_API_(?:KEY|BASE|VERSION)|AZURE_AUTH_LOCATION|(?:AZURE|ARM)_(?:CLIENT_ID|CLIENT_SECRET|TENANT_ID|SUBSCRIPTION_ID)|AZCOPY_SPA_\w+|OPENAI_API_(?:KEY|VERSION|BASE))["']?(?: env(?:ironment)?)?(?: variable)? (?:is |was |has |must be |not |are )(?:not (?:set|found|defined|provided)|unset|missing|empty|required|(?<=(?:not|must be) )(?:set|found)\b(?! to)|undefined)[^.]{0,60}/i,
  },
  {
    source: "environment",
    code: "setting-missing",
    says: /(?:please|must|(?<!\bdo (?:I|we|you) (?:also )?)need to|forgot to) (?:set|define|provide|specify) (?:the |your |an? |(?:these|the following) environment variables?:? ?-? ?)?["']?(?<missing>AZURE_\w+|OPENAI_API_(?:KEY|VERSION|BASE))["']?[^.]{0,60}/i,
    near: /azure/i,
    unlike: /environmentcredential|not fully configured/i,
  },
  {
    // A program's whole message.
    source: "environment",
    code: "setting-missing",
    says: /(?<!\b(?:I|we|you|they|to|can|had|have|has|and|then|already|must|should|not|is|was) |n't )\bset (?<missing>(?:AZURE|ARM)_\w{2,40}) env(?:ironment)? var(?:iable)?\b/,
    near: /\berrors?\b|\bfail|\bfatal\b/i,
  },
  {
    // A template for web applications, and Codex, which names the variable that its profile names.
    source: "environment",
    code: "setting-missing",
    says: /\bmissing env var from OpenAI\b/i,
  },
  {
    source: "environment",
    code: "setting-missing",
    says: /\bmissing environment variable:(?! ?["'\u0060]?(?:ANTHROPIC|AWS|GEMINI|GH|GITHUB|GOOGLE|MISTRAL|OPENROUTER)_) ?["'\u0060]?[^.]{0,60}/i,
    near: /\bcodex\b|\bmodel_providers?\b|\benv_key\b/i,
  },
  {
    source: "environment",
    code: "setting-missing",
    says: /(?<![\w-])key must be a non-empty string/i,
    near: /azure|openai/i,
  },
  {
    // The library of before 1.0, and of requests a header without a value.
    source: "environment",
    code: "setting-missing",
    says: /\bno api key provided\. you can set your api key in code using ["']openai\.api_key\b|\bheader part \(None\) from \(["'](?:api-key|authorization|ocp-apim-subscription-key)["'], None\)/i,
  },
  {
    source: "environment",
    code: "setting-missing",
    says: /illegal header value b?["'](?:bearer\s*)["']/i,
  },
  {
    source: "environment",
    code: "setting-missing",
    says: /(?<!\bif (?:the |an? )?)(?:client[-_ ]?id|tenant[-_ ]?id|client[-_ ]?secret)["']? (?:should be the id of|(?:should be|must be|is|cannot be|can not be) (?:a required (?:parameter|property)|required|(?<!\bis )(?:configured|set\b)|null|empty|blank|undefined|none|not set(?!, (?:using|falling back|defaulting)\b)|(?<!managed identity client.?id must be )specified|missing))[^.]{0,80}|(?:parameter|argument|value)[^.]{0,20}["']?(?:client_?id|tenant_?id|client_?secret|credential|(?<!msi)endpoint|uriString|key|apiKey)["']?\)?[^.]{0,20}(?:cannot|can't|must not|may not) be (?:null|empty)|value cannot be (?:null|an empty string)\.?[^.]{0,12}\(?parameter ["']?(?:client_?id|tenant_?id|client_?secret|endpoint|uriString|key|apiKey|s)\b/i,
    near: ours,
    unlike: /workloadidentitycredential/i,
  },
  {
    source: "environment",
    code: "setting-missing",
    says: /\bno_client_id\b|no ClientId was specified|tenant_?id, client_?id,? (?:and|or) client_?secret are required|login failed with error: using auth-type: SERVICE_PRINCIPAL\. not all values are present[^.]{0,80}|ensure ["']?client-id["']? and ["']?tenant-id["']? are supplied/i,
  },
  {
    source: "environment",
    code: "setting-missing",
    says: /either (?:pass|provide|set)[^.]{0,60}(?:azure_endpoint|AZURE_OPENAI_ENDPOINT|api_key|AZURE_OPENAI_API_KEY)[^.]{0,80}|(?:a )?(?:subscription|tenant|client) ?id (?:must be configured|is required|was not (?:provided|specified)(?! and the default)|could not be determined(?! ?: (?:obtaining|running)))[^.]{0,120}|["']?subscription_id["']? is a required provider property|missing credential information while building a client|azure api key cannot be empty|base url must be provided for microsoft foundry|microsoft foundry was detected, but no credential was provided|this request requires (?:apiKey|adminApiKey)\b|safe working directory could not be found to execute CLI command|["']?(?:credential|apiKey|baseUrl)["']? is required, but was not set\b/i,
  },
  {
    // Libraries that put names of their own for what they lack.
    source: "environment",
    code: "setting-missing",
    says: /azure ?openai (?:\w+ ){0,3}?(?:key|instance name|deployment name|resource name|api version|endpoint|base ?url)(?: setting| or token provider)? (?:is |was |are )?(?:not (?:found|set|provided|configured)|missing|required|empty)\b[^.]{0,80}|\bazureOpenAIApi\w{1,30} is (?:a )?required|pass it using the ["']?\w+["']? parameter or the ["']?AZURE_\w+/i,
  },
  {
    source: "environment",
    code: "setting-missing",
    says: /\b(?:\w+_)?deployment_name is required|please provide an? (?:api_key|endpoint)[^.]{0,80}|api key must be set\. use the connection property|an api version is required for the azure api type|["'](?:endpoint|credential|(?:api ?)?key)["'] (?:is required and )?(?:can ?not|must not|may not) be (?:null|empty|blank)[^.]{0,60}/i,
    near: ours,
  },
  {
    source: "environment",
    code: "setting-missing",
    says: /\b(?:azure_endpoint|azure_deployment|api_version|azure endpoint|api version|resource name)["']? (?:is |was |has |must |may |can)?(?:not (?:set|found(?!\. check endpoint url)|provided|specified|be (?:empty|null|blank))|missing|required|be (?:provided|specified))\b[^.]{0,60}|\bendpoint must not be (?:empty|null|blank)|configuration is missing: [^.]{0,60}/i,
    near: /azure/i,
    unlike: /managed.?identity|imds|query parameter/i,
  },
  {
    source: "environment",
    code: "setting-missing",
    says: /(?:Error|Exception|FAILED_PRECONDITION): [^.]{0,60}?\b(?:requires?|must (?:specify|supply|provide|set|pass)|please (?:provide|set|pass|specify))\b[^.]{0,20}\b(?:api[_ ]?version|api[_ ]?key|(?:azure[_ ])?endpoint|deployment(?:_| )name)\b[^.]{0,80}/i,
    near: /azure/i,
  },
  {
    // Profiles and connections of tools.
    source: "environment",
    code: "setting-missing",
    says: /\brequired (?:field|property|setting|value|input) \W?(?:access_?token|\w{0,20}(?:key|secret|client_?id|tenant_?id|subscription_?id|endpoint))\W{0,2} (?:is )?(?:missing|empty|not (?:set|found|provided))\b[^.]{0,60}/i,
    near: /azure|openai/i,
  },
  {
    // .NET's way to name a setting in a section, as programs of somebody's own do; and Spring's, of Azure's starters. What is
    // required a manual has too.
    source: "environment",
    code: "setting-missing",
    says: /\b(?:missing(?: required)?|required(?:(?<=(?:error|exception|fail\w{0,3}|throw\w{0,2})\b.{0,60})|(?=.{0,140}\b(?:is|was) (?:missing|empty|null|not (?:set|found|configured|provided))\b))) (?:configuration|config|setting|option)s?(?: (?:value|key|setting))?:? ["']?(?<missing>(?:Azure(?:OpenAI|AD|AI\w{0,12}|Foundry)|OpenAI):\w{2,40}(?::\w{2,40})?)\b(?!\S{0,3} is optional)|\b(?<property>spring\.(?:cloud\.azure|ai\.azure)[\w.-]{3,120})["']? must be (?:configured|set|provided)\b(?! to\b)/i,
  },
  {
    // Programs in Go, of their own options.
    source: "environment",
    code: "setting-missing",
    says: /\bbad or missing -{1,2}(?:authoring|subscription|endpoint)\w{0,20}|\brequired flag\(s\) "[^.]{1,160} not set\b|\bstorage account (?:name|key) (?:is |was )?(?:required|missing|not set|empty)\b[^.]{0,60}/i,
    near: /azure|\bluis\b/i,
  },
  {
    // Terraform's providers and what builds on the same SDKs.
    source: "environment",
    code: "setting-missing",
    says: /no azure credentials (?:were |was )?found\b|not all (?:values|parameters) are (?:present|provided) in (?:the )?["']?creds|either an access key \/ SAS token or the resource group[^.]{0,80}|(?:managed|workload) identity authentication is not enabled in [\w ]{0,20}config|configuration property \S{1,100}\.core\.windows\.net not found/i,
    near: /azure|azsdk|creds|databricks|windows\.net/i,
  },
  {
    // Nothing, where the program goes on with a text.
    source: "environment",
    code: "setting-missing",
    says: /invalid type for url\. ?expected str or httpx\.URL, got <class ["']NoneType|header value must be str or bytes, not <class ["']NoneType|TypeError: str expected, not NoneType|for \+: ["']NoneType["'] and ["']str["']|["']NoneType["'] object has no attribute ["'](?:endswith|startswith|r?strip|lower|split|replace|encode)["']/i,
    near: /(?:getenv|environ)[^]{0,120}(?:AZURE|OPENAI)|(?:azure|openai|foundry|project)_?(?:endpoint|key)|api-key|AzureOpenAI|_parse_conn_str\b|parse_connection_string\(/i,
  },
  {
    // Azure's library for Python, of an argument that is empty.
    source: "environment",
    code: "setting-missing",
    says: /\b(?:tenant_id|client_id|secret|client_secret) should be (?:the id of )?an? (?:Microsoft Entra|Azure Active Directory)\b[^.]{0,80}/i,
  },
  {
    // A tenant that was left out shows as a slash too much.
    source: "environment",
    code: "setting-missing",
    says: /\bhttps:\/\/login\.(?:microsoftonline\.(?:com|us)|partner\.microsoftonline\.cn|chinacloudapi\.cn)\/\/(?:v2\.0|oauth2|discovery|\.well-known)\b[^\s"']{0,80}/i,
    near: /error|exception|fail|unable|cannot|could not|\b40[04]\b/i,
    unlike: /AADSTS\d/,
  },
  {
    // A path without the address that a setting should have put before it.
    source: "environment",
    code: "setting-missing",
    says: /\b(?:get|post|put|head)\b:? ?["']?(?:\/(?!\/)[\w./?=&-]{0,160})?["']?: unsupported protocol scheme ["']{2}|(?:failed to parse url from|invalid url:?) ["']?(?:\/openai|\/v1|\/chat)\/[\w./-]{1,80}|invalid url ["']{2}: no scheme supplied|either the request URI must be an absolute URI or BaseAddress must be set/i,
    near: ours,
  },
  {
    source: "environment",
    code: "setting-missing",
    says: /\b(?:is a required parameter|are required parameters)\b/i,
    near: /azure|azsdk|\bazwi\b|(?:ClientSecret|ClientCertificate|ClientAssertion|UsernamePassword|OnBehalfOf)Credential\b/i,
    unlike: /workloadidentitycredential|brokerOptions/i,
  },
  {
    // Classes of settings, as pydantic checks them.
    source: "environment",
    code: "setting-missing",
    says: /validation errors? for \w*(?:Azure|OpenAI|Settings|Config)\w*\b[^]{0,160}?\bfield required/i,
    near: /azure/i,
  },
  {
    source: "environment",
    code: "setting-missing",
    says: /(?:client_?id|tenant_?id|domain|secret|credentials?) must be a non ?-?empty string|(?:tenant|client) id env(?:ironment)? variable (?:is )?(?:empty|missing|not set)/i,
    near: ours,
  },
];
