import { armRoles } from "./arm-roles.ts";
import { armAnswers } from "./arm-answers.ts";
import { armNotFound } from "./not-found.ts";
import { commonProviderCodes, providerCodes } from "./provider-codes.ts";
import { nameInsteadOfId } from "../client/settings-refused.ts";
import type { Shape } from "../shape.ts";

const azure =
  /azure|microsoft\.|aka\.ms\/arm|container apps|\baz\b|azd|terraform|bicep|subscription|template deployment/i;

/** ARM's codes that need no second look. Source: facts on ARM §10, on failures. */
export const armCodes =
  "LinkedAuthorizationFailed|DenyAssignmentAuthorizationFailed|InvalidAuthenticationTokenTenant|InvalidAuthenticationTokenAudience|InvalidAuthenticationToken|ExpiredAuthenticationToken|PrincipalNotFound|PrincipalTypeNotSupported|RoleAssignmentExists|RoleAssignmentUpdateNotPermitted|RoleAssignmentLimitExceeded|RoleDefinitionDoesNotExist|UnmatchedPrincipalType|HashConflictOnDifferentRoleAssignmentIds|RequestDisallowedByPolicy|RequestDisallowedByAzure|SubscriptionNotFound|ResourceGroupNotFound|ParentResourceNotFound|ReadOnlyDisabledSubscription|DisabledSubscription|SubscriptionIsDisabled|MissingSubscriptionRegistration|SubscriptionNotRegistered|NoRegisteredProviderFound|InvalidApiVersionParameter|SubscriptionRequestsThrottled|InvalidResourceType|InsufficientQuota|SubscriptionIsOverQuotaForSku|SpecialFeatureOrQuotaIdRequired|AccountProvisioningStateInvalid|DeploymentModelNotSupported|ServiceModelDeprecat(?:ed|ing)|InvalidResourceLocation|LocationNotAvailableForResourceType|CustomDomainInUse|FlagMustBeSetForRestore" +
  `|${providerCodes}`;

/** Codes that other services use as well. */
const commonCodes =
  "AuthorizationFailed|AuthenticationFailed(?!: IDX\\d)|RequestConflict|AnotherOperationInProgress|QuotaExceeded|InvalidResourceProperties|InvalidTemplateDeployment|InvalidTemplate|SkuNotAvailable|ResourceNotFound|ScopeLocked|InvalidParameter|Conflict" +
  `|${commonProviderCodes}`;

/** Less than `azure`: what many services have, and things that only bear its name, say nothing. */
const resources =
  /azure(?!-samples?\b)|microsoft\.|aka\.ms\/arm|container apps|\baz\b|azd|terraform|bicep|\/subscriptions\/|subscription[ _]?id|your subscription|template deployment|(?:size|capacity|sku)\b[^.]{0,40} in this (?:region|zone|location)/i;
const others =
  /server failed to authenticate the request\. make sure the value|subdomain does not map|docker\.errors|dashscope|aliyun|\bCUDA\b|android|\baws\b|amazonaws/i;

