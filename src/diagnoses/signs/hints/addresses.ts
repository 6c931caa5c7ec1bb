import type { Hint } from "./hint.ts";

/**
 * A setting with the address of a whole call, or of one that lacks a part, where clients put the rest themselves. Source:
 * https://learn.microsoft.com/azure/ai-services/openai/reference, whose paths all begin with /openai.
 */
export const misshapenBase =
  /\b(?:azureOpenAIBasePath|base_?(?:url|path)|api_?base|azure_?endpoint)["']? ?[:=] ?["'\u0060]https:\/\/[\w{}.$<>-]{2,80}\.openai\.azure\.com\/(?:deployments\b|openai\/deployments\/[^\s"'\u0060]{1,80}\/(?:chat\/completions|completions|embeddings)\b)[^\s"'\u0060]{0,60}/i;

/** Addresses that a text gives, and what they lack. */
export const addressHints: readonly Hint[] = [
  { of: "deployment-not-found", means: "endpoint-wrong", says: misshapenBase },
];
