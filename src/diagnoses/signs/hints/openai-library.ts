import type { Hint } from "./hint.ts";

/** The call that makes a client, with the arguments of one. */
const withoutAddress = /\bAzure(?:Chat)?OpenAI\w{0,12}\((?=[^()]{0,300}\bapi_key ?=)[^()]{0,300}\)/;

/** What a program shows of how it uses OpenAI's library for Python, or what another makes of that. */
export const openaiLibraryHints: readonly Hint[] = [
  {
    // A token goes where a key belongs, and in a key's header.
    of: "key-invalid",
    means: "sdk-misuse",
    says: /(?<!\b(?:not|n't|never|without) (?:\w{1,12} ){0,2})\btokens? as (?:an? |the |my )?["']{0,2}api[ _-]?keys?\b|\bDefaultAzureConfig\(\s?\w{0,20}token\b/i,
  },
  {
    // A framework that makes the client of openai.com for Azure.
    of: "endpoint-wrong",
    means: "sdk-misuse",
    says: /\b(?:uses?|makes?|builds?|creates?|falls? back to) (?:the |an? )?(?:generic|plain|standard|regular) ["'\u0060]?(?:Async)?OpenAI\b(?! (?:works?|nodes?|embeddings?|key|accounts?|deployments?|endpoints?|instances?|models?|resources?|services?|subscriptions?)\b)/i,
  },
  {
    // A library makes the client of openai.com, whatever it was given for Azure.
    of: "env-missing",
    means: "sdk-misuse",
    says: (text, { message }) =>
      /api_key client option must be set/i.test(message) &&
      /\b(?:builds?|creates?|makes?|instantiates?|constructs?) ["'\u0060]?(?:openai\.)?(?:Async)?OpenAI\b(?!\w)|\bfalls? back to (?:its |the )?(?:default|plain|openai)\b/i.test(
        text,
      ),
  },
  {
    // One library asks for the key of openai.com; another, given the same, is content.
    of: "env-missing",
    means: "sdk-misuse",
    says: (text, { message }) =>
      /api_key client option must be set/i.test(message) &&
      /\bwith [\w.]{2,20} (?:alone|directly)\b[^.]{0,60}\bworks?\b|\bworks?\b[^.]{0,30}\bwith [\w.]{2,20} (?:alone|directly)\b/i.test(
        text,
      ),
  },
  {
    // Settings under the names of before 1.0, which the library no longer knows.
    of: "env-missing",
    means: "sdk-misuse",
    says: (text, { message }) =>
      /api_key client option must be set/i.test(message) &&
      /["']api_base["']\s?:/.test(text) &&
      /["']api_type["']\s?:\s?["']azure/i.test(text),
  },
  {
    // Azure's client, given a key and a deployment and nowhere an address.
    of: "tls-intercepted",
    means: "env-missing",
    says: (text, { code, message }) =>
      code === "wrapped" && /connection ?error/i.test(message) && withoutAddress.test(text),
    unless: /endpoint|_base\b|base_?url|https:\/\/|resource_?name|instance_?name/i,
  },
  {
    // A secret where an address belongs: arguments in another order than the library takes them.
    of: "env-malformed",
    means: "sdk-misuse",
    says: (text, { message }) =>
      /input_value=["']\[redacted/.test(message) &&
      /\(\s?(?:["'\w.-]{1,60},\s?){0,3}\w{0,30}endpoint,\s?\w{0,30}key\s?\)/i.test(text),
  },
  ...(["service-error", "request-invalid"] as const).map((of): Hint => ({
    // What changes a list in Python gives nothing back.
    of,
    means: "sdk-misuse",
    says: /\bmessages ?= ?[\w.]{1,40}\.(?:append|extend|insert|sort|reverse)\(/,
  })),
  {
    // The library is told how to get a token and goes on with the one that it has; the place in it is named.
    of: "token-expired",
    means: "sdk-misuse",
    says: (text, { code }) =>
      code === "token-held-too-long" &&
      /\b(?:openai|azure|litellm|langchain\w*)\/[\w/]{1,60}\.py\b/.test(text) &&
      /\bazure_ad_token_provider\b[^]{0,200}?\b(?:not|n't|never) (?:being )?(?:utili[sz]ed?|used?|called|asked)\b/i.test(
        text,
      ),
  },
  ...(["endpoint-wrong", "key-invalid", "token-invalid", "key-missing", "gateway-rejected"] as const).map(
    (of): Hint => ({
      // The client of openai.com before a gateway, which wants its key in a header that this client does not send.
      of,
      means: "sdk-misuse",
      says: (text) =>
        /\bnew (?:OpenAI\.)?(?:OpenAIClient|ChatClient|EmbeddingClient)\(/.test(text) &&
        /\bApiKeyCredential\(/.test(text) &&
        /\b(?:azure-api\.net|apim|api management)/i.test(text) &&
        /\b401\b/.test(text) &&
        !/["']api-key["']/.test(text),
    }),
  ),
  {
    // A key that was set for something else travels on.
    of: "key-auth-disabled",
    means: "env-conflict",
    says: (text) =>
      /\b(?:AZURE_(?:OPENAI_)?API_KEY|OPENAI_API_KEY)\b[^]{0,400}?\b(?:left (?:over|behind)|leftover|stayed|remained|still (?:set|there|in)|stale|forgotten)\b/i.test(
        text,
      ) &&
      /\bazure_ad_token|\boidc\/|\bDefaultAzureCredential\b|\b(?:managed|workload) identity\b/i.test(text),
  },
];
