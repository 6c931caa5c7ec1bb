import { versionedHost } from "../managed-identity/hosts.ts";
import { modelOperations } from "./model-operations.ts";
import type { Shape } from "../shape.ts";
import { ours } from "./subjects.ts";

/** Where the request went and what it asked for. */
export const requests: readonly Shape[] = [
  {
    source: "openai",
    code: "DeploymentNotFound",
    status: 404,
    says: /DeploymentNotFound(?!.{1,160}\bdeployment \\?["'][^"']{1,80}["'] could not)|the api deployment for th(?:is|e) ress?ource does not exist/i,
    // Azure Resource Manager has deployments too.
    unlike: /\bDeploymentsClient#|\baz openshift\b/,
  },
  {
    source: "openai",
    code: "model_not_found",
    status: 404,
    says: /the model ["']?[\w.:/-]{1,80}["']? does not exist[^.]{0,60}|(?<!\/|lc_error_code["']?: ["'])model_not_found|unknown_model|not_found_error["'], ?["']message["']: ?["']model: |unknown model: ?["']?[\w.-]{1,60}|\bModelNotFound\b(?![^]{0,12}\bmodel container with)|(?:\bunavailable_model\b|the (?:specified )?model (?:deployment )?(?:["']?[\w.-]{1,60}["']? )?(?:was not|could not be) found)|invalid_deployment\b|\bengine ?not ?found\b|\bdeployment not found\b(?! in )|(?:check|make sure|verify) [^]{0,80}?deployment name[^.]{0,20}\bexists?\b/i,
    near: ours,
  },
  {
    // As people tell it.
    source: "openai",
    code: "model_not_found",
    status: 404,
    says: /\b(?:says?|said|saying|tells? (?:me|us)|complain(?:s|ed|ing)?|claim(?:s|ed)?) (?:that )?(?:the |my |our |this )?(?:\w+ )?deployment (?:can(?:'t|not| not)|could(?: not|n't)) be found\b|\b(?:says?|said|saying|tells? (?:me|us)|complain(?:s|ed|ing)?|claim(?:s|ed)?) (?:that )?(?:the |my |our |this )?(?:\w+ )?deployment (?:(?:is|was)(?: not|n't) found|does(?: not|n't) exist)\b/i,
    near: ours,
    unlike:
      /\bdeployments? \\?["'][^"']{1,80}["'] could not|resource group|kubernetes|kubectl|\b(?:vercel|netlify|fly\.io|heroku)\b/i,
  },
  {
    // openai.com was asked for a version that only Azure has.
    source: "openai",
    code: "version-header",
    status: 400,
    says: /unsupported openai-version header provided: ["']?[\w-]+-preview/i,
  },
  {
    // The service for agents looks the deployment up itself.
    source: "openai",
    code: "model_not_found",
    status: 404,
    says: /invalid_engine_error|failed to resolve model info for: ?["']?[\w.-]{1,60}/i,
  },
  {
    // A route that this deployment's model is not served on.
    source: "openai",
    code: "route-not-served",
    status: 404,
    says: /\bapi_not_supported\b/i,
    near: ours,
  },
  {
    source: "openai",
    code: "HTTP_404",
    status: 404,
    says: /["']message["']: ?["']project not found|\(404\) project not found/i,
    near: ours,
  },
  { source: "openai", code: "HTTP_404", status: 404, says: /subdomain does not map to\b[^.]{0,20}/i },
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
    near: /azure|openai\/deployments/i,
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
    says: /api-?version query parameter is not allowed|azure openai service version not supported|(?:is|are) enabled only for api.?versions? (?:(?<firstApiVersion>\d{4}-\d{2}-\d{2}(?:-preview)?)|[\w.-]+)(?: and later)?|api.?version ["']?[\w.-]{0,30}["']? ?(?:is )?(?:not supported|unsupported|invalid|not valid|not allowed|retired|deprecated)|unsupported api.?version|invalid api.?version(?! \\?["']client\.authentication)|no api version specified|\b(?:Unsupported|Missing)ApiVersion\w*|ApiVersionUnspecified|(?:provided )?service version ["']?[\w.-]{1,30}["']? (?:is )?not supported|an api version is required, but|api-version query parameter \S{0,20} ?is required|does not support the api version|not (?:supported|available) in (?:this|the) api.?version|invalid or missing api-version|please use api-version=|\bapi version v?[\d.-]{1,12} (?:has been|was) (?:retired|deprecated)/i,
    unlike: versionedHost,
  },
  ...modelOperations,
  {
    source: "openai",
    code: "content_filter",
    status: 400,
    says: /content management policy|the response was filtered\b(?! due to the prompt not being)|ResponsibleAIPolicyViolation|["']?code["']?: ?["']content_filter["']|content_policy_violation|triggering azure openai's|["']?code["']?: ?["']contentFilter["']|as a result of our safety system|flagged as potentially violating our usage policy|content filter being triggered|incomplete response returned, reason: content_filter|\bcontent filters?\W{1,3}jailbreak detected\b|(?:rejected|blocked) by (?:the|our|your) (?:safety system|content filters?)|moderation_blocked|ContentFilterFinishReasonError|finish_?reason["']? ?[:=]=? ?["']?content_?filter(?!\w|["']? ?(?:\||, ?["']?(?:length|stop|tool_calls|null)\b))|your request was rejected as a result of|\b400 \(content_filter\)|error code: 400\b[^]{0,12}["']content_filter["']/i,
  },
  {
    // What the request says of the search service is wrong, or that service does not let Azure OpenAI in.
    source: "openai",
    code: "data-source-refused",
    status: 400,
    says: /invalid azure(?:cognitive)?search configuration detected[^"'}]{0,160}|call to get (?:ACS|azure search) index failed[^"'}]{0,120}/i,
  },
  {
    source: "openai",
    code: "on-your-data",
    status: 400,
    says: /error occurred when calling azure (?:cognitive |ai )?search|cosmos_vnet_blocked|access to (?:cosmos ?db|(?:azure )?(?:storage|search|ai search|blob)[\w ]{0,20}) is blocked due to v-?net/i,
  },
];
