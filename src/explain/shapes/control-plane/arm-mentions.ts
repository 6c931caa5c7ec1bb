import { armCodes } from "./arm.ts";
import type { Shape } from "../shape.ts";

const address = "https://management\\.(?:azure|usgovcloudapi|chinacloudapi)\\.";
const modules = /\b(?:get|new|set|remove)-az\w+|management\.azure|azure[-.]mgmt/i;
const tools =
  /\b(?:get|new|set|remove)-az\w+|management\.azure|azure[-.]mgmt|resource group|subscription|role assignment/i;

/** What the libraries for Azure Resource Manager say where it answered with a status and nothing was read of its words. */
const statusWords: readonly (readonly [string, number])[] = [
  // Clients made by the same generator say so of anybody's service.
  ["Bad ?Request(?!.{0,3} Details: )", 400],
  ["Unauthorized", 401],
  ["Forbidden", 403],
  ["NotFound", 404],
  ["Conflict", 409],
];

/** Codes by which a provider says no more than a status, within a deployment that failed. */
const failedOperations: readonly (readonly [string, number])[] = [
  ["BadRequest", 400],
  ["NotFound", 404],
  ["InternalServerError", 500],
];

/** A program that was deployed, and what went wrong within it. */
const ownProgram =
  /\b(?:my|our) (?:\w{1,20} ){0,2}(?:app|function|api|site|code) (?:crash\w*|gives|returns?|returned|shows|throws?|threw)\b|\b(?:Sql|NullReference)Exception\b|\bInternalServerError (?:of|in|from) (?:my|our)\b|\b(?:the|a) (?:\w{1,20} )?(?:cart|records?|rows?)\b/i;

