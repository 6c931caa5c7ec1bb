import type { Shape } from "../shape.ts";
import { sisters } from "../neighbours/sisters.ts";
import { ours } from "./subjects.ts";

/** Beside the name of the service, or of one of its sisters. */
const beside = (...words: string[]): RegExp =>
  new RegExp(["openai|cognitiveservices|services\\.ai\\.azure", sisters.source, ...words].join("|"), "i");

/** What a library for Azure says of an answer without a body that it can read. */
const reasons: readonly (readonly [number, string])[] = [
  [400, "Bad ?Request"],
  [401, "(?:Unauthorized|Access ?Denied)"],
  [403, "Forbidden"],
  [404, "(?:Resource )?Not ?Found"],
  [429, "Too ?Many ?Requests"],
  [500, "Internal ?Server ?Error"],
];

/** As the answer's first line has them: the same reason stands before a refused key and before a missing role. */
const printed: typeof reasons = [...reasons, [401, "PermissionDenied"]];

/** A status beside the name of the service, where nothing says more. */
export const bareStatuses: readonly Shape[] = [
  { source: "openai", says: /error code: (?<status>4\d\d|5\d\d)\b[^]{0,160}/i, near: ours },
  {
    source: "openai",
    says: /(?:POST|GET) https:\/\/\S{0,80}(?:openai|cognitive|services\.ai)\S{0,200} "?HTTP\/[\d.]+ (?<status>[45]\d\d)[^]{0,40}/i,
  },
  {
    // Semantic Kernel, before it handed bodies on.
    source: "openai",
    says: /the request is not valid, HTTP status: (?<status>[45]\d\d)\b/i,
  },
  {
    // The flat body of the service's own front.
    source: "openai",
    says: /["']statusCode["']: ?(?<status>5\d\d), ?["']message["']: ?["'][^"']{1,80}["'], ?["']activityId["']/i,
  },
  {
    // Clients that were generated for this interface.
    source: "openai",
    says: /\b(?<status>4\d\d|5\d\d) status code \(no body\)/i,
    near: /azure|openai|microsoft|entra\b|\bgpt/i,
    unlike: /(?:api|platform)\.openai\.com|anthropic/i,
  },
  {
    source: "openai",
    code: "HTTP_429",
    status: 429,
    says: /(?<!\b(?:if|when|whenever|once|until|after|case|should|handles?)\b[^.]{0,30})\brate.?limit (?:was |is |has been )?(?:exceeded|reached|hit)\b[^.]{0,60}|\b(?:get|gets|got|getting|see|seeing|logs? shows?|receiv\w{1,3}|throws|returns|fails with|failed with) (?:an? |the )?rate.?limit(?:ing)? (?:errors?|exceptions?)\b|\brate.?limited (?:on|by|at|for)\b(?! (?:AAD|azure ad|entra|microsoft entra)\b)[^.]{0,60}|\bhit(?:ting)? (?:the |a |our |my )?rate.?limits?\b|\b429 rate.?limit\b[^.]{0,40}|\bthrottl(?:es|ed|ing) (?:us|me|our|my)\b[^.]{0,40}|\b(?:we|I|us|me) (?:\w+ ){0,3}throttled\b[^.]{0,40}|\bover the limit of\b[^.]{0,30}\btier\b|\bexceed(?:s|ing) (?:the |our |my )?rate.?limits?\b[^.]{0,60}|(?<!\bexcept \(?|\bimport |, |\bhandles? (?:an? |the )?)\b(?:RateLimitError|(?<=\b(?:gets?|getting|got|sees?|seeing|hits?|hitting|throws?|many|random|constant|frequent) )RateLimitErrors)\b(?! as\b| 0\b| in the (?:readme|docs|documentation)|[,):(])[^.]{0,60}/i,
    near: /azure|openai|\bAOAI\b|foundry/i,
    unlike:
      /(?:api|platform)\.openai\.com|anthropic\.com|management\.azure|169\.254|\bimds\b|docker ?hub|\bgithub api\b|api\.github\.com|\bstripe\b/i,
  },
  {
    source: "openai",
    code: "PermissionDenied",
    status: 401,
    says: /\b(?:gets?|got|getting|sees?|error|returns?|receives?|throws|says?|fails with)\b[^.]{0,30} ["']?PermissionDenied\b[^.]{0,80}|\bPermissionDenied (?:from|by|on|when|for|since|at|in)\b[^.]{0,80}/,
    near: /openai|cognitive ?services|services\.ai\.azure|foundry/i,
    unlike: /subscription key|access token is missing/,
  },
  {
    // A refusal of a kind, of which no more was shown.
    source: "openai",
    code: "HTTP_400",
    status: 400,
    says: /["']type["']: ?["']invalid_request_error["']/,
    near: ours,
    unlike: /\b(?:40[1-9]|429|5\d\d)\b|(?:api|platform)\.openai\.com/,
  },
  { source: "openai", says: /HTTP (?<status>4\d\d|5\d\d) \([^)]{0,80}\)/, near: ours },
  {
    source: "openai",
    says: /status: (?<status>4\d\d|5\d\d) \([\w ]{1,40}\)/i,
    near: /openai|cognitive|foundry|SemanticKernel/i,
  },
  {
    // Libraries for HTTP and for web sockets.
    source: "openai",
    says: /(?:websocket connection: HTTP|unexpected server response:|handshake(?:error| status):?|returned (?:status code|an error:)|responded with status(?: code)?:?|indicate success:)\s?["'(]?(?<status>[45]\d\d)\b[^.]{0,80}/i,
    near: beside(),
  },
  ...printed.map(([status, reason]): Shape => ({
    // The name of the library alone: the services of others have other libraries.
    source: "openai",
    status,
    says: new RegExp(
      `azure\\.core\\.exceptions\\.\\w{3,40}: (?:operation returned an invalid status (?:code )?["']?|\\(None\\) )${reason}\\b`,
      "i",
    ),
    unlike:
      /management\.azure|azure[./\\]mgmt|key ?vault|vault\.azure|blob|storage|service ?bus|cosmos|azure[./\\](?:search|monitor|data|digitaltwins)|registry|graph/i,
  })),
  ...printed.map(([status, reason]): Shape => ({
    source: "openai",
    status,
    says: new RegExp(`operation returned an invalid status (?:code )?["']?${reason}\\b`, "i"),
    near: beside("cognitive|azure\\.ai\\.|azure\\.search"),
  })),
  ...reasons.map(([status, reason]): Shape => ({
    // As people tell it.
    source: "openai",
    status,
    says: new RegExp(
      `\\b(?:gets?|got|getting|(?:gives?|gave|giving)(?: back)?|throws?|threw|throwing|returns?|returned|returning|receiv\\w+|fail(?:s|ed|ing) with) (?:me |us )?(?:an? |the )?["'\u0060\u2018\u201C*]{0,2}${reason}\\b(?!\\w)`,
      "i",
    ),
    near: beside("azure[ .](?:ai|cognitive)\\b|foundry"),
    unlike: /management\.azure|\bARM\b|role assignment|key ?vault|\bgraph\b|\bblob|storage account|cosmos/i,
  })),
  {
    // A title, and no more.
    source: "openai",
    says: /(?<=\b(?:azure|aoai|foundry|openai|cognitive services)\b[^.]{0,40} )(?<status>40[0134]|429|5\d\d) errors?\b/i,
    near: /azure[ -](?:open ?ai|ai\b|provider|models?)|\b(?:AI|microsoft|azure)[- ]foundry|foundry[^]{0,80}\b(?:models?|agents?|gpt|endpoints?|projects?|deployments?)|cognitive|\bBYOK\b/i,
    unlike: /management\.azure|key ?vault|\bgraph\b|\bblob|storage account|cosmos|devops/i,
  },
  {
    source: "openai",
    says: /(?<!\b(?:if|when|whenever|whether|case of|does one get|retry(?:ing)? on) (?:an? |the )?)\b(?<status>40[0134]|429|50[0234]) errors? (?:from|with|in|by|on|when (?:calling|using)|while (?:calling|using)|calling|using) (?:the |my |our )?(?:azure|AOAI|microsoft foundry|AI foundry)\b(?![^.]{0,40}\b(?:should|means?|may|can be|is to be|are (?:not )?(?:retried|counted|handled|mapped)|as \w+(?:Error|Exception)s?|per (?:minute|hour|day)|to the list)\b)[^.]{0,60}/i,
    near: /azure[ -](?:open ?ai|ai\b|provider|models?)|\bAOAI\b|\b(?:AI|microsoft|azure)[- ]foundry/i,
    unlike: /management\.azure|key ?vault|\bgraph\b|\bblob|storage account|cosmos|devops/i,
  },
  {
    // The portals' words for a principal that lacks a role.
    source: "openai",
    code: "permission",
    status: 403,
    says: /\b(?:I|you|user|identity|principal|account)\b[^.]{0,40} do(?:es)?(?:n't| not) have (?:the )?(?:required |necessary |sufficient )?(?:permissions?|roles?|access) (?:to|for|in|on)\b(?! (?:\w+ )?(?:\w+ )?role assignments?)[^.]{0,80}/i,
    near: /openai|cognitive ?services|foundry|azure ai\b/i,
    unlike: /access to any (?:azure )?subscriptions|use the resource manager api/i,
  },
  {
    // OpenAI's library for Java.
    source: "openai",
    says: /com\.openai\.errors\.\w{1,40}Exception: (?<status>[45]\d\d)\b[^.]{0,80}/,
    near: /azure/i,
  },
  {
    // urllib3's log.
    source: "openai",
    says: /(?:openai|cognitive|services\.ai)[\w.]{0,40}:443 "(?:POST|GET) [^"]{1,300} HTTP\/[\d.]+" (?<status>[45]\d\d)\b/i,
  },
  {
    // Not what the author's own server told whoever called it, as its log of accesses has it.
    source: "openai",
    says: /(?<!HTTP\/[\d.]{1,3}["'] ?)\b(?<status>4\d\d|5\d\d):? (?:client error|unauthorized|forbidden|not found|resource not found|bad request|method not allowed|unprocessable (?:entity|content)|internal server error)[^.]{0,80}/i,
    near: beside("ai foundry", "\\bx-aml-"),
  },
  {
    source: "openai",
    says: /(?<!\b(?:if|in case|should) (?:you|it|they|one|users?|that|(?:the|an?|your) \w{1,20})\b[^.,]{0,20})(?:failed with status code|status code:?|statuscode[=:]|response status|http error|http status:|respond(?:s|ed|ing)?(?: with)?|(?:get|see|receive) is|returned|returning|returns (?:only|always|just|me|us)|throw(?:s|ing|n)?|get(?:ting|s)?|receiv\w+|hit(?:ting)?|(?:gives?|gave)(?: back)?|fail(?:s|ed|ing) with|(?:errors? out|ends?|ended|results?) (?:with|in)|error:?|erreur|fehler|errore|erro|код|ошибк\S|报错?|返回|错误|限流|エラー|오류) ?(?:a |an )?(?:http )?(?<status>400|401|403|404|429|500|503)s?\b(?!: =>)[^.]{0,80}/i,
    near: beside("azure[^]{0,300}(?:\\bgpt|\\bdall-?e|\\bllm)"),
  },
  {
    // The classes of the library before its first release, of which this one took in 404s as well.
    source: "openai",
    code: "refused-by-class",
    says: /(?<!\bexcept \(?|, |\b(?:import|raise|replace|rename|catch) )\bopenai\.error\.InvalidRequestError["']?>?(?![\w:,()]| ?:| (?:as|by|with|is now|became|was (?:raised|renamed))\b)[^.]{0,40}/,
    near: /azure/i,
  },
  {
    source: "openai",
    code: "HTTP_403",
    status: 403,
    says: /\bopenai\.(?:error\.)?Permission(?:Denied)?Error["']>[^.]{0,40}/,
    near: /azure/i,
  },
  {
    source: "openai",
    code: "HTTP_400",
    status: 400,
    says: /\bopenai\.(?:BadRequest|UnprocessableEntity)Error["']>(?! (?:covers|and|are|is (?:raised|caught|thrown))\b)[^.]{0,40}/,
    near: /azure/i,
  },
  {
    source: "openai",
    code: "HTTP_401",
    status: 401,
    says: /openai\.(?:error\.)?AuthenticationError[^.]{0,80}|unauthorized: access|access denied(?! for user ["'][^"']{1,60}["']@)[^.]{0,60}/i,
    near: /azure/i,
  },
  {
    source: "openai",
    code: "HTTP_404",
    status: 404,
    says: /openai\.(?:error\.)?NotFoundError[^.]{0,80}|resource not found(?! in (?:the )?(?:resource group|subscription))|\bNotFound errors?\b/i,
    near: beside("AzureException", "foundry", "azure[^]{0,400}(?:\\bgpt|\\bllm|langchain|api-version)"),
  },
];
