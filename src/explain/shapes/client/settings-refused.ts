import type { Shape } from "../shape.ts";

const ours =
  /azure|openai|msal|entra|azidentity|partner-center|findTenantId|microsoftonline|Microsoft\.Identity|langchain|llama.?index|semantic.?kernel|litellm|autogen|bot assets|zip ?deploy/i;

/** `The subscription of 'ARM_SUBSCRIPTION_ID' doesn't exist`. */
export const nameInsteadOfId =
  /\b(?:subscription|tenant|application|client)(?: id)?(?: of| with (?:id|identifier|name))? ["'](?:\$[({]{0,2}|%|env[:.])?(?:\w{2,30}_)?(?:subscription|tenant|client|application|app)_?id[)}%]{0,2}["'][^.]{0,20}(?:doesn't exist|does not exist|(?:was |could )?not (?:be )?found|is (?:not valid|invalid))[^.]{0,60}/i;

/** Settings that are malformed or exclude each other, as client libraries refuse them before they send. */
export const refusedSettings: readonly Shape[] = [
  {
    source: "environment",
    code: "settings-exclusive",
    says: /(?<!\w)["']?\w{1,40}["']?,? (?:["']?\w{1,40}["']?,? ?){0,3}and ["']?\w{1,40}["']?(?: arguments| options)? are mutually exclusive[^.]{0,80}|as of openai>=1\.0\.0, [^]{0,200}(?:please unset it|is specified then [^.]{1,60} should not be\b)|only one (?:of (?:them )?)?can be passed at a time|ambiguous use of module client[^.]{0,80}|more than one authorization method configured[^.]{0,40}|only one of (?!clientId, resourceId)["']?[\w-]{3,40}["']?(?:,? ["']?[\w-]{3,40}["']?){0,3},? (?:or|and) ["']?[\w-]{3,40}["']? (?:can|may|must|should) be (?:specified|set|provided|configured)|only one of ["'][\w,. -]{3,160}["'] can be specified|--[\w-]+ and --[\w-]+ cannot be used together|did not find [^.]{0,20}both (?:api_key|azure_ad_token)[^.]{0,60}|cannot (?:specify|pass|use|provide) both ["']?\w{3,30}["']?(?: \(\w{3,20}\))? and ["']?\w{3,30}|both OpenAI and Azure OpenAI API keys, [^.]{3,80} are set|\bshould be empty\. but actually spring\.cloud\.azure\b/i,
    near: /openai|azure/i,
  },
  {
    source: "identity-sdk",
    code: "authority-refused",
    says: /untrusted_authority/i,
  },
  {
    // What an authority publishes of itself did not arrive, or was no such document.
    source: "identity-sdk",
    code: "authority-unread",
    says: /endpoints_resolution_error|openid_config_error/i,
  },
  {
    source: "identity-sdk",
    code: "authority-refused",
    says: /invalid_instance|unable to get authority configuration for|authority[^.]{0,80}is not whitelisted|(?:instance|authority) discovery[^.]{0,60}(?:failed|error|not supported)|can't resolve (?:aad|oauth)[^.]{0,20} authority/i,
    near: /authority|msal|login\.|tenant/i,
  },
  {
    source: "environment",
    code: "setting-malformed",
    says: /https?:\/\/(?<host>https?)(?::\/\/|\/{1,2})[\w.-]{0,80}|host=["'](?<name>https?)["']|(?:\blookup|ENOTFOUND|resolve host:?|resolve:?(?! ["']?https?:\/\/)) ["']?https?\b(?! (?:calls?|errors?|is|names?|requests?|status\w*|traffic|urls?)\b)/i,
  },
  {
    // A list in JSON, of which the quotes came along.
    source: "environment",
    code: "setting-malformed",
    says: /the subscription of ["']{2}[\w-]{1,60}["']{2} doesn't exist/i,
  },
  {
    // A key that was cut off, or a text that is none. The last is what devices say of theirs.
    source: "environment",
    code: "setting-malformed",
    says: /(?<!\bif (?:the |an? )?)\baccount key\b[^.]{0,40}\bis not a valid base-?64 string\b|\bunable to decode the key for generating the SAS\b/i,
    near: /azure|storage|file shares?|\bblobs?\b|\bIoT|sas_?token/i,
  },
  {
    // A variable for those who look into what is sent (SSLKEYLOGFILE), which names no file that can be written.
    source: "environment",
    code: "setting-malformed",
    says: /\bin create_urllib3_context\b[^]{0,120}?\b(?:FileNotFound|Permission)Error: [^]{0,120}/,
  },
  {
    // The name of a variable arrived instead of what was to stand in it.
    source: "environment",
    code: "setting-unfilled",
    says: nameInsteadOfId,
    near: /azure|entra|subscription|aadsts/i,
  },
  {
    // A command's text, or a blank, where an id belongs; not where a narrow column broke it.
    source: "environment",
    code: "setting-malformed",
    says: /\/subscriptions\/[^/\s"'<>{}]{1,40}(?<!-) [^/"']{1,120}\/resourceGroups\b/i,
  },
  {
    // A whole name where the client puts the rest itself.
    source: "environment",
    code: "setting-malformed",
    says: /attempting to pass an? \W?\w{2,20}\W? parameter to \W?resourceName\b[^.]{0,100}/i,
  },
  {
    // A slip of the pen in a name that has no other spelling.
    source: "environment",
    code: "setting-malformed",
    says: /https:\/\/(?<host>login\.(?!microsoftonline(?:-p)?\.|microsoft\.|windows\.|chinacloudapi\.|partner\.|live\.)mi[a-z]{3,12}online[a-z]{0,3}\.(?:com|us|cn|net))[^\s"']{0,100}/i,
  },
  {
    // A value that no header takes; which one, the end of the trace would tell.
    source: "environment",
    code: "header-refused",
    says: /\bLocalProtocolError\b/,
    near: ours,
  },
  {
    source: "environment",
    code: "setting-malformed",
    says: /(?:UnsupportedProtocol|request url is missing an? ["']?https?:\/\/)[^.]{0,80}/i,
  },
  {
    source: "environment",
    code: "setting-malformed",
    says: /(?:invalid tenant id provided|authorityhost address must use the ["']?https|the authority (?:\(including the tenant id\) )?must be in|authority uri should|is not a valid (?:tenant|authority|url|uri)|is not a valid (?:guid|uuid)|IDX20108\b|invalid (?:tenant|client) ?id(?! or ))[^.]{0,120}/i,
    near: ours,
  },
  {
    source: "environment",
    code: "setting-malformed",
    says: /(?:InvalidURL|the azure (?:\w{3,20} )?endpoint url is malformed|(?:NonHttp|Invalid)Url\w*Error|\bbad url, colon is first character|\bURL using bad\/illegal format|ERR_INVALID_URL|invalid url(?! \((?:GET|POST|PUT|DELETE) )|invalid uri|failed to parse url|only absolute urls are supported|no scheme supplied|missing ?schema|no host supplied|invalid port|UriFormatException|URISyntaxException|MalformedURLException|unsupported protocol (?:scheme|[\w-]{1,60}\.(?:openai|cognitiveservices|services\.ai)\.azure\b)|\[cause\]: Error: (?:unknown scheme|bad port)\b|unknown url type|relative url without a base|first path segment in url cannot contain colon|invalid control character in url|hostname could not be parsed|LocationParseError|label (?:empty or )?too long|invalid IDNA hostname|URI with undefined scheme|URL scheme ["'](?!(?:https?|file|data|blob|about|chrome|s?ftps?|wss?|app|asset|content|capacitor)["'])[a-z]{1,12}["'] is not supported|expected URL scheme ["']http["'] or|illegal character in (?:authority|scheme name|path|query|opaque part) at index)[^.]{0,120}/i,
    near: ours,
    unlike: /githubAssertion|["'](?:\/[\w./?=&-]{0,160})["']: unsupported protocol scheme ["']{2}/,
  },
  {
    source: "environment",
    code: "setting-malformed",
    says: /(?:illegal header value b?["'](?!bearer\s*["']|\{)|invalid (?:header value|character in header|leading whitespace)|invalid header field value|unexpected char 0x[0-9a-f]{1,4} at \d+ in [\w-]+ value|InvalidArgumentError: invalid (?:authorization|api-key) header\b|new-?line (?:characters are not allowed|or carriage return (?:characters? )?detected) in [^.]{0,30}header|ERR_INVALID_CHAR|is not a legal http header value|cannot convert argument to a bytestring|header values? must(?! be str or bytes, not <class ["']NoneType)[^.]{0,20}|request headers must contain only ascii|invalid non-printable|header value contains (?:a )?prohibited character|the format of value ["'][^"']{0,80}["'] is invalid)[^.]{0,120}/i,
    near: ours,
  },
  {
    source: "environment",
    code: "setting-malformed",
    says: /(?:UnicodeEncodeError: )?["']?(?:ascii|latin-1)["']? codec? can't encode characters?(?![^.]{0,40}\bin position \d{3})[^.]{0,120}/i,
    near: /authorization|bearer|api.?key|header|openai|httpx|http\/client|azure|\\u201[cd]["'] in position 7\b[^]{0,600}\b(?:gpt-\d|llm\b)/i,
    unlike: /\b(?:fr?|fw|file|out|fh|stdout)\.write\(|\bcsv\b/i,
  },
  {
    source: "environment",
    code: "setting-malformed",
    says: /invalid_managed_identity_endpoint|environment variable (?:IDENTITY|MSI|IMDS)_ENDPOINT contains an invalid uri[^.]{0,60}|invalid (?:value for (?:environment variable )?)?AZURE_TOKEN_CREDENTIALS[^.]{0,80}|the api type provided (?:is|in) ?invalid[^.]{0,80}/i,
  },
  {
    source: "environment",
    code: "setting-malformed",
    says: /no connection adapters were found for[^.]{0,100}/i,
    near: ours,
    unlike: /MSI_ENDPOINT|managed.?identity|identity-/i,
  },
  {
    // Semantic Kernel's checks of what it is given.
    source: "environment",
    code: "setting-malformed",
    says: /\bthe [`"'][^`"'\s]{0,160}[`"'] is not valid[.:][^()]{0,60}\(parameter ["'](?:endpoint|base_?url|url)\b/i,
    near: ours,
  },
  {
    // Addresses of proxies in the environment.
    source: "environment",
    code: "setting-malformed",
    says: /please check proxy URL\. it is malformed\b|unknown scheme for proxy URL[^.]{0,80}|proxy URL (?:had no scheme|must be)[^.]{0,80}|invalid proxy (?:url|server(?! token))\b[^.]{0,60}|expecting a valid (?:host string|port number)[^.]{0,40} in proxy settings\b[^.]{0,60}|not supported proxy scheme[^.]{0,40}|unsupported protocol for proxy URL\b[^.]{0,60}|\bproxy ur[il] is mandatory\b/i,
    near: ours,
  },
  {
    // Where a key belongs, the words that stood for it; whoever was asked shows their ends.
    source: "environment",
    code: "setting-malformed",
    says: /incorrect api key provided: ["']?(?:<|\$|%|\{|your?[-_* ]|user_|my[-_*]|none\b|null\b|undefined\b|placeholder|xxx|dummy|test[-_*]|os\.environ|process\.env|(?:AZURE|OPENAI)_)[^.]{0,60}/i,
    // Whoever calls openai.com alone has nothing to do with Azure.
    near: /\bazu|entra\b|foundry|\bAOAI\b|deployment[_ ]?(?:name|id)\b/i,
  },
  {
    // The connection string of .NET's oldest library for tokens.
    source: "environment",
    code: "setting-malformed",
    says: /connection string [^.]{1,160} is not (?:valid\. must contain|in a proper format)[^.]{0,80}/i,
    near: /AppAuthentication|AzureServiceTokenProvider|RunAs=/,
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
    says: /(?:not|isn't) configured to acquire tokens (?:for tenant[^.]{0,120}|f?o?r? ?$)|add the tenant(?: id)? to ["']?additionally_?allowed_?tenants/i,
  },
];
