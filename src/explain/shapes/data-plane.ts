import { access } from "./access.ts";
import type { Shape } from "./shape.ts";

const ours = /azure|openai|cognitive|foundry|invalid_request_error|apim-request-id|x-ms-region/i;

/** Where the request went and what it asked for. */
const requests: readonly Shape[] = [
  {
    source: "openai",
    code: "DeploymentNotFound",
    status: 404,
    says: /DeploymentNotFound|the api deployment for th(?:is|e) ress?ource does not exist/i,
  },
  {
    source: "openai",
    code: "model_not_found",
    status: 404,
    says: /the model ["']?[\w.:/-]{1,80}["']? does not exist[^.]{0,60}|model_not_found|unknown_model/i,
    near: ours,
  },
  { source: "openai", code: "HTTP_404", status: 404, says: /subdomain does not map to a resource/i },
  {
    source: "openai",
    code: "HTTP_404",
    status: 404,
    says: /["']code["']: ?["']404["'], ?["']message["']: ?["']resource not found|(?:error code: 404|404)[^.]{0,60}resource not found|resource not found[^.]{0,40}(?:status:? ?404|\(404\))|status: 404 \(resource not found\)/i,
  },
  {
    source: "openai",
    code: "HTTP_404",
    status: 404,
    says: /invalid url \((?:GET|POST|PUT|DELETE) \/[^)]{0,80}\)/i,
    near: /azure/i,
  },
  {
    source: "openai",
    code: "HTTP_400",
    status: 400,
    says: /missing required query parameter: ?["']?api-version/i,
  },
  {
    source: "openai",
    code: "BadRequest",
    status: 400,
    says: /api-?version query parameter is not allowed|(?:is|are) enabled only for api.?versions? [\w.-]+(?: and later)?|api.?version ["']?[\w.-]{0,30}["']? ?(?:is )?(?:not supported|unsupported|invalid|not valid|not allowed|retired|deprecated)|unsupported api.?version|invalid api.?version|no api version specified/i,
  },
  {
    source: "openai",
    code: "OperationNotSupported",
    status: 400,
    says: /(?:Opp?erationNotSupported)|operation does not work with the specified model/i,
  },
  {
    source: "openai",
    code: "unsupported_parameter",
    status: 400,
    says: /unsupported parameter:? ["']?(?<param>[\w.]{1,60})|["']?code["']?: ?["']unsupported_parameter["']/i,
  },
  {
    source: "openai",
    code: "unsupported_value",
    status: 400,
    says: /unsupported value:? ["']?(?<param>[\w.[\]]{1,60})|["']?code["']?: ?["']unsupported_value["']/i,
  },
  {
    source: "openai",
    code: "unsupported_parameter",
    status: 400,
    says: /(?:is|are) not (?:supported|available) (?:with|by|on|for|in) (?:this|the|your) (?:\w+ ){0,3}model|(?:this|the) model does(?: not|n't) support[^.]{0,60}|not (?:supported|available) (?:with|on|for) (?:the )?(?:gpt|o1|o3|o4)[\w.-]*|parameters? (?:is|are) not available on [\w.-]+ model/i,
    near: ours,
  },
  {
    source: "openai",
    code: "BadRequest",
    status: 400,
    says: /unrecognized request arguments? supplied: [^.]{0,60}/i,
    near: ours,
  },
  {
    source: "openai",
    code: "unknown_parameter",
    status: 400,
    says: /unknown parameter: ?["']?(?<param>[\w.[\]]{1,60})/i,
    near: ours,
  },
  {
    source: "openai",
    code: "content_filter",
    status: 400,
    says: /content management policy|ResponsibleAIPolicyViolation|["']?code["']?: ?["']content_filter["']|content_policy_violation|triggering azure openai's/i,
  },
  {
    source: "openai",
    code: "on-your-data",
    status: 400,
    says: /invalid azure(?:cognitive)?search configuration detected[^"'}]{0,160}|call to get azure search index failed/i,
  },
  {
    source: "openai",
    code: "context_length_exceeded",
    status: 400,
    says: /maximum context length is \d+[^.]{0,100}|context_length_exceeded/i,
    near: ours,
  },
  {
    source: "openai",
    code: "invalid_request_error",
    status: 400,
    says: /invalid schema for (?:function|response_format)[^.]{0,120}|invalid type for ["'][^.]{0,100}|invalid value for ["'][^.]{0,100}|["']messages["'] must contain the word|is not of type ["']\w+["'] - ["'][\w.]+["']|["'][\w.]+["'] is a required property|additional properties are not allowed[^.]{0,80}|missing required parameter: [^.]{0,60}|max_tokens is too large[^.]{0,80}|tool_calls?["']? must be followed by[^.]{0,60}|invalid parameter: [^.]{0,80}|we could not parse the json body[^.]{0,40}|unsupported data type\b|invalid ["']?\w{3,40}["']?: (?:integer|string|array|value|expected)[^.]{0,80}|could not finish the message because max_tokens/i,
    near: ours,
  },
];

/** The service itself: limits, faults, state. */
const service: readonly Shape[] = [
  {
    source: "openai",
    code: "HTTP_429",
    status: 429,
    says: /exceeded (?:the )?(?:call|token|request|audio|images?)[\w ]{0,20}rate limit[^"'}]{0,160}|exceeded[^.]{0,30}\bS0 pricing tier|RateLimitReached|have been limited[^.]{0,60}|exceeded your current (?:quota|\w+ ?\w* pricing tier)[^.]{0,80}/i,
    near: ours,
  },
  {
    // The service's own words, and those of API Management before it.
    source: "openai",
    code: "HTTP_429",
    status: 429,
    says: /rate limit is exceeded\. try again in \d+ seconds/i,
  },
  {
    source: "openai",
    code: "HTTP_429",
    status: 429,
    says: /(?:experiencing high demand|temporarily unable to process your request|currently at capacity|no capacity|engine is currently overloaded|exceeding the provisioned)[^.]{0,80}/i,
    near: ours,
  },
  {
    source: "openai",
    code: "HTTP_429",
    status: 429,
    says: /RateLimitError: |error code: 429|status(?: code)?:? ?429|HTTP\/?1?\.?1? 429|429[ ,(:-]{0,3}too many requests/i,
    near: ours,
    unlike: /api\.openai\.com|platform\.openai\.com|169\.254/i,
  },
  {
    source: "openai",
    code: "HTTP_500",
    status: 500,
    says: /the server had an error (?:while )?processing your request[^.]{0,60}|InternalServerError: [^.]{0,60}|["']statusCode["']: ?500[^}]{0,80}|internal server error[^.]{0,60}activityId|backend call failure|error code: 50[0-4][^.]{0,60}|["']type["']: ?["']server_error["']/i,
    near: ours,
  },
  {
    source: "openai",
    code: "HTTP_503",
    status: 503,
    says: /(?:upstream connect error|no healthy upstream|service (?:is )?(?:temporarily )?unavailable|503 service)[^.]{0,80}/i,
    near: ours,
  },
  {
    source: "openai",
    code: "Timeout",
    status: 408,
    says: /the operation was timeout[^.]{0,20}|["']code["']: ?["']timeout["']|operation timed out on the service/i,
    near: ours,
  },
  {
    source: "openai",
    code: "HTTP_409",
    status: 409,
    says: /(?:deployment|model|resource)[^.]{0,40}(?:is )?(?:still being (?:created|provisioned)|not (?:yet )?ready|provisioning)|(?:provisioning state|state) is not (?:terminal|succeeded)/i,
    near: /azure|openai|cognitive|foundry/i,
  },
];

export const dataPlane: readonly Shape[] = [...access, ...requests, ...service];

/** A status beside the name of the service, where nothing says more. */
export const bareStatuses: readonly Shape[] = [
  { source: "openai", says: /error code: (?<status>4\d\d|5\d\d)\b[^]{0,160}/i, near: ours },
  {
    source: "openai",
    says: /(?:POST|GET) https:\/\/\S{0,80}(?:openai|cognitive|services\.ai)\S{0,200} "?HTTP\/[\d.]+ (?<status>[45]\d\d)[^]{0,40}/i,
  },
  { source: "openai", says: /HTTP (?<status>4\d\d|5\d\d) \([^)]{0,80}\)/, near: ours },
  {
    source: "openai",
    says: /status: (?<status>4\d\d|5\d\d) \([\w ]{1,40}\)/i,
    near: /openai|cognitive|foundry/i,
  },
  {
    source: "openai",
    says: /\b(?<status>4\d\d|5\d\d) (?:status code \(no body\)|client error|unauthorized|forbidden|not found|resource not found|bad request|internal server error)[^.]{0,80}/i,
    near: /openai|cognitiveservices|services\.ai\.azure/i,
  },
  {
    source: "openai",
    says: /(?:failed with status code|status code:?|statuscode[=:]|response status|http error|responded with|returned|returning|throw(?:s|ing|n)?|get(?:ting|s)?|receiv\w+|hit(?:ting)?|errors? out with|error:?) ?(?:a |an )?(?:http )?(?<status>400|401|403|404|429|500|503)\b[^.]{0,80}/i,
    near: /openai|cognitiveservices|services\.ai\.azure/i,
  },
  {
    source: "openai",
    code: "HTTP_401",
    status: 401,
    says: /openai\.(?:error\.)?AuthenticationError[^.]{0,80}|unauthorized: access|access denied[^.]{0,60}/i,
    near: /azure/i,
  },
  {
    source: "openai",
    code: "HTTP_404",
    status: 404,
    says: /openai\.(?:error\.)?NotFoundError[^.]{0,80}|resource not found/i,
    near: /openai/i,
  },
];
