import type { Hint } from "./hint.ts";

/** The release of a library is what has changed. */
const worsened =
  /\bsince (?:[\w.-]{1,40} ?[=~]{0,2} ?)?v?\d+\.\d+\.\d+\b|\b(?:downgrad\w+|pinn(?:ed|ing)|roll(?:ed|ing) back|revert\w*|going back) (?:\w+ ){0,2}?to [\w.-]{0,40} ?[=~]{0,2} ?v?\d+\.\d+|\bin \d+\.\d+(?:\.\d+)? (?:it )?(?:was|worked)\b|\b\d+\.\d+\.\d+ (?:was|worked|works) (?:fine|ok|well)/i;

/** What people say around a request that the service refused. */
export const requestHints: readonly Hint[] = [
  ...(["key-invalid", "endpoint-wrong", "token-invalid"] as const).map((of): Hint => ({
    of,
    means: "sdk-misuse",
    says: worsened,
  })),
  {
    // Models for images take other parameters than one another.
    of: "api-version-unsupported",
    means: "model-operation-unsupported",
    says: (text, { code }) => code === "unknown_parameter" && /\bgpt-image|\bdall-?e|\bsora\b/i.test(text),
  },
  {
    of: "endpoint-wrong",
    means: "api-version-unsupported",
    says: /api[-_]?version[=:"'\s]{1,4}(?:2022-12-01|2023-03-15-preview|2024-04-09|2024-05-13|2024-08-06|2024-07-18|2024-11-20|2024-12-17|2025-01-31|2025-04-14|2025-04-16|2025-08-07|gpt|\d{4}-\d\d-\d\d(?:[+T%]| 00:))|(?:changing|updating|bumping|newer) (?:the )?api[- ]?version (?:fixed|to)|(?:wrong|incorrect|outdated|invalid|bad) api[- ]?version\b|chang\w+ (?:the )?["'\u0060]?\w*API_VERSION["'\u0060]? to\b|(?:缺少|missing)[^.]{0,20}\bapi[- ]version\b|api[- ]version[^.]{0,30}(?:is missing|缺少)|\b\w{2,30}_API_VER(?:SION)?: \d{4}-\d\d-\d\d(?![-\w"'])|[?&]api-version=(?!20\d\d-|\{|\$|<|v1\b|preview\b)\w|\bapi[- ]version\b[^.]{0,20}\b(?:is|was)(?: not|n't) (?:present|given|set|sent|passed|provided)\b|\b(?:without|no) (?:an? |the )?api[- ]version\b|\bwith \W?(?:20\d\d-)?\d\d-\d\d(?:-preview)?\W? (?:it |everything )?(?:works|worked|is fine)\b/i,
    // What belongs to the path was put behind the query.
    unless: /[?&]api-version=[\w.-]{1,30}\/\w|\.azure-api\.net\b/i,
  },
  {
    // Came with the versions of 2025.
    of: "endpoint-wrong",
    means: "api-version-unsupported",
    says: /\bresponses api\b[^]{0,200}\b202[34]-\d\d-\d\d\b|\b202[34]-\d\d-\d\d\b[^]{0,200}\bresponses api\b/i,
  },
  {
    // Older models complete texts; this class calls the route for them.
    of: "endpoint-wrong",
    means: "sdk-misuse",
    says: /\bimport AzureOpenAI\b[^]{0,600}?\bllm ?= ?AzureOpenAI\([^)]{0,400}?gpt-(?:4|5|35-turbo(?!-instruct))/i,
  },
  {
    // The whole address of a call, where the client wants what stands before its path.
    of: "endpoint-wrong",
    means: "env-malformed",
    says: /[?&]api-version=[\w.-]{1,30}\/\w|\b(?:server url|base.?url|end.?point|api.?base|api.?url|\bapi)\b[^:=]{0,30}[:=]? ?["']?https:\/\/[^\s"']{3,100}\/openai\/deployments\/[^\s"']{1,80}\/chat\/completions/i,
  },
  {
    // In a list of Compose, quotes are part of the value.
    of: "endpoint-wrong",
    means: "env-malformed",
    says: /\benvironment: (?:- [^\s=]{1,60}=\S{1,120} ){0,20}- \w{1,60}=["']/,
  },
];
