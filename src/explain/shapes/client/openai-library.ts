import type { Shape } from "../shape.ts";

const ours = /azure|openai/i;

/** Where the token of a cluster's account is read for Azure's sake. */
const subjectToken = /azure|openai|workload.?identity|subject.?token/i;

/** What OpenAI's libraries refuse or cannot read, in words of their own. */
export const openaiLibrary: readonly Shape[] = [
  {
    source: "environment",
    code: "setting-missing",
    says: /could not resolve authentication method\. expected (?:either |one of |the )?(?:apiKey|api_key)\b[^.]{0,80}/i,
    near: /azure|api-key|openai/i,
    unlike: /auth_token|x-api-key|anthropic/i,
  },
  {
    // Neither a key nor anything that gives a token has come as far as the request.
    source: "environment",
    code: "setting-missing",
    says: /ValueError: unable to handle auth\b/i,
    near: /azure/i,
  },
  {
    source: "environment",
    code: "settings-exclusive",
    says: /["'`]?provider["'`]? cannot be combined with top-level\b[^.]{0,80}/i,
    near: ours,
  },
  {
    source: "identity-sdk",
    code: "call-wrong",
    says: /is not supported by azure clients\b|is only supported by openai clients\b|[`'"]?\bfetch[`'"]? is not defined as a global\b|\bReferenceError: (?:Headers|fetch|FormData|ReadableStream|TextDecoderStream) is not defined\b|\bmissing required arguments?: ["'](?:model|messages|input|prompt)["']|invalid ["'`]?http_client["'`]? argument; expected\b[^;]{0,80}|configure ["'`]?provider["'`]? on ["'`]?\w+["'`]?, not on\b|["'`]?model["'`]? is required for azure realtime|you tried to pass a ["'`]?BaseModel["'`]? class to\b[^.]{0,60}|cannot send a request, as the client has been closed|missing required arguments?; expected either \(?["']\w+["'][^]{0,80}|(?:RuntimeError: session|ClientConnectionError: connector) is closed\b|function ["'][\w.-]{1,60}["'] not found\. provide this function to ["'`]?enable_auto_function_calls/i,
    near: ours,
  },
  {
    // Its helpers that read answers into types.
    source: "identity-sdk",
    code: "call-wrong",
    says: /\bcurrently only ["'`]?function["'`]? tool types support auto-parsing\b[^.]{0,60}|\bis not strict\. only ["'`]?strict["'`]? function tools can be auto-parsed\b|\bunable to automatically parse response format type\b[^.]{0,60}|\bnon BaseModel types are only supported with pydantic v2\b/i,
    near: ours,
  },
  {
    // The library of before 1.0, on its way into a request: what stops it there is the deployment's name, or the key.
    source: "identity-sdk",
    code: "call-wrong",
    says: /\bengine_api_resource\.py["'], line \d+, in (?:create|__prepare_create_request|class_url)\b[^]{0,60}?__prepare_create_request\(/,
    unlike: /no api key provided|must provide an? ["']?(?:engine|deployment)/i,
  },
  {
    source: "identity-sdk",
    code: "package-missing",
    says: /you need to install ["'`]?openai\[\w+\]|\bthis feature requires additional dependencies: \$? ?pip install openai\[|to use the aiohttp client you must have installed the package with/i,
  },
  {
    // Something else than the service has answered, or the service at another path than meant.
    source: "openai",
    code: "answer-unreadable",
    says: /APIResponseValidationError\b[^]{0,160}|(?:azure\.core\.exceptions\.)DecodeError: JSON is invalid\b[^.]{0,60}|expected content-type response header to be ["'`]?application\/json["'`]? but received\b[^.]{0,60}/i,
    near: ours,
  },
  {
    // Foundry, of what is still being tried out: the call must say that it knows.
    source: "openai",
    code: "preview-not-asked",
    status: 403,
    says: /\bpreview_feature_required\b|\bthis operation requires the following opt-in preview feature\(s\)/i,
  },
  {
    // From one address to the next, and nothing at the end.
    source: "openai",
    code: "answer-unreadable",
    says: /\bmaximum number of redirects exceeded\b|\breached maximum redirect attempts\b|\bERR_FR_TOO_MANY_REDIRECTS\b|\battempt to decode JSON with unexpected mimetype: text\/html\b/i,
    near: ours,
  },
  {
    // A page, where an answer was to be taken apart: the address leads past the interface.
    source: "openai",
    code: "answer-unreadable",
    says: /["']str["'] object has no attribute ["'](?:choices|model_dump|output_text)["']/i,
    near: ours,
  },
  {
    // Azure's libraries for JavaScript, of a page in place of JSON.
    source: "openai",
    code: "answer-unreadable",
    says: /\boccurred while parsing the response body - ?(?:<|\[page\])/i,
  },
  {
    // Its own way from one identity to another, which begins at a managed identity or a file.
    source: "imds",
    code: "unexpected-answer",
    says: /azure imds response did not include an access_token/i,
  },
  {
    // The same in Node.
    source: "imds",
    says: /failed to fetch token from azure imds: status (?<status>[45]\d\d)/i,
  },
  {
    // And in Java.
    source: "imds",
    says: /\bprovider error: IMDS returned status (?<status>[45]\d\d)/i,
  },
  {
    source: "imds",
    code: "unexpected-answer",
    says: /\bIMDS response (?:missing ["']access_token["'] field|contains invalid JSON)/i,
    unlike: /\bAWS\b|IMDSv[12]/,
  },
  {
    source: "identity-sdk",
    code: "call-wrong",
    says: /\bcannot open realtime websocket with a function-based apiKey\b[^.]{0,60}/i,
    near: ours,
  },
  {
    source: "imds",
    says: /failed to fetch azure subject token from imds: HTTP (?<status>[45]\d\d)/i,
  },
  {
    source: "environment",
    code: "file-missing",
    says: /failed to read (?:the token file at|kubernetes service account token from) (?<path>\S{1,200}?): (?:\[Errno 2\]|ENOENT)[^.]{0,60}/i,
    near: subjectToken,
    unlike: /vault.?agent/i,
  },
  {
    source: "environment",
    code: "file-empty",
    says: /the token file at (?<path>\S{1,200}) is empty\b/i,
    near: subjectToken,
    unlike: /vault.?agent/i,
  },
  {
    // The library for PHP, which looks for what only openai.com's answers have.
    source: "identity-sdk",
    code: "call-wrong",
    says: /\bundefined array key \\?["'](?:openai-[\w-]{2,30}|x-(?:request-id|ratelimit-[\w-]{2,40})|choices|usage|created|object|finish_reason)\b[^.]{0,40}/i,
    near: /openai-php|openai\\|OpenAI::/i,
  },
  {
    // LiteLLM says it whatever service is behind it.
    source: "identity-sdk",
    code: "call-wrong",
    says: /\bplease ensure all messages are valid OpenAI chat completion messages\b/i,
    near: /\bAzureException\b|azure[/_]|azure ?openai/i,
    unlike: /anthropic|bedrock|vertex/i,
  },
];
