import type { Shape } from "./shape.ts";

const ours = /azure|openai|msal|entra|langchain|llama.?index|semantic.?kernel|litellm|autogen/i;

/** Settings that are missing, malformed or exclude each other, as client libraries refuse them before they send. */
export const settings: readonly Shape[] = [
  {
    source: "environment",
    code: "settings-exclusive",
    says: /(?<!\w)["']?\w{1,40}["']?,? (?:["']?\w{1,40}["']?,? ?){0,3}and ["']?\w{1,40}["']?(?: arguments)? are mutually exclusive[^.]{0,80}|only one (?:of (?:them )?)?can be passed at a time|as of openai>=1\.0\.0, [^.]{0,160}(?:azure_endpoint|base_url)|did not find [^.]{0,20}both (?:api_key|azure_ad_token)[^.]{0,60}|cannot (?:specify|pass|use|provide) both ["']?\w{3,30}["']? and ["']?\w{3,30}/i,
    near: /openai|azure/i,
  },
  { source: "environment", code: "setting-missing", says: /missing credentials\. please pass[^.]{0,200}/i },
  {
    source: "environment",
    code: "setting-missing",
    says: /no host in request url|must provide (?:one of|either) the ["']?(?:baseURL|base_url|endpoint|api_version)["']?[^.]{0,160}/i,
  },
  {
    source: "environment",
    code: "setting-missing",
    says: /the ["']?(?:OPENAI_API_KEY|OPENAI_API_VERSION|AZURE_OPENAI_\w+|AZURE_\w+)["']? environment variable is (?:missing or empty|not set|missing|empty|required)[^.]{0,120}/i,
  },
  {
    source: "environment",
    code: "setting-missing",
    says: /the api_key client option must be set[^.]{0,120}|did not find (?:openai_api_key|azure_endpoint|openai_api_version|azure_openai_\w+|openai_api_base|azure_ad_token)[^.]{0,120}|no api key (?:was )?(?:provided|found|set)[^.]{0,80}|you didn't provide an api key[^.]{0,80}|(?:azure )?openai api key (?:not found|is (?:missing|required|not set|empty))[^.]{0,60}|api key is required[^.]{0,60}/i,
    near: /azure/i,
  },
  {
    source: "environment",
    code: "setting-missing",
    says: /(?:keyerror|environment variable|env var(?:iable)?|missing|required|undefined|unset|not set)[^.\w]{0,6}(?:is )?["']?(?<missing>AZURE_OPENAI_\w+|AZURE_(?:CLIENT_ID|CLIENT_SECRET|TENANT_ID|SUBSCRIPTION_ID)|OPENAI_API_(?:KEY|VERSION|BASE))/i,
    unlike:
      /environmentcredential (?:authentication )?(?:is )?unavailable|not fully configured|workloadidentitycredential/i,
  },
  {
    source: "environment",
    code: "setting-missing",
    says: /(?<missing>AZURE_OPENAI_\w+|AZURE_(?:CLIENT_ID|CLIENT_SECRET|TENANT_ID)|OPENAI_API_(?:KEY|VERSION|BASE))["']?(?: env(?:ironment)?(?: variable)?)? (?:is |was |has |must be |not |are )(?:not (?:set|found|defined|provided)|unset|missing|empty|required|set\b(?! to)|undefined|found)[^.]{0,60}/i,
  },
  {
    source: "environment",
    code: "setting-missing",
    says: /(?:please|must|need to|forgot to) (?:set|define|provide|specify) (?:the |your |an? |(?:these|the following) environment variables?:? ?-? ?)?["']?(?<missing>AZURE_\w+|OPENAI_API_(?:KEY|VERSION|BASE))["']?[^.]{0,60}/i,
    near: /azure/i,
    unlike: /environmentcredential|not fully configured/i,
  },
  {
    source: "environment",
    code: "setting-missing",
    says: /illegal header value b?["'](?:bearer\s*)["']/i,
  },
  {
    source: "environment",
    code: "setting-missing",
    says: /(?:client_?id|tenant_?id|client_?secret)["']? (?:should be|must be|is|cannot be|can not be) (?:the id of|a required (?:parameter|property)|required|null|empty|undefined|none|not set|specified|missing)[^.]{0,80}|(?:parameter|argument|value)[^.]{0,20}["']?(?:client_?id|tenant_?id|client_?secret|credential|endpoint|uriString|key|apiKey)["']?\)?[^.]{0,20}(?:cannot|can't|must not|may not) be (?:null|empty)|value cannot be (?:null|an empty string)\.?[^.]{0,12}\(?parameter ["']?(?:client_?id|tenant_?id|client_?secret|endpoint|uriString|key|apiKey|s)\b/i,
    near: ours,
    unlike: /workloadidentitycredential/i,
  },
  {
    source: "environment",
    code: "setting-missing",
    says: /tenant_?id, client_?id,? (?:and|or) client_?secret are required|login failed with error: using auth-type: SERVICE_PRINCIPAL\. not all values are present[^.]{0,80}|ensure ["']?client-id["']? and ["']?tenant-id["']? are supplied/i,
  },
  {
    source: "environment",
    code: "setting-missing",
    says: /either (?:pass|provide|set)[^.]{0,60}(?:azure_endpoint|AZURE_OPENAI_ENDPOINT|api_key|AZURE_OPENAI_API_KEY)[^.]{0,80}|(?:a )?(?:subscription|tenant|client) ?id (?:must be configured|is required|was not (?:provided|specified)|could not be determined)[^.]{0,120}|subscription_id is a required provider property/i,
  },
  {
    source: "identity-sdk",
    code: "authority-refused",
    says: /untrusted_authority|endpoints_resolution_error|openid_config_error|invalid_instance|unable to get authority configuration for|authority[^.]{0,80}is not whitelisted|(?:instance|authority) discovery[^.]{0,60}(?:failed|error|not supported)/i,
    near: /authority|msal|login\.|tenant/i,
  },
  {
    source: "environment",
    code: "setting-malformed",
    says: /https?:\/\/(?<host>https?)(?::\/\/|\/{1,2})[\w.-]{0,80}|host=["'](?<name>https?)["']|(?:lookup|ENOTFOUND|resolve(?: host)?:?) ["']?https?\b/i,
  },
  {
    source: "environment",
    code: "setting-malformed",
    says: /(?:UnsupportedProtocol|request url is missing an? ["']?https?:\/\/)[^.]{0,80}/i,
  },
  {
    source: "environment",
    code: "setting-malformed",
    says: /(?:invalid tenant id provided|authorityhost address must use the ["']?https|the authority (?:\(including the tenant id\) )?must be in|authority uri should|is not a valid (?:tenant|authority|url|uri)|invalid (?:tenant|client) ?id)[^.]{0,120}/i,
    near: ours,
  },
  {
    source: "environment",
    code: "setting-malformed",
    says: /(?:InvalidURL|ERR_INVALID_URL|invalid url(?! \((?:GET|POST|PUT|DELETE) )|invalid uri|failed to parse url|only absolute urls are supported|no scheme supplied|missing ?schema|no host supplied|invalid port|UriFormatException|URISyntaxException|MalformedURLException|unsupported protocol scheme|first path segment in url cannot contain colon|hostname could not be parsed)[^.]{0,120}/i,
    near: ours,
  },
  {
    source: "environment",
    code: "setting-malformed",
    says: /(?:illegal header value b?["'](?!bearer\s*["']|\{)|invalid (?:header value|character in header|leading whitespace)|invalid header field value|ERR_INVALID_CHAR|is not a legal http header value|cannot convert argument to a bytestring|header values? must[^.]{0,20}|request headers must contain only ascii|invalid non-printable)[^.]{0,120}/i,
    near: ours,
  },
  {
    source: "environment",
    code: "setting-malformed",
    says: /UnicodeEncodeError: ["']?(?:ascii|latin-1)["']? codec can't encode character[^.]{0,120}/i,
    near: /authorization|bearer|api.?key|header|openai|httpx|http\/client|azure/i,
  },
  {
    source: "environment",
    code: "setting-malformed",
    says: /invalid value for AZURE_TOKEN_CREDENTIALS[^.]{0,80}/i,
  },
  {
    source: "environment",
    code: "setting-malformed",
    says: /content is not a valid json object|failed to parse ["']?creds|login failed with error: [^.]{0,40}(?:not a valid json|unexpected token)[^.]{0,60}/i,
    near: /azure\/login|creds|AZURE_CREDENTIALS/i,
  },
  {
    source: "environment",
    code: "tenant-not-allowed",
    says: /(?:not|isn't) configured to acquire tokens for tenant[^.]{0,120}|add the tenant(?: id)? to ["']?additionally_?allowed_?tenants/i,
  },
];

const library =
  "@?azure(?:[./_-]\\w+)*|openai(?:[./]\\w+)*|azure|msal(?:[._]\\w+)*|azureopenai|langchain[\\w.-]*|llama_index[\\w.-]*|semantic_kernel[\\w.]*|tiktoken|microsoft\\.identity[\\w.]*|azure\\.(?:core|identity|ai)[\\w.]*|system\\.clientmodel";

/** Code and libraries that do not fit together. */
export const code: readonly Shape[] = [
  {
    source: "identity-sdk",
    code: "package-missing",
    says: new RegExp(
      `(?:no module named|cannot find (?:module|package)|module not found: (?:error: )?can't resolve|could not load (?:file or assembly|type)|could not resolve) ["']?(?:${library})["']?[^.]{0,60}`,
      "i",
    ),
  },
  {
    source: "identity-sdk",
    code: "package-missing",
    says: new RegExp(
      `cannot import name ["']?\\w+["']? from (?:partially initialized module )?["']?(?:${library})[^)]{0,100}`,
      "i",
    ),
  },
  {
    source: "identity-sdk",
    code: "package-missing",
    says: /(?:NoSuchMethodError|NoClassDefFoundError|ClassNotFoundException|MissingMethodException|TypeLoadException|method not found|NoSuchFieldError|AbstractMethodError)[^.]{0,20}[^]{0,120}?(?:azure|openai|msal|microsoft\.identity|netty|reactor|jackson|nimbus)/i,
  },
  {
    source: "identity-sdk",
    code: "package-missing",
    says: /(?:does not provide an export named|doesn't contain (?:the )?(?:type|definition)|the type or namespace name)[^]{0,120}?(?:azure|openai)/i,
  },
  {
    source: "identity-sdk",
    code: "call-wrong",
    says: /["']?openai["']? has no ["']?\w+["']? attribute|module ["']?openai["']? has no attribute ["']?\w+|api key should be of the format[^.]{0,40}|tried to access openai\.\w+, but this is no longer supported|you tried to access openai\.\w+/i,
  },
  {
    source: "identity-sdk",
    code: "call-wrong",
    says: /got an unexpected keyword argument ["']?\w+["']?/i,
    near: /openai|azure|credential|httpx|langchain|llama|proxies/i,
  },
  {
    source: "identity-sdk",
    code: "call-wrong",
    says: /missing \d required (?:positional|keyword-only) arguments?: [^.]{0,80}/i,
    near: /openai|azure|credential/i,
  },
  {
    source: "identity-sdk",
    code: "call-wrong",
    says: /(?<!\w)["']?(?:\w{0,40}Credential|AzureOpenAI|AsyncAzureOpenAI|OpenAI|ChatCompletion|AccessToken|\w{0,40}TokenProvider|AzureChatOpenAI|\w{0,40}Client|NoneType|str|function|coroutine|dict|tuple)["']? object (?:has no attribute|is not (?:callable|subscriptable|iterable)|can't be used in ["']?await)[^.]{0,60}/i,
    near: /openai|azure|credential/i,
  },
  {
    source: "identity-sdk",
    code: "call-wrong",
    says: /["']?get_?token["']? requires at least one scope|multiple scopes are not supported|only one of ["']?clientId|TypeError: [\w.()[\] ]{1,80} is not a (?:function|constructor)|was never awaited|event loop is closed|cannot be used in ["']?await["']? expression|credential\.getToken is not|(?:must provide|expected) (?:an? )?(?:TokenCredential|credential)[^.]{0,60}/i,
    near: /openai|azure|credential/i,
  },
  {
    source: "identity-sdk",
    code: "call-wrong",
    says: /(?:must provide an ["']?(?:engine|deployment_id)["']? or ["']?(?:engine|deployment_id)["']?|must provide an? ["']?(?:engine|model)["']?)[^.]{0,120}/i,
    near: /openai/i,
  },
  {
    source: "identity-sdk",
    code: "call-wrong",
    says: /(?:argument of type|cannot convert|no overload|the type ["']?\w+["']? cannot|is not assignable to|incompatible types|cannot use)[^.]{0,80}(?:TokenCredential|AzureKeyCredential|KeyCredential|ApiKeyCredential|AzureOpenAI\w*|BearerTokenPolicy)/i,
  },
  {
    source: "identity-sdk",
    code: "call-wrong",
    says: /validation errors? for (?:Azure\w*OpenAI\w*|AzureChatOpenAI|AzureOpenAIEmbeddings)[^]{0,200}?(?:extra (?:fields|inputs) (?:are )?not permitted|unexpected|type=value_error\.extra|input should be)/i,
  },
  {
    source: "identity-sdk",
    code: "call-wrong",
    says: /bearer token authentication is not permitted for non-tls|expected ["']?apiKey["']? function argument to return a string|expected ["']?azure_?ad_?token_?provider["']? [^.]{0,60}/i,
  },
];

/** Clocks that do not agree. */
export const clocks: readonly Shape[] = [
  { source: "identity-sdk", code: "clock-behind", says: /(?:the )?id ?token is not yet valid[^]{0,200}/i },
  {
    source: "identity-sdk",
    code: "clock-behind",
    says: /(?:your computer's time and time zone|system clock|clock (?:skew|drift)|local (?:time|clock)|machine(?:'s)? (?:time|clock))[^.]{0,60}(?:correct|out of sync|wrong|skew|synchroni|ahead|behind|differ|off by)/i,
    near: /token|azure|msal|aad/i,
  },
  {
    source: "identity-sdk",
    code: "clock-behind",
    says: /(?:IDX10222|token is not yet valid|not valid before|nbf)[^.]{0,80}(?:in the future|not yet valid|validfrom)/i,
  },
];
