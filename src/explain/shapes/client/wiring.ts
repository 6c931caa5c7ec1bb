import type { Shape } from "../shape.ts";

const ours = /azure|openai|\bmsal|semantic.?kernel|langchain|llama.?index|litellm|autogen|crewai|promptflow/i;

/** Packages that cannot be had together, types that are not in them, and parts that nobody registered. */
export const wiring: readonly Shape[] = [
  {
    // Parts in machine code, which were built for another system or not at all.
    source: "identity-sdk",
    code: "package-missing",
    says: /cannot find module ["'][^"']{0,120}(?:dpapi|keytar|msal-node-runtime|msalruntime)[\w.]{0,20}["']|module \S{1,120}(?:azidentity|azcore|azopenai|microsoft-authentication-library)\S{0,80} found[^.]{0,40}, but does not contain package|\b(?:lib)?msalruntime(?:_\w{1,6})?(?:\.\w{2,5})?: cannot open shared object file|\bunable to load (?:shared library|DLL) ["'](?:lib)?msalruntime\w{0,10}(?:\.\w{2,5})?["']/i,
  },
  {
    source: "identity-sdk",
    code: "call-wrong",
    says: /nil pointer dereference\b[^]{0,200}?\b(?:azidentity|azopenai|azcore)\b/i,
  },
  {
    // Compilers, at a line of these libraries themselves: another release of what they build on.
    source: "identity-sdk",
    code: "package-missing",
    says: /\b(?:azidentity|azcore|azopenai|microsoft-authentication-library-for-go)[/@][\w./@-]{0,80}\.go:\d{1,5}:\d{1,4}: (?:cannot use|undefined:|not enough|too many|assignment mismatch|unknown field|could not import|[\w.()*]{1,60} (?:undefined|redeclared|does not implement))[^.]{0,80}|\bnode_modules\/@azure\/[\w./-]{1,120}\.d\.ts\W{1,2}\d{1,5}\W\d{1,4}\W{1,4}error TS\d{4}: [^.]{0,80}/i,
  },
  {
    // A program that these libraries bring down.
    source: "identity-sdk",
    code: "call-wrong",
    says: /\b(?:read|write|execution) access violation\b[^.]{0,80}|\bAccessViolationException\b[^.]{0,80}|\bsegmentation fault\b[^.]{0,40}|\bSIGSEGV\b[^.]{0,80}/i,
    near: /Azure::(?:Core|Identity)|\bazure[-_](?:core|identity)\b|azure_identity|msalruntime|\b(?:Azure\w{2,20}|Default\w{0,12}|ManagedIdentity|Client\w{6,12}|WorkloadIdentity|InteractiveBrowser|DeviceCode|ChainedToken)Credential\b/,
  },
  {
    // What somebody looked for in a class, and it has not.
    source: "identity-sdk",
    code: "call-wrong",
    says: /\b(?:has|have|is|are) no (?:\W{0,3}(?:public|such)\W{1,4})?["'\u0060]?\.?(?:get_?token|get_?bearer_?token\w*|acquire_?token\w*|with\w{3,40}|\w{2,40}\(\))(?:\(\))?["'\u0060]? (?:method|function|overload|member|constructor)\b[^.]{0,60}/i,
    near: /credential\b|azure_identity|msal/i,
    unlike: /question|how (?:do|does|can|should) (?:I|we|one)\b/i,
  },
  {
    // Installers: of Python, .NET and Node.
    source: "identity-sdk",
    code: "package-missing",
    says: /(?:no matching distribution found for|could not find a version that satisfies the requirement|unable to find package|unable to resolve ["']?(?=azure|openai|microsoft)|no matching version found for) ?@?["']?[\w@/.-]*(?:azure|openai|msal|microsoft\.identity)[^.]{0,60}/i,
  },
  {
    source: "identity-sdk",
    code: "package-missing",
    says: /(?:\bNU1\d{3}\b|version conflict detected for|detected package downgrade:|\bERESOLVE\b|ResolutionImpossible|VersionConflict: \(|cannot import name ["']\w{1,40}["'] from ["']typing_extensions|but you(?: |'ll )have [\w-]{1,40} [\w.]{1,20} which is incompatible|your dependencies could not be resolved\. you likely have a mismatch in your sub-dependencies|conflicting dependencies)[^.]{0,160}/i,
    near: /azure[./_-](?:ai|identity|core|openai)|site-packages[\\/](?:azure|openai)\b|@azure\/|\bopenai\b|microsoft\.(?:identity|semantickernel|extensions\.ai)/i,
  },
  {
    // Compilers, about types of these libraries.
    source: "identity-sdk",
    code: "package-missing",
    says: /\b(?:CS(?:1061|0246|0234|0117|0433|7036|1503|1729)|TS(?:2305|2307|2724))\b[^.]{0,80}?(?:azure|openai(?=\w*(?:client|["']))|openai\.)[^.]{0,80}/i,
  },
  {
    source: "identity-sdk",
    code: "package-missing",
    says: /(?:has no exported member|property ["']?\w{1,60}["']? does not exist on type ["'](?:Azure)?OpenAI(?:Client)?["']|(?<=["']\w{0,40}(?:OpenAI|Azure|Credential|Client|Completion)\w{0,40}["'] )does not contain a definition for|has no member named)[^.]{0,80}|undefined: (?:azopenai|azidentity|azcore|openai|accessor)\.\w+|cannot find symbol[^]{0,120}?(?:azure|openai)/i,
    near: /azure|openai/i,
  },
  {
    // What Microsoft.Identity.Web called its extensions from one release to the next.
    source: "identity-sdk",
    code: "package-missing",
    says: /\bdoes not contain a definition for ["'\u0060]?(?:AddProtectedWebApi\w{0,30}|AddWebAppCallsProtectedWebApi|AddMicrosoft(?:Identity|WebA)\w{2,40}|EnableTokenAcquisition\w{2,30})\b/i,
  },
  {
    // A name that others have as well.
    source: "identity-sdk",
    code: "package-missing",
    says: /\bdoes not contain a definition for ["'\u0060]?AddSignIn\b/i,
    near: /Microsoft\.?Identity/i,
  },
  {
    // What editors and compilers for Java and Kotlin say of a type or method that is not there.
    source: "identity-sdk",
    code: "call-wrong",
    says: /\b(?:cannot resolve (?:method|symbol|constructor)|unresolved reference:?|the (?:method|constructor) [^.]{1,80} is undefined(?: for)?|no suitable (?:method|constructor) found for|incompatible types:)[^.]{0,120}/i,
    near: /com\.azure|openai|azure(?:key)?credential|msal4j/i,
  },
  {
    // A transport that the library leaves to the program.
    source: "identity-sdk",
    code: "package-missing",
    says: /aiohttp package is not installed|unable to import aiohttp|\bazure[.-](?:core|identity)["'\u0060]? (?:requires|misses|missing|lacks|needs) (?:the )?["'\u0060]?aiohttp\b(?!["'\u0060]? (?:stubs?|types?|typing)\b)|using SOCKS proxy, but the|missing dependencies for SOCKS support|HttpClient ?Provider could (?:not )?be found\b|cannot find any HttpClient provider|multiple HttpClientProviders? [^.]{0,60}/i,
    near: ours,
  },
  {
    source: "identity-sdk",
    code: "package-missing",
    says: /(?:native provider not available|please install (?:the )?(?:\w+ )?(?:package|extra|it)|requires? the ["']?(?!azure-identity-broker)[\w-]+["']? (?:python )?package|(?:could not|unable to) import ["']?[\w.-]+["']? (?:python )?package)[^.]{0,80}/i,
    near: /azure[_.-](?:ai|identity|core|openai|search)|\bopenai (?:python )?package|azure ai inference/i,
  },
  {
    // Clients of one generation with methods of another.
    source: "identity-sdk",
    code: "call-wrong",
    says: /["']?(?:\w{1,40}Operations|AIProjectClient|AgentsClient|ProjectsClient|AzureAIClient|ChatCompletionsClient|ChatCompletion\w*|CreateEmbeddingResponse|Completion)["']? object (?:has no attribute|is not (?:callable|subscriptable|iterable))[^.]{0,60}/i,
    near: /azure|openai|AIProject/i,
  },
  {
    source: "identity-sdk",
    code: "call-wrong",
    says: /invalid authorization grant type \(\w{1,40}\) for client registration|object \w+ can't be used in ["']await["'] expression|asyncio\.run\(\) cannot be called from a running event loop|event loop is already running|input should be an instance of \w*(?:OpenAI|Credential|Client)\w*|["']\w*Azure\w*["'] is not fully defined[^.]{0,80}/i,
    near: /azure|openai/i,
  },
  {
    // Containers of parts.
    source: "identity-sdk",
    code: "call-wrong",
    says: /unable to resolve service for type ["'][\w.<>]{1,120}|service of type ["']?[\w.]{1,120}["']?(?: and names? ["'][^"']{1,80}["'])? not registered|KernelServiceNotFoundError[^.]{0,60}|no service found matching[^.]{0,60}|required a bean of type ["'][\w.]{1,160}["'] that could not be found|no qualifying bean of type ["'][\w.]{1,160}|no (?:suitable )?service (?:of|for) type ["']?[\w.]{1,120}["']? (?:is |has been )?(?:registered|found)/i,
    near: /openai|ChatCompletion|TokenCredential|azure\.(?:ai|identity|core)|semantic.?kernel/i,
  },
  {
    // Libraries that take a deployment's name for a model's.
    source: "identity-sdk",
    code: "call-wrong",
    says: /could not automatically map [^.]{1,80} to a tokeni[sz]er|model_info is required when model name is not[^.]{0,60}|please provide a valid OpenAI model name in\b|unknown model ["'][\w.-]{1,60}["']\. please provide|unsupported model version v\d[^.]{0,60}|model ["']?[\w.-]{1,60}["']? (?:not|isn't) found\. using cl100k_base/i,
    near: /azure/i,
  },
  {
    // A library knows better than the service which parameters a model takes.
    source: "identity-sdk",
    code: "parameter-refused",
    says: /UnsupportedParamsError\b[^]{0,160}|unsupported ["']?response_format["']? \{|["']\w{1,60}["'] functionality not supported/i,
    near: /azure/i,
  },
  {
    // Programs that expect more of an answer, or a value where something has yet to be awaited.
    source: "identity-sdk",
    code: "call-wrong",
    says: /structured output response does not have a ["']parsed["'] field|IndexError: list index out of range(?=[^]{0,200}\bchoices\[0\])|TypeError: object of type \w{1,40} is not JSON serializable(?=[^]{0,200}(?:token_?provider|\bazure_?openai))/i,
    near: /azure|openai/i,
  },
  {
    // Lua, of plug-ins for editors and for gateways.
    source: "identity-sdk",
    code: "call-wrong",
    says: /\battempt to (?:index|call|concatenate|compare) [^.]{0,60}\b(?:nil|boolean|number|string) value\b[^.]{0,40}/i,
    near: /[./\\]\w{0,30}(?:openai|azure)\w{0,30}\.lua\b|\bazure (?:openai|ad|adapt[eo]r)\b|\bentra id\b/i,
    unlike: /colou?r ?scheme|\bazure (?:theme|vm|devops|pipelines?)\b/i,
  },
  {
    // A session or an answer that is not there where the library writes to it.
    source: "identity-sdk",
    code: "call-wrong",
    says: /["']NoneType["'] object does not support item assignment/i,
    near: /authlib|\b400: ["']NoneType|\bmsal\b|[/\\]azure[/\\](?:identity|core|ai)\b|[/\\]openai[/\\]/i,
  },
  {
    // Settings that a library has no place for.
    source: "identity-sdk",
    code: "call-wrong",
    says: /\bwrong keys? ["'][^]{1,120}? in \{|SchemaError: key ["'][\w.]{1,40}["'] error|\bdid not validate ["']azure_?openai\w{0,10}["']/i,
    near: /azure|openai/i,
  },
  {
    source: "identity-sdk",
    code: "call-wrong",
    says: /ChatAPIInvalidRole\w*|the chat api requires a specific format for prompt[^.]{0,60}/i,
  },
  {
    // Settings that point to secrets of a vault, and nobody said how to get at these.
    source: "identity-sdk",
    code: "call-wrong",
    says: /\bno key vault credential or secret resolver callback configured\b[^.]{0,80}/i,
  },
  {
    // ADAL, with a release of PyJWT that asks for more.
    source: "identity-sdk",
    code: "call-wrong",
    says: /\brequired that you pass in a value for the \\{0,2}["']algorithms\\{0,2}["'] argument when calling decode\(\)/i,
    near: /\badal\b|azure|\bmsal\b/i,
  },
];
