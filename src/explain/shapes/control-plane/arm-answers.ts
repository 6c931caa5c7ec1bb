import type { Shape } from "../shape.ts";

const azure = /azure|microsoft\.|\baz\b|azd|terraform|bicep|subscription|template deployment/i;

/** What Azure Resource Manager and its providers answer beside permissions, and how its tools word what it answered. */
export const armAnswers: readonly Shape[] = [
  {
    source: "arm",
    code: "role-grant-refused",
    status: 403,
    says: /(?:not|n't|lacks?|without|no|insufficient)\b[^.]{0,40} (?:permissions?|rights|privileges) to (?:assign|grant|create|add|write|make|update|delete)(?: \w+){0,3} roles?\b[^.]{0,60}|\badd role assignments?\b[^.]{0,40}\b(?:gr[ae]yed out|disabled)\b/i,
    near: /azure|foundry|subscription|terraform|bicep|azd/i,
  },
  {
    source: "arm",
    code: "DisallowedOperation",
    status: 403,
    says: /current subscription type is not permitted to perform operations on[^.]{0,60}/i,
  },
  {
    source: "arm",
    code: "AuthorizationFailed",
    status: 403,
    says: /(?:(?:not?|n't)\b[^.]{0,20} permissions? to perform|\b(?:can ?not|can't|may not|unable to|not allowed to) perform) (?:the )?(?:actions? )?["'\u0060]?(?<action>microsoft\.[\w./*-]{1,160})/i,
    unlike: /lacks the required data action/i,
  },
  {
    // A resource that others share, and did not grant to whoever asks.
    source: "arm",
    code: "write-refused",
    status: 403,
    says: /\bUnauthorizedIntegrationRuntimeAccess\b[^.]{0,80}|\bunable to access shared integration runtime\b[^.]{0,80}|\bLinkedAccessCheckFailed\b[^.]{0,80}/i,
  },
  {
    // Two resources, and a token that speaks for the tenant of one.
    source: "arm",
    code: "linked-subscription-closed",
    status: 403,
    says: /has permission to perform action\b[^]{1,400}?(?:current tenant ["'][^"']{1,60}["'] is not authorized to access linked subscription|the linked subscription ["'][^"']{1,60}["'] was not found)[^.]{0,60}/i,
  },
  {
    source: "arm",
    code: "InvalidPrincipalId",
    status: 400,
    says: /a valid principal id must be provided for role assignment/i,
  },
  {
    source: "arm",
    code: "BadRequestFormat",
    status: 400,
    says: /BadRequestFormat\b[^.]{0,60}|the request was incorrectly formatted/i,
    near: /role.?assignment|roleAssignments/i,
  },
  {
    source: "arm",
    code: "MissingSubscription",
    status: 404,
    says: /the request did not have a subscription or a valid tenant level resource provider/i,
  },
  {
    source: "arm",
    code: "InvalidSubscriptionId",
    status: 400,
    says: /subscription identifier ["']?[^"'\s]{0,80}["']? is malformed or invalid/i,
  },
  {
    source: "arm",
    code: "QuotaExceeded",
    status: 409,
    says: /exceeding approved [^.]{0,60}quota|only one free account is allowed[^.]{0,60}|no locations? (?:was |were )?found with enough quota|subscription (?:does not have|doesn't have|has insufficient) (?:enough )?(?:capacity|quota)\b[^.]{0,60}|reached the maximum number of accounts[^.]{0,60}|\bsubscription ?id \S{1,60} does(?: not|n't) have cores left to create resource\b[^.]{0,80}/i,
    near: azure,
  },
  {
    source: "arm",
    code: "QuotaExceeded",
    status: 409,
    says: /operation cannot be completed without additional quota\b(?:[^]{0,80}?current limit\b[^.]{0,80})?/i,
    near: new RegExp(`${azure.source}|\\bcurrent limit\\b`, "i"),
  },
  {
    source: "arm",
    code: "InsufficientResourcesAvailable",
    status: 503,
    says: /region [^.]{0,40} is out of the resources required[^.]{0,80}|currently experiencing high demand in [^.]{1,60} region\b[^.]{0,80}|does not have enough resources available to provision services\b[^.]{0,60}/i,
  },
  {
    source: "arm",
    code: "RegionDoesNotAllowProvisioning",
    status: 400,
    says: /\b(?:\w{3,20} )?subscriptions? (?:are|is) restricted from provisioning (?:[\w ]{3,30} )?in (?:this |the )?(?:location|region)\b(?=\W{1,3}please (?:choose|select|try) a different\b)|\bLocationIsOfferRestricted\b[^.]{0,80}/i,
  },
  {
    source: "arm",
    code: "ApiSetDisabledForCreation",
    status: 400,
    says: /not allowed to create new accounts with type\b[^.]{0,60}|accounts? of (?:type|kind) ["'][\w.]{1,60}["'] (?:can ?not|may not|can no longer) be created\b[^.]{0,60}/i,
  },
  {
    source: "arm",
    code: "terms-not-accepted",
    status: 400,
    says: /\buntil you agree to (?:the )?[^.]{0,40}\bterms\b[^.]{0,60}|\b(?:legal|marketplace|plan'?s?|offer'?s?) terms have not been accepted\b[^.]{0,80}|failed validation to purchase resources\b[^.]{0,80}/i,
    near: new RegExp(`${azure.source}|responsible AI|to purchase resources`, "i"),
  },
  {
    source: "arm",
    code: "provider-unregistered",
    status: 409,
    says: /resource provider ["']?microsoft\.\w{2,60}["']? is not registered(?!\W{0,3}(?:we are )?registering)[^.]{0,60}|subscription is not registered for the resource type\b[^.]{0,80}|(?:does not|doesn't) have (?:a |the )?(?:registered resource provider|(?:resource )?provider ["']?microsoft\.\w{2,60}["']? registered)\b[^.]{0,60}/i,
  },
  {
    source: "arm",
    code: "SkuNotAvailable",
    status: 409,
    says: /\brequested (?:vm )?(?:size|sku|tier|resource)\b[^.]{0,80} (?:is|are) (?:currently )?not available in (?:the )?(?:location|region|zone)\b[^.]{0,60}/i,
    near: azure,
  },
  {
    source: "arm",
    code: "ScopeLocked",
    status: 409,
    says: /\b(?:CanNotDelete|ReadOnly|delete|read-only|resource|management) locks?\b[^.]{0,60}\b(?<!\b(?:usually|normally|generally|typically|that|which|does an? \S{4,12} lock(?: \w{1,12}){0,5}) )(?:fails?|prevents?|blocks?|refuses|can(?:not| not|'t))\b|\b(?:prevented|blocked|refused) by (?:an? |the )?(?:[\w-]{2,20} ){0,2}lock\b/i,
    near: azure,
    unlike: /state lock|lock file|\.lock\b|\bacquir(?:e|ed|ing)\b/i,
  },
  {
    source: "arm",
    code: "policy-refused",
    status: 403,
    says: /\bdeployment failed because of policy violation\b[^.]{0,60}|\bwas denied by azure policy\b[^.]{0,60}/i,
  },
  {
    source: "arm",
    code: "ServiceModelDeprecated",
    status: 400,
    says: /\bName: ?[\w.-]{1,40}, ?Version: ?[\w.-]{1,20}\b[^]{0,60}? (?:has been|is being|is|was|will be) (?:deprecated|retired|deprecating)\b[^.]{0,60}/i,
  },
  {
    source: "arm",
    code: "NoRegisteredProviderFound",
    status: 400,
    says: /no registered resource provider found for location\b[^.]{0,120}|the resource type ["']?[\w./]{1,80}["']? could not be found in the namespace\b[^.]{0,120}/i,
  },
  {
    source: "arm",
    code: "resource-not-listed",
    status: 404,
    says: /\b(?:account|resource|workspace|vault|registry|server|project|hub) ["']?[\w.-]{1,80}["']? (?:was |is |could )?not (?:be )?found in (?:the )?(?:resource group|subscription)\b[^.]{0,80}/i,
  },
  {
    source: "arm",
    code: "resource-not-listed",
    status: 404,
    says: /\bresource group (?:was |is |could )not (?:be )?found\b[^.]{0,60}/i,
    near: /azure|\baz \w/i,
  },
  {
    source: "arm",
    code: "IfMatchPreconditionFailed",
    status: 412,
    says: /specified precondition ["']If-Match\b[^.]{0,60}/i,
  },
  {
    source: "arm",
    code: "SubscriptionRequestsThrottled",
    status: 429,
    says: /requests? for subscription [^.]{0,80} exceeded the limit|too many requests have been received for this subscription|the request is being throttled as the limit[^.]{0,60}/i,
  },
  {
    source: "arm",
    code: "HTTP_504",
    status: 504,
    says: /gateway did not receive a response from ["']?microsoft\.\w+/i,
  },
  {
    source: "arm",
    code: "HTTP_500",
    status: 500,
    says: /encountered internal server error\. diagnostic information|(?<!docker API responded with status (?:code )?)(?:["']?code["']?[:=] ?["']?|\()Internal(?:Server)?Error\b[^}]{0,120}/i,
    near: /management\.azure|provisioningState|deployments?\/|azurerm|bicep|azure\.core\.|autorest|azure-native|azure_rm|\w-Az\w|\baz \w|tracking id/i,
    unlike: /\bError from server \(InternalError\)|failed calling (?:admission )?webhook/i,
  },
  {
    // The service's own code for a fault when an account or a deployment is made.
    source: "arm",
    code: "creation-fault",
    status: 500,
    says: /\b715-\d{6}\b[^.]{0,80}/,
  },
  {
    source: "arm",
    code: "AccountIsNotSucceeded",
    status: 409,
    says: /(?:account|parent resource)\b[^.]{0,40} is not in (?:a |the )?succeeded state|call to microsoft\.cognitiveservices\/accounts failed[^.]{0,80}/i,
    unlike: /custom sub-?domain/i,
  },
  {
    source: "arm",
    code: "resource-exists",
    status: 409,
    says: /a resource with the id (?!["'`]?[^"'\s]{0,300}roleAssignments)[^]{1,300}? already exists\b[^.]{0,120}|with the same name already exists in deleted state/i,
    near: azure,
  },
  {
    // A service of Azure, of the addresses that it should let in.
    source: "arm",
    code: "InvalidParameter",
    status: 400,
    says: /\binvalid value found at properties\.networkAcls\b[^]{0,160}|\bbelongs to forbidden range\b[^]{0,80}|\bvalues for request parameters are invalid: networkAcls\b[^]{0,60}/i,
  },
  {
    // A server that nobody reaches from outside needs none.
    source: "arm",
    code: "InvalidParameter",
    status: 400,
    says: /\bunable to create or modify firewall rules when public network (?:access|interface) for the server is disabled\b/i,
  },
  {
    source: "arm",
    code: "StorageAccountAlreadyTaken",
    status: 409,
    says: /\bstorage account (?:named \S{1,40} is |name (?:is )?)already taken\b/i,
  },
  {
    source: "arm",
    code: "resource-exists",
    status: 409,
    says: /there is an existing capability host with name[^]{0,240}/i,
  },
  {
    source: "arm",
    code: "location-refused",
    status: 400,
    says: /provided location ["']?\w{1,40}["']? is not available for resource (?:type|group)[^.]{0,60}|resource type ["']?[\w./]{3,80}["']? is not available in the current region|deployment template validation failed[^.]{0,120}|property ["']?\w{1,40}["']? cannot be changed/i,
    near: azure,
  },
  {
    // A list in which one does not find what one may not see.
    source: "arm",
    code: "account-not-visible",
    status: 404,
    says: /failed to resolve user [^]{1,80}? access to subscription with id/i,
  },
  {
    source: "arm",
    code: "registration-refused",
    status: 403,
    says: /cannot register providers?: [^.]{1,120}|ensuring resource providers are registered/i,
  },
];