/** What Azure Resource Manager answers, in bodies and as its tools print it. */
export const arm: readonly Shape[] = [
  ...armAnswers,
  ...armNotFound,
  {
    source: "arm",
    code: "AuthorizationFailed",
    status: 403,
    says: /(?:the client|client) ["']?(?<client>[^"'\s]{0,120})["']? with object id ["']?(?<principalId>[^"'\s]{0,60})["']? (?:does not have authorization|has an authorization|does not have permission)[^]{0,90}?action ["']?(?<action>[\w./*-]{1,200})["']?(?:[^]{0,20}?scope ["']?(?<scope>[^"'\s]{1,300}))?/i,
  },
  {
    source: "arm",
    code: "AuthorizationFailed",
    status: 403,
    says: /(?:does not have authorization to perform action|(?:do not|don['’]t) have authorization to perform action(?= ["']?microsoft\.)|(?<!caller )is not authorized to perform action|does not have permission to perform action|authorization failed for (?:template )?resource)(?:s|\(s\))? ["']?(?<action>(?!over\b)[\w./*-]{1,200})?["']?[^]{0,200}/i,
    near: /azure|microsoft\.|\baz\b|azd|terraform|bicep|subscription|template deployment|with object id/i,
  },
  {
    source: "arm",
    code: "DenyAssignmentAuthorizationFailed",
    status: 403,
    says: /because of the deny assignment[^.]{0,160}|is blocked by deny assignments? on the ["']?[1-9]\d*["']? linked scope[^.]{0,160}/i,
  },
  {
    // Cut off before the action.
    source: "arm",
    code: "AuthorizationFailed",
    status: 403,
    says: /\bwith object id \S{1,60} does not have (?:authorization|permission)(?: to(?: perform)?)?\W{0,3}$/i,
  },
  {
    source: "arm",
    code: "InvalidAuthenticationTokenTenant",
    status: 401,
    says: /access token is from the wrong issuer ["']?[^\s"']*?\/(?<tokenTenant>[0-9a-f-]{36})(?:[^]{0,120}?must match (?:the|one of the) tenants? ["']?[^\s"']*?\/(?<resourceTenant>[0-9a-f-]{36}))?/i,
  },
  {
    source: "arm",
    code: "InvalidAuthenticationTokenTenant",
    status: 401,
    says: /access token is from the wrong (?:issuer|azure tenant for subscription)\b[^.]{0,160}/i,
  },
  {
    source: "arm",
    code: "InvalidAuthenticationTokenAudience",
    status: 401,
    says: /token does not contain expected audience(?: uri)?/i,
    near: azure,
    unlike: /oauth2.proxy|kubernetes|keycloak|auth0/i,
  },
  {
    source: "arm",
    code: "InvalidAuthenticationTokenAudience",
    status: 401,
    says: /access token has been obtained (?:for|from) (?:the )?wrong audience or resource ["']?(?<audience>[^\s"']{0,120})[^.]{0,40}/i,
  },
  {
    // Told without the audience that was meant.
    source: "arm",
    code: "InvalidAuthenticationTokenAudience",
    status: 401,
    says: /access token has been obtained (?:for|from) (?:the )?wrong audience\b(?! or resource)/i,
  },
  {
    source: "arm",
    code: "ExpiredAuthenticationToken",
    status: 401,
    says: /access token expiry(?: utc)? time[^]{0,120}|lifetime validation failed, the token is expired/i,
  },
  {
    // The directory's interface says it in its own words.
    source: "arm",
    code: "InvalidAuthenticationTokenAudience",
    status: 401,
    says: /access token validation failure\. invalid audience/i,
  },
  {
    source: "arm",
    code: "InvalidAuthenticationToken",
    status: 401,
    says: /the access token is invalid\b[^.]{0,60}|the received access token is not valid[^.]{0,120}|the authentication token (?:is missing|failed)[^.]{0,60}/i,
    near: azure,
  },
  {
    source: "arm",
    code: "InvalidAuthenticationToken",
    status: 401,
    says: /at least one of the claims ["']?puid["']? or ["']?altsecid\b[^.]{0,60}/i,
  },
  {
    source: "arm",
    code: "SubscriptionNotFound",
    status: 404,
    says: /the subscription ["']?(?<subscription>[\w-]{1,60})["']? could not be found|subscription ["']?[\w-]{0,60}["']? (?:(?:was )?not found(?! in your azure cli)|doesn't exist(?! in topic)|does not exist)|no subscriptions? (?:were )?found(?! in the context)|no subscriptions? are associated with the logged in account|could not retrieve subscription|the subscription of ["'][^"']{0,80}["'] doesn't exist in cloud/i,
    near: azure,
    unlike: nameInsteadOfId,
  },
  ...armRoles,
  {
    source: "arm",
    code: "RequestDisallowedByPolicy",
    status: 403,
    says: /was disallowed by policy\.[^]{0,120}?\bMFA is required|was disallowed by (?:policy|azure)[^.]{0,160}|RequestDisallowedByAzure|microsoft\.authorization\/policies\/deny\/action|disallowed by (?:azure |an invoke )?policy/i,
  },
  {
    source: "arm",
    code: "InsufficientQuota",
    status: 400,
    says: /(?:this operation requires? [^.]{0,40}new capacity in quota|insufficient quota|exceeds? (?:the )?(?:approved|available|maximum allowed)?\s?(?:\w+ )?quota|(?<!\b(?:403|429):? ?\(?["']?)quota(?<!\be\.g\.,? [^.)]{0,40}quota) (?:limit )?(?:has been )?(?:exceeded|reached)|exceeding (?:the )?approved [^.]{0,60}quota|not enough quota|no (?:available )?quota(?! (?:errors?|issues?|problems?|questions?|(?:(?:is|was) )?(?:needed|required|set)|on the (?:number|size))\b)|(?:not|n't) have (?:enough|sufficient) (?:available )?quota|bigger than (?:the )?(?:current )?available capacity|no locations? (?:was |were )?found (?:with|that has) enough quota)[^.]{0,120}/i,
    near: /azure|openai|cognitive|deployment|capacity/i,
    unlike:
      /exceeded your current quota|api\.openai\.com|quota exceeded\. ?cid\b|monthly key quota|\bQuotaExceededError\b|\bindexedDB\b|\blocalStorage\b|\bdisk quota exceeded\b|\b(?:sending|mailbox) quota\b/i,
  },
  {
    source: "arm",
    code: "RequestConflict",
    status: 409,
    says: /\b(?!Concurrent)\w{0,60}OperationInProgress\b[^.]{0,160}|provisioning state is not terminal|another operation (?:is|was) (?:being performed|in progress)[^.]{0,80}|cannot modify resource with id[^]{0,200}?not terminal|AccountProvisioningStateInvalid|is in state (?:accepted|creating|updating|deleting)[^.]{0,40}/i,
    near: azure,
    unlike: /servicebus|service bus|\baws\b|amazon|\bgcp\b|googleapis/i,
  },
  {
    source: "arm",
    code: "ScopeLocked",
    status: 409,
    says: /cannot perform (?:write|delete) operation because (?:the )?following scope\(s\) are locked[^.]{0,160}/i,
  },
  {
    source: "arm",
    code: "RoleAssignmentLimitExceeded",
    status: 400,
    says: /no more role assignments can be created\b[^.]{0,60}/i,
  },
  {
    source: "arm",
    code: "MissingSubscriptionRegistration",
    status: 409,
    says: /subscription is not registered to use namespace[^.]{0,80}/i,
  },
  {
    source: "arm",
    code: "ReadOnlyDisabledSubscription",
    status: 409,
    says: /subscription ["']?[\w-]{0,60}["']? is disabled and therefore marked as read only|subscription\b[^.]{0,40} (?:is|has been|was) (?:disabled|suspended|deactivated)|disabled subscription\b[^.]{0,30}\bread.?only/i,
  },
  {
    source: "arm",
    code: "ResourceNotFound",
    status: 404,
    says: /the resource ["']?microsoft\.\w+\/[^"'\s]{1,160}["']? under resource group ["']?[^"'\s]{1,100}["']? was not found|resource group (?!(?:was|is|could) )["']?[^"'\s]{1,100}["']? (?:(?:could not be|was not|not) found|does ?n[o']t exist)|resource ["']?\/subscriptions\/[^"'\s]{1,300}["']? (?:cannot|could not) be found/i,
  },
  {
    // Asked how a deployment goes that was refused before it began: by what, only the activity log knows.
    source: "arm",
    code: "DeploymentNotFound",
    status: 404,
    says: /\bDeploymentsClient#Get: [^"]{0,200}\bcode="DeploymentNotFound"[^]{0,120}/i,
  },
  {
    source: "arm",
    code: "DeploymentNotFound",
    status: 404,
    says: /\bdeployment ["'][^"']{1,80}["'] could not be found/i,
  },
  {
    source: "arm",
    code: "InvalidResourceProperties",
    status: 400,
    says: /the specified (?:scale type|sku|capacity)(?![^.]{0,80}bigger than)[^.]{0,80} (?:is not supported|should be|of account deployment)[^.]{0,80}/i,
  },
  {
    // Others who give out names say so as well.
    source: "arm",
    code: "InvalidResourceProperties",
    status: 400,
    says: /the subdomain name ["']?[\w<>* -]{1,80}["']? is not available[^.]{0,80}/i,
    near: /cognitive|openai|foundry|azurerm|bicep|\baz \w|CustomDomainInUse|\baccount|deployment|purge|\bresource\b/i,
    unlike: /shopify|godaddy|\bwix\b|netlify|vercel/i,
  },
  ...[armCodes, commonCodes].map((names): Shape => ({
    source: "arm",
    says: new RegExp(
      `(?:\\(|(?<!\\bService)["']?code["']?\\s?(?:=>|[:=])\\s?["']?|status=\\d{3} code="|\\bazure error: ?|\\bERROR: {1,4}-> )(?<code>${names})\\b["')]?(?:(?!PreflightValidationCheckFailed)[^]){0,240}`,
      "i",
    ),
    ...(names === commonCodes && { near: resources, unlike: others }),
  })),
  ...[armCodes, commonCodes].map((names): Shape => ({
    source: "arm",
    says: new RegExp(`(?<!::)\\b(?<code>${names}) ?: [^]{0,240}`),
    ...(names === commonCodes && { near: resources, unlike: others }),
  })),
  {
    // Terraform's libraries, whatever the provider's code is.
    source: "arm",
    says: /\bunexpected status (?<status>4\d\d)(?: \([^)]{0,40}\))? with error: (?<code>[A-Z]\w{3,80}): [^]{0,200}/,
  },
  {
    // Go's older libraries, whatever the provider's code is.
    source: "arm",
    says: /\bservice returned an error\. status=(?<status>400|404|409) code=\\?"(?<code>\w{3,80})\\?" message=[^]{0,200}/i,
    unlike: others,
  },
  {
    // A code of a provider's own that says as much, from the Azure CLI and Go's libraries.
    source: "arm",
    status: 400,
    says: /\((?<code>Invalid(?!Authentication)\w{3,60}|\w{3,60}(?<!Authentication)(?:NotSupported|NotAllowed))\) [^]{1,400}?\bCode: \k<code>\b|\bCode=\\?"(?:Invalid(?!Authentication)\w{3,60}|\w{3,60}(?:NotSupported|NotAllowed))\\?" Message=[^]{0,200}/,
    near: resources,
    unlike: others,
  },
  {
    // A deployment's error around that of a resource whose template is wrong.
    source: "arm",
    status: 400,
    says: /(?:at least one resource deployment operation failed|deployment error details:)[^]{0,400}?["']code["']: ?["'](?<code>(?!InvalidTemplateDeployment)(?:Invalid\w{3,60}|\w{3,60}(?:Invalid|NotSupported|NotAllowed)))["'][^]{0,200}/i,
  },
  {
    source: "arm",
    code: "AuthenticationFailed",
    status: 401,
    says: /authentication failed\. the ["']?authorization["']? header|authorization header is missing access token/i,
  },
];
