import { access } from "./access.ts";
import { documents } from "../neighbours/documents.ts";
import { malformedRequests } from "./malformed-requests.ts";
import { requests } from "./requests.ts";
import { searchRequests } from "../neighbours/search-requests.ts";
import { sessions } from "./sessions.ts";
import { sisterServices } from "../neighbours/sisters.ts";
import type { Shape } from "../shape.ts";
import { ours } from "./subjects.ts";

/** The service itself: limits, faults, state. */
const service: readonly Shape[] = [
  {
    source: "openai",
    code: "HTTP_429",
    status: 429,
    says: /exceeded the provisioned throughput|MODEL_RATE_LIMIT\b|exceeded (?:the )?(?:call|token|request|audio|images?)[\w ]{0,20}rate limit[^"'}]{0,160}|exceeded[^.]{0,30}\bS0 pricing tier|RateLimitReached|enqueued token limit reached(?! for [\w.-]{1,60} in organization org-)|have been limited[^.]{0,60}|exceeded your current (?:quota|\w+ ?\w* pricing tier)[^.]{0,80}/i,
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
    // Its own ways out of it: nobody else has these to offer.
    source: "openai",
    code: "HTTP_429",
    status: 429,
    says: /\bsystem is currently experiencing high demand\b[^]{0,240}?\bprovisioned throughput\b/i,
  },
  {
    source: "openai",
    code: "HTTP_503",
    status: 503,
    says: /\bbackend returned unexpected response\. please contact microsoft\b/i,
  },
  {
    // The older words, of Face and its sisters.
    source: "openai",
    code: "HTTP_429",
    status: 429,
    says: /rate limit is exceeded\. try again later/i,
    near: /azure[ .](?:openai|ai\b|cognitive)|cognitive|ProjectOxford|apim-request-id/i,
  },
  {
    source: "openai",
    code: "HTTP_429",
    status: 429,
    says: /(?:experiencing high demand|temporarily unable to process your request|currently at capacity|engine is currently overloaded|model is (?:currently )?overloaded|currently processing too many requests|exceeding the provisioned)[^.]{0,80}(?:\. your request exceeds[^.]{0,80})?/i,
    near: ours,
  },
  {
    source: "openai",
    code: "HTTP_429",
    status: 429,
    says: /RateLimitError: |error code:? 429|status(?: code)?:? ?429|HTTP\/?1?\.?1? 429|429[ ,(:-]{0,3}too many requests|["']?code["']?: ?["'](?:too_many_requests|TooManyRequests|rate_limit_exceeded)["']/i,
    near: ours,
    unlike:
      /(?:api|platform)\.openai\.com|anthropic\.com|googleapis|169\.254|\bimds\b|429[^.]{0,40}login\.microsoftonline\.com|ManagedIdentityCredential\S{0,12} (?:authentication )?fail/i,
  },
  {
    source: "openai",
    code: "HTTP_500",
    status: 500,
    says: /the server had an error (?:while )?processing your request[^.]{0,60}|InternalServerError: (?!(?:litellm\.\w{3,30}: )?\w{1,30} (?:APIConnectionError|\w{3,30} - connection error\b))[^.]{0,60}|["']statusCode["']: ?500[^}]{0,80}|internal server error[^.]{0,60}activityId|backend call failure|error code: 50[0-4](?!\d)[^.]{0,60}|["']type["']: ?["']server_error["']|["']?code["']?: ?["']InternalServerError["']|backend returned unexpected response|sorry, something went wrong|an error occurred while processing your request\. you can retry[^.]{0,60}|something went wrong[^a-z]{1,8}server_error|["']?code["']?: ?["']?(?:ServerTimeout|server_error)\b|the model produced invalid content|424 failed dependency|\bHTTP\/[\d.]{1,3}["']? 500 model_error\b|["']?code["']?: ?["']model_error["']/i,
    near: ours,
  },
  {
    // How a file, a run or a batch came to fail, as the libraries print it.
    source: "openai",
    code: "HTTP_500",
    status: 500,
    says: /\b(?:LastError|VectorStoreFile\w*Error|BatchError)\w*\(code=["'](?:server_error|internal_error)\b[^)]{0,120}/i,
  },
  {
    source: "openai",
    code: "HTTP_503",
    status: 503,
    says: /(?:ServiceUnavailableError:|upstream connect error|upstream request timeout|our services aren't available right now|no healthy upstream|service (?:is )?(?:temporarily )?unavailable(?! in (?:this|your) region)|503 service|your (?:cognitive services|azure \w+) resource is (?:temporarily )?unavailable)[^.]{0,80}/i,
    near: /azure|openai|cognitive|foundry|apim-request-id|x-ms-region|playground/i,
    unlike:
      /response from (?:microsoft entra|azure active)|oidc discovery|health check failed: please see \/debug\/health|["']error_description["']|authorization server returned|from https:\/\/login\.microsoftonline\.com/i,
  },
  {
    source: "openai",
    code: "Timeout",
    status: 408,
    says: /the operation was timeout\b/i,
  },
  {
    source: "openai",
    code: "Timeout",
    status: 408,
    says: /["']code["']: ?["'](?:Timeout|RequestTimeout|OperationTime(?:d ?)?[Oo]ut)["']|operation timed out on the service/i,
    near: ours,
  },
  {
    // Limits on what is kept or started, not on calls.
    source: "openai",
    code: "count-limit",
    says: /maximum (?:number of|allowed) (?:fine-?tuning jobs|vector stores|files|deployments|assistants|agents|accounts|jobs|projects|training jobs)[^.]{0,60}(?:exceeded|reached)|number of (?:fine-?tuning jobs|vector stores|files|deployments|jobs)[^.]{0,40}exceed\w*|TokenLimitExceeded\b[^]{0,20}enqueued/i,
    near: ours,
  },
  {
    source: "openai",
    code: "HTTP_429",
    status: 429,
    says: /\b(?:token|request) limit is exceeded\. try again in|SearchThrottled|the request is (?:being )?throttled\b[^.]{0,60}|["']?code["']?: ?["']?(?:rate_limit_exceeded|Throttled)\b/i,
    near: ours,
    unlike: /management\.azure|subscription/i,
  },
  {
    source: "openai",
    code: "HTTP_409",
    status: 409,
    says: /(?:deployment|model|resource)[^.]{0,40}(?:still being (?:created|provisioned)|not (?:yet )?ready|(?:is|still|currently) provisioning)|(?:provisioning state|state) is not (?:terminal|succeeded)/i,
    near: /azure|openai|cognitive|foundry/i,
  },
];

export const dataPlane: readonly Shape[] = [
  ...access,
  ...searchRequests,
  ...documents,
  ...sessions,
  ...sisterServices,
  ...requests,
  ...malformedRequests,
  ...service,
];
