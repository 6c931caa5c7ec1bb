import type { Shape } from "../shape.ts";

const library =
  "@?azure(?:[./_-]\\w+)*|openai(?:[./]\\w+)*|azure|msrest(?:azure)?(?:\\.\\w+)*|msal(?:[._]\\w+)*|azureopenai|langchain[\\w.-]*|llama_index[\\w.-]*|semantic_kernel[\\w.]*|tiktoken|knack[\\w.]*|microsoft\\.identity[\\w.]*|azure\\.(?:core|identity|ai)[\\w.]*|system\\.clientmodel|@microsoft[/\\\\]microsoft-graph-client[\\w./\\\\-]*";

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
    // The modules that other libraries have for Azure.
    source: "identity-sdk",
    code: "package-missing",
    says: /\bno module named ["']?(?!(?:azure|apps?|src|tests?)\b)\w[\w.]{1,60}\.azure_?(?!\w{0,12}(?:util|help|test|config|setting|common))\w{0,20}(?:\.\w{1,40}){0,2}(?:["']|(?=[\s,;)]))/i,
  },
  {
    source: "identity-sdk",
    code: "package-missing",
    says: /\b(?:unable to|cannot|can't|could(?: not|n't)) import (?:name )?["'\u0060]?(?:Async)?Azure(?:Chat)?OpenAI\w{0,12}\b|\bAzure(?:Chat)?OpenAI\w{0,12}["'\u0060]? (?:cannot|can't|could(?: not|n't)) be imported\b/i,
    unlike: /\bautodoc\b|\bsphinx\b/i,
  },
  {
    // Frameworks, of clients that do not come with them.
    source: "identity-sdk",
    code: "package-missing",
    says: /["'\u0060](?:openai|azure-[\w-]{2,40}|msal|langchain-(?:azure-ai|openai))["'\u0060] (?:is )?not installed\. please install\b[^.]{0,60}/i,
  },
  {
    source: "identity-sdk",
    code: "call-wrong",
    says: /\bgot multiple values for (?:keyword )?argument ["']\w{1,40}["']/i,
    near: /openai|azure[._](?:identity|core|ai|storage|keyvault|search|cosmos|mgmt)|\w{3,40}Credential\b|\bmsal\b/i,
  },
  {
    // Chroma, of functions made for a release before or after its own.
    source: "identity-sdk",
    code: "call-wrong",
    says: /\bexpected EmbeddingFunction\.__call__ to have the following signature\b[^.]{0,60}/i,
    near: /azure|openai/i,
  },
  {
    // The last line of a traceback, or what is left of it in a title.
    source: "identity-sdk",
    code: "call-wrong",
    says: /(?<!\bexcept \(?|\braise |\bcatch(?:es)? |\bfix(?:ed|es)? (?:the |an? )?)\bImportError\b(?!["']?\)? ?(?:as\b|,)|: cannot import name ["']\w{1,60}["'] from ["'](?!agent_framework|azure|cryptography|langchain|llama|msal|msrest|openai|OpenSSL|promptflow|semantic_kernel|typing_extensions))/,
    near: /\bazure[-_](?:ai|identity|core|search|storage)[\w-]*\b|\bagent_framework_azure/i,
    unlike: /\bexcept \(?ImportError\b/,
  },
  {
    // An installation of which a part is missing.
    source: "identity-sdk",
    code: "package-missing",
    says: /\bDLL load failed while importing \w+/i,
    near: /azure|openai|\baz\b|\bmsal/i,
  },
  {
    // A Python that was built without it, or does not find it.
    source: "identity-sdk",
    code: "native-part-missing",
    says: /\bSSL module is not available\b|\bno module named ["']?_(?:ssl|cffi_backend)\b|<built-in method \w{1,40} of CompiledFFI object[^>]{0,40}> returned NULL without setting an error\b/i,
    near: /azure[-_. ](?:cli|identity|core)|\baz login\b|openai|\bmsal\b|microsoftonline/i,
    // Whoever installs packages has nothing to do with Azure.
    unlike: /\bpip3? install\b|\bpypi\b/i,
  },
  {
    // What these libraries bring along for .NET.
    source: "identity-sdk",
    code: "package-missing",
    says: /could not load (?:file or assembly|type) ["']?(?:Microsoft\.Bcl\.|System\.(?:Text\.Json|Memory|Diagnostics\.DiagnosticSource|Runtime\.CompilerServices|Buffers|Numerics)|Newtonsoft\.Json)[^"']{0,120}/i,
    near: /Azure\.(?:Identity|Core|AI)\b|Microsoft\.(?:Identity|Graph|Kiota)\b|OpenAI\b/,
  },
  {
    source: "identity-sdk",
    code: "package-missing",
    says: /(?:NoSuchMethodError|NoClassDefFoundError|ClassNotFoundException|MissingMethodException|TypeLoadException|method not found|methode nicht gefunden|NoSuchFieldError|AbstractMethodError|ServiceConfigurationError)[^.]{0,20}[^]{0,120}?(?:azure|openai|msal|microsoft\.(?:identity|xrm\.(?:sdk\.discovery|tooling\.connector))|netty|reactor|jackson|nimbus)/i,
  },
  {
    // The same, where nothing was kept of what is missing.
    source: "identity-sdk",
    code: "package-missing",
    says: /\bMissing(?:Method|Field|Member)Exception\b/,
    near: /\bAzure\.(?:Identity|Core|AI|Security|Storage|Messaging)\b|Microsoft\.Identity\.Client\b/,
  },
  {
    source: "identity-sdk",
    code: "package-missing",
    says: /(?:use of undeclared crate(?: or module)?|does not provide an export named|doesn't contain (?:the )?(?:type|definition)|the type or namespace name|unresolved imports?|error: package|error\[E0\d{3}\]: )[^]{0,120}?(?:azure|openai)/i,
  },
  {
    source: "identity-sdk",
    code: "call-wrong",
    says: /as of openai>=1\.0\.0, (?![^]{0,300}(?:please unset it|is specified then|\bUpdating https?:))[^.]{0,160}|["']?openai["']? has no ["']?\w+["']? attribute|module ["']?(?:openai|msal|azure\.identity)["']? has no attribute ["']?\w+|module ["']?\w[\w.]{1,40}["']? has no attribute ["']?(?:Async)?Azure(?:Chat)?OpenAI\b|api key should be of the format[^.]{0,40}|tried to access openai\.\w+, but this is no longer supported|you tried to access openai\.\w+/i,
  },
  {
    source: "identity-sdk",
    code: "call-wrong",
    says: /(?:got an )?unexpected keyword argument ["']?\w+["']?|(?:unknown|unexpected) argument ["']?(?:azure_\w+|api_version|deployment\w*)/i,
    near: /openai|azure|credential|httpx|langchain|llama|proxies|\bmsal\b|\b(?:Completions|Embeddings|Responses|Images)\.\w{3,8}\(/i,
  },
  {
    source: "identity-sdk",
    code: "call-wrong",
    says: /missing \d required (?:positional|keyword-only) arguments?: [^.]{0,80}|\bAzure(?:Auth|RMR|Graph|Stor|KeyVault|Cosmos)::\w[^]{0,200}?: argument ["']\w{1,40}["'] is missing, with no default\b/i,
    near: /openai|azure|credential|AIProject|AgentsClient|ChatCompletionsClient|get_bearer_token|\b(?:Completions|Embeddings|Responses|Images)\.\w{3,8}\(/i,
  },
  {
    source: "identity-sdk",
    code: "call-wrong",
    says: /type object ["']\w{0,40}(?:Client|Credential|OpenAI)["'] has no attribute ["']?\w+/i,
  },
  {
    // Frameworks for models, which serve others than Azure too.
    source: "identity-sdk",
    code: "call-wrong",
    says: /module ["']?(?:guidance|langchain\w{0,20}|litellm|semantic_kernel|autogen\w{0,12}|llama_index)["']? has no attribute ["']?\w+/i,
    near: /azure|openai/i,
  },
  {
    // Names by which OpenTelemetry's packages tell of models, others in every release.
    source: "identity-sdk",
    code: "call-wrong",
    says: /type object ["'](?:SpanAttributes|GenAI\w{0,30})["'] has no attribute ["']?\w+/i,
    near: /azure|openai|foundry/i,
  },
  {
    source: "identity-sdk",
    code: "call-wrong",
    says: /(?<!\w)["']?(?:\w{0,40}Credentials?|MsalResponse|\w{0,20}AzureOpenAI\w{0,30}|(?:Async)?OpenAI|ChatCompletion|AccessToken|\w{0,40}TokenProvider|AzureChatOpenAI|\w{0,40}Client|NoneType|str(?!["']? object has no attribute ["'](?:choices|model_dump|output_text)\b)|\w{0,20}Stream|function|coroutine|dict|tuple)["']? object (?:has no attribute|is not (?:callable|subscriptable|iterable)|can't be used in ["']?await)[^.]{0,60}/i,
    near: /openai|azure|credential|get_?token|acquire_token|["']?AccessToken["']? object|object AccessToken/i,
  },
  {
    source: "identity-sdk",
    code: "call-wrong",
    says: /["']?get_?token(?:_info)?(?:\(\))?["']? requires (?:at least|exactly) one scope|multiple scopes are not supported|TypeError: [\w.()[\] ]{1,80} is not a (?:function|constructor)|was never awaited|event loop is closed|timeout context manager should be used inside a task|(?:cannot|can't) be used in ["']?await["']? expression|credential\.getToken is not|reading ["']getToken["']|@azure\/[\w-]{1,40}["'] does not provide an export named|of type coroutine is not json serializable|["']async for["'] requires an object|running in a browser-like environment|token_?provider must be (?:an? )?(?:callable|function)|\w(?:Error|Exception): get_token must be a coroutine function|must call ["']?useIdentityPlugin|persistent token caching was requested, but no persistence provider|Credential["']?(?::| (?:class )?is) not supported in the browser|ReferenceError: crypto is not defined|\bAuthenticationError\b[^]{0,60}catching classes that do not inherit from BaseException is not allowed|\bERR_REQUIRE_ESM\b|name ["'\u2018]\w{0,30}(?:Credentials?|OpenAI|token_provider)["'\u2019] is not defined|no running event loop|(?:must provide|expected) (?:an? )?(?:TokenCredential|credential)[^.]{0,60}/i,
    near: /openai|azure|credential|get_?token|object AccessToken/i,
  },
  {
    // Classes that another release of their package has, or that were not imported.
    source: "identity-sdk",
    code: "call-wrong",
    says: /(?<!TypeError: )\b(?:(?!AWS|Aws|GCP|Gcp|Google)[A-Z]\w{2,40}Credential|(?:Async)?(?:Azure)?(?:Chat)?OpenAI(?:Client|Api)?)["'\u0060]? is not (?:an? )?(?:constructor|defined)\b/,
    near: /azure|openai/i,
    unlike: /\bno-undef\b|\beslint\b/i,
  },
  {
    // What a tool leaves of such an error: of its own parts.
    source: "identity-sdk",
    code: "call-wrong",
    says: /(?<!TypeError: )\bthis\.[\w.]{3,80} is not a (?:function|constructor)\b/i,
    near: /openai|\bmsal|\bmssql\b|\b(?:swa|azd?|func) (?:login|deploy)\b|\bazure session\b/i,
  },
  {
    source: "identity-sdk",
    code: "call-wrong",
    says: /(?:must provide an ["']?(?:engine|deployment_id)["']? or ["']?(?:engine|deployment_id)["']?|must provide an? ["']?(?:engine|model)["']?|must (?:specify|set) an? ["']?engine["']? parameter|["']engine["'] parameter (?:must be |is )(?:provided|specified|required|missing))[^.]{0,120}/i,
    near: /openai/i,
  },
  {
    source: "identity-sdk",
    code: "call-wrong",
    says: /(?:argument of type|cannot convert|no overload|the type ["']?\w+["']? cannot|is not assignable to|incompatible types|cannot use)[^.]{0,80}(?:TokenCredential|AzureKeyCredential|KeyCredential|ApiKeyCredential|AzureOpenAI\w*|BearerTokenPolicy)|ServiceClientCredentials["'] is not assignable to (?:parameter of )?type\b|cannot use \w{1,40} \((?:variable|value|constant)[^)]{0,20} of (?:\w+ )?type \*?(?:azidentity|azopenai|azcore|policy)\.\w+/i,
  },
  {
    source: "identity-sdk",
    code: "call-wrong",
    says: /validation errors? for (?:Azure\w*OpenAI\w*|AzureChatOpenAI|AzureOpenAIEmbeddings)[^]{0,200}?(?:extra (?:fields|inputs) (?:are )?not permitted|unexpected|type=value_error\.extra|input should be(?! a valid url))/i,
  },
  {
    // Azure OpenAI's stream begins with a chunk without choices; not every library expects that.
    source: "identity-sdk",
    code: "call-wrong",
    says: /(?:\.|\[["'])choices(?:["']\])?\[0\][^]{0,120}?(?:IndexError: list index out of range|TypeError: cannot read propert)|cannot read propert(?:y|ies) (?:of undefined \(reading )?["'](?:delta|message)["'][^]{0,200}?choices|KeyError: ["']choices["']/i,
    near: /azure/i,
    unlike: /\bollama\b|\blm ?studio\b|\bmistral\b|\bvllm\b|\bgroq\b/i,
  },
  {
    // Two modules that brought different versions of the same assembly into one session.
    source: "identity-sdk",
    code: "package-missing",
    says: /from assembly ["']?Microsoft\.(?:Azure|Identity|Graph)\b[^]{0,200}? does not have an implementation|assembly with same name is already loaded|method invocation failed because \[Microsoft\.(?:Azure|Identity)[\w.]{1,120}\] does not contain a method|(?:Connect|Get|Set|New|Add)-Az\w{1,40} ?: object reference not set to an instance/i,
    near: /[Aa]zure|\bAz\.|-Az[A-Z]|-Mg/,
  },
  {
    // A secret that was pasted into a command without quotes.
    source: "identity-sdk",
    code: "call-wrong",
    says: /ParserError:[^]{0,240}?unexpected token/i,
    near: /Connect-AzAccount|ConvertTo-SecureString/i,
  },
  {
    source: "identity-sdk",
    code: "call-wrong",
    says: /LLM provider not provided\. pass in the LLM provider[^.]{0,80}/i,
    near: /azure/i,
  },
  {
    source: "identity-sdk",
    code: "call-wrong",
    says: /expected ["']?apiKey["']? function argument to return a string|expected ["']?azure_?ad_?token_?provider["']? [^.]{0,60}/i,
  },
];