/** What one may not do, in the words of tools and the portal. */
const notAllowed: Shape = {
  source: "arm",
  code: "write-refused",
  status: 403,
  says: /(?<!\bif (?:you|they|it|he|she) )\b(?:do(?:es)? not|do(?:es)?n't) have (?:the )?(?:required |sufficient |necessary |enough )?(?:permissions?|authorization|privileges|rights) to (?:create|add|assign|delete|deploy|modify|register|update)\b(?! (?:an? |the |new |any |this |their )?(?:[\w-]{1,20} )?(?:branch(?:es)?|dashboards?|files?|invoices?|issues?|items?|lists?|pages?|profiles?|records?|schemas?|tables?|tags|work items?|workflows?)\b| \/)[^.]{0,80}/i,
  near: /azure|\baz\b|azd|terraform|bicep|subscription|resource group|\bAKS\b/i,
  unlike: /\bpower ?bi\b|\bjira\b|\bgrafana\b|sharepoint|salesforce/i,
};

/** Azure Resource Manager's answers, where no more is left of them than a code's name or a status. */
export const armMentions: readonly Shape[] = [
  {
    source: "arm",
    says: new RegExp(`\\b(?<code>${armCodes})\\b[^.]{0,120}`),
    near: /azure|\baz\b|azd|terraform|bicep|pipeline|error|fail/i,
  },
  {
    source: "arm",
    says: new RegExp(
      `(?<status>[45]\\d\\d) (?:client|server) error: ?[^]{0,40}for url: ?${address}[^\\s"']{0,200}`,
      "i",
    ),
  },
  {
    source: "arm",
    says: new RegExp(
      `(?:GET|HEAD|PUT|POST|PATCH|DELETE) ${address}\\S{0,400} [-\\s]{0,100}RESPONSE (?<status>[45]\\d\\d)`,
    ),
  },
  notAllowed,
  {
    // Go's older libraries, where no more is left than which call was refused.
    source: "arm",
    code: "read-refused",
    status: 403,
    says: /\b(?!(?:graphrbac|keyvault)\b)\w{2,30}\.(?!Base)\w{2,40}Client#(?:Get|List|CheckExistence)\w{0,40}: Failure (?:responding to|sending) request: StatusCode=403\b/,
    unlike: /Code="\w/,
  },
  {
    // The portal, where it opens what one may only look at.
    source: "arm",
    code: "write-refused",
    status: 403,
    says: /\bthis feature requires write permissions? (?:to|on) your app\b/i,
    near: /azure|\bportal\b|function/i,
  },
  {
    source: "arm",
    code: "write-refused",
    status: 403,
    says: /\b(?:no|lacks?|missing) write (?:permissions?|access|rights) (?:to|on|for) (?:the )?(?:resource group|subscription)\b(?! lock)[^.]{0,40}/i,
    near: /\bfail\w*|\b403\b|denied|refused/i,
  },
  {
    // What a provider wants to do at the subscription before anything else.
    source: "arm",
    code: "write-refused",
    status: 403,
    says: /\b(?:requires?|needs?|lacks?|missing)\b[^.]{0,40}\bMicrosoft\.\w{2,40}\/register\/action\b/i,
    near: /\bfail\w*|\berrors?\b|\b403\b|denied|refused|### (?:actual|affected|debug)/i,
    unlike: /\bcustom role\b|\bdocumentation\b/i,
  },
  {
    source: "arm",
    code: "write-refused",
    status: 403,
    // What a role does not hold is no refusal yet.
    says: /(?<!\b(?:it|roles?|contributor|operator|reader|which)["'\u0060]{0,2} )\bdo(?:es)?(?: not|n't) have\W{1,4}(?:the )?["']?Microsoft\.(?!CognitiveServices\b|Storage\b|KeyVault\b)\w{2,40}\/[\w/]{2,60}\/(?:write|delete)\b[^.]{0,40}/i,
  },
  {
    // Terraform's provider, before anything else.
    source: "arm",
    code: "registration-refused",
    status: 403,
    says: /\b(?:tr(?:y|ies|ied|ying)|attempts?|attempting) to register (?:for )?(?:the |a |all |any )?(?:azure )?resource providers?\b[^.]{0,80}/i,
    near: /^(?=[^]*\b(?:fails?|failed|403|forbidden|denied)\b)(?=[^]*\b(?:access|permissions?|rights|Contributor|roles?)\b)/i,
    unlike:
      /\btimed? ?out|\bdeadline\b|\bnever fails?\b|\bfails? (?:with [\w ]{1,20} )?(?:if|when|unless) (?:the|a|your)\b/i,
  },
  {
    source: "arm",
    code: "read-refused",
    status: 403,
    says: /\blist_? ?keys? permission denied\b[^.]{0,20}/i,
    near: /azurerm|storage ?account/i,
  },
  {
    // The name of an action beside the refusal, as people tell it.
    source: "arm",
    code: "read-refused",
    status: 403,
    says: /\b(?:403|authorization failed|AuthorizationFailed)\b[^.]{0,40}\bMicrosoft\.\w{2,40}\/\w{2,60}\/read\b[^.]{0,60}/i,
  },
  {
    source: "arm",
    code: "AuthorizationFailed",
    status: 403,
    says: /(?<=\b(?:(?:ends?|ended|fails?|failed|stops?|stopped) (?:in|with)|gets?|got|gives?|is|returns?) (?:an? |the )?(?:error )?["'\u0060]?)AuthorizationFailed["'\u0060]? (?:for|on) ["'\u0060](?<action>Microsoft\.\w{2,40}\/[\w/]{2,80}\/(?:write|delete|action))\b/i,
  },
  {
    source: "arm",
    code: "SpecialFeatureOrQuotaIdRequired",
    status: 400,
    says: /\bsubscription does not have QuotaId\/Feature required by\b[^.]{0,120}/i,
  },
  {
    // Azure Machine Learning's first library for Python, which asks Azure Resource Manager for its workspace.
    source: "arm",
    code: "read-refused",
    status: 403,
    says: /\bget_workspace error using subscription_id=[^]{1,1200}?invalid status code ["']?Forbidden\b/i,
  },
  {
    // The code alone, of which nobody knows what was asked.
    source: "arm",
    code: "action-unknown",
    status: 403,
    says: /\berror(?: code)?:? (?:is |was |of )?["'\u201C\u0060]AuthorizationFailed["'\u201D\u0060](?! ?:)/,
    near: /azure|\bAKS\b|msrest|\bARM\b/i,
  },
  {
    // A zone that cert-manager or another asks for by its name.
    source: "arm",
    code: "resource-not-listed",
    says: /\bzone \S{1,120} not found in AzureDNS\b[^.]{0,60}/i,
  },
  {
    // Kubernetes' provider for Azure, which counts by itself as well.
    source: "arm",
    code: "ClientRequestsThrottled",
    says: /\b(?:ARM|azure cloud provider) (?:rate limited|throttled) ?(?:\((?:read|write)\) )?for operation\b[^.]{0,80}|\bazure api is throttled\b[^.]{0,60}/i,
  },
  {
    source: "arm",
    code: "ClientRequestsThrottled",
    says: /\b(?:the client has been|client) throttled\b[^.]{0,60}/i,
    near: /azure|management\.|\bARM\b/i,
  },
  {
    // A role assignment that is wrong in itself: it exists, or whom it is for does not.
    source: "arm",
    code: "role-assignment-refused",
    status: 400,
    says: /New-AzRoleAssignment ?: [^.]{0,60}invalid status(?: code)? ["']?(?:Conflict|BadRequest)\b/i,
  },
  {
    // Scripts that make role assignments, and keep the reason to themselves.
    source: "arm",
    code: "role-grant-failed",
    says: /(?<!\w)(?:error|failed|failure|unable|could not|cannot|can't)\W{0,3}(?:to |in |while )?(?:assign(?:ing)?|creat(?:e|ing)) (?:the |a |an )?(?:[\w-]{1,30} ){0,3}role(?: assignments?)?\b[^.]{0,80}|\brole assignment creation failed\b|\bfailed to set azure permission\b/i,
    near: tools,
  },
  ...failedOperations.map(([word, status]): Shape => ({
    source: "arm",
    status,
    says: new RegExp(
      `(?:at least one resource deployment operation failed|deployment error details:)[^]{0,400}?\\b${word}\\b["']? ?[,:][^]{0,160}`,
      "i",
    ),
  })),
  {
    source: "arm",
    code: "resource-failed",
    status: 409,
    says: /reached terminal provisioning state ["']?Failed\b|ResourceDeploymentFailure/i,
  },
  {
    source: "arm",
    code: "HTTP_500",
    status: 500,
    says: /(?:gives|returns?|returned|throws?|with|error:?|got|fails|due to)(?: an?)? ["']?InternalServerError\b[^.]{0,60}/i,
    near: /microsoft\.\w+\/\w+|management\.azure|azure resource (?:explorer|manager)|bicep|azurerm|azapi/i,
    unlike: ownProgram,
  },
  {
    source: "arm",
    says: /\b(?<status>50[0234]) (?:error|internal server error) (?:when|while|on) (?:creating|updating|deleting|deploying)\b/i,
    near: /azurerm|azapi|bicep/i,
    unlike: ownProgram,
  },
  ...statusWords.map(([word, status]): Shape => ({
    source: "arm",
    status,
    says: new RegExp(
      `(?:\\b(?:Get|New|Set|Add|Remove)-Az\\w+ ?: )?operation (?:returned an invalid status(?: code)?|failed with status):? ?["']?${word}\\b[^.]{0,80}|invalid status code ["']${word}`,
      "i",
    ),
    near: status === 400 ? modules : tools,
    unlike:
      /openai\.azure|cognitiveservices\.azure|services\.ai\.azure|\bsearch (?:service|index|client)\b|KeyVaultError|Microsoft\.Azure\.KeyVault\.|-AzKeyVault(?:Secret|Key|Certificate)/i,
  })),
];
