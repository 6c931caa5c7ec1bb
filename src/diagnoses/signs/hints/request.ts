import type { Hint } from "./hint.ts";
import { worsened } from "./regressions.ts";

const calls =
  /(?<path>\/[\w-]{3,40}(?:\/[\w-]{2,40})?)\?api-version=(?<version>v1|preview|20\d\d-\d\d-\d\d[\w-]{0,12})/g;

/** The same is called once more with another version, and that is answered. */
function servedInAnotherVersion(text: string): boolean {
  if (
    /\b20\d\d-\d\d-\d\d(?:-preview)?\W{0,3}(?:\([^)]{1,40}\) |[-\u2013] )?(?:opens|заработал\S{0,2}|(?:sí |también )?funciona)/i.test(
      text,
    )
  )
    return true;
  const called = [...text.matchAll(calls)].map(({ groups }) => groups);
  return (
    /\b(?:works?|worked|fine|ok|200|length|funciona|también)\b/i.test(text) &&
    called.some((one) =>
      called.some((other) => one?.["path"] === other?.["path"] && one?.["version"] !== other?.["version"]),
    )
  );
}

/** What people say around a request that the service refused. */
export const requestHints: readonly Hint[] = [
  ...(["key-invalid", "endpoint-wrong", "token-invalid"] as const).map((of): Hint => ({
    of,
    means: "sdk-misuse",
    says: worsened,
  })),
  {
    // Somebody has found out which version was asked for, and that it does not know the parameter.
    of: "model-operation-unsupported",
    means: "api-version-unsupported",
    says: /\bapi[- _]?version ["'(]{0,2}20\d\d-\d\d-\d\d(?:-preview)?["')]{0,2}(?: is used| is (?:sent|taken))?,?[^.]{0,40}\b(?:has no support|lacks? (?:support|the)|does(?: not|n't) (?:yet )?(?:support|know|have|take)|without support)\b/i,
  },
  {
    // A model that nobody chose.
    of: "request-invalid",
    means: "sdk-misuse",
    says: /\b(?:goes|falls? back|falling back|fell back|defaults?|defaulting|switch(?:es)?|reverts?) to ["'(]?gpt-[\w.-]{1,30}["')]? (?:as (?:a |the )?default|by default|instead|whatever|regardless|no matter|for some reason|although|even though)\b/i,
  },
  {
    of: "request-invalid",
    means: "sdk-misuse",
    says: /\b(?:looks? like|is|seems?(?: to be)?|might be|must be) an? regression\b/i,
  },
  {
    // An address that a client made itself is refused, and only for some versions of the interface.
    of: "env-malformed",
    means: "endpoint-wrong",
    says: (text, { message }) =>
      /^invalid ?url\b/i.test(message) &&
      /\b(?:newer|later|latest|recent|any other|other)\b[^.]{0,20}\b(?:api[- ]?versions?|specs?|specifications?)\b|\b(?:api[- ]?versions?|specs?) (?:dated )?(?:later|newer|after)\b/i.test(
        text,
      ),
  },
  {
    of: "rate-limited",
    means: "service-error",
    says: /\bError code: 503\b[^]{0,120}high demand/,
  },
  {
    // Another model takes it in the same version.
    of: "api-version-unsupported",
    means: "model-operation-unsupported",
    says: (text, { message }) =>
      /unrecognized request argument/i.test(message) &&
      /\bsame api[- _]?version\b|\bapi[- _]?version \S{1,30} (?:for|in|on|with) both\b/i.test(text),
  },
  {
    // The library for .NET asks for the version that knows what it sends.
    of: "api-version-unsupported",
    means: "model-operation-unsupported",
    says: (text, { message }) =>
      /unrecognized request argument/i.test(message) &&
      /\bAzure\.RequestFailedException\b|\bSemanticKernel\.Http\b/.test(text),
  },
  {
    // Models for images take other parameters than one another.
    of: "api-version-unsupported",
    means: "model-operation-unsupported",
    says: (text, { code }) => code === "unknown_parameter" && /\bgpt-image|\bdall-?e|\bsora\b/i.test(text),
  },
  {
    of: "endpoint-wrong",
    means: "api-version-unsupported",
    says: /api[-_ ]?version[=:"'\s]{1,4}(?:1\d{3}-|(?:19|200|201)\d{1,2}-\d|20\d\d-(?:1[3-9]|[2-9]\d)-|20\d\d-\d\d-(?:3[2-9]|[4-9]\d)|2022-12-01|2023-03-15-preview|2024-04-09|2024-05-13|2024-08-06|2024-07-18|2024-11-20|2024-12-17|2025-01-31|2025-04-14|2025-04-16|2025-08-07|gpt|\d{4}-\d-\d|\d{4}-\d\d-\d\d(?:[+T%]| 00:))|\bapi[-_ ]?version\b[^.]{0,80}\b20\d\d-\d\d-\d\dT00:00|(?:changing|updating|bumping|newer) (?:the )?api[- ]?version (?:fixed|to)|(?:wrong|incorrect|outdated|invalid|bad) api[- ]?version\b|chang\w{1,6} (?:the )?["'\u0060]?\w{0,40}API_VERSION["'\u0060]? to\b|(?:缺少|missing)[^.]{0,20}\bapi[- ]version\b|api[- ]version[^.]{0,30}(?:is missing|缺少)|\b\w{2,30}_API_VER(?:SION)?: \d{4}-\d\d-\d\d(?![-\w"'])|[?&]api-version=(?!20\d\d-|\{|\$|<|v1\b|preview\b|3\.0\b|REDACTED|redacted|\w{0,20}API_?VERSION|your)\w|\bapi[- ]version\b[^.]{0,20}\b(?:is|was)(?: not|n't) (?:present|given|set|sent|passed|provided)\b|\b(?:without|no) (?:an? |the )?api[- ]version\b|\b(?:does(?: not|n't)|did(?: not|n't)|never|not|fails? to|forgets to) (?:add(?:s|ing|ed)?|append(?:s|ing|ed)?|sends?|sending|sent|includ(?:es?|ed|ing)|pass(?:es|ing|ed)?|set(?:s|ting)?) (?:the |an? |any )?(?:required )?(?:query )?(?:parameter )?["'\u0060]{0,2}api[- ]version\b|\bquery param\w*\b[^.]{0,12}\bapi[- ]version\b[^.]{0,40}\b(?:does(?: not|n't)|never) (?:add|append|send|include|pass)s?|\b(?:must|needs?|requires?|expects?)\b[^.]{0,20}\bapi[- ]version\b[^.]{0,30}\. (?:without|otherwise)\b|\bwith \W?(?:20\d\d-)?\d\d-\d\d(?:-preview)?\W? (?:it |everything )?(?:works|worked|is fine)\b/i,
    // What belongs to the path was put behind the query, or the path does not begin as Azure OpenAI's do.
    unless:
      /[?&]api-version=[\w.-]{1,30}\/\w|\/deployments\/[\w.-]{1,80}\/models\b|\.azure-api\.net\b|\.openai\.azure\.com\/(?!openai\/)[a-z][\w/]{1,60}\?/i,
  },
  {
    of: "endpoint-wrong",
    means: "api-version-unsupported",
    says: servedInAnotherVersion,
    unless:
      /\b(?:both|neither|every|all|any|other|different|several) (?:\w+ ){0,3}(?:versions?|fail\w*|give\w*|return\w*|404)\b|\btried\b[^.]{0,60}\bversions\b/i,
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
  ...(["endpoint-wrong", "deployment-not-found"] as const).map((of): Hint => ({
    // What was sent holds quotes, a variable's name or a placeholder, or a path twice.
    of,
    means: "env-malformed",
    says: /[?&]api-version=(?:["']|%2[27])20|url["']?\s?[:=]\s?["']{2}https?:|\/deployments\/%(?:3C|7B|24)|(?:GET|POST|PUT) \/\S{1,80}\/\$\{?\w\S{0,200} HTTP\/|\/openai\/\S{0,120}\/openai\/deployments\/|(?<again>\/[a-z]{4,30}\/v\d[\w.-]{0,12})\k<again>|(?<twice>\/[a-z]{5,30}\/\w{4,30}\/[\w:-]{4,60})\k<twice>/i,
  })),
  ...(["endpoint-wrong", "key-invalid"] as const).map((of): Hint => ({
    // A client puts the path of its service behind the host itself.
    of,
    means: "env-malformed",
    says: (text, { status }) =>
      status === 404 &&
      /endpoint\b[^]{0,80}?["' (:=]https:\/\/[\w-]+\.(?:cognitiveservices\.azure|api\.cognitive\.microsoft)\.com\/(?:contentsafety|contentmoderator|language|text|formrecognizer|documentintelligence|computervision|vision|face|customvision|luis|speechtotext|translator)(?:\/\w|["'\s])/i.test(
        text,
      ),
  })),
  {
    // In a list of Compose, quotes are part of the value.
    of: "endpoint-wrong",
    means: "env-malformed",
    says: /\benvironment: (?:- [^\s=]{1,60}=\S{1,120} ){0,20}- \w{1,60}=["']/,
  },
  {
    // The CLI's own resource is another than the service's.
    of: "token-invalid",
    means: "token-audience-wrong",
    says: (text, { source }) =>
      source !== "arm" &&
      /\baccount get-access-token\b(?![^|)\u0060;]{0,120}--(?:resource|scope))(?!["'\u0060]{0,2} (?:succeeds?|works?|is|gives?|returns?|does|on (?:my|the)|and|too)\b)/i.test(
        text,
      ),
  },
];
